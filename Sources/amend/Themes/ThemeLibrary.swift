import AmendCore
import AmendHome
import AmendUI

/// All themes: those made of no scheme, the bundled ones and the user's own. A scheme is read when
/// its theme is asked for.
struct ThemeLibrary: ThemeShelf {
  /// A theme that can be chosen.
  struct Entry: Hashable, Sendable {
    let name: String
    /// The scheme it is made of, if any.
    let scheme: SchemeLibrary.Entry?
  }

  private let schemes: SchemeLibrary

  /// The library of a user; nil for the bundled themes alone.
  init(places: Places?) { schemes = SchemeLibrary(places: places) }

  /// What can be chosen: first the themes made of no scheme, then the schemes by name. A scheme of
  /// the user's wins over any theme of its name.
  func entries() throws(HomeError) -> [Entry] {
    let found = try schemes.entries()
    let plain = Theme.plain.map(\.name).filter { name in !found.contains { $0.name == name } }
    return plain.map { Entry(name: $0, scheme: nil) }
      + found.map { Entry(name: $0.name, scheme: $0) }
  }

  /// The scheme that an entry's theme is made of; nil where it is made of none.
  func scheme(_ entry: Entry) throws(HomeError) -> Scheme? {
    try entry.scheme.map { scheme throws(HomeError) in try schemes.scheme(scheme) }
  }

  /// The theme of the settings, and without one the terminal's own.
  ///
  /// Throws where there is none of that name, and where its file is not as it must be.
  func theme(_ setting: Sourced<String?>) throws(HomeError) -> Theme {
    guard let name = setting.value, name != Theme.terminal.name else { return .terminal }
    return try theme(entry(named: name, from: setting.source))
  }

  /// What can be chosen by that name, which was said there. Throws where there is nothing.
  func entry(named name: String, from source: Source) throws(HomeError) -> Entry {
    let entries = try entries()
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw .badSetting(source: source, reason: ThemeLibrary.absence(of: name, among: entries))
    }
    return entry
  }

  /// The theme of an entry.
  func theme(_ entry: Entry) throws(HomeError) -> Theme {
    if let scheme = try scheme(entry) { return Theme(scheme) }
    return Theme.plain.first { $0.name == entry.name } ?? .terminal
  }

  private static func absence(of name: String, among entries: [Entry]) -> String {
    let near = Spelling.near(to: name, among: entries.map(\.name)).map { "“\($0)”" }
    let advice = near.isEmpty ? "" : "did you mean \(near.joined(separator: " or "))? "
    return "there is no theme “\(name)”; \(advice)`amend themes` lists all"
  }

  func names() throws(ThemeError) -> [String] {
    do throws(HomeError) {
      return try entries().map(\.name)
    } catch { throw ThemeError(error.description) }
  }

  func theme(named name: String) throws(ThemeError) -> Theme {
    do throws(HomeError) {
      return try theme(Sourced(name, from: .builtIn))
    } catch { throw ThemeError(error.description) }
  }
}

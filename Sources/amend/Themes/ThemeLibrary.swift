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

  /// The theme of the settings, and without one the terminal's own; the path is that of the
  /// configuration, for messages.
  ///
  /// Throws where there is none of that name, and where its file is not as it must be.
  func theme(_ setting: Sourced<String?>, configuredIn path: String) throws(HomeError) -> Theme {
    guard let name = setting.value, name != Theme.terminal.name else { return .terminal }
    if let entry = try entry(named: name) { return try theme(entry) }
    let reason = "there is \(try absence(of: name))"
    guard let position = setting.position else {
      throw .badSetting(source: setting.source, reason: reason)
    }
    throw .malformedConfig(path: path, position: position, reason: "\(reason).")
  }

  /// What can be chosen by that name.
  func entry(named name: String) throws(HomeError) -> Entry? {
    try entries().first { $0.name == name }
  }

  /// The theme of an entry.
  func theme(_ entry: Entry) throws(HomeError) -> Theme {
    if let scheme = try scheme(entry) { return Theme(scheme) }
    return Theme.plain.first { $0.name == entry.name } ?? .terminal
  }

  /// That there is none of that name, and which may have been meant, as what follows “there is”.
  func absence(of name: String) throws(HomeError) -> String {
    let near = Spelling.near(to: name, among: try entries().map(\.name)).map { "“\($0)”" }
    let advice = near.isEmpty ? "" : "did you mean \(near.joined(separator: " or "))? "
    return "no theme “\(name)”; \(advice)`amend themes` lists all"
  }

  func names() throws(ThemeError) -> [String] {
    do throws(HomeError) {
      return try entries().map(\.name)
    } catch { throw ThemeError(error.description) }
  }

  func theme(named name: String) throws(ThemeError) -> Theme {
    let absence: String
    do throws(HomeError) {
      if let entry = try entry(named: name) { return try theme(entry) }
      absence = try self.absence(of: name)
    } catch { throw ThemeError(error.description) }
    throw ThemeError("There is \(absence).")
  }
}

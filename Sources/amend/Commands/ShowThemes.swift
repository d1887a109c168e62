import AmendCore
import AmendHome
import AmendTerminal
import AmendUI
import ArgumentParser
import Glibc

/// Shows the themes there are.
struct ShowThemes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Show the themes, each as a small form in its colours.",
    discussion: """
      A theme is chosen by --theme, by AMEND_THEME, by `theme:` in the configuration, or in the \
      form. Your own are base16 or base24 schemes in the `themes` folder beside the configuration.

      Examples:
        amend themes
        amend themes nord paper          these alone
        amend themes --json
        amend demo --theme nord          try one
      """)

  @Argument(help: "The themes to show; all without.")
  var names: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var appearance: ThemeOption
  @OptionGroup var connection: ConnectionOptions

  @MainActor func run() async throws {
    let account = try connection.account(theme: appearance.theme)
    let library = ThemeLibrary(places: account.places)
    let current = try keeping { () throws(HomeError) in
      try library.theme(
        account.settings.theme, configuredIn: account.places.configFile
      ).name
    }
    let wanted = try wanted(in: library)
    let colorCount =
      isatty(STDOUT_FILENO) == 1 ? ColorSupport(account.environment).colorCount : 0
    let themes = try wanted.map { entry throws(Failure) in
      try ThemeLine(entry, in: library, isCurrent: entry.name == current)
    }
    if json {
      print(JSON.array(themes.map(\.json)).pretty)
    } else if colorCount == 0 {
      for line in table(themes.map(\.row)) { print(line) }
    } else {
      show(themes, colorCount, CharacterSet(environment: account.environment))
    }
  }

  /// The themes that are named, or all. Throws where there is none of a name.
  private func wanted(in library: ThemeLibrary) throws(Failure) -> [ThemeLibrary.Entry] {
    try names.isEmpty
      ? keeping(library.entries)
      : names.map { name throws(Failure) in
        let entry = try keeping { () throws(HomeError) in try library.entry(named: name) }
        guard let entry else {
          let absence = try keeping { () throws(HomeError) in try library.absence(of: name) }
          throw Failure(.usage, "There is \(absence).")
        }
        return entry
      }
  }

  /// Prints the pictures, as many side by side as there is room for.
  private func show(_ themes: [ThemeLine], _ colorCount: Int, _ characters: CharacterSet) {
    let width = ThemePicture.size.columns
    let perRow = max((TerminalWidth.columns + 2) / (width + 2), 1)
    for start in stride(from: 0, to: themes.count, by: perRow) {
      let row = themes[start..<min(start + perRow, themes.count)]
      let blocks = row.map { theme in
        [theme.caption(columns: width)]
          + ThemePicture.grid.lines(in: theme.theme, colorCount: colorCount, characters)
      }
      for line in 0...ThemePicture.size.rows {
        print(blocks.map { $0[line] }.joined(separator: "  "))
      }
      print("")
    }
  }
}

/// What is told of one theme.
private struct ThemeLine {
  let name: String
  let theme: Theme
  let scheme: Scheme?
  let origin: String
  let isCurrent: Bool

  /// Throws where the theme's file is not as it must be.
  init(_ entry: ThemeLibrary.Entry, in library: ThemeLibrary, isCurrent: Bool) throws(Failure) {
    name = entry.name
    (theme, scheme) = try keeping { () throws(HomeError) in
      (try library.theme(entry), try library.scheme(entry))
    }
    origin = if case .file(let path) = entry.scheme?.origin { path } else { "bundled" }
    self.isCurrent = isCurrent
  }

  private var variant: String {
    guard let scheme else { return "your terminal's" }
    return scheme.variant?.rawValue ?? (scheme[.base00].isDark ? "dark" : "light")
  }

  /// One line of the list.
  var row: [String] { [isCurrent ? "*" : " ", name, variant, origin] }

  /// What stands over the picture, in so many columns.
  func caption(columns: Int) -> String {
    let text =
      "\(isCurrent ? "* " : "")\(name.printable) (\(variant)\(isCurrent ? ", in force" : ""))"
    return text + String(repeating: " ", count: max(columns - text.columnCount, 0))
  }

  /// The theme for programs.
  var json: JSON {
    [
      "name": .string(Text(name)), "title": .string(Text(scheme?.title ?? name)),
      "author": scheme?.author.map { .string(Text($0)) } ?? .null,
      "variant": scheme == nil ? .null : .string(Text(variant)),
      "origin": .string(Text(origin)), "isCurrent": .bool(isCurrent),
    ]
  }
}

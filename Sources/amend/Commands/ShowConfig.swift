import AmendCore
import AmendHome
import AmendUI
import ArgumentParser

/// Prints the settings in force.
struct ShowConfig: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the settings in force and where each was said.",
    discussion: """
      Options win over the environment, the environment over the profile, the profile over the \
      rest of the configuration. A token is never printed.

      Examples:
        amend config
        amend config --profile work
        amend config --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let account = try connection.account()
    let rows = try rows(of: account)
    if json {
      let members = rows.map { row -> JSON.Member in
        let source: JSON = row.source.isEmpty ? .null : .string(Text(row.source))
        return .init(row.name, ["value": .string(Text(row.value)), "source": source])
      }
      print(JSON.object(members).pretty)
    } else {
      let cells = rows.map { [$0.name, $0.value] + ($0.source.isEmpty ? [] : [$0.source]) }
      for line in printedTable(cells) { print(line) }
    }
    try check(account)
  }

  /// Throws what is wrong with the keys and the theme, which other commands leave unread.
  private func check(_ account: Account) throws(Failure) {
    let file = account.places.configFile
    _ = try Keymap.configured(account.config, path: file)
    try keeping { () throws(HomeError) in
      _ = try ThemeLibrary(places: account.places)
        .theme(account.settings.theme, configuredIn: file)
    }
  }

  private typealias Row = (name: String, value: String, source: String)

  private func rows(of account: Account) throws(Failure) -> [Row] {
    let settings = account.settings
    func row<Value>(_ name: String, _ setting: Sourced<Value>, _ value: String) -> Row {
      (name, value, setting.source.description)
    }
    let token = try token(of: account)
    return [
      row("profile", settings.profile, settings.profile.value),
      settings.isDemo
        ? ("base_url", account.places.demoDatabase, "the sandbox, without a network")
        : row("base_url", settings.baseURL, settings.baseURL.value),
      ("token", token.value, token.source),
      row("review", settings.review, settings.review.value.rawValue),
      row("theme", settings.theme, settings.theme.value ?? "terminal"),
      row("mouse", settings.usesMouse, String(settings.usesMouse.value)),
      row("history_days", settings.historyDays, String(settings.historyDays.value)),
      row("allow_insecure", settings.allowsInsecure, String(settings.allowsInsecure.value)),
      row("search_parameter", settings.searchParameter, settings.searchParameter.value ?? "none"),
      ("configuration", account.places.configFile, ""),
      ("state", account.places.stateDatabase, ""),
      ("cache", account.places.cacheDatabase, ""),
    ]
  }

  /// Where the token comes from. The token itself is not read: a command may ask for a password.
  private func token(of account: Account) throws(Failure) -> (value: String, source: String) {
    let origin = try keeping { () throws(HomeError) in
      try Credentials(places: account.places, environment: account.environment)
        .origin(for: account.settings)
    }
    return switch origin {
    case nil: ("not needed", "the sandbox")
    case .environment: ("set, not shown", "AMEND_TOKEN")
    case .command: ("from a command, not shown", "token_command")
    case .file(let path): ("from the file \(path)", "token_file")
    }
  }
}

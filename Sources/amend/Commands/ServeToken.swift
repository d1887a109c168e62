import AmendServer
import ArgumentParser

/// The tokens of a served database.
struct ServeToken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make, list and revoke the tokens of a served database.",
    discussion: """
      Examples:
        amend serve token add --database crm.sqlite --name laptop
        amend serve token add --database crm.sqlite --name report --scopes crm:read
        amend serve token revoke k3x7q2ab --database crm.sqlite
      """,
    subcommands: [Add.self, List.self, Revoke.self])

  @ParentCommand var serve: Serve

  /// Makes a token.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Make a token and print it, this once.",
      usage: "amend serve token add --database <file> [--name <name>] [--scopes <scopes>]",
      discussion: """
        Example:
          export AMEND_TOKEN="$(amend serve token add --database crm.sqlite --name laptop)"

        --database names the file that is served, as with amend serve. Only the token's hash is \
        kept: a token that is lost is revoked and made anew. A server that runs without tokens \
        goes on without them until it is started again.
        """)

    @ParentCommand var token: ServeToken

    @Option(help: "What it is for.")
    var name = "token"

    @Option(
      help: ArgumentHelp(
        "What it permits, separated by commas: \(Store.scopes.joined(separator: ", ")).",
        valueName: "scopes"))
    var scopes = Store.scopes.joined(separator: ",")

    func run() throws {
      let scopes = scopes.split(separator: ",").map { String($0) }
      guard !scopes.isEmpty, scopes.allSatisfy(Store.scopes.contains) else {
        throw ValidationError(
          "The scopes are \(Store.scopes.joined(separator: ", ")); name some of them.")
      }
      let store = try token.serve.store()
      let (id, secret) = TokenRecord.generate()
      let token = TokenRecord(id: id, name: name, scopes: scopes, createdAt: Clock.system.now)
      try refusing { () throws(Refusal) in try store.add(token, secret: secret) }
      print(secret)
    }
  }

  /// Lists the tokens.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the tokens: what they are for, what they permit and when they were used.",
      usage: "amend serve token list --database <file>",
      discussion: """
        Example:
          amend serve token list --database crm.sqlite

        --database names the file that is served, as with amend serve.
        """)

    @ParentCommand var token: ServeToken

    func run() throws {
      let store = try token.serve.store(mustExist: true)
      let tokens = try refusing { () throws(Refusal) in try store.tokens() }
      let heading = ["ID", "NAME", "SCOPES", "CREATED", "LAST USED", "REVOKED"]
      let rows = tokens.map { token in
        [
          token.id, token.name, token.scopes.joined(separator: ","),
          String(token.createdAt.prefix(10)), token.lastUsedAt ?? "never",
          token.revokedAt.map { String($0.prefix(10)) } ?? "",
        ]
      }
      for line in table([heading] + rows) { print(line) }
    }
  }

  /// Makes a token worthless.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Make a token worthless from now on.",
      usage: "amend serve token revoke <id> --database <file>",
      discussion: """
        Example:
          amend serve token revoke k3x7q2ab --database crm.sqlite

        --database names the file that is served, as with amend serve.
        """)

    @Argument(help: "The token's id, as amend serve token list shows it.")
    var id: String

    @ParentCommand var token: ServeToken

    func run() throws {
      let store = try token.serve.store(mustExist: true)
      try refusing { () throws(Refusal) in try store.revokeToken(id, at: Clock.system.now) }
    }
  }
}

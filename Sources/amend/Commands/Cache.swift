import AmendCore
import AmendHome
import ArgumentParser

/// The names that are remembered, and how to forget them.
struct Cache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Show what is remembered of names, or forget it.",
    discussion: """
      The names of linked records and members are remembered, so that they are there at once and a \
      long list can be searched while it is read again. Nothing is written by what is remembered \
      alone: a link is looked up before it is saved.

      Examples:
        amend cache
        amend cache --json
        amend cache clear
      """,
    subcommands: [ShowCache.self, ClearCache.self],
    defaultSubcommand: ShowCache.self)
}

/// Prints where the cache is and how much it holds.
struct ShowCache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print where the cache is, and how much it holds, of all profiles.",
    discussion: """
      Examples:
        amend cache
        amend cache show --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let account = try connection.account()
    let contents = try keeping { () throws(HomeError) in
      try account.openNameCache().contents()
    }
    let path = account.places.cacheDatabase
    if json {
      let age: JSON = contents.age.map { .number(Number($0.seconds)) } ?? .null
      let fields: JSON = [
        "path": .string(Text(path)), "names": .number(Number(Int64(contents.nameCount))),
        "ageSeconds": age, "bytes": .number(Number(Int64(contents.byteCount))),
      ]
      print(fields.pretty)
    } else {
      let rows = [
        ["path", path], ["names", String(contents.nameCount)],
        ["oldest", contents.age?.description ?? "—"], ["size", "\(contents.byteCount / 1024) KiB"],
      ]
      for line in table(rows) { print(line) }
    }
  }
}

/// Forgets all names.
struct ClearCache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Forget the names that are remembered, of all profiles.",
    discussion: """
      Drafts and the history are not touched.

      Examples:
        amend cache clear
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let account = try connection.account()
    let cleared = try keeping { () throws(HomeError) in try clear(account) }
    guard let count = cleared else { return print("the cache was damaged; all of it is forgotten") }
    print("\(count) \(count == 1 ? "name" : "names") forgotten")
  }

  /// How many names it forgot; nil where they cannot be told, and the files are gone.
  private func clear(_ account: Account) throws(HomeError) -> Int? {
    do throws(HomeError) {
      let cache = try account.openNameCache()
      let count = try cache.contents().nameCount
      try cache.clear()
      return count
    } catch {
      guard case .stateDamaged(let path, _) = error else { throw error }
      try NameCache.remove(path: path)
      return nil
    }
  }
}

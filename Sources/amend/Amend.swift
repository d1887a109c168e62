import AmendHome
import AmendTerminal
import ArgumentParser
import Logging

/// The program: its commands, and the one place where a failure becomes an exit status.
///
/// Each command says its name: to derive one from its type takes the parser half a millisecond at
/// every start, whichever command is meant.
@main
struct Amend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Edit CRM records in the terminal.",
    discussion: """
      Examples:
        amend demo                       try it: sample data, no account, no network
        amend products/ID                edit a record
        amend get products/ID --json     read a record
        amend set products/ID price=49   change it without a form
        amend schema products            see which attributes an object has
      """,
    version: commit.isEmpty ? version : "\(version) (\(commit))",
    subcommands: [
      Edit.self, Demo.self,
      Get.self, ListRecords.self, ListMembers.self, ShowSchema.self,
      SetValues.self, CreateRecord.self, AssertRecord.self, DeleteRecord.self,
      Drafts.self, PastSaves.self, Undo.self,
      Login.self, Logout.self, Configuration.self, ShowThemes.self, ShowKeys.self, Cache.self,
      Serve.self, PrintCompletions.self, Manual.self, Complete.self,
    ],
    defaultSubcommand: Edit.self)

  /// The version that the client names itself by, and `--version` prints beside the commit.
  static let version = "0.1.0"

  static func main() {
    MainLoop.serve { await answer() }
  }

  /// Does what the arguments ask for. Where that fails, the process ends here.
  @MainActor private static func answer() async {
    do {
      let words = CommandLine.arguments.dropFirst()
      if let start = QuickStart(words) { return try await start.run() }
      if words.first == "help" { try checkNamesCommand(words.dropFirst()) }
      let command = try parseAsRoot()
      try Restriction.check(command)
      try await run(command)
    } catch let failure as Failure {
      Complaints.end(with: failure)
    } catch {
      guard !exitCode(for: error).isSuccess else { exit(withError: error) }
      Complaints.end(withUsageError: error)
    }
  }

  @MainActor private static func run(_ command: sending any ParsableCommand) async throws {
    let logger = try command.diagnosticOptions?.open().logger
    logger?.info("amend \(configuration.version): \(type(of: command)._commandName)")
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
      try StandardOutput.flush()
      logger?.info("Done")
    } catch let failure as Failure {
      logger?.error("\(failure.description)", metadata: ["status": "\(failure.status.rawValue)"])
      throw failure
    }
  }

  /// Writes one line to standard error; what could steer the terminal is shown as a stand-in.
  static func complain(_ message: String) { Complaints.note(message) }

  /// Whether a command has that name, rather than an object.
  static func isCommand(_ word: String) -> Bool {
    word == "help" || configuration.subcommands.contains { $0._commandName == word }
  }

  /// A question whether a command was meant that is spelled like that; nil where there is none, and
  /// where it is one.
  static func advice(on word: String) -> String? {
    guard !isCommand(word), !word.hasPrefix("-") else { return nil }
    return nearest(to: word, among: configuration.subcommands).map {
      "Did you mean the command \($0)?"
    }
  }

  /// Throws where words such as `drafts resume` name no command, with the one that may have been
  /// meant. Options among them are passed over.
  static func checkNamesCommand(_ words: some Sequence<String>) throws(Failure) {
    var path: [String] = []
    var commands = configuration.subcommands
    for word in words where !word.hasPrefix("-") {
      if path.isEmpty, word == "help" { return }
      guard let command = commands.first(where: { $0._commandName == word }) else {
        let meant = nearest(to: word, among: commands).map { (path + [$0]).joined(separator: " ") }
        let parent = (["amend"] + path).joined(separator: " ")
        let advice =
          commands.isEmpty
          ? "\(parent) has none within it."
          : meant.map { "Did you mean the command \($0)?" } ?? "`\(parent) --help` lists them."
        throw Failure(
          .usage,
          "There is no command “\((path + [word]).joined(separator: " "))”. \(advice)")
      }
      path.append(word)
      commands = command.configuration.subcommands
    }
  }

  private static func nearest(
    to word: String, among commands: [any ParsableCommand.Type]
  ) -> String? {
    let names = commands.map { $0._commandName }
    // Hardly anybody mistypes the first letter: the first of those that are as near is taken.
    let likely = names.filter { $0.first == word.first }
    return Spelling.nearest(to: word, among: likely + names)
  }
}

extension ParsableCommand {
  /// The diagnostics that were asked for, of whichever command: they are found where its groups of
  /// options are, so that no command has to do anything for being logged.
  fileprivate var diagnosticOptions: DiagnosticOptions? {
    Mirror(reflecting: self).children.lazy.compactMap { child in
      (child.value as? OptionGroup<ConnectionOptions>)?.wrappedValue.diagnostics
        ?? (child.value as? OptionGroup<DiagnosticOptions>)?.wrappedValue
    }.first
  }
}

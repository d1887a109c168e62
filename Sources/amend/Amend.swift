import AmendUI
import ArgumentParser
import Glibc

/// The program: its commands, and the one place where a failure becomes an exit status.
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
    version: version,
    subcommands: [
      Edit.self, Demo.self,
      Get.self, ListRecords.self, ListMembers.self, ShowSchema.self,
      SetValues.self, CreateRecord.self, AssertRecord.self, DeleteRecord.self,
      Drafts.self, PastSaves.self, Undo.self,
      Login.self, Logout.self, ShowConfig.self, ShowThemes.self, ShowKeys.self, Cache.self,
      Serve.self,
    ],
    defaultSubcommand: Edit.self)

  /// The version that `--version` prints and the client names itself by.
  static let version = "0.1.0"

  @MainActor static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      complain(failure.description)
      leave(failure.status.rawValue)
    } catch {
      let status = exitCode(for: error)
      guard !status.isSuccess else { exit(withError: error) }
      // A usage error tells what was typed, with whatever that may hold.
      for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
        tell("\(String(line).printable)\n")
      }
      leave(status.rawValue)
    }
  }

  /// Writes one line to standard error; what could steer the terminal is shown as a stand-in.
  static func complain(_ message: String) {
    tell("amend: \(message.printable)\n")
  }
}

/// The C library's `exit`, which the commands' own hides.
private func leave(_ status: Int32) -> Never { exit(status) }

import AmendCore
import AmendUI
import ArgumentParser
import Glibc

/// What goes to standard error besides progress and questions: for people a line, and a line of
/// JSON where JSON was asked for.
enum Complaints {
  /// Says something that does not end the command.
  static func note(_ message: String) {
    if isForPrograms {
      tell(["notice": .string(Text(message))])
    } else {
      tell("amend: \(message.printable)")
    }
  }

  /// Says why the command ends, and ends it.
  static func end(with failure: Failure) -> Never {
    // Without an account nobody could look whether there is an object of that name.
    let advice = failure.status == .badConfiguration ? adviceOnCommand : nil
    let message = [failure.description, advice].compactMap(\.self).joined(separator: " ")
    if isForPrograms {
      tell(error(message, failure.status.rawValue))
    } else {
      note(message)
    }
    exit(failure.status.rawValue)
  }

  /// Says what is wrong with the arguments, and ends the program.
  static func end(withUsageError error: any Error) -> Never {
    let status = Amend.exitCode(for: error).rawValue
    let advice = adviceOnCommand
    if isForPrograms {
      let message = [Amend.message(for: error), advice].compactMap { $0 }
      tell(Complaints.error(message.joined(separator: " "), status))
    } else {
      // A usage error tells what was typed, with whatever that may hold.
      let lines = Amend.fullMessage(for: error).split(
        separator: "\n", omittingEmptySubsequences: false)
      for line in lines.map(String.init) + [advice].compactMap({ $0 }) { tell(line.printable) }
    }
    exit(status)
  }

  /// Which command may have been meant by the first word, where that is none.
  private static var adviceOnCommand: String? {
    CommandLine.arguments.dropFirst().first.flatMap(Amend.advice)
  }

  private static func error(_ message: String, _ status: Int32) -> JSON {
    ["error": ["status": .number(Number(Int64(status))), "message": .string(Text(message))]]
  }

  /// Whether JSON was asked for. Known before the arguments are understood, since what is wrong with
  /// them is told in JSON too.
  private static let isForPrograms = CommandLine.arguments.prefix { $0 != "--" }
    .contains { ["--json", "--jsonl"].contains($0) }

  private static func tell(_ line: JSON) { tell(line.compact) }

  private static func tell(_ line: String) { amend.tell(line + "\n") }
}

import AmendUI
import Glibc

/// What is asked before something that cannot be taken back, or that nobody has seen yet.
enum Confirmation {
  /// Whether somebody could be asked.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Why a command ends that would have to ask where nobody can be asked.
  static var impossible: Failure {
    Failure(.usage, "Nobody can be asked here, since input is no terminal; add --yes.")
  }

  /// Asks on standard error and waits for the answer; anything but yes is no.
  ///
  /// Throws where nobody can be asked, and where the answer is no.
  static func ask(_ question: String) throws(Failure) {
    guard isPossible else { throw impossible }
    tell("\(question.printable) [y/N] ")
    guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else {
      throw Failure(.interrupted, "Nothing was done.")
    }
  }
}

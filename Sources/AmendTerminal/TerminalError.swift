/// Why a form cannot be shown.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// There is no terminal: input and output are files or pipes.
  case noTerminal
  /// `TERM` is `dumb`.
  case dumb
  /// Not even the entry of a VT100 is installed.
  case noEntry(name: String)

  /// What is wrong, and what to do.
  package var description: String {
    switch self {
    case .noTerminal:
      "There is no terminal to show the form in; use amend get and amend set instead."
    case .dumb:
      "TERM is \"dumb\", on which no form can be drawn; use amend get and amend set."
    case .noEntry(let name):
      "No terminal description is installed for \"\(name)\" or any common terminal; install "
        + "ncurses-base."
    }
  }
}

import AmendUI
import ArgumentParser
import Glibc

/// Restricted mode: one record, or the records of one object, for somebody who comes by ssh and may
/// do nothing else here.
enum Restriction {
  /// Whether the environment demands it, whatever the command line says.
  static var isDemanded: Bool {
    guard let said = getenv("AMEND_RESTRICTED") else { return false }
    return !["", "0"].contains(String(cString: said))
  }

  /// Throws where restricted mode is demanded and the command is none that it has, and where it
  /// would write a file elsewhere.
  static func check(_ command: any ParsableCommand) throws(Failure) {
    let edit = command as? Edit
    guard isDemanded || edit?.restricted ?? false else { return }
    guard let edit else {
      throw Failure(
        .notPermitted,
        "This amend is restricted to the form: AMEND_RESTRICTED is set. "
          + "Name a record or an object, such as amend products/ID.")
    }
    guard !edit.connection.diagnostics.isWanted else {
      throw Failure(.notPermitted, "This amend is restricted: it writes neither log nor trace.")
    }
  }

  /// Forgets all of the environment but what says who and where one is and what the terminal can do.
  ///
  /// Whoever comes by ssh may send variables (`SendEnv`), and some of them name files and programs:
  /// `AMEND_CONFIG`, `XDG_STATE_HOME`, `EDITOR`, `TMPDIR`, `TERMINFO`, `TZ`. The server sets `HOME`
  /// and `PATH` itself, after those.
  static func purgeEnvironment() {
    let kept = Home.environment.filter { name, _ in
      ["HOME", "USER", "LOGNAME", "PATH", "TERM", "COLORTERM", "NO_COLOR", "LANG"].contains(name)
        || name.hasPrefix("LC_") || name == "AMEND_RESTRICTED"
    }
    clearenv()
    for (name, value) in kept { setenv(name, value, 1) }
    // In plain mode the terminal would stop the process for Ctrl-Z.
    signal(SIGTSTP, SIG_IGN)
  }
}

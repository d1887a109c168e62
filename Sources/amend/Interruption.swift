import Dispatch
import Glibc

/// Ctrl-C while a command does one thing after the other: the first asks it to stop between two of
/// them, a second ends the program at once.
actor Interruption {
  /// Whether Ctrl-C was pressed.
  private(set) var happened = false
  private var source: (any DispatchSourceSignal)?

  /// Takes Ctrl-C from now on, as long as this lives.
  func listen() {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT)
    source.setEventHandler { [weak self] in Task { await self?.note() } }
    source.resume()
    self.source = source
  }

  private func note() {
    guard !happened else { return }
    happened = true
    signal(SIGINT, SIG_DFL)
    // The terminal has echoed the key, and a bar may stand there.
    clearLine()
    Amend.complain("Stopping after this record; Ctrl-C again stops at once.")
  }
}

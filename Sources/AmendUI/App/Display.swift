/// The terminal as the program sees it; ncurses in the program, memory in tests.
@MainActor package protocol Display: AnyObject {
  /// What happens at the terminal: keys, pastes, sizes, hang-ups.
  var events: EventOutlet<Event> { get }
  var size: Size { get }
  /// What the next frame is shown in.
  var theme: Theme { get set }
  /// Shows the frame, writing only what differs from the last one.
  func paint(_ frame: Frame)
  /// Forgets what is on the screen, so that the next frame is written whole.
  func invalidate()
  /// Gives the terminal back and stops the process until it is continued.
  func suspend()
  /// Gives the terminal back, runs `work`, and takes it again.
  func release(during work: @MainActor () async -> Void) async
  /// Gives the terminal back as it was. Once is enough; more does no harm.
  func close()
  /// Puts a text on the terminal's clipboard (OSC 52). Throws where that cannot be.
  func copy(_ text: String) throws(CopyError)
  /// Whether the mouse is listened to; nil where the terminal tells nothing of it.
  var usesMouse: Bool? { get }
  /// Listens to the mouse, or leaves it to the terminal's own selection.
  func switchMouse()
}

/// Why a text is not on the clipboard.
package enum CopyError: Error, Hashable, Sendable {
  /// The terminal takes no text from programs.
  case unavailable
  /// So many bytes are taken at most.
  case tooLong(byteCount: Int)

  /// One sentence.
  package var message: String {
    switch self {
    case .unavailable: "This terminal takes nothing for its clipboard; nothing is copied."
    case .tooLong(let byteCount):
      "Nothing is copied: terminals take at most \(byteCount.grouped) bytes at once."
    }
  }
}

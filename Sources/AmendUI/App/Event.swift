/// Everything that can happen to the program; the only way up from the edges to the state.
package enum Event: Sendable {
  case key(Key)
  /// A bracketed paste, or a burst of keys that was recognised as one; newlines are `\n`.
  case paste(String)
  case resized(Size)
  /// The terminal went away or the process is asked to end (SIGHUP, SIGTERM, end of input).
  case hungUp
  /// The program is in the foreground again after a suspension.
  case resumed
}

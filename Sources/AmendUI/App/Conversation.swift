/// A terminal that is written and read line by line; a pipe will do.
@MainActor package protocol Conversation: AnyObject {
  /// Writes lines.
  func say(_ lines: [String])

  /// Writes a prompt, and returns the line that is typed after it; nil at the end of the input.
  func ask(_ prompt: String) async -> String?
}

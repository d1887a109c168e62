import AmendCore
import AmendUI
import Glibc

/// Does what the service is asked, and turns its error into the command's failure.
func asking<Answer: Sendable>(
  isolation: isolated (any Actor)? = #isolation,
  _ work: () async throws(ServiceError) -> Answer
) async throws(Failure) -> Answer {
  do throws(ServiceError) {
    return try await work()
  } catch { throw Failure(error) }
}

/// Writes to standard error as it stands; the caller has made it printable.
func tell(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Clears the line on which a bar stands, where standard error is a terminal.
func clearLine() {
  if isatty(STDERR_FILENO) == 1 { tell("\r\u{1B}[K") }
}

/// Tells a person who looks on what no program has to know.
func tellWhoLooksOn(_ sentence: String) {
  guard isatty(STDERR_FILENO) == 1 else { return }
  tell(sentence.printable + "\n")
}

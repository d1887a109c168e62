// Its streams are variables there.
@preconcurrency import Glibc

/// Where a command prints its result.
enum StandardOutput {
  /// Hands on what was printed. Throws where that is not possible, on a full disk for one; where
  /// nobody reads any more, the program ends as any other does, by the signal for that.
  static func flush() throws(Failure) {
    errno = 0
    guard fflush(stdout) != 0 || ferror(stdout) != 0 else { return }
    let code = errno
    if code == EPIPE {
      // The network has it ignored.
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    let reason = code == 0 ? "" : ": \(String(cString: strerror(code)))"
    throw Failure(.failed, "Standard output cannot be written\(reason).")
  }
}

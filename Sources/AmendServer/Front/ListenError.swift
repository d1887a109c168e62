import Glibc
import NIOCore

/// Why an address cannot be listened on.
package enum ListenError: Error, Hashable, CustomStringConvertible {
  /// Another program listens there.
  case inUse
  /// The system's words, such as `Permission denied`.
  case refused(String)

  init(_ error: IOError) {
    self =
      error.errnoCode == EADDRINUSE
      ? .inUse : .refused(String(cString: strerror(error.errnoCode)))
  }

  package var description: String {
    switch self {
    case .inUse: "the port is in use"
    case .refused(let reason): reason
    }
  }
}

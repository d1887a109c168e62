import AmendCore
import Glibc

/// Notes every request on a line: for people on standard error, as JSON in a file.
///
/// Header fields, and with them the token, are never written.
package struct RequestLog: Sendable {
  private let descriptor: Int32
  private let isForPeople: Bool

  /// Lines such as `2026-01-01T10:00:00+00:00 PATCH /v2/crm/products/c1d2… 200 3 ms k3x7q2ab` on
  /// standard error.
  package static let standardError = RequestLog(descriptor: STDERR_FILENO, isForPeople: true)

  /// Appends one JSON object a line to a file, which is made for its owner alone; one that is there
  /// is taken from all others, since it will hold what is written into records.
  ///
  /// Throws `StoreError.unwritable` when it cannot be opened. It stays open as long as the process.
  package static func file(_ path: String) throws(StoreError) -> RequestLog {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    var status = stat()
    // A pipe or a terminal is nobody's file.
    guard descriptor >= 0, fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT != S_IFREG || fchmod(descriptor, 0o600) == 0
    else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    return RequestLog(descriptor: descriptor, isForPeople: false)
  }

  /// One request and its answer.
  struct Entry: Sendable {
    /// When it was answered.
    let time: String
    let method: String
    /// With its query.
    let path: String
    let status: Int
    /// The id of the token; nil where there is no valid one.
    let caller: String?
    /// From its header fields until its answer.
    let duration: Duration
    let body: [UInt8]

    fileprivate var milliseconds: Int { Int((duration / .milliseconds(1)).rounded()) }
  }

  /// Notes one request. Only a body that writes is noted, exactly as received; one that was too
  /// large is left out.
  func note(_ entry: Entry) {
    let bytes = Array(((isForPeople ? entry.line : entry.json.compact) + "\n").utf8)
    // A log that cannot be written, on a full disk perhaps, must not stop the service.
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}

extension RequestLog.Entry {
  fileprivate var line: String {
    let words = [time, method, path.printable, String(status), "\(milliseconds) ms", caller]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  fileprivate var json: JSON {
    var members: [JSON.Member] = [
      .init("time", .string(Text(time))),
      .init("method", .string(Text(method))), .init("path", .string(Text(path))),
      .init("status", .number(Number(Int64(status)))),
      .init("milliseconds", .number(Number(Int64(milliseconds)))),
      .init("token", caller.map { .string(Text($0)) } ?? .null),
    ]
    if ["POST", "PUT", "PATCH"].contains(method), status != 413 {
      if let text = String(validating: body, as: UTF8.self) {
        members.append(.init("body", .string(Text(text))))
      } else {
        members.append(.init("bodyBytes", .array(body.map { .number(Number(Int64($0))) })))
      }
    }
    return .object(members)
  }
}

extension String {
  /// The text with a question mark for whatever could steer a terminal or turn its text around.
  fileprivate var printable: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      [.control, .format].contains(scalar.properties.generalCategory) ? "?" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

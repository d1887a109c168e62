import Foundation
import Glibc

/// A server on a loopback socket that plays raw bytes, proper HTTP or not: it takes one connection
/// for each turn of its script and closes it afterwards.
package struct LoopbackServer: Sendable {
  /// What is done with one connection.
  package enum Turn: Sendable {
    /// Reads the request, then writes these bytes.
    case reply(String)
    /// Reads the request, writes these bytes, and then says nothing until the client leaves.
    case stall(String)
    /// Writes these bytes without waiting for a request.
    case blurt(String)
    /// Closes without reading or writing.
    case hangUp

    /// A whole answer with the length of its body.
    package static func answer(
      _ status: String, _ body: String = "", fields: String...
    ) -> Turn {
      let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + fields
      return .reply(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
  }

  /// The server could not be set up.
  package struct SetupError: Error {}

  /// Where it listens, 1 to 65535.
  package let port: Int
  /// The requests as they came, one for each turn that reads.
  package let requests: AsyncStream<String>

  /// Listens on a free port and plays the script on a thread of its own.
  package init(_ script: Turn...) throws(SetupError) {
    let (listener, port) = try LoopbackServer.listen()
    let (requests, heard) = AsyncStream.makeStream(of: String.self)
    (self.port, self.requests) = (port, requests)
    Thread.detachNewThread {
      for turn in script { LoopbackServer.play(turn, on: accept(listener, nil, nil), heard) }
      close(listener)
      heard.finish()
    }
  }

  private static func listen() throws(SetupError) -> (descriptor: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && Glibc.listen(listener, 16) == 0
          && getsockname(listener, $0, &size) == 0
      }
    }
    guard isListening else { throw SetupError() }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  private static func play(
    _ turn: Turn, on connection: Int32, _ heard: AsyncStream<String>.Continuation
  ) {
    defer { close(connection) }
    switch turn {
    case .hangUp: return
    case .blurt(let text):
      write(text, to: connection)
      _ = readSome(connection)
    case .reply(let text):
      heard.yield(readRequest(connection))
      write(text, to: connection)
    case .stall(let text):
      heard.yield(readRequest(connection))
      write(text, to: connection)
      _ = readSome(connection)
    }
  }

  private static func readRequest(_ connection: Int32) -> String {
    var request = ""
    while true {
      let some = readSome(connection)
      request += some
      guard let end = request.firstRange(of: "\r\n\r\n") else {
        if some.isEmpty { return request }
        continue
      }
      let length =
        request[..<end.lowerBound].split(separator: "\r\n").lazy
        .filter { $0.lowercased().hasPrefix("content-length:") }
        .compactMap { Int($0.split(separator: " ").last ?? "") }.first ?? 0
      if some.isEmpty || request[end.upperBound...].utf8.count >= length { return request }
    }
  }

  private static func readSome(_ connection: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(connection, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }

  private static func write(_ text: String, to connection: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

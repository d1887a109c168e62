import Foundation
import Glibc
import Synchronization

/// A server on a loopback socket that plays raw bytes, proper HTTP or not: it takes one connection
/// for each turn and closes it afterwards.
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
    /// Works out what is done while others are answered, which may take its time.
    case later(@Sendable () async -> Turn)

    /// A whole answer with the length of its body, which says that the connection ends with it:
    /// a client that is not told may send its next request into a connection that is going away.
    package static func answer(
      _ status: String, _ body: String = "", fields: String...
    ) -> Turn {
      let length = "Content-Length: \(body.utf8.count)"
      let head = ["HTTP/1.1 \(status)", length, "Connection: close"] + fields
      return .reply(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
  }

  /// The server could not be set up.
  package struct SetupError: Error {}

  /// Where it listens, 1 to 65535.
  package let port: Int
  /// The requests as they came, one for each turn that reads.
  package let requests: AsyncStream<String>

  /// Listens on a free port and plays the script on a thread of its own. The script ends early
  /// when nobody has come for half a minute, so that a test that waits for its end has one.
  package init(_ script: Turn...) throws(SetupError) { try self.init(script) }

  /// The same with a script that was made elsewhere.
  package init(_ script: [Turn]) throws(SetupError) {
    let (listener, port) = try LoopbackServer.listen()
    let (requests, heard) = AsyncStream.makeStream(of: String.self)
    (self.port, self.requests) = (port, requests)
    Thread.detachNewThread {
      for turn in script {
        guard LoopbackServer.readable([listener], withinMilliseconds: 30_000) == [listener] else {
          break
        }
        LoopbackServer.play(turn, on: accept(listener, nil, nil), heard)
      }
      close(listener)
      heard.finish()
    }
  }

  /// Holds a port on which nobody listens, as long as the process lives.
  package static func deafPort() throws(SetupError) -> Int { try bound().port }

  /// Listens on a free port and plays, as long as the process lives, the turn that each request is
  /// answered with. `state` is what the answers remember between requests.
  ///
  /// A turn that does not read has already been read for; a stall keeps nobody else waiting.
  package init<State: Sendable>(
    _ state: State, answer: @escaping @Sendable (inout State, _ request: String) -> Turn
  ) throws(SetupError) {
    let (listener, port) = try LoopbackServer.listen()
    let (requests, heard) = AsyncStream.makeStream(of: String.self)
    (self.port, self.requests) = (port, requests)
    Thread.detachNewThread {
      var state = state
      var waiting: [Int32] = []
      while true {
        // A client may open connections that it never uses.
        let ready = LoopbackServer.readable([listener] + waiting)
        if ready.contains(listener) { waiting.append(accept(listener, nil, nil)) }
        for connection in ready where connection != listener {
          waiting.removeAll { $0 == connection }
          let request = LoopbackServer.readRequest(connection)
          guard !request.isEmpty else {
            LoopbackServer.hangUp(connection)
            continue
          }
          heard.yield(request)
          let turn = answer(&state, request)
          Thread.detachNewThread { LoopbackServer.reply(turn, on: connection) }
        }
      }
    }
  }

  /// Those of the descriptors that have something to read, once there are any; none when there are
  /// none for so long, where -1 is for ever.
  private static func readable(
    _ descriptors: [Int32], withinMilliseconds patience: Int32 = -1
  ) -> [Int32] {
    var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&polls, nfds_t(polls.count), patience)
    return polls.filter { $0.revents != 0 }.map(\.fd)
  }

  private static func listen() throws(SetupError) -> (descriptor: Int32, port: Int) {
    let (descriptor, port) = try bound()
    guard Glibc.listen(descriptor, 16) == 0 else { throw SetupError() }
    return (descriptor, port)
  }

  private static func bound() throws(SetupError) -> (descriptor: Int32, port: Int) {
    // A program that another test starts meanwhile must not inherit it: it would never close.
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let listener = socket(AF_INET, Int32(kind), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard isBound else { throw SetupError() }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  private static func play(
    _ turn: Turn, on connection: Int32, _ heard: AsyncStream<String>.Continuation
  ) {
    switch turn {
    case .hangUp, .blurt: break
    case .reply, .stall, .later: heard.yield(readRequest(connection))
    }
    reply(turn, on: connection)
  }

  private static func reply(_ turn: Turn, on connection: Int32) {
    if case .later(let workOut) = turn { return reply(outcome(of: workOut), on: connection) }
    defer { hangUp(connection) }
    switch turn {
    case .hangUp, .later: return
    case .reply(let text): write(text, to: connection)
    case .blurt(let text), .stall(let text):
      write(text, to: connection)
      _ = readSome(connection)
    }
  }

  /// What a turn turned out to be. Only this thread, which is the connection's own, waits for it.
  private static func outcome(of workOut: @escaping @Sendable () async -> Turn) -> Turn {
    let done = DispatchSemaphore(value: 0)
    let found = Mutex(Turn.hangUp)
    Task {
      let turn = await workOut()
      found.withLock { $0 = turn }
      done.signal()
    }
    done.wait()
    return found.withLock { $0 }
  }

  /// Ends the connection, even where a program that was started meanwhile has inherited it.
  private static func hangUp(_ connection: Int32) {
    shutdown(connection, Int32(SHUT_RDWR))
    close(connection)
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

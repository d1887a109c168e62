import Foundation
import Glibc

/// `amend serve`, running until the value goes away.
final class ServedProgram {
  /// Where it answers, such as `http://127.0.0.1:40123/v2`.
  let baseURL: String
  private let process = Process()

  /// A server that ended or said something else instead of where it listens.
  struct NotListening: Error {
    /// What it said.
    let output: String
  }

  /// Starts the server and waits for its line `Listening on URL`.
  init(path: String, arguments: [String], environment: [String: String]) throws {
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.firstLine(withinSeconds: 10)
    guard let found = output.firstRange(of: "Listening on ") else {
      process.terminate()
      throw NotListening(output: output)
    }
    baseURL = String(output[found.upperBound...])
  }

  deinit { process.terminate() }
}

extension FileHandle {
  /// What comes before the first newline, or before the end, or in time.
  fileprivate func firstLine(withinSeconds seconds: Int) -> String {
    var line: [UInt8] = []
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      var ready = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
      var byte: UInt8 = 0
      guard Glibc.poll(&ready, 1, 100) == 1 else { continue }
      guard Glibc.read(fileDescriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") else { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}

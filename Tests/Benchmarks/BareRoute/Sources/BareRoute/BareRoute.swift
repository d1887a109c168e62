import Glibc
import Hummingbird
import Logging
import NIOCore

/// Answers every request with the bytes of the file that is its argument: as fast as Hummingbird
/// is without a database, on a free port of this machine that it prints.
@main
struct BareRoute {
  static func main() async throws {
    guard CommandLine.arguments.count == 2 else {
      throw Failure(description: "Say what to answer: BareRoute FILE.")
    }
    let body = ByteBuffer(bytes: try contents(of: CommandLine.arguments[1]))
    var logger = Logger(label: "BareRoute")
    logger.logLevel = .critical
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json"],
          body: ResponseBody(byteBuffer: body))
      },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        print("Listening on http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
        fflush(nil)
      },
      logger: logger)
    try await application.runService()
  }

  private static func contents(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(description: "No file \(path).") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}

/// Why nothing is answered.
struct Failure: Error, CustomStringConvertible {
  let description: String
}

import AmendTerminal
import Glibc
import Testing

@Suite struct ProcessorTests {
  @Test func `a thread that left its processor may use all that it could before`() throws {
    let before = try allowed()
    Processor.leave()
    #expect(try allowed() == before)
  }

  /// The processors that this thread may use (proc_pid_status(5)).
  private func allowed() throws -> Substring {
    let file = try #require(fopen("/proc/thread-self/status", "r"))
    defer { fclose(file) }
    var bytes = [CChar](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count - 1, file)
    let text = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return try #require(text.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list") })
  }
}

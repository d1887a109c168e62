import AmendTerminal
import Glibc
import Testing

@Suite struct OwnThreadTests {
  @Test func `a task and its children run on the thread, and on no other`() async {
    let here = Thread.current
    let task = Task.detached(executorPreference: OwnThread()) {
      async let child = Thread.current
      let own = Thread.current
      await Task.yield()
      return [own, Thread.current, await child]
    }
    let threads = await task.value
    #expect(Set(threads).count == 1)
    #expect(threads.first != here)
  }

  @Test func `the thread may use all processors that its beginner may use`() async throws {
    let task = Task.detached(executorPreference: OwnThread()) { try Thread.allowedProcessors() }
    #expect(try await task.value == Thread.allowedProcessors())
  }

  @Test func `it ends when nobody has it any more`() async throws {
    let thread = await Task.detached(executorPreference: OwnThread()) { Thread.current }.value
    for _ in 0..<1000 where Thread.exists(thread) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!Thread.exists(thread))
  }
}

private enum Thread {
  /// `12/task/34` for the thread 34 of the process 12 (proc_pid_task(5)).
  static var current: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/thread-self", &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func exists(_ thread: String) -> Bool { access("/proc/\(thread)", F_OK) == 0 }

  /// The processors that this thread may use (proc_pid_status(5)).
  static func allowedProcessors() throws -> Substring {
    let file = try #require(fopen("/proc/thread-self/status", "r"))
    defer { fclose(file) }
    var bytes = [CChar](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count - 1, file)
    let text = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return try #require(text.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list") })
  }
}

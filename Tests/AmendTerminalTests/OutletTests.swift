import AmendTerminal
import Glibc
import Testing

@MainActor @Suite final class OutletTests {
  private let readEnd: CInt
  private let writeEnd: CInt
  private let outlet: Outlet

  init() throws {
    var ends: [CInt] = [-1, -1]
    try #require(pipe(&ends) == 0)
    (readEnd, writeEnd) = (ends[0], ends[1])
    _ = fcntl(readEnd, F_SETFL, O_NONBLOCK)
    outlet = try #require(Outlet(to: writeEnd))
  }

  isolated deinit {
    outlet.close()
    for end in [readEnd, writeEnd, outlet.descriptor] { close(end) }
  }

  private func arrived() -> String? {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(readEnd, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  @Test func `what is collected arrives at once, also what ncurses writes past the outlet`() {
    outlet.startCollecting()
    outlet.write(Array("frame ".utf8))
    _ = write(outlet.descriptor, "drawn", 5)
    #expect(arrived() == nil)
    outlet.flush()
    #expect(arrived() == "frame drawn")
    outlet.flush()
    #expect(arrived() == nil)
  }

  @Test func `a frame has nothing of the last, and the rest goes straight on`() {
    outlet.startCollecting()
    outlet.write(Array("a long first frame".utf8))
    outlet.flush()
    outlet.write(Array("short".utf8))
    outlet.stopCollecting()
    outlet.write(Array("!".utf8))
    #expect(arrived() == "a long first frameshort!")
  }

  @Test func `a long sitting arrives frame by frame, and its memory does not grow`() {
    outlet.startCollecting()
    for number in 0..<100 {
      let frame = "\(number) " + String(repeating: "x", count: 3000)
      outlet.write(Array(frame.utf8))
      outlet.flush()
      #expect(arrived() == frame)
      #expect(lseek(outlet.descriptor, 0, SEEK_CUR) < 100_000)
    }
  }

  @Test func `what was only prepared is forgotten`() {
    outlet.startCollecting()
    outlet.write(Array("a question".utf8))
    outlet.stopCollecting()
    outlet.startCollecting()
    outlet.write(Array("a frame".utf8))
    outlet.flush()
    #expect(arrived() == "a frame")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a terminal that takes no more for the moment gets all of it`() async {
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
    let frame = [UInt8](repeating: 0x78, count: 1 << 18)
    let reading = Task.detached { [readEnd] in
      var count = 0
      var bytes = [UInt8](repeating: 0, count: 1 << 12)
      while count < frame.count {
        usleep(100)
        count += max(read(readEnd, &bytes, bytes.count), 0)
      }
      return count
    }
    outlet.startCollecting()
    outlet.write(frame)
    outlet.flush()
    #expect(await reading.value == frame.count)
  }

  @Test func `no program that is started gets the descriptor`() {
    #expect(fcntl(outlet.descriptor, F_GETFD) == FD_CLOEXEC)
    outlet.startCollecting()
    #expect(fcntl(outlet.descriptor, F_GETFD) == FD_CLOEXEC)
    outlet.stopCollecting()
    #expect(fcntl(outlet.descriptor, F_GETFD) == FD_CLOEXEC)
  }
}

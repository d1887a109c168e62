import AmendUI
import Glibc

/// Reads what a terminal sends while it is started, and tells what it means.
///
/// ncurses' own reader is not used: it cannot tell the end of input from silence, takes two system
/// calls a byte, and blocks while it waits for what follows an Esc.
@MainActor final class InputReader {
  private static let mostBytesAtOnce = 1 << 18

  private let descriptor: CInt
  /// A terminal gives fewer bytes than these at once.
  private var chunk = [UInt8](repeating: 0, count: 1 << 12)
  private var keyboard: Keyboard
  private let onEvent: @MainActor (Event) -> Void
  /// Counts the readings: a silence is over with the next.
  private var readingCount = 0

  init(
    descriptor: CInt, keyboard: Keyboard, onEvent: @escaping @MainActor (Event) -> Void
  ) {
    self.descriptor = descriptor
    self.keyboard = keyboard
    self.onEvent = onEvent
  }

  /// Whether the terminal holds back what is written until a frame is whole; nil until it says so.
  var isSynchronized: Bool? { keyboard.isSynchronized }

  func start() {
    MainLoop.shared.watch(descriptor) { [weak self] in self?.read() }
  }

  func stop() {
    MainLoop.shared.unwatch(descriptor)
    readingCount += 1
  }

  private func read() {
    var bytes: [UInt8] = []
    repeat {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else {
        keyboard.read(bytes).forEach(onEvent)
        stop()
        return onEvent(.ended(.hungUp))
      }
      bytes += chunk[..<count]
      // A single byte is a key, behind which mostly nothing waits.
    } while bytes.count > 1 && bytes.count < Self.mostBytesAtOnce && hasMore
    keyboard.read(bytes).forEach(onEvent)
    awaitSilence()
  }

  private var hasMore: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) == 1
  }

  private func awaitSilence() {
    readingCount += 1
    guard let milliseconds = keyboard.silenceMilliseconds else { return }
    MainLoop.shared.call(afterMilliseconds: milliseconds) { [weak self, readingCount] in
      guard let self, self.readingCount == readingCount else { return }
      keyboard.timeOut().forEach(onEvent)
    }
  }
}

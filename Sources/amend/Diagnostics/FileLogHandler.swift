import AmendCore
import AmendUI
import Glibc
import Logging

/// Writes log events as lines to a file: when, how grave, what, and the particulars.
struct FileLogHandler: LogHandler {
  let file: AppendedFile
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  init(file: AppendedFile, logLevel: Logger.Level) {
    self.file = file
    self.logLevel = logLevel
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let particulars = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let line = "\(event.level) \(event.message)\(particulars)"
    file.append("\(Timestamp.now) \(line.printable)\n")
  }
}

/// The moment, to the millisecond, in UTC: `2026-11-24T15:04:05.006+00:00`.
enum Timestamp {
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let whole = Moment(secondsSinceEpoch: Int64(time.tv_sec))
    let milliseconds = String(1_000 + time.tv_nsec / 1_000_000).dropFirst()
    return Moment(
      date: whole.date, secondOfDay: whole.secondOfDay, fraction: String(milliseconds),
      offsetMinutes: 0)
  }
}

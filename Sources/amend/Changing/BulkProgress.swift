import AmendCore
import AmendUI
import Glibc

/// How far the changes of many records are: a bar on standard error where that is a terminal.
struct BulkProgress {
  private let total: Int
  /// Whether it is only told what would be sent.
  private let isDry: Bool
  private let isShown = isatty(STDERR_FILENO) == 1
  private var saved = 0
  private var unchanged = 0
  /// The records that could not be changed.
  private(set) var failed: [RecordReference] = []

  /// The columns of the bar itself.
  private static let barWidth = 20

  init(total: Int, isDry: Bool) {
    self.total = total
    self.isDry = isDry
  }

  /// Notes a record that was done, or not all of it, and clears the bar for what is said of it.
  mutating func note(_ made: MadeChanges) {
    if made.failure != nil {
      failed.append(made.reference)
    } else if made.bodies.isEmpty {
      unchanged += 1
    } else {
      saved += 1
    }
    clearLine()
  }

  /// Draws the bar.
  func show() {
    guard isShown else { return }
    let done = saved + unchanged + failed.count
    let marks = total == 0 ? 0 : done * BulkProgress.barWidth / total
    let bar =
      String(repeating: "#", count: min(marks, BulkProgress.barWidth))
      + String(repeating: ".", count: max(BulkProgress.barWidth - marks, 0))
    let failures = failed.isEmpty ? "" : ", \(failed.count) failed"
    tell("\r\u{1B}[K[\(bar)] \(done) of \(total)\(failures)")
  }

  /// Says at the end what became of the records, where somebody looks on.
  func tellSummary() {
    guard isShown, total > 0 else { return }
    let way = isDry ? "would be saved" : "saved"
    tell("\(saved) of \(total) records \(way), \(unchanged) unchanged.\n")
  }
}

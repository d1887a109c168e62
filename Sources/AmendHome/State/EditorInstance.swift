import Glibc

/// One open form of one running amend, so that two of them on one record keep drafts of their own.
package struct EditorInstance: Hashable, Sendable {
  /// The process.
  package let processID: Int32
  /// What tells the process from a later one of the same number: the boot, and the clock tick after
  /// it at which the process began.
  package let processMark: String
  /// What tells the forms of one process apart.
  package let nonce: String

  package init(processID: Int32, processMark: String, nonce: String) {
    self.processID = processID
    self.processMark = processMark
    self.nonce = nonce
  }

  /// A new form of this process.
  package static func make() -> EditorInstance {
    let process = getpid()
    return EditorInstance(
      processID: process, processMark: mark(of: process) ?? "",
      nonce: String(UInt64.random(in: .min ... .max), radix: 36))
  }

  /// Whether its process still runs on this machine, by Linux's /proc (proc(5)).
  package var isRunning: Bool { EditorInstance.mark(of: processID) == processMark }

  private static func mark(of process: Int32) -> String? {
    guard let boot = text(of: "/proc/sys/kernel/random/boot_id"),
      let status = text(of: "/proc/\(process)/stat"),
      // The second field is the program's name in brackets, which may hold spaces and brackets.
      let nameEnd = status.lastIndex(of: ")")
    else { return nil }
    let fields = status[nameEnd...].split(separator: " ")
    // The fields after the name are the 3rd and following; the 22nd is the start time. A zombie has
    // ended, whatever its parent does.
    guard fields.count > 20, fields[1] != "Z" else { return nil }
    return "\(boot.prefix { $0 != "\n" }):\(fields[20])"
  }

  /// A file of /proc; nil where there is none, which is an answer and no failure here.
  private static func text(of path: String) -> String? {
    do throws(HomeError) {
      let bytes = try OpenFile(path, flags: O_RDONLY).read(limitByteCount: 4096)
      return String(decoding: bytes, as: UTF8.self)
    } catch { return nil }
  }
}

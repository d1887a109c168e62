import CNcurses
import Glibc

/// The processor that a thread runs on.
package enum Processor {
  /// Moves this thread to another processor, and leaves its own to the thread that was just begun.
  /// Nothing happens where there is no other that it may use.
  ///
  /// On virtual machines Linux begins a thread where it was begun from, even if all other processors
  /// are idle, since it takes those that are halted for busy (`available_idle_cpu` in
  /// kernel/sched/sched.h). It would wait there until this thread does, or the clock has ticked: for
  /// up to four milliseconds.
  package static func leave() {
    var all = cpu_set_t()
    let size = MemoryLayout<cpu_set_t>.size
    let own = Int(sched_getcpu())
    guard own >= 0, sched_getaffinity(0, size, &all) == 0 else { return }
    var others = all
    withUnsafeMutableBytes(of: &others) { $0[own / 8] &= ~(1 << UInt8(own % 8)) }
    if sched_setaffinity(0, size, &others) == 0 { sched_setaffinity(0, size, &all) }
  }
}

import CNcurses
import Glibc
import Synchronization

/// A thread for one task and all that is part of it, which begins at once on a processor of its own.
///
/// Swift's own threads are begun by one another as tasks come. On a virtual machine Linux often
/// begins one on the processor of whoever begins it, even if others are idle, since it takes those
/// that are halted for busy (`available_idle_cpu` in kernel/sched/sched.h), and it waits there until
/// the clock has ticked: for up to four milliseconds.
///
/// Signals are for other threads, as they are with Swift's own.
package final class OwnThread: TaskExecutor {
  private let queue = JobQueue()
  /// Whether there is a thread.
  private let isServed: Bool

  /// Begins the thread, which ends when nobody has this object any more. Where there can be none,
  /// Swift's own threads do the work.
  package init() {
    isServed = OwnThread.begin(queue)
  }

  deinit { queue.end() }

  package func enqueue(_ job: consuming ExecutorJob) {
    guard isServed else { return globalConcurrentExecutor.enqueue(job) }
    queue.add(UnownedJob(job), of: self)
  }

  /// Returns whether there can be a thread.
  private static func begin(_ queue: JobQueue) -> Bool {
    var inherited = sigset_t()
    var blocked = sigset_t()
    sigfillset(&blocked)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] { sigdelset(&blocked, fault) }
    pthread_sigmask(SIG_BLOCK, &blocked, &inherited)
    defer { pthread_sigmask(SIG_SETMASK, &inherited, nil) }
    // Of the others none may be in use at the moment.
    return begin(queue, on: queue.processors?.others) || begin(queue, on: nil)
  }

  private static func begin(_ queue: JobQueue, on processors: cpu_set_t?) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    if var processors {
      pthread_attr_setaffinity_np(&attributes, ProcessorSet.size, &processors)
    }
    var thread = pthread_t()
    let retained = Unmanaged.passRetained(queue)
    let code = pthread_create(
      &thread, &attributes,
      { queue in
        guard let queue else { return nil }
        Unmanaged<JobQueue>.fromOpaque(queue).takeRetainedValue().serve()
        return nil
      }, retained.toOpaque())
    if code != 0 { retained.release() }
    return code == 0
  }
}

/// The jobs of an `OwnThread`, in their order.
private final class JobQueue: Sendable {
  private struct State {
    var jobs: [(job: UnownedJob, executor: OwnThread)] = []
    var hasEnded = false
  }

  private let state = Mutex(State())
  /// Counts what the thread has not seen. All may use it at once.
  private nonisolated(unsafe) let news: UnsafeMutablePointer<sem_t>
  /// All that the thread may use once it runs.
  let processors = ProcessorSet.allowed

  init() {
    news = .allocate(capacity: 1)
    sem_init(news, 0, 0)
  }

  deinit {
    sem_destroy(news)
    news.deallocate()
  }

  func add(_ job: UnownedJob, of executor: OwnThread) {
    state.withLock { $0.jobs.append((job, executor)) }
    sem_post(news)
  }

  func end() {
    state.withLock { $0.hasEnded = true }
    sem_post(news)
  }

  /// Runs jobs as they come until the end.
  func serve() {
    processors?.use()
    while true {
      sem_wait(news)
      let next = state.withLock { state in
        (job: state.jobs.isEmpty ? nil : state.jobs.removeFirst(), hasEnded: state.hasEnded)
      }
      if let (job, executor) = next.job {
        job.runSynchronously(on: executor.asUnownedTaskExecutor())
      } else if next.hasEnded {
        return
      }
    }
  }
}

/// The processors that a thread may use.
private struct ProcessorSet: Sendable {
  static let size = MemoryLayout<cpu_set_t>.size
  private let set: cpu_set_t

  /// Those of this thread; nil where that cannot be found out.
  static var allowed: ProcessorSet? {
    var set = cpu_set_t()
    return sched_getaffinity(0, size, &set) == 0 ? ProcessorSet(set: set) : nil
  }

  /// All but the one that this thread runs on.
  var others: cpu_set_t {
    var others = set
    let own = Int(sched_getcpu())
    if own >= 0 { withUnsafeMutableBytes(of: &others) { $0[own / 8] &= ~(1 << UInt8(own % 8)) } }
    return others
  }

  /// Lets this thread use them.
  func use() {
    var set = set
    sched_setaffinity(0, ProcessorSet.size, &set)
  }
}

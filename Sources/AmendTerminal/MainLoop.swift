import Glibc
import Synchronization
@_spi(ExperimentalCustomExecutors) package import _Concurrency

/// The main actor's executor: one thread that runs its jobs, and waits in one poll(2) for more of
/// them and for whatever descriptor is watched.
///
/// By itself Swift leaves both to libdispatch, which waits in one thread and runs the main actor in
/// another that it has to wake for each key. To put an executor in the place of that is what the
/// pitch “Custom Main and Global Executors” proposes (github.com/swiftlang/swift-evolution, 2654);
/// the runtime of Swift 6.3 has it. Nobody serves libdispatch's main queue then: what is put into
/// that never runs.
package final class MainLoop: MainExecutor {
  /// The only one, which belongs to the thread that asks for it first.
  package static let shared = MainLoop()

  private let thread = pthread_self()
  private let jobs = Mutex<[UnownedJob]>([])
  /// Other threads write into it when there is a job.
  private let wake: OwnPipe
  @MainActor private var watches: [CInt: @MainActor () -> Void] = [:]
  @MainActor private var alarms: [Alarm] = []
  /// What poll(2) is asked: the end of `wake` that is read, and every watched descriptor.
  @MainActor private var polled: [pollfd] = []
  /// Counts the changes of the watches.
  @MainActor private var changeCount = 0

  private init() {
    guard let wake = OwnPipe() else {
      perror("amend: no files can be opened")
      exit(EXIT_FAILURE)
    }
    self.wake = wake
  }

  /// Makes the main actor this loop's and serves it on this thread while `program` runs on it; the
  /// process ends with that. Nothing may have used the main actor before.
  package static func serve(_ program: @escaping @MainActor @Sendable () async -> Void) {
    _createExecutors(factory: Executors.self)
    Task { @MainActor in
      await program()
      exit(EXIT_SUCCESS)
    }
    shared.run()
  }

  /// Calls `onReadable` whenever the descriptor can be read without waiting, or is at its end.
  @MainActor package func watch(
    _ descriptor: CInt, onReadable: @escaping @MainActor () -> Void
  ) {
    watches[descriptor] = onReadable
    noteWatches()
  }

  /// Looks at the descriptor no more.
  @MainActor package func unwatch(_ descriptor: CInt) {
    watches[descriptor] = nil
    noteWatches()
  }

  @MainActor private func noteWatches() {
    changeCount += 1
    polled = ([wake.readEnd] + watches.keys).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
  }

  /// Calls `action` after so many milliseconds, or where that is none, behind what is read in this
  /// turn of the loop. `Task.sleep` would begin three threads the first time, and wake one each time.
  @MainActor package func call(
    afterMilliseconds milliseconds: Int, _ action: @escaping @MainActor () -> Void
  ) {
    alarms.append(Alarm(due: Alarm.now + Int64(milliseconds) * 1_000_000, ring: action))
  }

  // MARK: Executor

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let wasEmpty = jobs.withLock { jobs in
      defer { jobs.append(job) }
      return jobs.isEmpty
    }
    // This thread looks for jobs before it waits.
    guard wasEmpty, !isCurrent else { return }
    var byte: UInt8 = 0
    _ = write(wake.writeEnd, &byte, 1)
  }

  package func checkIsolated() { precondition(isCurrent, "Not on the main actor's thread.") }

  package func isIsolatingCurrentContext() -> Bool? { isCurrent }

  package func run() {
    // Once for ever: where it is asserted, the runtime looks for what executes.
    MainActor.assumeIsolated { while true { turn() } }
  }

  /// The process ends by itself.
  package func stop() {}

  private var isCurrent: Bool { pthread_equal(thread, pthread_self()) != 0 }

  /// Waits for something to do, and does all that there is.
  @MainActor private func turn() {
    let isIdle = jobs.withLock { $0.isEmpty }
    callReadable(waiting: isIdle)
    ringAlarms()
    let due = jobs.withLock { jobs in
      defer { jobs = [] }
      return jobs
    }
    for job in due { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  /// Calls whoever watches a descriptor that can be read; `waiting` until there is one, a job, or an
  /// alarm.
  @MainActor private func callReadable(waiting: Bool) {
    if polled.isEmpty { noteWatches() }
    let patience = waiting ? patienceMilliseconds : 0
    guard poll(&polled, nfds_t(polled.count), patience) > 0 else { return }
    if polled[0].revents != 0 { _ = wake.read() }
    let before = changeCount
    for place in polled.indices.dropFirst() where polled[place].revents != 0 {
      watches[polled[place].fd]?()
      // What is known of the others may be no longer so, when a watch was ended or begun anew. They
      // are told again by the next turn.
      guard changeCount == before else { return }
    }
  }

  @MainActor private func ringAlarms() {
    guard !alarms.isEmpty else { return }
    let now = Alarm.now
    let due = alarms.filter { $0.due <= now }
    alarms.removeAll { $0.due <= now }
    for alarm in due { alarm.ring() }
  }

  /// How long poll(2) may wait at most until the next alarm: -1 for ever.
  @MainActor private var patienceMilliseconds: CInt {
    guard let next = alarms.map(\.due).min() else { return -1 }
    return CInt(clamping: max(0, (next - Alarm.now + 999_999) / 1_000_000))
  }
}

/// What is to be called at a moment.
private struct Alarm {
  /// In nanoseconds of `now`.
  let due: Int64
  let ring: @MainActor () -> Void

  /// The monotonic clock. `ContinuousClock` counts in 128 bits, which is more code than a key should
  /// run for it.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// What runs the program's jobs: those of the main actor the loop, all others libdispatch.
private struct Executors: ExecutorFactory {
  static var mainExecutor: any MainExecutor { MainLoop.shared }
  static var defaultExecutor: any TaskExecutor { PlatformExecutorFactory.defaultExecutor }
}

package import Glibc

/// Gives the terminal back when the process dies of a signal, such as that of a Swift trap.
///
/// The handler runs in a process that is broken, so it does only what POSIX allows in one
/// (signal-safety(7)): it writes bytes that were made ready and sets modes that were kept.
package enum Rescue {
  /// What ends a process that has a mistake in it.
  package static let faults = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]
  /// What asks a process to end.
  package static let requests = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// From now on each of the signals writes the bytes to the terminal, gives it those modes again,
  /// and ends the process as it would have done.
  package static func arm(
    descriptor: CInt, bytes: [UInt8], modes: termios, signals: [CInt] = faults
  ) {
    disarm()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    rescueBytes = UnsafeRawBufferPointer(copy)
    rescueModes = modes
    rescueDescriptor = descriptor
    rescueSignals = signals
    useOwnStack()
    for fault in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { fault in
        Rescue.giveBack()
        // It happens again, and then to whom nature meant it: the core dump, the exit status.
        signal(fault, SIG_DFL)
        raise(fault)
      }
      action.sa_flags = CInt(bitPattern: UInt32(SA_NODEFER)) | SA_ONSTACK
      sigaction(fault, &action, nil)
    }
  }

  /// Leaves the terminal alone again.
  package static func disarm() {
    guard rescueDescriptor >= 0 else { return }
    for fault in rescueSignals { signal(fault, SIG_DFL) }
    rescueDescriptor = -1
    rescueBytes.deallocate()
    rescueBytes = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Gives the handler a stack of its own, on this thread: the other is no more when it overflows.
  private static func useOwnStack() {
    guard rescueStack.baseAddress == nil else { return }
    rescueStack = .allocate(byteCount: 1 << 16, alignment: 16)
    var stack = stack_t()
    stack.ss_sp = rescueStack.baseAddress
    stack.ss_size = rescueStack.count
    sigaltstack(&stack, nil)
  }

  private static func giveBack() {
    _ = write(rescueDescriptor, rescueBytes.baseAddress, rescueBytes.count)
    tcsetattr(rescueDescriptor, TCSANOW, &rescueModes)
  }
}

// A handler can reach nothing but globals. They change only while no handler is installed.
nonisolated(unsafe) private var rescueDescriptor: CInt = -1
nonisolated(unsafe) private var rescueBytes = UnsafeRawBufferPointer(start: nil, count: 0)
nonisolated(unsafe) private var rescueModes = termios()
nonisolated(unsafe) private var rescueSignals: [CInt] = []
nonisolated(unsafe) private var rescueStack = UnsafeMutableRawBufferPointer(start: nil, count: 0)

import Glibc

/// Gives the terminal back when the process dies of a fault, such as a Swift trap.
///
/// The handler runs in a process that is broken, so it does only what POSIX allows in one
/// (signal-safety(7)): it writes bytes that were made ready and sets modes that were kept.
enum Rescue {
  private static let faults = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

  /// From now on a fault writes the bytes to the terminal and gives it those modes again.
  static func arm(descriptor: CInt, bytes: [UInt8], modes: termios) {
    disarm()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    rescueBytes = UnsafeRawBufferPointer(copy)
    rescueModes = modes
    rescueDescriptor = descriptor
    for fault in faults {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { fault in
        Rescue.giveBack()
        // It happens again, and then to whom nature meant it: the core dump, the exit status.
        signal(fault, SIG_DFL)
        raise(fault)
      }
      action.sa_flags = CInt(bitPattern: UInt32(SA_NODEFER))
      sigaction(fault, &action, nil)
    }
  }

  /// Leaves the terminal alone again.
  static func disarm() {
    guard rescueDescriptor >= 0 else { return }
    for fault in faults { signal(fault, SIG_DFL) }
    rescueDescriptor = -1
    rescueBytes.deallocate()
    rescueBytes = UnsafeRawBufferPointer(start: nil, count: 0)
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

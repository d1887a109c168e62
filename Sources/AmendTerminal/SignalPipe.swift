import Glibc

/// Turns signals into calls on the main actor.
///
/// A handler writes the signal's number into a pipe, which the main loop watches. Unlike ignored
/// signals, which libdispatch would want, caught ones are at their defaults again in programs that
/// this one starts, such as an editor.
@MainActor final class SignalPipe {
  private let pipe: OwnPipe
  private var replaced: [(number: CInt, action: sigaction)] = []

  /// Catches the signals until `close`; nil when the process has no file descriptors left.
  init?(_ numbers: [CInt], onSignal: @escaping @MainActor (CInt) -> Void) {
    guard let pipe = OwnPipe() else { return nil }
    self.pipe = pipe
    signalPipeWriteEnd = pipe.writeEnd
    MainLoop.shared.watch(pipe.readEnd) {
      // Each signal once, however often it came.
      Set(pipe.read()).forEach { onSignal(CInt($0)) }
    }
    for number in numbers { catchSignal(number) }
  }

  /// Stops the process and its group, as Ctrl-Z does, and returns when it is continued; at once
  /// where no shell could continue it.
  func stopProcess() {
    signal(SIGCONT, SIG_DFL)
    // A script that runs this program must stop too, or its shell would wait for it.
    signal(SIGTSTP, SIG_IGN)
    kill(0, SIGTSTP)
    // While a thread is still in the handler it is kept in spite of that, and would stop the process
    // once more; ignoring it again drops it.
    signal(SIGTSTP, SIG_IGN)
    signal(SIGTSTP, SIG_DFL)
    // Dispatch's threads block signals; unless this one takes it, it would run on until another
    // thread is stopped.
    var stop = sigset_t()
    var blocked = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, &blocked)
    raise(SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
    setAction(SIGTSTP)
    setAction(SIGCONT)
  }

  /// Gives every signal back to whom it belonged to.
  func close() {
    for (number, var action) in replaced { sigaction(number, &action, nil) }
    replaced = []
    MainLoop.shared.unwatch(pipe.readEnd)
    signalPipeWriteEnd = -1
    pipe.close()
  }

  private func catchSignal(_ number: CInt) {
    var old = sigaction()
    sigaction(number, nil, &old)
    setAction(number)
    replaced.append((number, old))
  }

  private func setAction(_ number: CInt) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(signalPipeWriteEnd, &byte, 1)
      errno = saved
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }
}

/// Where the handler writes; a handler can reach nothing but globals. Set before any is installed.
nonisolated(unsafe) private var signalPipeWriteEnd: CInt = -1

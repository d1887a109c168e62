import AmendHome
import AmendUI
import Glibc

/// Edits a text in the person's editor, `$VISUAL` or `$EDITOR` or `vi`, by a file of its own.
@MainActor struct OutsideEditor {
  private let environment: [String: String]

  init(environment: [String: String]) { self.environment = environment }

  /// Lets the person edit the text and returns what they saved. The terminal must have been given
  /// back. Throws a sentence where there is no editor, it fails or what it wrote is no text; the
  /// text is then as it was, and the sentence names the file that has what was written.
  func edit(_ text: String) async throws(EditOutsideError) -> String {
    let temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    return try await edit(text, of: text, as: "value.txt", in: temporary)
  }

  /// The same with a file of that name, in a folder of its own within `parent`. Where that is not
  /// the first time, `original` is the text that nobody has written anything in yet.
  func edit(
    _ text: String, of original: String, as name: String, in parent: String
  ) async throws(EditOutsideError) -> String {
    let file = try keep(text, as: name, in: parent)
    do throws(EditOutsideError) {
      let edited = try await textOfEditor(on: file)
      remove(file)
      return edited
    } catch {
      guard !isMissing(file, or: original) else {
        remove(file)
        throw error
      }
      throw EditOutsideError("\(file) has what was written. \(error.message)")
    }
  }

  /// Keeps a text in a file of that name, in a folder of its own within `parent`. Returns its path.
  func keep(
    _ text: String, as name: String, in parent: String
  ) throws(EditOutsideError) -> String {
    let file = "\(try makeFolder(in: parent))/\(name)"
    do throws(EditOutsideError) {
      try write(text, to: file)
    } catch {
      remove(file)
      throw error
    }
    return file
  }

  private func remove(_ file: String) {
    unlink(file)
    rmdir(file.parentDirectory)
  }

  /// Whether nothing is lost with the file: it is gone, or holds just that text.
  private func isMissing(_ file: String, or text: String) -> Bool {
    do throws(EditOutsideError) {
      return try bytes(of: file) == Array(text.utf8)
    } catch { return access(file, F_OK) != 0 }
  }

  private func textOfEditor(on file: String) async throws(EditOutsideError) -> String {
    let editor = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let status = try await run(editor ?? "vi", on: file)
    // What the shell says of a command that is not there, or that is no program.
    guard status != 126, status != 127 else {
      throw EditOutsideError(
        "The editor \(editor ?? "vi") could not be started; $VISUAL or $EDITOR says which it is.")
    }
    // An editor whose terminal went away, or that was told to end, leaves what was written last.
    guard [0, 128 + SIGHUP, 128 + SIGTERM].contains(status) || hasLostTerminal || Task.isCancelled
    else {
      throw EditOutsideError(
        "The editor \(editor ?? "vi") ended with status \(status); the text is as it was.")
    }
    guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
      throw EditOutsideError("The editor wrote what is not UTF-8; the text is as it was.")
    }
    return text
  }

  /// Whether there was a terminal that is there no more.
  private var hasLostTerminal: Bool {
    var modes = termios()
    return tcgetattr(STDIN_FILENO, &modes) != 0 && errno == EIO
  }

  /// A folder that nobody else can look into (mode 0700).
  private func makeFolder(in parent: String) throws(EditOutsideError) -> String {
    var template = Array("\(parent)/amend-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw failure(of: parent) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func write(_ text: String, to file: String) throws(EditOutsideError) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(of: file) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw failure(of: file) }
      written += count
    }
  }

  private nonisolated func bytes(of file: String) throws(EditOutsideError) -> [UInt8] {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(of: file) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw failure(of: file) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Runs the editor in this process's own group, so that the terminal is its own, and waits for it.
  private func run(_ editor: String, on file: String) async throws(EditOutsideError) -> Int32 {
    // The editor may be a command with arguments, so the shell reads it, but never the path.
    let process = try spawn(["/bin/sh", "-c", "\(editor) \"$1\"", "sh", file])
    let ending = Task.detached {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      let isExit = status & 0x7F == 0
      return isExit ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
    // Whoever has no more time for it tells it to end, and it leaves what it has written.
    return await withTaskCancellationHandler {
      await ending.value
    } onCancel: {
      // The shell has mostly begun the editor as a process of its own, for which it waits.
      let children = children(of: process)
      for process in children.isEmpty ? [process] : children { kill(process, SIGTERM) }
    }
  }

  /// The processes that a process has begun, by Linux's /proc (proc(5)); none where it does not say.
  private nonisolated func children(of process: pid_t) -> [pid_t] {
    do throws(EditOutsideError) {
      let list = try bytes(of: "/proc/\(process)/task/\(process)/children")
      return String(decoding: list, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
    } catch { return [] }
  }

  private func spawn(_ arguments: [String]) throws(EditOutsideError) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The signals that the form catches or blocks mean to the editor what they always do.
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, arguments[0], nil, &attributes, &words, environ)
    guard result == 0 else { throw EditOutsideError("No shell could be started for the editor.") }
    return process
  }

  private nonisolated func failure(of path: String) -> EditOutsideError {
    EditOutsideError("\(path) cannot be used for the editor: \(String(cString: strerror(errno))).")
  }
}

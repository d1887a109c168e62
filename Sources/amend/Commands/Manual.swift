import ArgumentParser
import Glibc

/// Prints manual pages.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page of a command, or write all of them.",
    discussion: """
      On a terminal man shows the page; elsewhere its source is printed.

      Examples:
        amend man
        amend man serve token
        amend man set > amend-set.1
        amend man --directory ~/.local/share/man/man1    then man amend-set
      """)

  @Argument(help: "The command, such as serve token; amend itself without.")
  var command: [String] = []

  @ArgumentParser.Option(
    help: ArgumentHelp("Write every page into this directory.", valueName: "directory"),
    completion: .directory)
  var directory: String?

  func run() throws {
    let pages = ManualPage.all(of: try .program())
    if let directory {
      for page in pages { try Manual.write(page.source, to: "\(directory)/\(page.name).1") }
      return print("\(pages.count) pages are written.")
    }
    try Amend.checkNamesCommand(command)
    let name = (["amend"] + command).joined(separator: "-")
    guard let page = pages.first(where: { $0.name == name }) else {
      throw Failure(.usage, "There is no command “\(command.joined(separator: " "))”.")
    }
    if isatty(STDOUT_FILENO) == 1, Manual.show(page.source) { return }
    print(page.source, terminator: "")
  }

  /// Has man show a page, and waits until it is left. Returns whether it did.
  private static func show(_ text: String) -> Bool {
    guard system("command -v man > /dev/null") == 0 else { return false }
    guard let reader = popen("man -l -", "w") else { return false }
    // They are for the pager, which man starts.
    signal(SIGINT, SIG_IGN)
    signal(SIGQUIT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    fputs(text, reader)
    return pclose(reader) == 0
  }

  private static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw unwritable(path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func unwritable(_ path: String) -> Failure {
    Failure(.failed, "\(path) cannot be written: \(String(cString: strerror(errno))).")
  }
}

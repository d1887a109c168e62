import ArgumentParser
import Glibc

/// Prints manual pages.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page of a command, or write all of them.",
    discussion: """
      Examples:
        amend man | man -l -
        amend man serve token | man -l -
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
    let name = (["amend"] + command).joined(separator: "-")
    guard let page = pages.first(where: { $0.name == name }) else {
      throw Failure(.usage, "There is no command “\(command.joined(separator: " "))”.")
    }
    print(page.source, terminator: "")
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

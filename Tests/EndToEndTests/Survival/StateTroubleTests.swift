import AmendCore
import AmendHome
import AmendTestSupport
import Foundation
import Testing

/// A form whose drafts cannot be kept says so, and editing goes on.
@Suite(.serialized) struct StateTroubleTests {
  private var program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  /// Opens the demo and toggles a checkbox, with which something is to be kept.
  private func edit(in window: Tmux) async throws {
    try await window.wait(for: "Summer dress")
    for key in ["/", "s", "t", "o", "c", "k", "Enter", "Space"] { try await window.press(key) }
  }

  /// Goes on editing: what was toggled is undone and done again.
  private func editOn(in window: Tmux) async throws {
    try await window.press("u")
    try await window.wait { !$0.contains("1 change") }
    try await window.press("U")
    try await window.wait(for: "1 change")
  }

  @Test mutating func `a state directory that cannot be written is told`() async throws {
    // Nobody can make a directory there, root neither.
    program.environment["XDG_STATE_HOME"] = "/sys"
    let window = try await program.openWindow("demo")
    try await edit(in: window)
    try await window.wait(for: "drafts are not kept")
    try await editOn(in: window)
  }

  @Test func `a state that a newer amend wrote is left alone`() async throws {
    let file = URL(filePath: program.environment["XDG_STATE_HOME"] ?? "")
      .appending(path: "amend/state.sqlite")
    _ = try StateStore(path: file.path, now: { Moment(secondsSinceEpoch: 0) })
    var bytes = try Data(contentsOf: file)
    // The version of the tables, where SQLite keeps it (Database File Format, 1.3).
    bytes[63] = 99
    try bytes.write(to: file)
    let window = try await program.openWindow("demo", columns: 200)
    try await window.wait(for: "was written by a newer amend")
    try await edit(in: window)
    try await window.wait(for: "was written by a newer amend")
    try await editOn(in: window)
    try await window.press("C-s", "Enter")
    try await window.wait(for: "saved · demo")
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test(
    .enabled("a disk of its own is mounted, which only root may") { await SmallDisk.isPossible })
  mutating func `a full disk is told, and editing goes on`() async throws {
    let disk = try await SmallDisk()
    program.environment["XDG_STATE_HOME"] = disk.path
    let window = try await program.openWindow("demo")
    try await window.wait(for: "Summer dress")
    disk.fill()
    try await edit(in: window)
    try await window.wait(for: "There is no room to write")
    try await editOn(in: window)
    try await window.press("q", "x")
    try await window.wait(for: "Pane is dead")
    await disk.unmount()
  }
}

/// A disk of one megabyte in memory.
private final class SmallDisk {
  let path: String
  private let folder: TemporaryFolder

  /// The disk could not be mounted.
  struct NotMounted: Error {
    let reason: String
  }

  /// Whether this process may mount disks.
  static var isPossible: Bool {
    get async {
      guard let disk = try? await SmallDisk() else { return false }
      await disk.unmount()
      return true
    }
  }

  init() async throws {
    folder = try TemporaryFolder()
    path = folder.url.path
    let mounted = try await Shell.run(
      "/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", path], environment: [:])
    guard mounted.status == 0 else { throw NotMounted(reason: mounted.errors) }
  }

  func unmount() async {
    _ = try? await Shell.run("/bin/umount", ["-l", path], environment: [:])
  }

  /// Writes until nothing more fits.
  func fill() {
    guard let file = fopen("\(path)/filler", "w") else { return }
    setvbuf(file, nil, _IONBF, 0)
    while fputc(0x20, file) >= 0 {}
    fclose(file)
  }
}

import AmendCore
import AmendHome
import Foundation
import Testing

@Suite struct StateStoreTests {
  private let scratch: ScratchDirectory
  private var path: String { "\(scratch.path)/state/amend/state.sqlite" }

  init() throws { scratch = try ScratchDirectory() }

  private func open() throws(HomeError) -> StateStore {
    try StateStore(path: path, now: { Moment(secondsSinceEpoch: 1_764_000_000) })
  }

  @Test func `the files are their owner's alone, whatever the umask`() throws {
    let store = try open()
    try store.save(Sample.session, at: Sample.place, by: Sample.editor(1, "a"))
    let directory = "\(scratch.path)/state/amend"
    #expect(try scratch.mode(of: directory) == 0o700)
    for file in try FileManager.default.contentsOfDirectory(atPath: directory) {
      #expect(try scratch.mode(of: "\(directory)/\(file)") == 0o600, "\(file)")
    }
  }

  @Test func `rights that others have are taken from them`() throws {
    _ = try open()
    try scratch.setMode(0o644, of: path)
    try scratch.setMode(0o755, of: "\(scratch.path)/state/amend")
    _ = try open()
    #expect(try scratch.mode(of: path) == 0o600)
    #expect(try scratch.mode(of: "\(scratch.path)/state/amend") == 0o700)
  }

  @Test func `the state of a newer amend is refused and left as it is`() throws {
    _ = try open()
    // The header's user_version: https://www.sqlite.org/fileformat2.html#user_version_number
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: HomeError.newerState(path: path)) { try open() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a file that is no database is refused with its path`() throws {
    try scratch.write(String(repeating: "no database ", count: 100), to: path)
    let error = #expect(throws: HomeError.self) { try open() }
    guard case .stateDamaged(path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["/proc/amend/state.sqlite", "/dev/null/amend/state.sqlite"])
  func `a place where nothing can be made is said to be read-only`(path: String) {
    let error = #expect(throws: HomeError.self) {
      try StateStore(path: path, now: { Moment(secondsSinceEpoch: 0) })
    }
    guard case .stateReadOnly? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a link in place of the state is refused`() throws {
    let elsewhere = try scratch.write("", to: "elsewhere")
    try scratch.write("", to: path)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
    #expect(throws: HomeError.self) { try open() }
  }

  @Test func `many that open it at once all get it`() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try StateStore(
            path: path, now: { Moment(secondsSinceEpoch: 0) }, lockWaitSeconds: 60)
          try store.save(
            Sample.session, at: Sample.place, by: Sample.editor(Int32(number), "\(number)"))
        }
      }
      try await group.waitForAll()
    }
    #expect(try open().drafts().count == 8)
  }

  @Test func `one that another holds is said to be locked, and goes on afterwards`() throws {
    let moment = Moment(secondsSinceEpoch: 0)
    let hasty = try StateStore(path: path, now: { moment }, lockWaitSeconds: 0)
    // Claiming asks within its transaction whether the draft's process runs.
    let path = path
    let holder = try StateStore(
      path: path, now: { moment },
      isRunning: { editor in
        guard editor.nonce == "a" else { return false }
        #expect(throws: HomeError.stateLocked(path: path)) {
          try hasty.save(Sample.session, at: Sample.place, by: Sample.editor(1, "b"))
        }
        #expect(throws: Never.self, "To open it waits for nobody.") {
          _ = try StateStore(path: path, now: { moment }, lockWaitSeconds: 0)
        }
        return false
      })
    try holder.save(Sample.session, at: Sample.place, by: Sample.editor(1, "a"))
    _ = try holder.claim(1, for: Sample.editor(1, "c"))
    try hasty.save(Sample.session, at: Sample.place, by: Sample.editor(1, "b"))
    #expect(try hasty.drafts().count == 2)
  }
}

import AmendTestSupport
import Foundation
import Testing

/// The manual pages.
@Suite struct ManualTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `every command has a page`() async throws {
    let folder = program.home.url.appending(path: "man1")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = try await program.run("man", "--directory", folder.path)
    #expect(outcome.status == 0, "\(outcome)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for page in ["amend.1", "amend-set.1", "amend-serve-token-add.1", "amend-config-edit.1"] {
      #expect(pages.contains(page))
    }
    #expect(!pages.contains { $0.contains("__") || $0.contains("help") })
    for page in pages { try await expectClean(folder.appending(path: page).path) }
  }

  /// Formats the page, where the formatter is there, and expects no warning of it.
  private func expectClean(_ path: String) async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    let outcome = try await Shell.run(
      "/usr/bin/groff", ["-man", "-Tutf8", "-ww", path], environment: program.environment)
    #expect(outcome.status == 0 && outcome.errors == "", "\(path): \(outcome.errors)")
    #expect(outcome.output.contains("amend"))
  }

  @Test func `a page has the sections that one looks for`() async throws {
    let page = try await program.run("man", "set").output
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "ARGUMENTS", "OPTIONS", "EXIT STATUS"] {
      #expect(page.contains(".SH \"\(section)\"\n"))
    }
    #expect(page.contains("\\fB\\-\\-dry\\-run\\fR"))
    #expect(page.contains(".nf\n  amend set"))
  }

  @Test func `a command that is none has no page`() async throws {
    let outcome = try await program.run("man", "nothing")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }
}

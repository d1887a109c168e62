import AmendCore
import AmendHome
import Foundation
import Testing

struct SchemeLibraryTests {
  private let home: ScratchDirectory

  init() throws { home = try ScratchDirectory() }

  private var library: SchemeLibrary {
    get throws { SchemeLibrary(places: try home.places) }
  }

  private func write(_ name: String, ground: String) throws {
    let colors = Scheme.Slot.allCases.prefix(16).map { slot in
      "\(slot.name): \"\(slot == .base00 ? ground : "cccccc")\"\n"
    }
    try home.write(colors.joined(), to: ".config/amend/themes/\(name)")
  }

  private func entry(_ name: String) throws -> SchemeLibrary.Entry {
    try #require(try library.entries().first { $0.name == name })
  }

  @Test func `every file of the repository's themes is bundled, and each can be read`() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../themes").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    #expect(try library.entries().map(\.name) == names)
    for entry in try library.entries() {
      let scheme = try library.scheme(entry)
      #expect(scheme.name == entry.name)
      #expect(scheme.variant != nil, "\(entry.name)")
      #expect(scheme.author != nil, "\(entry.name)")
    }
  }

  @Test func `there is something for every eye`() throws {
    let schemes = try library.entries().map { try library.scheme($0) }
    #expect(schemes.count >= 12)
    #expect(schemes.count { $0.variant == .light } >= 4)
    #expect(schemes.contains { $0.name.contains("contrast") })
    let greys = schemes.filter { scheme in
      Scheme.Slot.allCases.allSatisfy { slot in
        scheme[slot].red == scheme[slot].green && scheme[slot].green == scheme[slot].blue
      }
    }
    #expect(greys.count >= 2)
  }

  @Test func `the user's own is found, and wins over a bundled one of its name`() throws {
    try write("mine.yml", ground: "010203")
    try write("nord.yaml", ground: "040506")
    #expect(try library.scheme(entry("mine"))[.base00] == RGB(0x010203))
    #expect(try library.scheme(entry("nord"))[.base00] == RGB(0x040506))
    #expect(try library.entries().count { $0.name == "nord" } == 1)
  }

  @Test func `what is no scheme's file is passed over`() throws {
    try home.write("x", to: ".config/amend/themes/notes.txt")
    try home.write("x", to: ".config/amend/themes/.yaml")
    try home.write("x", to: ".config/amend/themes/.hidden.yaml")
    let names = try library.entries().map(\.name)
    #expect(!names.contains { ["notes", "notes.txt", "", ".hidden"].contains($0) })
  }

  @Test func `a mistake in the user's own is told with the file's path`() throws {
    let path = try home.write("base00: nothing\n", to: ".config/amend/themes/mine.yaml")
    do throws(HomeError) {
      _ = try SchemeLibrary(places: home.places).scheme(
        SchemeLibrary.Entry(name: "mine", origin: .file(path)))
      Issue.record("It was taken.")
    } catch {
      #expect(error.description.hasPrefix("\(path):1:9: "))
    }
  }

  @Test func `a directory that cannot be read is told`() throws {
    try home.write("x", to: ".config/amend/themes")
    #expect(throws: HomeError.self) { try library.entries() }
  }
}

import AmendCore
import AmendHome
import Testing

@Suite struct ConfigSchemaTests {
  private let schema = Config.schema(commands: ["save", "quit"], presets: ["vi", "emacs"])

  /// The keys that the reader itself names when it meets one that it does not know.
  private func known(by text: String) -> String? {
    do throws(HomeError) {
      _ = try Config(parsing: Array(text.utf8), path: "config.yaml")
      return nil
    } catch {
      return error.description.split(separator: "known are ").last.map { String($0.dropLast()) }
    }
  }

  private func keys(_ schema: JSON?) -> String? {
    schema?["properties"]?.members?.map(\.key).joined(separator: ", ")
  }

  @Test func `the schema knows the keys that the reader knows`() {
    #expect(keys(schema) == known(by: "wxyzwxyz: 1"))
    #expect(schema["additionalProperties"] == false)
  }

  @Test func `the schema of a profile knows the keys that the reader knows`() {
    let profile = schema["properties"]?["profiles"]?["additionalProperties"]
    #expect(keys(profile) == known(by: "profiles: {work: {wxyzwxyz: 1}}"))
    #expect(profile?["additionalProperties"] == false)
  }

  @Test func `the keys are those of the commands`() {
    #expect(keys(schema["properties"]?["keys"]) == "preset, save, quit")
  }

  @Test func `every key says what it is for`() {
    let properties = schema["properties"]?.members ?? []
    #expect(properties.allSatisfy { $0.value["description"]?.string?.hasSuffix(".") == true })
  }
}

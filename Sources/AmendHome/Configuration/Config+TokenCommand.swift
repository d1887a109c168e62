internal import AmendCore
internal import Yams

extension Config {
  /// Has a profile of the file say its `token_command`, and leaves everything else as a person
  /// wrote it. A profile that is not there yet is added, with the rest of what `profile` says.
  ///
  /// Throws as `add(_:named:toFile:)` does.
  package static func keepTokenCommand(
    of profile: Profile, named name: String, toFile path: String
  ) throws(HomeError) {
    let bytes = try bytes(ofFile: path) ?? []
    guard try Config(parsing: bytes, path: path).profiles[name] != nil else {
      return try add(profile, named: name, toFile: path)
    }
    let command = profile.tokenCommand ?? ""
    try write(
      try text(bytes, givingTokenCommand: command, to: name, path: path), toFile: path)
  }

  /// The text of a configuration in which a profile that is there has that `token_command`, and had
  /// none before; the path is for messages.
  package static func text(
    _ bytes: [UInt8], givingTokenCommand command: String, to name: String, path: String
  ) throws(HomeError) -> String {
    var wanted = try Config(parsing: bytes, path: path).profiles
    wanted[name]?.tokenCommand = command
    let place = try place(of: name, in: bytes, path: path)
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let indent = String(repeating: " ", count: place.memberColumn - 1)
    lines.insert(
      "\(indent)token_command: \(JSON.string(Text(command)).compact)",
      at: min(place.line, lines.count))
    let text = lines.joined(separator: "\n")
    do throws(HomeError) {
      guard try Config(parsing: Array(text.utf8), path: path).profiles != wanted else {
        return text
      }
    } catch {}
    throw .malformedConfig(
      path: path, position: Position(line: place.line, column: 1),
      reason: "token_command cannot be put into the profile \"\(name)\" here; write it by hand.")
  }

  /// Where a profile's name stands, and in which column its members do.
  private static func place(
    of name: String, in bytes: [UInt8], path: String
  ) throws(HomeError) -> (line: Int, memberColumn: Int) {
    let file = YAMLFile(path: path, longestByteCount: longestByteCount)
    let profiles = try file.root(of: bytes)?["profiles"]?.mapping
    guard let (key, value) = profiles?.first(where: { $0.key.string == name }),
      let mark = key.mark
    else {
      throw .malformedConfig(
        path: path, position: Position(line: 1, column: 1),
        reason: "the profile \"\(name)\" cannot be found; write token_command by hand.")
    }
    return (mark.line, value.mapping?.first?.key.mark?.column ?? mark.column + 2)
  }
}

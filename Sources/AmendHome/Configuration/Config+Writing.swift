internal import AmendCore
import Glibc

extension Config {
  /// Adds a profile to the file, and leaves everything else in it as a person wrote it. Where the
  /// file is a link, what it points to is written. A profile of that name that says the same
  /// already changes nothing.
  ///
  /// Throws `.malformedConfig` where the file is wrong, holds another profile of that name, or is
  /// written in a way that takes no addition; the file is as before then.
  package static func add(
    _ profile: Profile, named name: String, toFile path: String
  ) throws(HomeError) {
    let bytes = try bytes(ofFile: path) ?? []
    let added = try text(bytes, adding: profile, named: name, path: path)
    guard Array(added.utf8) != bytes else { return }
    try write(added, toFile: path)
  }

  /// What is in the file; nil where there is none.
  package static func bytes(ofFile path: String) throws(HomeError) -> [UInt8]? {
    do throws(HomeError) {
      return try OpenFile(path, flags: O_RDONLY | O_NONBLOCK).read(limitByteCount: longestByteCount)
    } catch .missing { return nil }
  }

  /// Puts a text in the place of the file as a whole; where the file is a link, in the place of what
  /// it points to.
  package static func write(_ text: String, toFile path: String) throws(HomeError) {
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    try PrivateFile(target ?? path).replaceInPlace(with: Array(text.utf8))
  }

  /// The text of a configuration with a profile more; the path is for messages. Throws as
  /// `add(_:named:toFile:)` does.
  package static func text(
    _ bytes: [UInt8], adding profile: Profile, named name: String, path: String
  ) throws(HomeError) -> String {
    let old = try Config(parsing: bytes, path: path)
    let text = String(decoding: bytes, as: UTF8.self)
    if old.profiles[name] == profile { return text }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    let place = lines.firstIndex { $0.hasPrefix("profiles:") }
    lines.insert(
      contentsOf: (place == nil ? ["profiles:"] : [])
        + profile.lines(name, indent: place.map { indent(of: lines[($0 + 1)...]) } ?? "  "),
      at: place.map { $0 + 1 } ?? lines.count)
    let added = lines.joined(separator: "\n") + "\n"
    let wanted = old.profiles.merging([name: profile]) { _, new in new }
    guard old.profiles[name] == nil, profiles(in: added) == wanted else {
      throw .malformedConfig(
        path: path, position: Position(line: (place ?? 0) + 1, column: 1),
        reason: "the profile \"\(name)\" cannot be added here; write it by hand.")
    }
    return added
  }

  /// What a text made here says, to be sure of it; nil where it cannot be read.
  private static func profiles(in text: String) -> [String: Profile]? {
    do throws(HomeError) {
      return try Config(parsing: Array(text.utf8), path: "").profiles
    } catch { return nil }
  }

  /// The white space before the first profile that is there.
  private static func indent(of lines: ArraySlice<String>) -> String {
    let first = lines.first { line in
      line.contains { $0 != " " } && line.drop { $0 == " " }.first != "#"
    }
    let indent = first?.prefix { $0 == " " } ?? ""
    return indent.isEmpty ? "  " : String(indent)
  }
}

extension Config.Profile {
  /// The profile in YAML, each text quoted as JSON quotes it, which YAML takes too.
  fileprivate func lines(_ name: String, indent: String) -> [String] {
    let texts = [
      ("base_url", baseURL), ("token_file", tokenFile), ("token_command", tokenCommand),
      ("search_parameter", searchParameter), ("review", review?.rawValue), ("theme", theme?.text),
    ]
    var members = texts.compactMap { key, text in
      text.map { "\(key): \(JSON.string(Text($0)).compact)" }
    }
    if let allowsInsecure { members.append("allow_insecure: \(allowsInsecure)") }
    return ["\(indent)\(JSON.string(Text(name)).compact):"]
      + members.map { "\(indent)\(indent)\($0)" }
  }
}

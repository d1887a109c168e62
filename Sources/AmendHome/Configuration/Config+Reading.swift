import Glibc
internal import Yams

extension Config {
  /// A configuration is refused beyond that size, 1 MiB.
  package static let longestByteCount = 1 << 20

  /// Reads the configuration file of those places. One that is missing is an empty configuration,
  /// unless the environment names it.
  ///
  /// Throws as `init(readingFile:)` does, and `.badSetting`.
  package init(at places: Places) throws(HomeError) {
    try self.init(readingFile: places.configFile)
    guard places.isConfigFileNamed, self == Config(), access(places.configFile, F_OK) != 0 else {
      return
    }
    throw .badSetting(
      source: .environment("AMEND_CONFIG"), reason: "there is no file \(places.configFile)")
  }

  /// Reads the file. One that is missing is an empty configuration.
  ///
  /// Throws `.malformedConfig` with the place of the first mistake, `.oversized`, and
  /// `.inaccessible` where the file cannot be read.
  package init(readingFile path: String) throws(HomeError) {
    do throws(HomeError) {
      let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
      try self.init(parsing: try file.read(limitByteCount: Config.longestByteCount), path: path)
    } catch .missing { self.init() }
  }

  /// Reads the text of a configuration; the path is for messages.
  package init(parsing bytes: [UInt8], path: String) throws(HomeError) {
    let start = Position(line: 1, column: 1)
    func failure(_ position: Position, _ reason: String) -> HomeError {
      .malformedConfig(path: path, position: position, reason: reason)
    }
    guard bytes.count <= Config.longestByteCount else {
      throw .oversized(path: path, limitByteCount: Config.longestByteCount)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure(start, "the file is not UTF-8; save it as UTF-8.")
    }
    // An alias of an alias of an alias could grow without bound while it is composed.
    if let alias = YAMLAliases.first(in: text) {
      throw failure(alias, "anchors and aliases are not taken here; write the value out.")
    }
    let root: Node?
    do {
      root = try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      let (position, reason) = error.explanation
      throw failure(position ?? start, reason)
    } catch {
      throw failure(start, "the file is not YAML.")
    }
    guard let root else {
      self.init()
      return
    }
    self = try ConfigReader(path: path).config(root)
  }
}

extension YamlError {
  /// Where the mistake is, and what it is as a sentence.
  fileprivate var explanation: (Config.Position?, String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (Config.Position(mark), "the YAML is malformed: \(problem).")
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        Config.Position(context.mark),
        "the key \(duplicates.map { "\"\($0)\"" }.joined(separator: ", ")) is given twice."
      )
    case .reader(let problem, _, _, _): (nil, "the file cannot be read as text: \(problem).")
    default: (nil, "the file is not YAML.")
    }
  }
}

extension Config.Position {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

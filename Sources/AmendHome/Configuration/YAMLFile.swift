internal import Yams

/// A YAML file that a person wrote.
struct YAMLFile {
  /// Where it is, for messages.
  let path: String
  /// It is refused beyond that size.
  let longestByteCount: Int
  /// Whether anchors and aliases are taken.
  var takesAliases = false

  /// The file's one document; nil where there is nothing in it.
  ///
  /// Throws `.malformedConfig` with the place of the first mistake, and `.oversized`.
  func root(of bytes: [UInt8]) throws(HomeError) -> Node? {
    let start = Config.Position(line: 1, column: 1)
    func failure(_ position: Config.Position, _ reason: String) -> HomeError {
      .malformedConfig(path: path, position: position, reason: reason)
    }
    guard bytes.count <= longestByteCount else {
      throw .oversized(path: path, limitByteCount: longestByteCount)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure(start, "the file is not UTF-8; save it as UTF-8.")
    }
    // An alias of an alias of an alias could grow without bound while it is composed.
    if !takesAliases, let alias = YAMLAliases.first(in: text) {
      throw failure(alias, "anchors and aliases are not taken here; write the value out.")
    }
    do {
      return try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      let (position, reason) = error.explanation
      throw failure(position ?? start, reason)
    } catch {
      throw failure(start, "the file is not YAML.")
    }
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

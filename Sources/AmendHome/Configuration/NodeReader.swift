internal import Yams

/// Takes values from the nodes of a YAML file and says where it is wrong.
protocol NodeReader {
  /// The file, for messages.
  var path: String { get }
}

extension NodeReader {
  /// The text of a node. Throws where it is none, or empty.
  func text(_ node: Node) throws(HomeError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw failure(node, "expected text\(found(node)).")
    }
    return scalar.string
  }

  /// The keys of a node with their values, in their order; none of one that is null.
  func pairs(of node: Node) throws(HomeError) -> [(Node, Node)] {
    if node.isNull { return [] }
    guard case .mapping(let mapping) = node else {
      throw failure(node, "expected keys with values\(found(node)).")
    }
    return mapping.map { ($0.key, $0.value) }
  }

  /// What stands there instead, as the end of a sentence.
  func found(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar) where scalar.string.isEmpty: " but found nothing"
    case .scalar(let scalar): " but found \"\(scalar.string.prefix(40))\""
    case .mapping: " but found keys with values"
    case .sequence: " but found a list"
    case .alias: " but found an alias"
    }
  }

  /// Where a node stands.
  func position(_ node: Node) -> Config.Position {
    node.mark.map { Config.Position($0) } ?? Config.Position(line: 1, column: 1)
  }

  /// The error that a node is wrong.
  func failure(_ node: Node, _ reason: String) -> HomeError {
    .malformedConfig(path: path, position: position(node), reason: reason)
  }
}

extension Node {
  /// Whether the value was left out or written as a plain `null` or `~`.
  var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

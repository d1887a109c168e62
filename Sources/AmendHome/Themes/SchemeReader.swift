package import AmendCore
internal import Yams

extension Scheme {
  /// A scheme's file is refused beyond that size, 64 KiB.
  package static let longestByteCount = 1 << 16

  /// Reads the text of a scheme, in the layout that tinted-theming has now (`name`, `palette`) or in
  /// the earlier one (`scheme`, the colours beside it); the path is for messages.
  ///
  /// Throws `.malformedConfig` with the place of the first mistake, and `.oversized`.
  package init(parsing bytes: [UInt8], name: String, path: String) throws(HomeError) {
    let file = YAMLFile(path: path, longestByteCount: Scheme.longestByteCount)
    guard let root = try file.root(of: bytes) else {
      throw .malformedConfig(
        path: path, position: Config.Position(line: 1, column: 1), reason: "the file is empty.")
    }
    self = try SchemeReader(path: path).scheme(root, name: name)
  }
}

/// Takes a colour scheme from its nodes and says where it is wrong. Keys that have nothing to do with
/// colours are passed over, since the format grows.
private struct SchemeReader: NodeReader {
  let path: String

  func scheme(_ root: Node, name: String) throws(HomeError) -> Scheme {
    let members = try members(of: root)
    if let system = members["system"], !["base16", "base24"].contains(try text(system)) {
      throw failure(system, "system is either \"base16\" or \"base24\"\(found(system)).")
    }
    let palette = members["palette"] ?? root
    let colors = try colors(of: palette)
    let title = members["name"] ?? members["scheme"]
    return try Scheme(
      name: name, title: title.map { node throws(HomeError) in try text(node) } ?? name,
      author: members["author"].map { node throws(HomeError) in try text(node) },
      variant: members["variant"].map { node throws(HomeError) in try variant(node) }
    ) { slot throws(HomeError) in
      if let color = colors[slot] ?? slot.substitute.flatMap({ colors[$0] }) { return color }
      throw failure(
        palette, "\(slot.name) is missing; a scheme has the colours base00 to base0F.")
    }
  }

  /// The values by their keys, less those that are null.
  private func members(of root: Node) throws(HomeError) -> [String: Node] {
    var members: [String: Node] = [:]
    for (key, value) in try pairs(of: root) where !value.isNull { members[try text(key)] = value }
    return members
  }

  private func colors(of palette: Node) throws(HomeError) -> [Scheme.Slot: RGB] {
    var colors: [Scheme.Slot: RGB] = [:]
    for (key, value) in try pairs(of: palette) {
      let name = try text(key).lowercased()
      guard name.hasPrefix("base") else { continue }
      guard let slot = Scheme.Slot.allCases.first(where: { $0.name.lowercased() == name }) else {
        throw failure(key, "there is no \"\(name)\"; a scheme has base00 to base17.")
      }
      guard let color = RGB(hexadecimal: try text(value)) else {
        throw failure(value, "expected a colour like \"#1e90ff\"\(found(value)).")
      }
      colors[slot] = color
    }
    return colors
  }

  private func variant(_ node: Node) throws(HomeError) -> Scheme.Variant {
    guard let variant = Scheme.Variant(rawValue: try text(node).lowercased()) else {
      throw failure(node, "variant is either \"dark\" or \"light\"\(found(node)).")
    }
    return variant
  }
}

package import AmendCore
internal import Yams

extension RecordDocument: NodeReader {
  /// Nothing that is edited by hand comes near it.
  private static let longestByteCount = 4 << 20

  var path: String { "record.yaml" }

  /// What a text changes: the values that differ from what was written. A key that is not there
  /// changes nothing.
  ///
  /// Throws the first mistake: the YAML, an attribute that there is not or that cannot be written, a
  /// value that its type refuses.
  package func patch(from text: String) throws(Mistake) -> Patch {
    let written = try entries(of: self.text)
    var changes: [Patch.Change] = []
    for (slug, entry) in try entries(of: text) {
      if let before = written[slug], before.value.isSame(as: entry.value) { continue }
      let value = try value(of: entry, slug)
      changes.append(.init(slug, from: session[slug], to: value))
    }
    return Patch(
      changes.sorted {
        (session.schema.position(of: $0.slug) ?? .max)
          < (session.schema.position(of: $1.slug) ?? .max)
      })
  }

  /// A key with its value.
  private struct Entry {
    let key: Node
    let value: Node
  }

  private func entries(of text: String) throws(Mistake) -> [AttributeSlug: Entry] {
    var entries: [AttributeSlug: Entry] = [:]
    do throws(HomeError) {
      let file = YAMLFile(
        path: path, longestByteCount: RecordDocument.longestByteCount, takesAliases: true)
      guard let root = try file.root(of: Array(text.utf8)) else { return [:] }
      for (key, value) in try pairs(of: root) {
        entries[AttributeSlug(try self.text(key))] = Entry(key: key, value: value)
      }
    } catch { throw Mistake(error) }
    return entries
  }

  private func value(of entry: Entry, _ slug: AttributeSlug) throws(Mistake) -> Value {
    guard let attribute = session.schema[slug] else {
      throw mistake(entry.key, "There is no attribute \(slug); correct the name.")
    }
    guard attribute.isWritable else {
      throw mistake(entry.key, "\(attribute.label) cannot be changed; remove the line.")
    }
    let value: Value
    do throws(Complaint) {
      value = try read(entry.value, for: attribute)
      let complaint = attribute.complaint(about: value, in: context)
      if let complaint, !complaint.isWarning { throw complaint }
    } catch { throw mistake(entry.value, error.message) }
    return value
  }

  private func read(_ node: Node, for attribute: Attribute) throws(Complaint) -> Value {
    if node.isNull { return .null }
    switch node {
    case .scalar(let scalar):
      return try attribute.field.parse(scalar.string, for: attribute, in: context)
    case .sequence(let items): return try list(Array(items), for: attribute)
    case .mapping, .alias:
      throw Complaint("\(attribute.label) takes no keys of its own; write one value.")
    }
  }

  private func list(_ items: [Node], for attribute: Attribute) throws(Complaint) -> Value {
    guard case .picker(let picks, _) = attribute.field.editor(for: attribute) else {
      throw Complaint("\(attribute.label) takes one value and no list; write it behind the colon.")
    }
    var options: [OptionID] = []
    var links: [RecordID] = []
    for item in items {
      guard case .scalar(let scalar) = item, !item.isNull else {
        throw Complaint("\(attribute.label) takes a list of single values; correct the list.")
      }
      guard picks == .options else {
        links.append(RecordID(scalar.string))
        continue
      }
      switch try attribute.field.parse(scalar.string, for: attribute, in: context) {
      case .option(let id): options.append(id)
      case .options(let ids): options += ids
      default: break
      }
    }
    guard picks == .options else { return .links(links) }
    if attribute.field.editor(for: attribute) == .picker(.options, isMultiple: true) {
      return .options(options)
    }
    guard options.count == 1 else {
      throw Complaint("\(attribute.label) takes one option; write it behind the colon.")
    }
    return .option(options[0])
  }

  private func mistake(_ node: Node, _ message: String) -> Mistake {
    Mistake(line: position(node).line, message: message)
  }
}

extension RecordDocument.Mistake {
  fileprivate init(_ error: HomeError) {
    if case .malformedConfig(_, let position, let reason) = error {
      self.init(line: position.line, message: reason)
    } else {
      self.init(line: 1, message: error.description)
    }
  }
}

extension Node {
  /// Whether both are written alike, to the code point.
  fileprivate func isSame(as other: Node) -> Bool {
    switch (self, other) {
    case (.scalar(let mine), .scalar(let theirs)):
      mine.string.isExactly(theirs.string) && isNull == other.isNull
    case (.sequence(let mine), .sequence(let theirs)):
      mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isSame(as: $1) }
    default: false
    }
  }
}

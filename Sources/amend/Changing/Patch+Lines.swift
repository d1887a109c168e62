import AmendCore

extension Patch {
  /// A line for each change, with the values before and after as people read them; as JSON where the
  /// schema is not known.
  func lines(in schema: ObjectSchema?, _ names: Names) -> [String] {
    table(
      changes.map { change in
        func text(_ value: Value) -> String {
          guard let schema else { return value.plainJSON.compact }
          return value.isNone
            ? "—" : schema[change.slug]?.text(of: value, names: names) ?? value.plainJSON.compact
        }
        return ["  \(change.slug)", "\(text(change.before)) → \(text(change.after))"]
      })
  }
}

extension RecordService {
  /// The names of what a patch links to, before it and after it, as far as they can be read.
  func names(linkedBy patch: Patch, in schema: ObjectSchema) async -> Names {
    var links: [Names.Source: [RecordID]] = [:]
    for change in patch.changes {
      guard let source = schema[change.slug]?.namesSource else { continue }
      for case .links(let ids) in [change.before, change.after] {
        links[source, default: []] += ids
      }
    }
    return await names(of: links)
  }
}

package import AmendCore

/// The changes as they will be sent: each value before and after, and the exact body.
package struct ReviewPane: Sendable {
  package let schema: ObjectSchema
  /// The request as a line, without its body.
  package let request: String
  package let patch: Patch
  /// How many records are changed.
  package let recordCount: Int
  package let names: Names
  /// Whether the body is only printed.
  package let isDryRun: Bool
  /// Whether an earlier attempt may have created the record already.
  let mayBeCreated: Bool
  /// What the lists of several records lose, each item with the number of records that have it.
  private let losses: [AttributeSlug: [Value: Int]]
  /// Why some of the changes cannot be sent; as long as there are any, nothing is.
  package let refusals: [AttributeSlug: String]
  /// The first line that is shown.
  package var top = 0

  /// A new record is created, or where `matching` is given, looked for by that attribute's value.
  package init(
    session: EditSession, names: Names, matching: AttributeSlug? = nil, isDryRun: Bool = false,
    mayBeCreated: Bool = false, complaints: [(slug: AttributeSlug, Complaint)] = []
  ) {
    self.isDryRun = isDryRun
    self.mayBeCreated = mayBeCreated
    refusals = Dictionary(
      complaints.filter { !$0.1.isWarning }.map { ($0.slug, $0.1.message) },
      uniquingKeysWith: { first, _ in first })
    schema = session.schema
    patch = session.patch
    recordCount = session.isOfSeveral ? session.parts.count { !$0.patch.isEmpty } : 1
    losses = Dictionary(
      uniqueKeysWithValues: patch.changes.map { ($0.slug, session.losses(by: $0)) })
    request = session.request(to: recordCount, matching: matching)
    self.names = names
  }

  /// What goes from the lists of several records, which “(several)” does not say; nil where nothing
  /// does.
  func lossesInWords(of attribute: Attribute) -> String? {
    guard let losses = losses[attribute.slug], !losses.isEmpty else { return nil }
    let parts = losses.map { item, recordCount in
      (recordCount, "\(attribute.text(of: item, names: names)) from \(recordCount)")
    }
    .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }
    return "takes \(parts.map(\.1).joined(separator: ", "))"
  }

  /// The body of the request, byte for byte.
  package var body: JSON { patch.body(for: schema) }
}

extension EditSession {
  /// The request that saves it, as a line.
  fileprivate func request(to count: Int, matching: AttributeSlug?) -> String {
    if isOfSeveral { return "PATCH \(count) \(count == 1 ? "record" : "records, each") with" }
    guard isNew else { return "PATCH \(baseline.reference)" }
    return matching.map { "PUT \(schema.slug)?matchingAttribute=\($0)" } ?? "POST \(schema.slug)"
  }
}

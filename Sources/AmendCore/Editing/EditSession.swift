/// The editing of one record: what was read, what was changed since, and the way back.
///
/// What is dirty is derived from the two and never stored, so that changing a value back makes it
/// clean.
package struct EditSession: Hashable, Sendable {
  private var reading: Reading
  private var edits: [AttributeSlug: Value] = [:]
  /// The steps of undo and redo, which a draft keeps too.
  package private(set) var history = History()

  package init(schema: ObjectSchema, record: Record) {
    reading = Reading(schema: schema, baseline: record)
  }

  /// Edits several records of one object together: what they share stands in the baseline, which is
  /// no record of its own.
  package init(schema: ObjectSchema, records: [Record]) {
    let baseline = Record(
      id: RecordID(ofSeveral: records.count), object: schema.slug,
      attributes: records.first?.attributes ?? [:])
    let differing = schema.attributes.filter { attribute in
      let value = attribute.value(of: baseline.attributes[attribute.slug])
      return !records.dropFirst().allSatisfy {
        attribute.value(of: $0.attributes[attribute.slug]).means(value)
      }
    }
    reading = Reading(
      schema: schema, baseline: baseline, records: records, differing: Set(differing.map(\.slug)))
  }

  /// Goes on with edits that were kept elsewhere, such as a draft's; making them is no step of undo.
  package init(schema: ObjectSchema, record: Record, edits: Patch, history: History) {
    self.init(schema: schema, record: record)
    self.history = history
    _ = replay(edits)
  }

  package var schema: ObjectSchema { reading.schema }

  /// The record as last read or saved.
  package var baseline: Record { reading.baseline }

  /// Whether several records are edited together.
  package var isOfSeveral: Bool { reading.records != nil }

  /// Those records; empty where it is one, the baseline.
  package var records: [Record] { reading.records ?? [] }

  /// Whether the record is still to be created; it is not any more once a record was taken.
  package var isNew: Bool { !isOfSeveral && baseline.reference.isNew }

  /// The value now.
  package subscript(slug: AttributeSlug) -> Value { edits[slug] ?? original(slug) }

  /// The value as read.
  package func original(_ slug: AttributeSlug) -> Value {
    if reading.differing.contains(slug) { return .several }
    return schema[slug]?.value(of: baseline.attributes[slug]) ?? .absent
  }

  /// Whether the value now means something else than the one read.
  package func isDirty(_ slug: AttributeSlug) -> Bool {
    edits[slug].map { !$0.means(original(slug)) } ?? false
  }

  /// How many attributes saving would change.
  package var changeCount: Int { edits.keys.count(where: isDirty) }

  /// What saving would change, in the order of the schema.
  package var patch: Patch {
    let slugs = edits.keys.filter(isDirty).sorted {
      (schema.position(of: $0) ?? .max) < (schema.position(of: $1) ?? .max)
    }
    return Patch(slugs.map { .init($0, from: original($0), to: self[$0]) })
  }

  /// The body that creates a record with every value of this one: all that can be written.
  package var wholeBody: JSON {
    .object(
      schema.attributes.compactMap { attribute in
        let value = self[attribute.slug]
        guard attribute.isWritable, !value.isNone, let json = attribute.json(for: value) else {
          return nil
        }
        return JSON.Member(attribute.slug.text, json)
      })
  }

  /// Changes one value, as one step of undo. A value that means what stood there changes nothing;
  /// nor does one of an attribute that is not writable.
  package mutating func set(_ value: Value, for slug: AttributeSlug) {
    guard schema[slug]?.isWritable ?? false else { return }
    step(Patch([.init(slug, from: self[slug], to: value)]))
  }

  /// Makes the changes of a patch, whatever stands there before them, as one step of undo.
  package mutating func set(_ patch: Patch) {
    let writable = patch.changes.filter { schema[$0.slug]?.isWritable ?? false }
    step(Patch(writable.map { .init($0.slug, from: self[$0.slug], to: $0.after) }))
  }

  /// Takes the edits of one attribute back, as one step of undo.
  package mutating func revert(_ slug: AttributeSlug) { set(original(slug), for: slug) }

  /// Takes all edits back, as one step of undo.
  package mutating func revertAll() { step(patch.inverted()) }

  /// Takes the last step back. Returns what it changed, or nil when there is none.
  package mutating func undo() -> Patch? { history.undo().map { replay($0) } }

  /// Makes the step again that was last taken back. Returns what it changed, or nil.
  package mutating func redo() -> Patch? { history.redo().map { replay($0) } }

  /// What comes of the edits on a newer reading of the record; changes nothing yet.
  package func merged(with record: Record, schema: ObjectSchema) -> Merge {
    Merge(base: baseline, self.schema, theirs: record, schema, mine: patch)
  }

  /// Takes a newer reading as the baseline, with the edits merged into it; the values wanted here
  /// stand where both sides changed one. The schema stays as it is where none is given.
  package mutating func take(_ record: Record, _ schema: ObjectSchema? = nil) {
    let schema = schema ?? self.schema
    take(merged(with: record, schema: schema), theirs: record, schema: schema)
  }

  /// Takes a newer reading as the baseline, and what was merged as the edits: where both sides
  /// changed one value, theirs for the attributes given and the one wanted here for the others.
  ///
  /// Undo leads to what others have made of the record and never behind it. Edits that the schema
  /// does not take any more are gone; choosing theirs is a step of undo.
  package mutating func take(
    _ merge: Merge, theirs record: Record, schema: ObjectSchema,
    choosingTheirs chosen: Set<AttributeSlug> = []
  ) {
    let renewed = merge.renewedValues(base: self, theirs: record, schema)
    reading = Reading(
      schema: schema, baseline: record, records: reading.records, differing: reading.differing)
    history.renew(renewed)
    edits = Dictionary(
      merge.patch.changes.map { ($0.slug, $0.after) }, uniquingKeysWith: { _, last in last })
    step(merge.patch.only(chosen.contains).inverted())
  }

  /// What stands against the edited values, in the order of the schema; against those of a new
  /// record also where it lacks one.
  package func complaints(in context: ParseContext) -> [(slug: AttributeSlug, Complaint)] {
    schema.attributes.compactMap { attribute in
      guard isDirty(attribute.slug) || (isNew && attribute.isWritable) else { return nil }
      return complaint(about: attribute, in: context).map { (attribute.slug, $0) }
    }
  }

  /// What stands against the value of an attribute as it is now, if anything.
  package func complaint(about attribute: Attribute, in context: ParseContext) -> Complaint? {
    let value = self[attribute.slug]
    if attribute.isUnique, records.count > 1, !value.isNone, isDirty(attribute.slug) {
      return Complaint("\(attribute.label) is unique, so that one record alone can have it.")
    }
    return attribute.complaint(about: value, in: context)
  }

  private mutating func step(_ patch: Patch) {
    guard !patch.isEmpty else { return }
    history.record(patch)
    _ = replay(patch)
  }

  /// Makes the changes, but for those of attributes that the schema does not take any more.
  private mutating func replay(_ patch: Patch) -> Patch {
    for change in patch.changes where schema[change.slug]?.isWritable ?? false {
      edits[change.slug] = change.after.means(original(change.slug)) ? nil : change.after
    }
    return patch
  }
}

extension EditSession {
  /// What the edits are made on. It stays the same from one reading or save to the next, and a
  /// session is copied and compared with every key: all of it lies behind one reference.
  private final class Reading: Hashable, Sendable {
    let schema: ObjectSchema
    let baseline: Record
    /// Those that are edited together; nil where it is one, the baseline.
    let records: [Record]?
    /// The attributes in which they differ.
    let differing: Set<AttributeSlug>

    init(
      schema: ObjectSchema, baseline: Record, records: [Record]? = nil,
      differing: Set<AttributeSlug> = []
    ) {
      self.schema = schema
      self.baseline = baseline
      self.records = records
      self.differing = differing
    }

    static func == (left: Reading, right: Reading) -> Bool {
      left === right
        || left.schema == right.schema && left.baseline == right.baseline
          && left.records == right.records && left.differing == right.differing
    }

    func hash(into hasher: inout Hasher) { hasher.combine(baseline) }
  }
}

import AmendCore
import AmendTestSupport
import Testing

/// What holds whatever a person does to a record, over thousands of random scripts.
struct EditScriptTests {
  private static let context = ParseContext(today: CalendarDate(daysSinceEpoch: 20_000))
  private static let seeds = (0..<1000).map { UInt64($0) }

  /// A session after a random script over a random record.
  private func session(
    _ seed: UInt64
  ) -> (session: EditSession, edited: Set<AttributeSlug>, random: SeededGenerator) {
    var random = SeededGenerator(seed: seed)
    let schema = random.schema()
    var session = EditSession(schema: schema, record: random.record(of: schema))
    let script = random.editScript(for: schema)
    for step in script { session.perform(step, in: Self.context) }
    return (session, Set(script.compactMap(\.slug)), random)
  }

  @Test func `the body names only attributes that were edited and may be written`() throws {
    for seed in Self.seeds {
      let (session, edited, _) = session(seed)
      let members = try #require(session.patch.body(for: session.schema).members)
      for member in members {
        let slug = AttributeSlug(member.key)
        #expect(edited.contains(slug), "seed \(seed)")
        #expect(session.schema[slug]?.isWritable == true, "seed \(seed)")
        #expect(session.isDirty(slug), "seed \(seed)")
      }
    }
  }

  @Test func `the body makes of the record as read what the session shows`() throws {
    for seed in Self.seeds {
      let (session, _, _) = session(seed)
      var record = session.baseline
      for member in try #require(session.patch.body(for: session.schema).members) {
        record.attributes[AttributeSlug(member.key)] = member.value
      }
      for attribute in session.schema.attributes {
        if case .unparsed = session[attribute.slug] { continue }
        let written = attribute.value(of: record.attributes[attribute.slug])
        #expect(written.means(session[attribute.slug]), "seed \(seed): \(attribute.slug)")
      }
    }
  }

  @Test func `undoing everything leaves an empty body and redoing brings all back`() {
    for seed in Self.seeds {
      var (session, _, _) = session(seed)
      while session.redo() != nil {}
      let patch = session.patch
      while session.undo() != nil {}
      #expect(session.patch.isEmpty, "seed \(seed)")
      while session.redo() != nil {}
      #expect(session.patch == patch, "seed \(seed)")
    }
  }

  @Test func `reverting everything leaves an empty body and is one step`() {
    for seed in Self.seeds {
      var (session, _, _) = session(seed)
      let patch = session.patch
      session.revertAll()
      #expect(session.patch.isEmpty, "seed \(seed)")
      guard !patch.isEmpty else { continue }
      _ = session.undo()
      #expect(session.patch == patch, "seed \(seed)")
    }
  }

  @Test func `after any merge undoing everything leaves theirs`() {
    for seed in Self.seeds {
      var (session, _, random) = session(seed)
      var theirs = session.baseline
      for attribute in random.some(of: session.schema.attributes) {
        theirs.attributes[attribute.slug] = random.received(for: attribute)
      }
      // What both sides made alike may be this session's own save, which undo does lead behind.
      let isAlike = session.patch.changes.contains { change in
        let value = session.schema[change.slug]?.value(of: theirs.attributes[change.slug])
        return value?.means(change.after) ?? true
      }
      session.take(theirs, session.schema)
      while session.undo() != nil {}
      #expect(isAlike || session.patch.isEmpty, "seed \(seed)")
    }
  }
}

extension EditStep {
  /// The attribute that the step is about, where it is about one.
  fileprivate var slug: AttributeSlug? {
    switch self {
    case .set(let slug, _), .type(let slug, _), .revert(let slug): slug
    case .undo, .redo, .revertAll: nil
    }
  }
}

import AmendCore

extension PlainForm {
  /// Says which record this is, and its attributes.
  mutating func present() {
    let form = screen.form
    var words: [String]
    if form.session?.isOfSeveral ?? false {
      words = ["\(form.named), edited together"]
    } else {
      words = [screen.title, "\(form.reference)"]
    }
    words.append("profile \(form.settings.profile)")
    if form.settings.isReadOnly { words.append("read-only") }
    if form.settings.isDryRun { words.append("dry run") }
    say(words.joined(separator: ", ") + ".")
    sayTogether()
    dialogue.say(lines, atOnce: Dialogue.pageLength)
    say("A number or a name edits an attribute; help lists the commands.")
  }

  /// Says which records are edited together.
  private mutating func sayTogether() {
    guard let session = screen.form.session, session.isOfSeveral else { return }
    let names = session.records.prefix(PlainForm.mostNamed).map {
      $0.displayName(in: session.schema)
    }
    let others = session.records.count - names.count
    say(names.joined(separator: ", ") + (others > 0 ? ", and \(others) more." : "."))
  }

  /// Records that are named of those edited together.
  private static let mostNamed = 10

  /// An attribute with its number and value in a line.
  struct AttributeLine {
    let attribute: Attribute
    let text: String
  }

  /// Every attribute that is shown.
  var attributeLines: [AttributeLine] {
    screen.form.layout.slugs.enumerated().compactMap { index, slug in
      guard let attribute = screen.form.session?.schema[slug] else { return nil }
      return AttributeLine(
        attribute: attribute, text: "\(index + 1). \(state(of: attribute, isWhole: false))")
    }
  }

  /// Every attribute with its number, its value and what stands against it.
  private var lines: [String] {
    var attributes = attributeLines[...]
    return screen.form.layout.lines.compactMap { line in
      switch line {
      case .blank: nil
      case .group(let title): "\(title):"
      case .attribute: attributes.popFirst()?.text
      case .message(let complaint): "   \(words(for: complaint))"
      }
    }
  }

  /// Says the value of one attribute after it was changed, and what stands against it.
  mutating func tellValue(of attribute: Attribute) {
    let isDirty = screen.form.session?.isDirty(attribute.slug) ?? false
    let state = state(of: attribute, isWhole: true)
    say(isDirty ? state.withFullStop : "\(state), as it was read.")
    if let complaint = screen.form.complaint(about: attribute) { say(words(for: complaint)) }
  }

  /// Says what stands against attributes, if anything.
  mutating func tellComplaints() {
    let form = screen.form
    for slug in form.layout.slugs {
      guard let attribute = form.session?.schema[slug],
        let complaint = form.complaint(about: attribute)
      else { continue }
      say("\(attribute.label): \(words(for: complaint))")
    }
  }

  /// Says the changes and the body of the request.
  mutating func tell(_ review: ReviewPane) {
    let count = review.patch.changes.count
    let records = review.recordCount == 1 ? "" : " in \(review.recordCount) records"
    say("\(count) \(count == 1 ? "change" : "changes")\(records):")
    tell(review.patch, review.schema)
    for attribute in review.patch.slugs.compactMap({ review.schema[$0] }) {
      review.lossesInWords(of: attribute).map { say("\(attribute.label) \($0).") }
    }
    guard review.refusals.isEmpty else {
      tellComplaints()
      return say("Nothing is sent until that is corrected.")
    }
    say(review.request)
    say(review.body.compact)
  }

  /// Says what was saved of the record, the newest first.
  mutating func tell(_ history: HistoryPane) {
    let lines = history.saves.flatMap { save in
      let undone = save.isUndone ? ", undone since" : ""
      return ["\(save.savedAt.date) \(save.savedAt.clock), \(save.kind)\(undone):"]
        + self.lines(of: save.patch, history.schema)
    }
    dialogue.say(lines, atOnce: Dialogue.pageLength)
  }

  /// Says each change of a patch.
  private mutating func tell(_ patch: Patch, _ schema: ObjectSchema) {
    for line in lines(of: patch, schema) { say(line) }
  }

  private func lines(of patch: Patch, _ schema: ObjectSchema) -> [String] {
    patch.changes.map { change in
      let words =
        schema[change.slug]?.words(for: change, names: screen.form.names)
        ?? "\(change.slug): not there any more"
      return "  \(words)"
    }
  }

  private func state(of attribute: Attribute, isWhole: Bool) -> String {
    let form = screen.form
    guard let session = form.session else { return attribute.label }
    let value = attribute.words(for: session[attribute.slug], names: form.names)
    var line = "\(attribute.label): \(isWhole ? value : value.shortenedForListing)"
    if session.isDirty(attribute.slug) {
      let before = attribute.words(for: session.original(attribute.slug), names: form.names)
      line += ", changed from \(before.shortenedForListing)"
    }
    return attribute.isWritable ? line : line + " (read-only)"
  }

  private func words(for complaint: Complaint) -> String {
    "\(complaint.isWarning ? "Warning" : "Wrong"): \(complaint.message)"
  }
}

extension String {
  /// The text as a list says it: nobody wants to hear a page of it between two others.
  fileprivate var shortenedForListing: String {
    let count = count
    return count <= String.longestInListing
      ? self : "\(prefix(String.longestInListing)) … (\(count) characters; copy says them all)"
  }

  private static let longestInListing = 300

  /// The text as a sentence that ends once.
  fileprivate var withFullStop: String { hasSuffix(".") ? self : self + "." }
}

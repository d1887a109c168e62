import AmendCore

extension PlainForm {
  /// Says which record this is, and its attributes.
  mutating func introduce() {
    let form = screen.form
    var words = ["\(form.reference): \(screen.title)", "profile \(form.settings.profile)"]
    if form.settings.isReadOnly { words.append("read-only") }
    if form.settings.isDryRun { words.append("dry run") }
    say(words.joined(separator: ", ") + ".")
    list()
    say("A number or a name edits an attribute; help lists the commands.")
  }

  /// Says every attribute with its number, its value and what stands against it.
  mutating func list() {
    var number = 0
    for line in screen.form.layout.lines {
      switch line {
      case .blank: break
      case .group(let title): say("\(title):")
      case .attribute(let attribute):
        number += 1
        say("\(number). \(state(of: attribute))")
      case .message(let complaint): say("   \(words(for: complaint))")
      }
    }
  }

  /// Says the value of one attribute after it was changed, and what stands against it.
  mutating func tellValue(of attribute: Attribute) {
    let isDirty = screen.form.session?.isDirty(attribute.slug) ?? false
    say(state(of: attribute) + (isDirty ? "." : ", as it was read."))
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
    say("\(count) \(count == 1 ? "change" : "changes"):")
    tell(review.patch, review.schema)
    say("PATCH \(review.reference)")
    say(review.body.compact)
  }

  /// Says what was saved of the record, the newest first.
  mutating func tell(_ history: HistoryPane) {
    for save in history.saves {
      let undone = save.isUndone ? ", undone since" : ""
      say("\(save.savedAt.date) \(save.savedAt.clock), \(save.kind)\(undone):")
      tell(save.patch, history.schema)
    }
  }

  /// Says each change of a patch.
  mutating func tell(_ patch: Patch, _ schema: ObjectSchema) {
    for change in patch.changes {
      let words =
        schema[change.slug]?.words(for: change, names: screen.form.names)
        ?? "\(change.slug): not there any more"
      say("  \(words)")
    }
  }

  private func state(of attribute: Attribute) -> String {
    let form = screen.form
    guard let session = form.session else { return attribute.label }
    let value = attribute.words(for: session[attribute.slug], names: form.names)
    var line = "\(attribute.label): \(value)"
    if session.isDirty(attribute.slug) {
      let before = attribute.words(for: session.original(attribute.slug), names: form.names)
      line += ", changed from \(before)"
    }
    return attribute.isWritable ? line : line + " (read-only)"
  }

  private func words(for complaint: Complaint) -> String {
    "\(complaint.isWarning ? "Warning" : "Wrong"): \(complaint.message)"
  }
}

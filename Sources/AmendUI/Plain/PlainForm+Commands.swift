import AmendCore

extension PlainForm {
  static let commands: [PlainCommand<PlainForm>] =
    aboutOne + aboutAll + PlainCommand.everywhere

  /// Those that are about one attribute.
  private static let aboutOne: [PlainCommand<PlainForm>] = [
    PlainCommand(.edit, name, "its number or name alone does the same") { $0.open($1) },
    PlainCommand(.toggle, name, "a checkbox") { $0.change($1, by: .toggle) },
    PlainCommand(.clear, name) { $0.change($1, by: .clear) },
    PlainCommand(.revert, name) { screen, text in
      text.lowercased() == "all" ? screen.step(.revertAll) : screen.change(text, by: .revert)
    },
    PlainCommand(.copy, name, "says the value alone, and whole") { $0.copy($1) },
    PlainCommand(.open, name, "the record that it links to") { $0.perform(.open, on: $1) },
    PlainCommand(.editOutside, name) { $0.perform(.editOutside, on: $1) },
    PlainCommand(.find, .wanted("TEXT"), "attributes by a part of their names") { $0.find($1) },
  ]

  /// Those that are about the whole record.
  private static let aboutAll: [PlainCommand<PlainForm>] = [
    PlainCommand(.review) { screen, _ in screen.review() },
    PlainCommand(.save, .none, "shows the request first, and asks") { screen, _ in
      screen.save(by: .save)
    },
    PlainCommand(.saveAndQuit) { screen, _ in screen.save(by: .saveAndQuit) },
    PlainCommand(.undo, .none, "the last change") { screen, _ in screen.step(.undo) },
    PlainCommand(.redo, .none, "the change that was undone last") { screen, _ in screen.step(.redo)
    },
    PlainCommand(.revertAll) { screen, _ in screen.step(.revertAll) },
    PlainCommand(.editRecordOutside) { screen, _ in screen.perform(.editRecordOutside) },
    PlainCommand(.showArchived) { screen, _ in screen.showArchived() },
    PlainCommand(.history) { screen, _ in screen.perform(.history) },
    PlainCommand(inLines: "drafts", "offer unsaved edits of an earlier time") { screen, _ in
      screen.wantsDrafts = true
      return [.drafts(.find)]
    },
  ]

  private static let name = PlainCommand<PlainForm>.Argument.wanted("NAME")

  func refusal(of command: PlainCommand<PlainForm>) -> String? {
    let form = screen.form
    switch command.command {
    case .reload, .help, .quit: return nil
    case .cancel:
      return screen.trail.isEmpty ? "Nothing lies behind this record; quit leaves." : nil
    case _ where form.session == nil: return PlainForm.noRecord
    case nil where command.word == "drafts" && form.settings.isReadOnly:
      return "This form is read-only."
    case nil where command.word == "drafts" && !form.references.isEmpty:
      return "Drafts are of one record each; they are offered where it is opened by itself."
    case nil where command.word == "drafts" && form.session?.patch.isEmpty == false:
      return "A draft would take the place of your changes; save or revert them first."
    default: return nil
    }
  }

  private static let noRecord = "There is no record; reload tries again, quit leaves."

  // MARK: - One attribute

  func hasThing(called name: String) -> Bool { attribute(named: name) != nil }

  mutating func open(_ name: String) -> [Effect] {
    withAttribute(name) { $0.screen.conclude($0.openValue(of: $1)) }
  }

  mutating func explain(_ name: String) -> Bool {
    guard let attribute = attribute(named: name) else { return false }
    sayNow(attribute)
    say(attribute.field.help)
    return true
  }

  private mutating func change(_ name: String, by command: Command) -> [Effect] {
    withAttribute(name) { form, attribute in
      let effects = form.perform(command, on: attribute)
      // A notice says why nothing was done.
      if form.screen.form.notice == nil { form.tellValue(of: attribute) }
      return effects
    }
  }

  private mutating func copy(_ name: String) -> [Effect] {
    withAttribute(name) { form, attribute in
      let effects = form.perform(.copy, on: attribute)
      form.screen.form.notice = nil
      return effects
    }
  }

  private mutating func perform(_ command: Command, on name: String) -> [Effect] {
    withAttribute(name) { $0.perform(command, on: $1) }
  }

  private mutating func perform(_ command: Command, on attribute: Attribute) -> [Effect] {
    screen.form.focus = attribute.slug
    return perform(command)
  }

  private mutating func find(_ text: String) -> [Effect] {
    let wanted = text.lowercased()
    let lines = attributeLines.filter { line in
      [line.attribute.label, line.attribute.slug.text].contains { $0.lowercased().contains(wanted) }
    }
    guard !lines.isEmpty else {
      say("No attribute has “\(text)” in its name.")
      return []
    }
    dialogue.say(lines.map(\.text), atOnce: Dialogue.pageLength)
    return []
  }

  /// Goes on with the attribute that a number, a slug or a label names, or says that there is none.
  private mutating func withAttribute(
    _ name: String, _ proceed: (inout PlainForm, Attribute) -> [Effect]
  ) -> [Effect] {
    guard screen.form.session != nil else {
      say(PlainForm.noRecord)
      return []
    }
    guard let attribute = attribute(named: name) else {
      sayUnknown(name)
      return []
    }
    return proceed(&self, attribute)
  }

  private func attribute(named name: String) -> Attribute? {
    guard let schema = screen.form.session?.schema else { return nil }
    let slugs = screen.form.layout.slugs
    if let place = name.listPlace(of: slugs.count) { return schema[slugs[place]] }
    if let attribute = schema[AttributeSlug(name)] { return attribute }
    return slugs.lazy.compactMap { schema[$0] }.first {
      $0.label.lowercased() == name.lowercased()
    }
  }

  // MARK: - The whole record

  private mutating func save(by command: Command) -> [Effect] {
    let effects = perform(command)
    tellNotice()
    if effects.isEmpty, screen.overlay == nil, screen.form.session?.patch.isEmpty == false {
      tellComplaints()
    }
    return effects
  }

  private mutating func review() -> [Effect] {
    guard let session = screen.form.session, !session.patch.isEmpty else {
      say("There are no changes to review.")
      return []
    }
    tell(
      ReviewPane(
        session: session, names: screen.form.names, matching: screen.form.matching,
        complaints: screen.form.complaints))
    return []
  }

  /// Does what may change several attributes, and says how those stand then.
  private mutating func step(_ command: Command) -> [Effect] {
    let before = screen.form.session
    let effects = perform(command)
    tellNotice()
    guard let now = screen.form.session, let before else { return effects }
    for attribute in now.schema.attributes
    where !now[attribute.slug].means(before[attribute.slug]) {
      tellValue(of: attribute)
    }
    return effects
  }

  private mutating func showArchived() -> [Effect] {
    let before = screen.form.showsArchived
    let effects = perform(.showArchived)
    guard screen.form.showsArchived != before else { return effects }
    screen.form.notice = nil
    guard screen.form.showsArchived else {
      say("Archived attributes are not listed any more.")
      return effects
    }
    say("Archived attributes are listed at the end from now on:")
    let lines = attributeLines.filter(\.attribute.isArchived).map(\.text)
    dialogue.say(lines, atOnce: Dialogue.pageLength)
    return effects
  }
}

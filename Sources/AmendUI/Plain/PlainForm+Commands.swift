import AmendCore

extension PlainForm {
  /// Does what a line asks for where nothing else was asked.
  mutating func obey(_ line: String) -> [Effect] {
    let words = line.trimmed.split(separator: " ", maxSplits: 1).map { String($0).trimmed }
    guard let first = words.first else { return [] }
    let rest = words.count > 1 ? words[1] : nil
    guard let command = PlainCommand(rawValue: first.lowercased()) else {
      return withAttribute(line.trimmed) { $0.openValue(of: $1) }
    }
    guard screen.form.session != nil || [.reload, .help, .quit, .back].contains(command) else {
      say("There is no record; reload tries again, quit leaves.")
      return []
    }
    guard let rest else { return obey(command) }
    return obey(command, rest)
  }

  private mutating func obey(_ command: PlainCommand) -> [Effect] {
    switch command {
    case .list: list()
    case .review: review()
    case .save:
      let effects = screen.perform(.save)
      tellNotice()
      tellComplaintsUnlessSaving(effects)
      return effects
    case .undo: return step(.undo)
    case .redo: return step(.redo)
    case .reload: return screen.perform(.reload)
    case .drafts:
      wantsDrafts = !screen.form.settings.isReadOnly
      if screen.form.settings.isReadOnly { say("This form is read-only.") }
      return wantsDrafts ? [.findDrafts] : []
    case .history: return screen.perform(.history)
    case .help: for command in PlainCommand.allCases where isThere(command) { say(command.help) }
    case .back where isThere(.back): return screen.perform(.cancel)
    case .back: say("There is no list behind this record; quit leaves.")
    case .quit: return screen.perform(.quit)
    case .outside: return screen.perform(.editRecordOutside)
    case .edit, .clear, .revert: say("Say which attribute: \(command) NAME.")
    }
    return []
  }

  private mutating func obey(_ command: PlainCommand, _ name: String) -> [Effect] {
    switch command {
    case .edit: return withAttribute(name) { $0.openValue(of: $1) }
    case .clear: return withAttribute(name) { $0.change($1, by: .clear) }
    case .revert where name.lowercased() == "all": return step(.revertAll)
    case .revert: return withAttribute(name) { $0.change($1, by: .revert) }
    case .outside: return withAttribute(name) { $0.perform(.editOutside, on: $1) }
    default:
      say("\(command) takes no name.")
      return []
    }
  }

  private func isThere(_ command: PlainCommand) -> Bool {
    command != .back || !screen.trail.isEmpty
  }

  private mutating func review() {
    guard let session = screen.form.session, !session.patch.isEmpty else {
      return say("There are no changes to review.")
    }
    tell(ReviewPane(session: session, names: screen.form.names))
  }

  private mutating func tellComplaintsUnlessSaving(_ effects: [Effect]) {
    if effects.isEmpty, screen.overlay == nil, screen.form.session?.patch.isEmpty == false {
      tellComplaints()
    }
  }

  /// Does what may change several attributes, and says how those stand then.
  private mutating func step(_ command: Command) -> [Effect] {
    let before = screen.form.session
    let effects = screen.perform(command)
    tellNotice()
    guard let now = screen.form.session, let before else { return effects }
    for attribute in now.schema.attributes
    where !now[attribute.slug].means(before[attribute.slug]) {
      tellValue(of: attribute)
    }
    return effects
  }

  private mutating func change(_ attribute: Attribute, by command: Command) -> [Effect] {
    let effects = perform(command, on: attribute)
    if screen.form.isEditable(attribute) { tellValue(of: attribute) }
    return effects
  }

  private mutating func perform(_ command: Command, on attribute: Attribute) -> [Effect] {
    screen.form.focus = attribute.slug
    return screen.perform(command)
  }

  /// Goes on with the attribute that a number, a slug or a label names, or says that there is none.
  private mutating func withAttribute(
    _ name: String, _ proceed: (inout PlainForm, Attribute) -> [Effect]
  ) -> [Effect] {
    guard let attribute = attribute(named: name) else {
      say("Nothing is called “\(name)”; list says the attributes, help the commands.")
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
}

import AmendCore

/// The objects there are as numbered lines.
package struct PlainObjects: PlainScreen {
  /// The table that is driven.
  package internal(set) var screen: ObjectsScreen
  var dialogue = Dialogue()

  package init(_ screen: ObjectsScreen) {
    self.screen = screen
    say("Reading the objects.")
  }

  static let commands: [PlainCommand<PlainObjects>] =
    [
      PlainCommand(.open, .wanted("NAME"), "a number or a slug alone does the same") {
        $0.open($1)
      },
      PlainCommand(.find, .possible("TEXT"), "alone it brings all again") { $0.find($1) },
    ] + PlainCommand.everywhere

  var isBusy: Bool { screen.isWorking }

  var prompt: String { "> " }

  mutating func present() {
    guard let objects = screen.objects else { return }
    let shown = screen.shown
    let lines = shown.enumerated().map { "\($0 + 1). \($1.pluralName), \($1.slug)" }
    dialogue.say(lines, atOnce: Dialogue.pageLength)
    if shown.count < objects.count {
      say("\(shown.count) of \(objects.count) \(objects.count == 1 ? "object" : "objects").")
    } else if objects.isEmpty {
      say("There are no objects.")
    }
    say("A number or a slug opens an object's records; help lists the commands.")
  }

  func hasThing(called name: String) -> Bool { place(of: name) != nil }

  mutating func open(_ name: String) -> [Effect] {
    guard let place = place(of: name) else {
      sayUnknown(name)
      return []
    }
    return [.visit(.records(screen.shown[place].slug))]
  }

  func refusal(of command: PlainCommand<PlainObjects>) -> String? {
    switch command.command {
    case .cancel: "Nothing lies behind this list; quit leaves."
    case .open where screen.objects == nil, .find where screen.objects == nil:
      "There are no objects; reload tries again."
    default: nil
    }
  }

  mutating func perform(_ command: Command) -> [Effect] {
    if command == .reload { say("Reading the objects.") }
    dialogue.isPresented = dialogue.isPresented && command != .reload
    return screen.perform(command)
  }

  mutating func stop() -> [Effect] {
    let effects = perform(.cancel)
    sayFailure()
    return effects
  }

  mutating func goBack() -> [Effect] { [] }

  mutating func hear(_ event: Event) -> [Effect] {
    let effects = screen.reduce(event)
    if case .objectsRead = event { sayFailure() }
    return effects
  }

  private mutating func sayFailure() {
    guard let failure = screen.failure else { return }
    say("\(failure.description) Type reload to try again, or quit.")
  }

  mutating func tell(_ effects: [Effect]) {}

  private mutating func find(_ text: String) -> [Effect] {
    dialogue.isPresented = false
    guard !text.isEmpty else { return screen.perform(.cancel) }
    return screen.perform(.find) + screen.reduce(.paste(text))
  }

  private func place(of name: String) -> Int? {
    name.listPlace(of: screen.shown.count) ?? screen.shown.firstIndex { $0.slug.text == name }
  }
}

import AmendCore

/// The objects there are as numbered lines.
package struct PlainObjects: PlainScreen {
  /// The table that is driven.
  package private(set) var screen: ObjectsScreen
  var dialogue = Dialogue()
  private var isListSaid = false

  package init(_ screen: ObjectsScreen) {
    self.screen = screen
    say("Reading the objects.")
  }

  package var title: String { screen.title }

  var isBusy: Bool { screen.isWorking }

  var prompt: String { "> " }

  mutating func hear(_ event: Event) -> [Effect] {
    if case .retrying(let notice) = event { tell(notice) }
    return screen.reduce(event)
  }

  mutating func prepareToAsk() -> [Effect] {
    guard !isListSaid else { return [] }
    isListSaid = true
    if let failure = screen.failure {
      say("\(failure.description) Type reload to try again, or quit.")
    }
    for (index, object) in (screen.objects ?? []).enumerated() {
      say("\(index + 1). \(object.pluralName), \(object.slug)")
    }
    if screen.objects != nil { say("A number or a slug opens an object's records; quit leaves.") }
    return []
  }

  mutating func take(_ line: String?) -> [Effect] {
    guard let line else {
      say("The input has ended.")
      return screen.reduce(.ended(.inputEnded))
    }
    let text = line.trimmed
    switch text.lowercased() {
    case "": return []
    case "list": isListSaid = false
    case "reload":
      isListSaid = false
      return screen.reload()
    case "quit": return [.quit]
    case "help":
      say("A number or a slug opens an object's records. list: the objects. reload. quit.")
    default: return open(text)
    }
    return []
  }

  private mutating func open(_ text: String) -> [Effect] {
    let objects = screen.objects ?? []
    let chosen =
      text.listPlace(of: objects.count).map { objects[$0] }
      ?? objects.first { $0.slug.text == text }
    guard let chosen else {
      say("“\(text)” is no number or slug of the list; list says it again.")
      return []
    }
    return [.visit(.records(chosen.slug))]
  }
}

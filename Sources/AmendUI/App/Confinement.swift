import AmendCore

/// What a restricted sitting is held to: the place that it was opened at, and what lies within it.
///
/// It is asked before an effect is carried out, so that it does not matter which key, command or
/// event led to it.
package struct Confinement: Hashable, Sendable {
  private let place: Place

  /// A record is held to itself, an object to its records.
  package init(to place: Place) { self.place = place }

  /// Why the effect is not carried out, as a sentence; nil where it may be.
  package func objection(to effect: Effect) -> String? {
    switch effect {
    case .outside:
      "This amend is restricted: no editor is started; Enter edits here."
    case .suspend: "This amend is restricted: it cannot be suspended."
    case .candidates(.create): "This amend is restricted: it creates nothing elsewhere."
    case .visit(let destination) where !holds(destination):
      "This amend is restricted: it opens nothing but \(name)."
    case .visit, .load, .save, .loadSeveral, .saveSeveral, .create, .nameLinks, .drafts,
      .keepTypingSoon, .candidates, .tables, .themes, .cancel, .tick, .copy, .switchMouse, .say,
      .ask, .redraw, .quit, .quitIfKept:
      nil
    }
  }

  private func holds(_ destination: Place) -> Bool {
    guard case .records(let object) = place else { return false }
    return switch destination {
    case .record(let reference): reference.object == object
    case .several(let references): references.allSatisfy { $0.object == object }
    case .newRecord(let created, _): created == object
    case .objects, .records: false
    }
  }

  private var name: String {
    switch place {
    case .record(let reference): "\(reference)"
    case .records(let object): "the records of \(object)"
    case .objects, .several, .newRecord: "what it was started with"
    }
  }
}

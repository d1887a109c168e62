import AmendCore
import AmendUI

/// What must hold of a form whatever happens to it: nothing that was not edited is ever changed, and
/// nothing goes out that may not.
struct FormLaws {
  private let before: FormScreen
  private let event: Event
  private let after: FormScreen

  /// What was not as it must be in taking an event; nil where all is well.
  static func flaw(_ before: FormScreen, _ event: Event, _ after: FormScreen, _ effects: [Effect])
    -> String?
  {
    let laws = FormLaws(before: before, event: event, after: after)
    return laws.changedUnedited ?? laws.showsThePast ?? effects.lazy.compactMap(laws.flaw).first
  }

  /// What is shown is what the form would show that had never been shown before.
  private var showsThePast: String? {
    var fresh = after
    fresh.form.memos = FormPane.Memos()
    return after.view() == fresh.view() ? nil : "what was shown before is shown again"
  }

  /// An attribute that is dirty although nobody could have edited it just now.
  private var changedUnedited: String? {
    guard let session = after.form.session else { return nil }
    if after.form.settings.isReadOnly, !session.patch.isEmpty { return "a read-only form is dirty" }
    let known = before.form.session
    let new = session.patch.slugs.filter { !(known?.isDirty($0) ?? false) }
    let wrong = new.filter { !mayBecomeDirty($0) }
    return wrong.isEmpty
      ? nil : "\(wrong) became dirty, and \(before.form.focus ?? "nothing") had the focus"
  }

  /// Whether an event may change an attribute: the one that has the focus, one that was changed by a
  /// step of undo, and those of a draft.
  private func mayBecomeDirty(_ slug: AttributeSlug) -> Bool {
    switch event {
    case .key, .paste, .mouse:
      slug == before.form.focus || before.form.session?.history.mentions(slug) ?? false
    case .editedOutside(let edited, _): slug == edited
    case .draftClaimed(.success(let draft)):
      draft.session.isDirty(slug) || draft.session.history.mentions(slug)
    default: false
    }
  }

  private func flaw(of effect: Effect) -> String? {
    switch effect {
    case .save(let request): flaw(of: request)
    case .saveSeveral(let requests, _): requests.lazy.compactMap(flaw).first
    case .create where before.form.settings.isDryRun: "\(effect) in a dry run"
    case .create, .candidates(.create), .drafts(.keep), .outside(.edit):
      before.form.settings.isReadOnly ? "\(effect) while read-only" : nil
    case .tick(let milliseconds): milliseconds < 50 ? "a tick every \(milliseconds) ms" : nil
    default: nil
    }
  }

  private func flaw(of request: SaveRequest) -> String? {
    let settings = before.form.settings
    if settings.isReadOnly || settings.isDryRun { return "a PATCH that may not go out" }
    if request.patch.isEmpty { return "an empty PATCH" }
    let body = request.patch.body(for: request.schema)
    if body.members?.count != request.patch.changes.count { return "a PATCH of \(body.compact)" }
    let refused = request.patch.changes.first { change in
      let complaint = request.schema[change.slug]?
        .complaint(about: change.after, in: before.form.context)
      return complaint.map { !$0.isWarning } ?? false
    }
    return refused.map { "a PATCH with \($0.slug), which is refused here" }
  }
}

extension History {
  /// Whether a step, made or taken back, changes the attribute.
  fileprivate func mentions(_ slug: AttributeSlug) -> Bool {
    (done + undone).contains { $0[slug] != nil }
  }
}

import AmendCore

extension FormScreen {
  /// The screen as it is to be shown.
  ///
  /// Pure: the same state gives the same frame.
  package func view() -> Frame {
    let title = form.memos.title.of(form.reference) { "amend \($0)" }
    return view(titled: title, search: form.search, searchColumns: size.columns) {
      form.frame(on: size, rect: bodyRect, spinner: waiting.spinner)
    }
  }
}

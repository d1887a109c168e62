import AmendCore

extension FormScreen {
  /// The screen as it is to be shown.
  ///
  /// Pure: the same state gives the same frame.
  package func view() -> Frame {
    view(
      titled: "amend \(form.reference)", search: form.search, searchColumns: size.columns
    ) {
      form.frame(on: size, rect: bodyRect, spinner: waiting.spinner)
    }
  }
}

import AmendCore
import AmendHome
import AmendUI

/// Edits a whole record in the person's editor, as YAML in a file of the state directory.
@MainActor struct OutsideRecord {
  let editor: OutsideEditor
  let places: Places

  /// Lets the person edit until what they save can be taken, and returns what it changes. A mistake
  /// brings the editor up again with the message at the top.
  ///
  /// Throws a sentence where there is no editor or it fails, and where the text is left as it came
  /// up with a message: that is how to give up. What was written is kept then.
  func edit(
    _ session: EditSession, _ names: Names, _ clock: EffectRunner.Clock
  ) async throws(EditOutsideError) -> Patch {
    do throws(HomeError) {
      try places.prepareDirectory(of: places.stateDatabase)
    } catch { throw EditOutsideError(error.description) }
    var document = RecordDocument(session, names: names, context: clock())
    var text = document.text
    var mistake: RecordDocument.Mistake?
    while true {
      let shown = mistake.map { document.text(text, telling: $0) } ?? text
      let edited = try await editor.edit(
        shown, of: document.text, as: "record.yaml", in: places.stateDirectory)
      if let mistake, edited.isExactly(shown) {
        let path = try editor.keep(text, as: "record.yaml", in: places.stateDirectory)
        throw EditOutsideError(
          "Given up; \(path) has what was written. Line \(mistake.line): \(mistake.message)")
      }
      text = RecordDocument.withoutNotes(edited)
      // It may have been open for hours.
      document.context = clock()
      do throws(RecordDocument.Mistake) {
        return try document.patch(from: text)
      } catch { mistake = error }
    }
  }
}

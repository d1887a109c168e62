import AmendHome
import AmendUI
import ArgumentParser

/// Edits the configuration in the person's editor.
struct EditConfig: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit the configuration in $VISUAL or $EDITOR; it is checked before it is saved.",
    discussion: """
      With a mistake the editor comes up again, with the message at the top. Leaving that as it is \
      gives up: the configuration stays as it was, and what was written is kept beside it.

      Example:
        amend config edit
      """)

  @MainActor func run() async throws {
    let environment = Home.environment
    let places = try keeping { () throws(HomeError) in
      let places = try Places(environment: environment)
      try places.prepareDirectory(of: places.stateDatabase)
      return places
    }
    let draft = try ConfigDraft(places)
    let edited = try await edit(draft, by: OutsideEditor(environment: environment))
    guard let edited else { return print("The configuration is as it was.") }
    try draft.save(edited)
    print("Saved: \(places.configFile)".printable)
  }

  /// The text that can be taken; nil where nothing was changed. Keeps what was written where the
  /// person gives up or the editor fails.
  @MainActor private func edit(
    _ draft: ConfigDraft, by editor: OutsideEditor
  ) async throws(Failure) -> String? {
    var text = draft.text
    var complaint: ConfigDraft.Complaint?
    while true {
      let shown = complaint.map { $0.note + text } ?? text
      let edited = try await edit(shown, of: draft, by: editor)
      text = ConfigDraft.withoutNotes(edited)
      if let complaint, edited == shown {
        throw Failure(
          .badConfiguration,
          "The configuration is as it was; \(try draft.keep(text)) has what was written. "
            + complaint.message)
      }
      guard text != draft.text else { return nil }
      complaint = draft.complaint(about: text)
      if complaint == nil { return text }
    }
  }

  @MainActor private func edit(
    _ shown: String, of draft: ConfigDraft, by editor: OutsideEditor
  ) async throws(Failure) -> String {
    do throws(EditOutsideError) {
      return try await editor.edit(
        shown, of: draft.text, as: "config.yaml", in: draft.places.stateDirectory)
    } catch { throw Failure(.failed, error.message) }
  }
}

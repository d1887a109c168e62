import AmendCore

extension FormScreen {
  /// Asks whether a record is to be created that is named by what is typed in the picker, or says why
  /// there can be none. Nothing is created twice: while one is under way no other is begun.
  mutating func askToCreateLinked() {
    guard case .picker(let picker) = form.editor else { return }
    do throws(NewRecord.Refusal) {
      overlay = QuestionPane.creating(try newRecord(picker))
    } catch { form.notice = Notice(error.sentence) }
  }

  private func newRecord(_ picker: PickerEditor) throws(NewRecord.Refusal) -> NewRecord {
    guard picker.picksRecords else {
      throw NewRecord.Refusal(sentence: "Only records can be created from here.")
    }
    guard !form.settings.isDryRun else {
      throw NewRecord.Refusal(sentence: "A dry run creates nothing.")
    }
    guard !form.isCreatingLinked else {
      throw NewRecord.Refusal(sentence: "The record before is still being created.")
    }
    let name = picker.line.text.trimmed
    guard !name.isEmpty else {
      throw NewRecord.Refusal(sentence: "Type the name of the new record first.")
    }
    guard let schema = picker.schema else {
      throw NewRecord.Refusal(sentence: "The list is not there yet; try again in a moment.")
    }
    return try NewRecord(named: name, in: schema, form.context)
  }

  /// Creates the record that was asked about.
  mutating func createLinked(_ new: NewRecord) -> [Effect] {
    form.isCreatingLinked = true
    form.notice = Notice("Creating “\(new.name)” …")
    return [.candidates(.create(new.schema.slug, body: new.body))]
  }

  /// Marks the record that was created, where its picker is still open.
  mutating func takeLinked(
    _ object: ObjectSlug, _ result: Result<Record, ServiceError>
  ) -> [Effect] {
    form.isCreatingLinked = false
    switch result {
    case .failure(let error):
      form.notice = Notice(error.creationDescription, .error)
    case .success(let record):
      guard case .picker(let picker) = form.editor, picker.picks == .records(object),
        let schema = picker.schema
      else {
        form.notice = Notice("\(record.reference) is created and not linked.", .warning)
        return []
      }
      let candidate = Candidate(record, in: schema)
      form.changePicker { $0.takeCreated(candidate) }
      var effects: [Effect] = []
      // Of several links it is one more; a single one is made with that.
      if !picker.isMultiple { effects = form.acceptEditor() }
      form.notice = Notice("\(candidate.label) is created and linked.", .success)
      return effects
    }
    return []
  }
}

import AmendCore

extension FormScreen {
  /// What stands around the form.
  var chrome: Chrome {
    let way = form.session.map { trail.isEmpty ? [$0.schema.pluralName] : trail } ?? trail
    return Chrome(
      size: size, way: way + [title], status: status, information: information,
      hints: hintRow(hints))
  }

  private var status: [String] {
    let count = form.session?.changeCount ?? 0
    var parts: [String] = []
    switch form.work {
    case .saving:
      let done =
        saving.map {
          " \($0.summary.count - $0.summary.leftCount) of \($0.summary.count)"
        } ?? ""
      parts.append("\(waiting.spinner) saving\(form.references.isEmpty ? "" : done)")
    case .loading where form.session != nil: parts.append("\(waiting.spinner) reading")
    default: break
    }
    if count > 0 { parts.append("\(count) \(count == 1 ? "change" : "changes")") }
    if count == 0, !outcome.saved.isEmpty, !outcome.isDryRun { parts.append("saved") }
    if hasDraftTrouble { parts.append("no draft") }
    if form.settings.isReadOnly { parts.append("read-only") }
    if form.settings.isDryRun { parts.append("dry run") }
    parts.append(form.settings.profile)
    return parts
  }

  private var information: [Segment] {
    // What is said in answer to a key is read first.
    if let retry = waiting.retry, form.notice == nil { return [stopping(retry)] }
    if let notice = form.notice { return [Segment(notice.text, notice.role)] }
    guard let attribute = form.focusedAttribute, overlay == nil else { return [] }
    let remarks = remarks(on: attribute)
    let note = AttributeNote(
      attribute: attribute, valueColumn: form.valueColumn(in: bodyRect),
      columns: Chrome.footColumns(size), remarkColumns: remarks.columnCount)
    return form.memos.note.of(note) { $0.segments } + remarks
  }

  /// What is said behind the type of the focused attribute.
  private func remarks(on attribute: Attribute) -> [Segment] {
    var accept: String { keymap.title(of: .accept, in: .line) }
    if let session = form.session, session.isOfSeveral, session[attribute.slug] == .several,
      form.editor != nil, form.editedValue == nil
    {
      return [Segment("  \(accept) leaves them as they are", .foot)]
    }
    var remarks: [Segment] = []
    if case .line(let line) = form.editor, line.text.isEmpty {
      remarks.append(Segment("  \(accept) gives \(emptyValue)", .foot))
    }
    if let complaint = liveComplaint(about: attribute) {
      let role: Role = complaint.isWarning ? .warning : .error
      remarks.append(Segment("  \(complaint.message)", role))
    }
    return remarks
  }

  /// What accepting the empty line would set, as the form shows it.
  private var emptyValue: String {
    form.editedValue == .text("") ? "\"\"" : "—"
  }

  /// What stands against the value as it is being typed.
  private func liveComplaint(about attribute: Attribute) -> Complaint? {
    switch form.editor {
    case .line(let line):
      attribute.complaint(
        about: attribute.value(typed: line.text, in: form.context), in: form.context)
    case .date(let date): attribute.complaint(about: date.value, in: form.context)
    case .picker: nil
    case nil: form.complaint(about: attribute)
    }
  }
}

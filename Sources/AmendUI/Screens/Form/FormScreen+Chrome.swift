import AmendCore

extension FormScreen {
  /// What stands around the form.
  var chrome: Chrome {
    let way = form.session.map { trail.isEmpty ? [$0.schema.pluralName] : trail } ?? trail
    return Chrome(
      size: size, way: way + [title], status: status, information: information, hints: hints)
  }

  private var status: [String] {
    let count = form.session?.patch.changes.count ?? 0
    var parts: [String] = []
    switch form.work {
    case .saving:
      let done =
        saving.map {
          " \($0.summary.count - $0.summary.leftCount) of \($0.summary.count)"
        } ?? ""
      parts.append("\(spinner) saving\(form.references.isEmpty ? "" : done)")
    case .loading where form.session != nil: parts.append("\(spinner) reading")
    default: break
    }
    if count > 0 { parts.append("\(count) \(count == 1 ? "change" : "changes")") }
    if count == 0, !outcome.saved.isEmpty, !outcome.isDryRun { parts.append("saved") }
    if form.settings.isReadOnly { parts.append("read-only") }
    if form.settings.isDryRun { parts.append("dry run") }
    parts.append(form.settings.profile)
    return parts
  }

  private var information: [Segment] {
    if let retry = form.retry { return [Segment(waitingFor: retry)] }
    if let notice = form.notice { return [Segment(notice.text, notice.role)] }
    guard let attribute = form.focusedAttribute, overlay == nil else { return [] }
    var segments = [
      Segment(attribute.slug.text.padded(columns: form.valueColumn(in: bodyRect) - 3), .foot),
      Segment("  \(attribute.typeInWords)", .dim),
    ]
    if form.session?[attribute.slug] == .several, form.editor != nil, form.editedValue == nil {
      segments.append(
        Segment("  \(keymap.title(of: .accept, in: .line)) leaves them as they are", .foot))
      return segments
    }
    if case .line(let line) = form.editor, line.text.isEmpty {
      segments.append(
        Segment("  \(keymap.title(of: .accept, in: .line)) gives \(emptyValue)", .foot))
    }
    if let complaint = liveComplaint(about: attribute) {
      let role: Role = complaint.isWarning ? .warning : .error
      segments.append(Segment("  \(complaint.message)", role))
    }
    return segments
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

  /// Draws the search for an attribute into the foot, and returns where the cursor stands.
  func drawSearch(into grid: inout Grid) -> Point? {
    let row = size.rows - 2
    grid.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), Style(.foot))
    let column = grid.write("/", Style(.key), column: 1, row: row, columns: 1)
    return form.search?.draw(
      into: &grid, rect: Rect(column: column, row: row, columns: size.columns - column, rows: 1),
      style: Style(.foot))
  }
}

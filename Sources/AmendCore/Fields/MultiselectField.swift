/// Any number of the attribute's options, marked in a list or typed with commas between them.
package struct MultiselectField: FieldType {
  package let name = "multiselect"
  package let help = "Any number of the options, marked in a list."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle {
    .picker(.options, isMultiple: true)
  }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    let elements = json.array ?? [json]
    let ids = elements.compactMap { attribute.optionID(reading: $0) }
    return ids.count == elements.count ? .options(ids) : nil
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .options(let ids) = value else { return nil }
    return .array(ids.map { ["id": $0.json] })
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    var ids: [OptionID] = []
    for item in try CommaList.items(in: text) {
      let id = try attribute.optionID(typed: item)
      if !ids.contains(id) { ids.append(id) }
    }
    return .options(ids)
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .options(let ids) = value else { return "" }
    return CommaList.text(of: ids.map { attribute.name(of: $0, with: names) })
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .options(let ids) = value else { return nil }
    return ids.lazy.compactMap { attribute.complaint(aboutOption: $0) }.first
  }

  package var samples: [FieldSample] {
    let tags = Attribute(
      slug: "tags", label: "Tags", typeName: name,
      options: [
        Option(id: .number(1), label: "New", color: "success"),
        Option(id: .number(2), label: "Sale, final", color: "danger"),
        Option(id: .text("3"), label: "\"Quoted\""),
        Option(id: .text("opt_space"), label: " spaced "),
        Option(id: .text("opt_blank"), label: ""),
        Option(id: .text("opt_mark"), label: "\u{301}x,"),
      ])
    let ids = tags.options.map(\.id)
    return [FieldSample(tags, [.options([]), .options(ids)] + ids.map { .options([$0]) })]
  }
}

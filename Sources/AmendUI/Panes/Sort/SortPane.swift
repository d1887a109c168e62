package import AmendCore

/// The choice of what a table is sorted by.
package struct SortPane: ChoicePane {
  package var picker: PickerEditor
  /// The order that there was before.
  private let before: SortOrder?

  /// What stands for the name, which is no slug; and for no order at all.
  private static let name = OptionID.text(" name")
  private static let none = OptionID.text(" none")

  package init(schema: ObjectSchema, order: SortOrder?) {
    before = order
    let current: OptionID? = order.map { $0.slug.map { .text($0.text) } ?? SortPane.name }
    let naming = schema.namingAttributes
    var candidates = [
      Candidate(id: .option(SortPane.name), label: naming.first?.label ?? "Name")
    ]
    let others = schema.attributes.filter { !$0.isArchived && $0.slug != naming.first?.slug }
    candidates += others.map {
      Candidate(id: .option(.text($0.slug.text)), label: $0.label, detail: $0.typeName)
    }
    candidates.append(Candidate(id: .option(SortPane.none), label: "as the service lists them"))
    picker = PickerEditor(
      value: .option(current ?? SortPane.none),
      chosen: candidates.filter { $0.id == current.map { .option($0) } }, from: .options,
      isMultiple: false,
      loading: .complete)
    picker.add(candidates)
    picker.perform(.first)
  }

  package var title: String { "Sort by" }
  package var hints: [Hint] { [Hint(.accept, "sort"), Hint(.cancel)] }
  package var choice: PaneChoice? { picker.current.map { .order(order(by: $0)) } }

  /// The order by a candidate; what was the order already is turned round.
  private func order(by candidate: Candidate) -> SortOrder? {
    guard case .option(let id) = candidate.id, id != SortPane.none else { return nil }
    let slug = id == SortPane.name ? nil : AttributeSlug(id.description)
    let isAgain = before.map { $0.slug == slug } ?? false
    return SortOrder(slug, isDescending: isAgain && before?.isDescending == false)
  }
}

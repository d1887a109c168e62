/// One of the attribute's options, chosen from a list or typed by its label or id.
package struct SelectField: SingleOptionField {
  package let name = "select"
  package let help = "One of the options, chosen from a list."

  package init() {}

  package var samples: [FieldSample] {
    let category = Attribute(
      slug: "category", label: "Category", typeName: name,
      options: [
        Option(id: .text("opt_abc123"), label: "Dresses", color: "success"),
        Option(id: .text("opt_def456"), label: "Shoes, bags and \"more\"", color: "warning"),
        Option(id: .number(3), label: "dresses"),
        Option(id: .text("opt_blank"), label: " "),
        Option(id: .text("opt_twin_1"), label: "Ёлка"),
        Option(id: .text("opt_twin_2"), label: "Ёлка"),
        Option(id: .text("opt_like"), label: "opt_abc123"),
      ])
    return [FieldSample(category, category.options.map { Value.option($0.id) })]
  }
}

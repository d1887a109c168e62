/// Where a record stands, such as a stage of a deal: one of the attribute's options, as in a select.
package struct StatusField: SingleOptionField {
  package let name = "status"
  package let help = "Where the record stands: one of the options, chosen from a list."

  package init() {}

  package var samples: [FieldSample] {
    let stage = Attribute(
      slug: "stage", label: "Stage", typeName: name,
      options: [
        Option(id: .number(1), label: "Lead", color: "warning"),
        Option(id: .number(2), label: "Won", color: "success"),
      ])
    return [FieldSample(stage, stage.options.map { Value.option($0.id) })]
  }
}

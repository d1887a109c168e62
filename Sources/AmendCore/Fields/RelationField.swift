/// Records of another object, picked from its list or typed as ids with commas between them.
package struct RelationField: LinksField {
  package let name = "relation"
  package let help = "Records of another object, picked from its list."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle {
    guard let object = attribute.relatedObject else { return .line }
    return .picker(.records(object), isMultiple: !attribute.takesOneLink)
  }

  package var samples: [FieldSample] {
    let suppliers = Attribute(
      slug: "suppliers", label: "Suppliers", typeName: name, relatedObject: "suppliers",
      relationType: "many_to_many")
    let brand = Attribute(
      slug: "brand", label: "Brand", typeName: name, relatedObject: "brands",
      relationType: "many_to_one")
    let first = RecordID("5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11")
    return [
      FieldSample(suppliers, [.links([]), .links([first]), .links([first, "b, \"c\"", "ид 3"])]),
      FieldSample(brand, [.links([]), .links([first])]),
    ]
  }
}

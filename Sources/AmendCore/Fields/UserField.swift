/// Members of the organization, picked from its list or typed as ids with commas between them.
package struct UserField: LinksField {
  package let name = "user"
  package let help = "Members of the organization, picked from their list."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle {
    .picker(.members, isMultiple: true)
  }

  package var samples: [FieldSample] {
    let owner = Attribute(slug: "owner", label: "Owner", typeName: name)
    return [
      FieldSample(
        owner,
        [.links([]), .links(["MRJXYG8M66KLBEX"]), .links(["MRJXYG8M66KLBEX", "KX4P9TQ2ZL7VWBN"])])
    ]
  }
}

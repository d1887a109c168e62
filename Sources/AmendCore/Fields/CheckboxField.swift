/// Yes or no, flipped with one key; typed as `yes`, `no`, `true`, `false`, `on`, `off`, `1` or `0`.
package struct CheckboxField: FieldType {
  package let name = "checkbox"
  package let help = "Yes or no, flipped with one key."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle { .toggle }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    json.bool.map { .flag($0) }
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .flag(let flag) = value else { return nil }
    return .bool(flag)
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    switch text.trimmed.lowercased() {
    case "": return .null
    case "true", "yes", "y", "on", "1", "x": return .flag(true)
    case "false", "no", "n", "off", "0": return .flag(false)
    default: throw Complaint("\(text.trimmed.quoted) is neither yes nor no; type one of them.")
    }
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .flag(let flag) = value else { return "" }
    return flag ? "yes" : "no"
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? { nil }

  package var samples: [FieldSample] {
    let inStock = Attribute(slug: "in_stock", label: "In Stock", typeName: name)
    return [FieldSample(inStock, [.flag(true), .flag(false)])]
  }
}

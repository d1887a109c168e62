import AmendCore

/// What is particular to Zeeg among the CRMs that speak this API.
enum Zeeg {
  /// The members of a record that has no `attributes`: those of the standard objects `people` and
  /// `companies`, whose fields stand flat and in camelCase with the custom ones apart (heading
  /// "Standard objects"). They get the snake_case keys that attributes have in a schema.
  static func flatAttributes(of content: JSON) -> [JSON.Member] {
    let own = (content.members ?? []).filter { !apart.contains($0.key) }
    let custom = content.field("customAttributes")?.members ?? []
    return own.map { JSON.Member($0.key.snakeCased, $0.value) } + custom
  }

  private static let apart: Set = [
    "attributes", "customAttributes", "custom_attributes", "objectSlug", "object_slug", "success",
    "status", "message",
  ]
}

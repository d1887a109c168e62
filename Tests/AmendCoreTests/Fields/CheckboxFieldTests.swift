import AmendCore
import Testing

struct CheckboxFieldTests {
  @Test(arguments: [
    ("yes", "true"), ("TRUE", "true"), ("on", "true"), ("1", "true"), ("x", "true"),
    ("no", "false"),
    ("off", "false"), ("0", "false"), ("", "null"),
    ("maybe", "\"maybe\" is neither yes nor no; type one of them."),
  ])
  func `yes and no are taken in the usual spellings`(_ text: String, _ result: String) {
    #expect(typed(text, Attribute(slug: "in_stock", typeName: "checkbox")) == result)
  }
}

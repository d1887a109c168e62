import AmendCore
import Testing

struct RecordReferenceTests {
  @Test func `an object and an id stand on either side of a slash`() {
    let reference = RecordReference("products/c1d2")
    #expect(reference == RecordReference(object: "products", id: "c1d2"))
    #expect(reference?.description == "products/c1d2")
  }

  @Test(arguments: [
    "", "/", "products", "products/", "/c1", "a/b/c", "a/..", "../b", "./a", "a b/c", "a/b\n",
    "a/\u{0}",
    "a/b\u{2028}", "a/\u{85}",
  ])
  func `anything else is refused`(_ text: String) {
    #expect(RecordReference(text) == nil)
  }
}

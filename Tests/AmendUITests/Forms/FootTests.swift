import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// The two rows under a form: what has the focus, and the keys that work.
struct FootTests {
  private var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// The columns in which two texts differ.
  private func difference(_ first: String, _ second: String) -> [Int] {
    let length = max(first.count, second.count)
    let padded = [first, second].map { Array($0.padding(to: length)) }
    return (0..<length).filter { padded[0][$0] != padded[1][$0] }
  }

  @Test mutating func `while the focus moves, only what the key does is written anew`() {
    let before = form.hints
    form.press("j j j")
    #expect(form.state.form.focus == "in_stock")
    #expect(form.hints.contains("Enter toggle  s save"))
    #expect(difference(before, form.hints).allSatisfy { (7..<13).contains($0) })
    form.press("G")
    #expect(form.hints.contains("Enter why     s save"))
    #expect(difference(before, form.hints).allSatisfy { (7..<13).contains($0) })
  }

  @Test mutating func `types stand under each other`() {
    form.press("j j")
    #expect(form.information.starts(with: " price           number"))
    form.press("j")
    #expect(form.information.starts(with: " in_stock        checkbox"))
  }

  @Test mutating func `types give way to a sentence`() {
    form.press("enter ctrl-u")
    #expect(form.information.starts(with: " sku  Enter gives \"\"  SKU is required"))
  }

  @Test mutating func `a type is cut rather than take the keys' row`() {
    form = FormDriver(SampleProduct.record, of: SampleProduct.schema, columns: 40)
    #expect(form.information.starts(with: " sku  text"))
    #expect(form.hints.contains("? help"))
  }

  @Test(arguments: [40, 46, 60, 80])
  func `help is always hinted at, and no hint is cut`(columns: Int) {
    var form = FormDriver(SampleProduct.record, of: SampleProduct.schema, columns: columns)
    form.press("j j x j space")
    #expect(form.hints.contains("? help"))
    #expect(!form.hints.contains("…"))
    #expect(form.hints.contains("Enter toggle"))
  }
}

extension FormDriver {
  private var rows: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  fileprivate var information: String { rows.suffix(2).first ?? "" }
  fileprivate var hints: String { rows.last ?? "" }
}

extension String {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: " ", count: max(count - self.count, 0))
  }
}

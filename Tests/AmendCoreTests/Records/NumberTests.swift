import AmendCore
import AmendTestSupport
import Testing

struct NumberTests {
  @Test(arguments: [
    ("1", "1.0"), ("1", "10e-1"), ("0", "-0.00e9"), ("100", "1e2"), ("1e400", "10E399"),
    ("-2.50", "-25e-1"),
  ])
  func `spellings of one number are equal and hash alike`(_ left: String, _ right: String) throws {
    let (left, right) = (try #require(Number(left)), try #require(Number(right)))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test(arguments: ["", "-", "+1", "01", "1.", ".1", "1e", "1e+", "0x1", "1 ", "１", "1_0", "∞"])
  func `what JSON does not call a number is none`(_ text: String) {
    #expect(Number(text) == nil)
  }

  @Test func `numbers are in order whatever their notation`() throws {
    let texts = [
      "-1e400", "-10", "-9.99", "-1e-400", "0", "1e-400", "0.5", "1", "2", "10", "1e400",
    ]
    let numbers = try texts.map { try #require(Number($0)) }
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
  }

  @Test func `random numbers compare as Double has them where it can tell`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let (left, right) = (random.number(), random.number())
      let (first, second) = (try #require(Double(left.text)), try #require(Double(right.text)))
      if first.isFinite, second.isFinite, first != second {
        #expect((left < right) == (first < second), "\(left) \(right)")
      }
      if left == right { #expect(first == second) }
    }
  }

  @Test(arguments: [
    ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), ("12e1", 120), ("-0", 0),
    ("1500e-2", 15),
  ])
  func `a whole number within 64 bits is known as one`(_ text: String, _ integer: Int64) {
    #expect(Number(text)?.int64 == integer)
  }

  @Test(arguments: ["9223372036854775808", "1e19", "0.5", "1e1099511627775", "1e-1099511627775"])
  func `any other is not`(_ text: String) throws {
    #expect(try #require(Number(text)).int64 == nil)
  }

  @Test(arguments: [
    ("12.50", "12", "50"), ("1.5e3", "1500", ""), ("25e-4", "0", "0025"), ("0", "0", ""),
    ("1e-2", "0", "01"),
  ])
  func `the plain digits hold what the exponent said`(
    _ text: String, _ whole: String, _ fraction: String
  ) throws {
    let plain = try #require(Number(text)?.plain)
    #expect(plain.whole == whole)
    #expect(plain.fraction == fraction)
  }

  @Test func `a number of many digits has no plain digits when they are endless`() {
    #expect(Number("1e400")?.plain == nil)
    #expect(Number("1e-1099511627775")?.plain == nil)
  }
}

import AmendCore
import Testing

struct RatingAndPhoneFieldTests {
  @Test(arguments: [
    ("3", "3"), ("★★★☆☆", "3"), ("☆☆☆☆☆", "0"), ("", "null"), ("5.0", "5"),
    ("6", "Rating goes from 0 to 5; type a whole number of them."),
    ("★★★★★★", "Rating goes from 0 to 5; type a whole number of them."),
    ("good", "\"good\" is not a rating; type a number from 0 to 5."),
  ])
  func `a rating is a digit or a row of stars`(_ text: String, _ result: String) {
    #expect(typed(text, Attribute(slug: "rating", label: "Rating", typeName: "rating")) == result)
  }

  @Test func `a telephone number is kept as typed, and the empty text is a value`() {
    let phone = Attribute(slug: "phone", typeName: "phone_number")
    #expect(typed("+49 30 / 12", phone) == #""+49 30 / 12""#)
    #expect(typed("", phone) == #""""#)
    #expect(typed(String(repeating: "1", count: 256), phone).contains("shorten it"))
    #expect(typed("n/a", phone) == #""n/a""#)
  }
}

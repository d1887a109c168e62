/// How companies of one country are named.
struct SampleCountry: Sendable {
  let name: String
  /// What the country's domains end with.
  let domain: String
  let cities: [String]
  /// The families that companies are named after.
  private let families: [Word]
  /// What companies do.
  private let trades: [Word]
  /// The legal forms, the commonest first.
  private let forms: [Word]
  private let style: Style

  /// How the parts of a name stand together.
  struct Style: Sendable {
    /// What stands between two families.
    var and = " & "
    /// What stands between all other parts.
    var gap = " "
    /// Whether the legal form comes first.
    var formLeads = false
  }

  /// A part of a name, and how it is spelt in a domain.
  private struct Word: Sendable {
    let text: String
    let plain: String

    /// Reads `Müller/mueller`; what is written alike is written once.
    init(_ written: Substring) {
      let parts = written.split(separator: "/", maxSplits: 1)
      text = String(parts.first ?? "")
      let spelling = parts.last.map { String($0).lowercased() } ?? ""
      plain = String(spelling.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }

    static func all(_ written: String) -> [Word] {
      written.split(separator: ",").map { Word($0.drop { $0.isWhitespace }) }
    }
  }

  /// The words are written with commas between them; where the spelling in a domain is another,
  /// behind a stroke.
  init(
    _ name: String, domain: String, _ style: Style = Style(), cities: String, families: String,
    trades: String, forms: String
  ) {
    self.name = name
    self.domain = domain
    self.style = style
    self.cities = Word.all(cities).map(\.text)
    self.families = Word.all(families)
    self.trades = Word.all(trades)
    self.forms = Word.all(forms)
  }

  /// The countries of the sample companies.
  static let all = [
    germany, france, italy, spain, poland, sweden, britain, america, japan, china, greece, egypt,
  ]

  /// How many different names there are.
  var nameCount: Int { families.count * families.count * trades.count * forms.count }

  /// A company's name and its domain. Places from 0 to `nameCount` give different ones, in no order
  /// that could be seen.
  func company(_ place: Int) -> (name: String, domain: String) {
    // The factor is a prime that divides no count of names, so that each name comes once.
    var rest = place * 7919 % nameCount
    func take(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let form = forms[take(forms.count)]
    let family = take(families.count)
    let trade = trades[take(trades.count)]
    let distance = take(families.count)
    // At a distance of none there is one family, and otherwise a second one, never the same.
    let owners =
      [families[family]]
      + (distance == 0 ? [] : [families[(family + distance) % families.count]])
    let own = owners.map(\.text).joined(separator: style.and) + style.gap + trade.text
    let name =
      style.formLeads ? form.text + style.gap + own : own + style.gap + form.text
    let labels = owners.map(\.plain) + [trade.plain, form.plain]
    return (name, labels.joined(separator: "-") + ".\(domain).example")
  }
}

extension Currency {
  /// What stands before and behind an amount, as `display` asks for it.
  var notation: (before: String, after: String) {
    switch display {
    case "name": ("", name.isEmpty ? "" : " \(name)")
    case "code": (code.isEmpty ? "" : "\(code) ", "")
    default: symbol.map { ($0, "") } ?? (code.isEmpty ? "" : "\(code) ", "")
    }
  }

  /// Everything that a person may put beside an amount, the longest first.
  var marks: [String] {
    [name, code, symbol ?? ""].sorted { $0.count > $1.count }
  }

  private var symbol: String? { Currency.known[code]?.symbol }

  private var name: String { Currency.known[code]?.name ?? code }

  /// The currencies that have a symbol or a name here; any other is shown by its code (ISO 4217).
  private static let known: [String: (symbol: String?, name: String)] = [
    "EUR": ("€", "euros"), "USD": ("$", "US dollars"), "GBP": ("£", "pounds"),
    "JPY": ("¥", "yen"), "CHF": (nil, "Swiss francs"), "CAD": ("CA$", "Canadian dollars"),
    "AUD": ("A$", "Australian dollars"), "PLN": ("zł", "złoty"), "SEK": (nil, "Swedish kronor"),
    "DKK": (nil, "Danish kroner"), "NOK": (nil, "Norwegian kroner"), "INR": ("₹", "rupees"),
    "BRL": ("R$", "reais"), "CNY": ("CN¥", "yuan"), "TRY": ("₺", "lira"),
  ]
}

import AmendCore

extension Value {
  /// The value in JSON without the help of a schema, for what was saved in the past: an option is
  /// its id.
  var plainJSON: JSON {
    switch self {
    case .absent, .null, .several: .null
    case .text(let text), .unparsed(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .date(let date): .string(Text(date.description))
    case .moment(let moment): .string(Text(moment.description))
    case .option(let id): id.json
    case .options(let ids): .array(ids.map(\.json))
    case .links(let ids): .array(ids.map { .string(Text($0.text)) })
    case .foreign(let json): json
    }
  }
}

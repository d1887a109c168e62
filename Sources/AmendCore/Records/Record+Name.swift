extension Record {
  /// What the record is called: the value of the attribute that names it, such as `name`, `title`
  /// or `sku`; else its first text, else its id.
  package func displayName(in schema: ObjectSchema) -> String {
    // Of a thousand attributes only those are looked at that may name it.
    var texts: [(keys: Set<String>, text: String)] = []
    for attribute in schema.attributes where attribute.isOwn {
      let keys = attribute.namingKeys
      if !keys.isEmpty, let text = text(of: attribute.slug) { texts.append((keys, text)) }
    }
    let found = Record.naming.lazy.compactMap { key in
      key == "first_name" ? fullName(texts) : texts.first { $0.keys.contains(key) }?.text
    }
    return found.first ?? firstText(in: schema) ?? id.text
  }

  private func firstText(in schema: ObjectSchema) -> String? {
    schema.attributes.lazy.filter { $0.isOwn && $0.typeName == "text" }
      .compactMap { text(of: $0.slug) }.first
  }

  /// A text that is more than blanks.
  private func text(of slug: AttributeSlug) -> String? {
    guard let text = attributes[slug]?.string,
      text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return nil }
    return text
  }

  private func fullName(_ texts: [(keys: Set<String>, text: String)]) -> String? {
    let parts = ["first_name", "last_name"].compactMap { key in
      texts.first { $0.keys.contains(key) }?.text
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What naming attributes are called, the best first; `first_name` stands for both halves.
  fileprivate static let naming = [
    "name", "title", "full_name", "first_name", "subject", "company", "email", "sku",
  ]
  fileprivate static let longestNamingKey = naming.reduce(0) { max($0, $1.count) }
}

extension ObjectSchema {
  /// The attributes that `displayName` takes its words from, the best first; both halves of a
  /// person's name.
  package var namingAttributes: [Attribute] {
    let own = attributes.filter(\.isOwn)
    for key in Record.naming {
      let keys = key == "first_name" ? [key, "last_name"] : [key]
      let found = keys.compactMap { key in own.first { $0.namingKeys.contains(key) } }
      if !found.isEmpty { return found }
    }
    return own.first { $0.typeName == "text" }.map { [$0] } ?? []
  }
}

extension Attribute {
  /// The slug and the label in snake_case, as a naming attribute is looked for; without those that
  /// have more letters than any naming key: none gets lost.
  fileprivate var namingKeys: Set<String> {
    let longest = Record.longestNamingKey
    return Set(
      [slug.text, label].lazy.filter { $0.unicodeScalars.prefix(longest + 1).count <= longest }
        .map(\.snakeCased))
  }
}

extension String {
  /// `firstName` and `First name` as `first_name`.
  fileprivate var snakeCased: String {
    if let plain = plainlySnakeCased { return plain }
    var text = ""
    var wasLower = false
    for character in self {
      if character.isUppercase, wasLower { text += "_" }
      text += character.isWhitespace || character == "-" ? "_" : character.lowercased()
      wasLower = character.isLowercase
    }
    return text
  }

  /// The same of a text in ASCII, as most are, which needs no look at Unicode's tables; nil for
  /// others. A name is looked for in every frame.
  private var plainlySnakeCased: String? {
    var bytes: [UInt8] = []
    var wasLower = false
    for byte in utf8 {
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if wasLower { bytes.append(UInt8(ascii: "_")) }
        bytes.append(byte | 0x20)
      case UInt8(ascii: "-"), 0x09...0x0D, 0x20: bytes.append(UInt8(ascii: "_"))
      default: bytes.append(byte)
      }
      wasLower = isLower
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

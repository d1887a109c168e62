import AmendCore

/// The members of the sample organization; the first two are those of the public pages.
enum SampleMembers {
  /// Their ids: opaque texts, not UUIDs.
  static let ids = [
    "MRJXYG8M66KLBEX", "QK566D4X49E8X78", "W7T2KQ9ZB4M61XA", "H3P8VN5C2YJ9R4D",
    "Z6F1GS7L0QX5K8E", "B9D4MW2T8AC3U7J",
  ]

  /// The members as the API writes them.
  static var definitions: [JSON] {
    [
      member(0, "Lena", "Meier", language: "de", timezone: "Europe/Berlin", role: "owner"),
      member(1, "Marco", "Rossi", language: "en", timezone: "Europe/Rome", role: "admin"),
      member(2, "Yuki", "Tanaka", language: "ja", timezone: "Asia/Tokyo", role: "member"),
      member(3, "Amélie", "Dubois", language: "fr", timezone: "Europe/Paris", role: "member"),
      member(4, "Omar", "Haddad", language: "ar", timezone: "Asia/Amman", role: "member"),
      member(
        5, "Jonas", "Weber", language: "de", timezone: "Europe/Vienna", role: "member",
        isActive: false),
    ]
  }

  private static func member(
    _ place: Int, _ first: String, _ last: String, language: String, timezone: String,
    role: String, isActive: Bool = true
  ) -> JSON {
    let plain = first.replacing("é", with: "e").lowercased()
    let slug = "\(plain)-\(last.lowercased())"
    return [
      "uuid": .text(ids[place]),
      "isActive": .bool(isActive),
      "email": .text("\(plain).\(last.lowercased())@horizondigital.de"),
      "firstName": .text(first),
      "lastName": .text(last),
      "name": .text("\(first) \(last)"),
      "slug": .text(slug),
      "language": .text(language),
      "url": .text("https://zeeg.me/\(slug)"),
      "avatarUrl": .null,
      "timezone": .text(timezone),
      "role": .text(role),
      "teams": [
        [
          "uuid": "73e4761b-5257-4e83-a807-974a3f2f3adc", "title": "Customer Success",
          "slug": "customer-success", "url": "https://zeeg.me/team/customer-success",
        ]
      ],
      "createdAt": .text("2026-01-1\(place)T09:00:00.000000Z"),
      "updatedAt": "2026-04-01T08:15:00.000000Z",
    ]
  }
}

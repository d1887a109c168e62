package import AmendCore

extension Wire {
  /// Reads a member of the organization (heading "Members"); throws when it has no id.
  package static func member(from json: JSON) throws(WireError) -> Member {
    guard let id = json.id("uuid", "id") else { throw WireError("one of its members has no uuid") }
    let parts = [json.text("firstName"), json.text("lastName")].compactMap { $0 }
    let email = json.text("email")
    let name = json.text("name") ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    return Member(
      id: id, name: name ?? email ?? id.text, email: email, isActive: json.flag("isActive") ?? true)
  }

  /// A member as the API writes it, of the keys that amend reads.
  package static func json(_ member: Member) -> JSON {
    [
      "uuid": .string(Text(member.id.text)),
      "isActive": .bool(member.isActive),
      "email": member.email.json,
      "name": .string(Text(member.name)),
    ]
  }
}

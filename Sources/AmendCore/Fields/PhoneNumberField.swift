/// A telephone number in any notation, at most 255 characters, such as `+49 30 1234567`.
package struct PhoneNumberField: LineOfTextField {
  package let name = "phone_number"
  package let help = "A telephone number in any notation, such as +49 30 1234567."

  package init() {}

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .text(let text) = value else { return nil }
    if let complaint = TextField.complaint(aboutLengthOf: text) { return complaint }
    guard !text.string.isEmpty, !text.string.contains(where: \.isWholeNumber) else { return nil }
    return Complaint(
      "\(text.string.quoted) has no digit; the service may refuse it as a telephone number.",
      isWarning: true)
  }

  package var samples: [FieldSample] {
    let phone = Attribute(slug: "phone", label: "Phone", typeName: name)
    return [FieldSample(phone, [.text(""), .text("+49 30 1234567"), .text(" (030) 12-34 ext. 5")])]
  }
}

import AmendCore

extension Refusal {
  /// The messages by attribute: those that `errors` names; else the one message, where it names
  /// exactly one attribute that was sent (heading "Where the public text is silent").
  func fields(_ failure: Wire.Failure) -> [AttributeSlug: [String]] {
    let sentSlugs = (sent?.members ?? []).map(\.key)
    guard failure.fields.isEmpty else {
      let named = failure.fields.map { (attribute($0.name, among: sentSlugs), $0.messages) }
      return Dictionary(named, uniquingKeysWith: +)
    }
    guard let message = failure.message else { return [:] }
    let mentioned = sentSlugs.filter { message.mentions($0) }
    guard mentioned.count == 1, let slug = mentioned.first else { return [:] }
    return [AttributeSlug(slug): [message]]
  }

  /// The attribute that a name such as `tags.0.id` or `attributes.tags` means.
  private func attribute(_ name: String, among sentSlugs: [String]) -> AttributeSlug {
    if sentSlugs.contains(name) { return AttributeSlug(name) }
    let parts = name.split(separator: ".").map(String.init)
    return AttributeSlug(parts.first(where: sentSlugs.contains) ?? parts.first ?? name)
  }
}

extension String {
  /// Whether the slug stands in the text as a word, in small or capital letters, its `_` and `-`
  /// also as spaces.
  fileprivate func mentions(_ slug: String) -> Bool {
    let isSpace: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    func words(_ text: String) -> String {
      " " + text.lowercased().split(whereSeparator: isSpace).joined(separator: " ") + " "
    }
    let wanted = words(slug)
    return wanted != "  " && words(self).contains(wanted)
  }
}

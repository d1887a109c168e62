extension Names {
  /// The names that a record brings along, where the service expands what it links to:
  /// `{"id":…,"name":…}` and the like (heading "Where the public text is silent").
  ///
  /// The labels of options that the schema does not have are among them.
  package static func harvested(from record: Record, schema: ObjectSchema) -> Names {
    var names = Names()
    for attribute in schema.attributes {
      guard let json = record.attributes[attribute.slug] else { continue }
      for element in json.array ?? [json] {
        names.harvest(element, of: attribute)
      }
    }
    return names
  }

  private mutating func harvest(_ json: JSON, of attribute: Attribute) {
    guard case .object = json, let name = json.label else { return }
    if let source = attribute.namesSource, let id = json.linkedID {
      let email = json["email"]?.string
      self[source, id] = .known(name, detail: email == name ? nil : email)
    } else if attribute.field.editor(for: attribute).picksOptions,
      let id = attribute.optionID(reading: json), attribute.option(id) == nil
    {
      self[.options(attribute.slug), RecordID(id.description)] = .known(name, detail: nil)
    }
  }
}

extension JSON {
  /// What an expanded link or option is called, in the order of preference.
  fileprivate var label: String? {
    for key in ["name", "value", "title", "label", "fullName", "full_name"] {
      if let text = self[key]?.string, !text.trimmed.isEmpty { return text }
    }
    let parts = [first("firstName", "first_name"), first("lastName", "last_name")]
    let full = parts.compactMap { $0?.string }.joined(separator: " ")
    return [full, self["email"]?.string ?? ""].first { !$0.trimmed.isEmpty }
  }
}

extension EditorStyle {
  fileprivate var picksOptions: Bool {
    if case .picker(.options, _) = self { true } else { false }
  }
}

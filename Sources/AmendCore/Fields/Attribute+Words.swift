extension Attribute {
  /// Its type and what limits it, for foot, help and documents: `text · at most 255 characters · required`.
  package var typeInWords: String {
    guard isWritable else { return "\(typeName) · read-only" }
    var words = [typeName]
    switch field.editor(for: self) {
    case .line where typeName == TextField().name:
      words.append("at most \(TextField.longest) characters")
    case .picker(.options, _):
      words.append(options.count == 1 ? "1 option" : "\(options.count) options")
    case .picker(.records(let object), let isMultiple):
      words.append(isMultiple ? "records of \(object)" : "one record of \(object)")
    default: break
    }
    if isRequired { words.append("required") }
    if isUnique { words.append("unique") }
    return words.joined(separator: " · ")
  }
}

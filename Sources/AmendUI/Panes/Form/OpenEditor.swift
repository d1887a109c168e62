import AmendCore

/// The editor that is open on an attribute.
package indirect enum OpenEditor: Sendable {
  case line(LineEditor)
  case date(DateEditor)
  case picker(PickerEditor)

  /// What was typed; nil where something is chosen.
  var text: String? {
    switch self {
    case .line(let line): line.text
    case .date(let date): date.line.text
    case .picker: nil
    }
  }

  /// Does what a key asks for within the editor.
  package mutating func perform(_ command: Command) {
    switch self {
    case .line(var line):
      line.perform(command)
      self = .line(line)
    case .date(var date):
      date.perform(command)
      self = .date(date)
    case .picker(var picker):
      picker.perform(command)
      self = .picker(picker)
    }
  }

  /// Types into the editor.
  package mutating func type(_ text: String) {
    switch self {
    case .line(var line):
      line.type(text)
      self = .line(line)
    case .date(var date):
      date.type(text)
      self = .date(date)
    case .picker(var picker):
      picker.type(text)
      self = .picker(picker)
    }
  }
}

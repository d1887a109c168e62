/// A pane over a screen in which one thing is chosen from a list.
package protocol ChoicePane {
  var picker: PickerEditor { get set }
}

extension ChoicePane {
  /// Moves in the list or edits what narrows it, and returns true; returns false where the pane is
  /// to be closed: something was chosen with `.accept`, or nothing with `.cancel`.
  package mutating func perform(_ command: Command) -> Bool {
    guard command != .accept, command != .cancel else { return false }
    picker.perform(command)
    return true
  }
}

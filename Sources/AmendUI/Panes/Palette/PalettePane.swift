import AmendCore

/// All commands of a place, found by typing.
package struct PalettePane: ChoicePane {
  package var picker: PickerEditor

  /// The commands of a mode.
  package init(keymap: Keymap, mode: Mode) {
    let commands = keymap.bindings[mode] ?? []
    picker = PickerEditor(
      value: .null, chosen: [], from: .options, isMultiple: false, loading: .complete)
    picker.add(
      commands.filter { $0.command != .palette }.map { binding in
        Candidate(
          id: .option(.text(binding.command.rawValue)), label: binding.command.help,
          detail: binding.details(in: keymap))
      })
    picker.hasBoxes = false
    picker.perform(.first)
  }

  package var title: String { "Commands" }
  package var hints: [Hint] { [Hint(.accept, "do it"), Hint(.cancel)] }
  package var choice: PaneChoice? { chosen.map { .command($0) } }

  /// The command under the cursor.
  package var chosen: Command? {
    guard case .option(.text(let name)) = picker.value else { return nil }
    return Command(rawValue: name)
  }
}

extension Keymap.Binding {
  /// Its keys, and other words for it.
  fileprivate func details(in keymap: Keymap) -> String {
    [keys.map(keymap.title), command.synonyms].filter { !$0.isEmpty }
      .map { $0.joined(separator: " ") }.joined(separator: " · ")
  }
}

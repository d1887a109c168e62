/// A pane in which one thing is chosen from a list.
package protocol ChoicePane: Pane {
  var picker: PickerEditor { get set }
  /// What Enter chooses; nil for nothing.
  var choice: PaneChoice? { get }
}

extension ChoicePane {
  package var mode: Mode { .picker }

  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .accept, .open: return .closes(choice)
    case .cancel: return .closes(nil)
    default:
      picker.perform(command)
      return .stays
    }
  }

  package mutating func type(_ text: String) -> PaneAnswer {
    picker.type(text)
    return .stays
  }

  package mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer {
    picker.click(point, in: rect) ? .closes(choice) : .stays
  }

  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    picker.draw(into: &grid, rect: rect)
  }
}

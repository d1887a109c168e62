/// What was done with the mouse, and where.
package struct MouseEvent: Hashable, Sendable {
  /// What is told of a mouse; movements and other buttons mean nothing.
  package enum Act: Hashable, Sendable {
    /// The left button was pressed.
    case press
    case wheelUp, wheelDown
  }

  package let act: Act
  package let point: Point

  package init(_ act: Act, at point: Point) {
    self.act = act
    self.point = point
  }

  /// What the wheel asks for; nil for a press.
  var command: Command? {
    switch act {
    case .press: nil
    case .wheelUp: .up
    case .wheelDown: .down
    }
  }
}

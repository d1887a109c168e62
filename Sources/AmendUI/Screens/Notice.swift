/// A sentence in the foot, until the next key.
package struct Notice: Hashable, Sendable {
  package let text: String
  package let role: Role

  package init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// What is said when the mouse was switched on or off, or there is none.
  static func mouse(isOn: Bool?) -> Notice {
    switch isOn {
    case true?: Notice("The mouse is on; Shift and the mouse select text.")
    case false?: Notice("The mouse is off; the terminal selects text with it.")
    case nil: Notice("This terminal tells nothing of a mouse.")
    }
  }
}

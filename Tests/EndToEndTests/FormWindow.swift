import AmendTestSupport
import Testing

/// A record's form in a terminal emulator, driven by keys as a person presses them.
struct FormWindow {
  /// The record of the public pages' example, which the sample data has too.
  static let product = "products/c1d2e3f4-a5b6-7890-cdef-123456789012"

  let window: Tmux

  /// Opens the form and waits until the record is there; `shown` is something of its screen.
  ///
  /// A shell runs the program, so that what it prints at its end and its exit status can be read.
  init(
    _ program: BuiltProgram, _ arguments: String..., columns: Int = 80, rows: Int = 24,
    shown: String = "Summer dress"
  ) async throws {
    let script = #""$@"; echo "Ended with $?."; read -r REPLY"#
    // tmux gives its windows a TERM of its own.
    let command = ["/usr/bin/env", "TERM=\(program.environment["TERM"] ?? "")", program.path]
    window = try await Tmux(
      ["/bin/sh", "-c", script, "sh"] + command + arguments,
      environment: program.environment, columns: columns, rows: rows)
    try await window.wait(for: shown)
  }

  /// Moves to an attribute by searching for its slug.
  func focus(_ slug: String) async throws {
    try await window.press("g")
    try await window.type("/\(slug)")
    try await window.press("Enter")
    try await window.wait { $0.foot.hasPrefix(" \(slug)  ") }
  }

  /// Opens the editor of an attribute.
  func open(_ slug: String) async throws {
    try await focus(slug)
    try await window.press("Enter")
    try await window.wait { $0.hints.contains("Enter accept") }
  }

  /// Accepts what the open editor holds.
  func accept() async throws {
    try await window.press("Enter")
    try await window.wait { !$0.hints.contains("Enter accept") }
  }

  /// Puts another text in the place of the one that an attribute has.
  func retype(_ slug: String, as text: String) async throws {
    try await open(slug)
    try await window.press("C-u")
    try await window.type(text)
    try await accept()
  }

  /// Clears an attribute to null.
  func clear(_ slug: String) async throws {
    try await focus(slug)
    try await window.press("x")
  }

  /// Chooses what a query finds in a list.
  func choose(_ slug: String, _ query: String, finding label: String) async throws {
    try await open(slug)
    try await window.type(query)
    try await window.wait { $0.contains("> \(query) ") && $0.contains(" 1/") && $0.contains(label) }
    try await accept()
  }

  /// Asks to save, and waits for the review.
  @discardableResult
  func review() async throws -> String {
    try await window.press("C-s")
    return try await window.wait {
      $0.contains("─ Review ─") && $0.hints.hasPrefix(" Enter ") && !$0.contains("  System")
    }
  }

  /// Saves by way of the review, and waits until the service has answered.
  @discardableResult
  func save() async throws -> String {
    try await review()
    try await window.press("Enter")
    return try await window.wait { $0.foot.hasPrefix(" Saved: ") }
  }

  /// Presses a key that ends the program, and waits for its last words.
  @discardableResult
  func leave(_ keys: String..., status: Int = 0) async throws -> String {
    for key in keys { try await window.press(key) }
    return try await window.wait(for: "Ended with \(status).")
  }
}

extension String {
  /// The lines of a screen.
  var rows: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }

  /// The first row of the form's screen.
  var header: Substring { rows.first ?? "" }

  /// The row that speaks of the focused attribute, or of what just happened.
  var foot: Substring { rows.filter { !$0.isEmpty }.dropLast().last ?? "" }

  /// The row of keys.
  var hints: Substring { rows.last { !$0.isEmpty } ?? "" }

  /// The row of the attribute with that label.
  func row(_ label: String) -> Substring {
    rows.first { $0.dropFirst(3).hasPrefix(label) } ?? ""
  }
}

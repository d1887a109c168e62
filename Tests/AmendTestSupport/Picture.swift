package import AmendUI

/// A frame as text: what is shown, and what it means.
package struct Picture {
  private let frame: Frame

  package init(_ frame: Frame) { self.frame = frame }

  /// What is shown, one line a row, without trailing blanks; the cursor is not marked.
  package var text: String {
    rows { row in row.map(\.glyph).joined() }
  }

  /// What each cell means, one letter a column, upper case where the focus lies on it.
  package var roles: String {
    rows { row in
      row.map { cell in
        let letter = cell.style.role.letter
        return cell.style.isFocused ? letter.uppercased() : letter
      }.joined()
    }
  }

  /// Both planes and the cursor, as a golden file holds them.
  package var golden: String {
    let cursor = frame.cursor.map { "\($0.column),\($0.row)" } ?? "hidden"
    return "\(text)\n--- roles\n\(roles)\n--- cursor \(cursor)\n"
  }

  private func rows(_ line: ([Cell]) -> String) -> String {
    (0..<frame.grid.size.rows)
      .map { row in
        var text = line(frame.grid.row(row))
        while text.last == " " { text.removeLast() }
        return text
      }
      .joined(separator: "\n")
  }
}

extension Role {
  fileprivate var letter: String {
    switch self {
    case .text: " "
    case .value: "v"
    case .label: "l"
    case .dim: "d"
    case .header: "h"
    case .foot: "f"
    case .key: "k"
    case .border: "b"
    case .dirty: "m"
    case .error: "e"
    case .warning: "w"
    case .success: "s"
    case .match: "x"
    case .removed: "r"
    case .added: "a"
    case .link: "n"
    case .tint: "t"
    }
  }
}

package import AmendUI

extension Cell {
  /// The ASCII that stands for what the cell shows, as many characters as it takes columns.
  package var ascii: [Unicode.Scalar] {
    if let scalar = scalars.first, scalar.isASCII {
      return [scalar]
    }
    let standIn = scalars.first?.asciiStandIn ?? "?"
    return Array(repeating: standIn, count: max(width, 1))
  }
}

extension Unicode.Scalar {
  /// The ASCII character that means the same in a form; nil for most.
  fileprivate var asciiStandIn: Unicode.Scalar? {
    switch self {
    case "─", "━", "═", "╌", "┄", "—", "–", "‐", "‑", "−": "-"
    case "│", "┃", "║", "╎", "┆": "|"
    case "\u{2500}"..."\u{257F}": "+"
    case "…": "~"
    case "●", "★", "•", "◆", "■": "*"
    case "☆", "·", "○", "□", "◇": "."
    case "▸", "▶", "›", "→", "»": ">"
    case "◂", "◀", "‹", "←", "«": "<"
    // Before a complaint.
    case "▲": "!"
    case "▴", "↑": "^"
    case "▾", "▼", "↓": "v"
    case "✓", "✔", "✗", "✘", "×": "x"
    case "█", "▓": "#"
    case "▒", "░": ":"
    case "‘", "’": "'"
    case "“", "”", "„": "\""
    case "\u{A0}": " "
    default: nil
    }
  }
}

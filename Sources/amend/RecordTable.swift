import AmendCore
import AmendUI

/// Records in columns, one attribute each, the id first.
struct RecordTable: Sendable {
  let attributes: [Attribute]
  let names: Names

  /// The cells of the heading.
  private var heading: [String] { ["id"] + attributes.map(\.slug.text) }

  /// A cell is cut to so many columns.
  private static let widestCell = 40
  /// The last column is left out where it would have fewer.
  private static let narrowestCell = 10

  /// Lines for a terminal of that width: as many columns as fit, under a heading.
  func lines(_ records: [Record], columns: Int) -> [String] {
    let rows = [heading] + records.map(cells)
    let widths = heading.indices.map { place in
      min(RecordTable.widestCell, rows.map { $0[place].printable.columnCount }.max() ?? 0)
    }
    var shown: [Int] = []
    var rest = columns
    for width in widths {
      guard rest >= min(width, RecordTable.narrowestCell) else { break }
      shown.append(min(width, rest))
      rest -= width + 2
    }
    return table(rows.map { row in zip(row, shown).map { $0.cut(columns: $1) } })
  }

  /// Lines for programs: cells between tabs; a tab, a line break or a backslash in a cell is
  /// written `\t`, `\n` and `\\`.
  func separatedLines(_ records: [Record]) -> [String] {
    records.map { cells($0).map(\.escaped).joined(separator: "\t") }
  }

  private func cells(_ record: Record) -> [String] {
    [record.id.text]
      + attributes.map { $0.text(of: $0.value(of: record.attributes[$0.slug]), names: names) }
  }
}

extension String {
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.printable
  }
}

package import AmendCore

/// The table of an object's records: found by typing, opened with Enter.
package struct RecordsScreen: PanedScreen {
  package var size: Size
  package let keymap: Keymap
  /// The keys of a chord that were pressed so far.
  var chord = PendingChord()
  /// The names of the screens below, the lowest first.
  package let trail: [String]
  package let object: ObjectSlug
  package let settings: FormPane.Settings
  /// Whether the service searches its lists itself.
  package let isSearchable: Bool

  /// The records, once the schema is there.
  var rows: RecordRows?
  var cursor = TableCursor()
  var layout = TableLayout()
  /// The first column behind the name that is in view.
  var firstColumn = 0
  /// The columns as they were measured last.
  var columns: [TableColumn] = []
  var names = Names()
  /// Records marked to be edited together, in the order of marking.
  var marked: [RecordID] = []
  /// Records that have drafts.
  var drafted: Set<RecordID> = []
  /// The line in which a search is typed.
  var search: LineEditor?
  package var overlay: (any Pane)?
  var reading = PagedReading()
  /// The reading of what the service finds for the query.
  var finding: PagedReading?
  /// Pages that came before the schema.
  var early: [(query: PageQuery, page: Page<Record>)] = []
  /// Why nothing more is read, until it is tried again.
  var failure: ServiceError?
  var notice: Notice?
  /// Whether the cursor stays at the end while rows come.
  var followsEnd = false
  /// Whether the rows are those of an earlier reading, to be replaced by the next page.
  var isRenewing = false
  /// The record that the cursor goes back to when the list is read again.
  var wantedRecord: RecordID?
  /// Links whose names were asked for already.
  var askedFor: [Names.Source: Set<RecordID>] = [:]
  /// Whether the arrangement of the last time was taken up.
  var hasRecalled = false
  /// Whether names are being read.
  var isNaming = false
  var waiting = Waiting()
  let chromeMemo = Memo<Chrome, Grid>()
  /// Whether the person wants to end the program, and not only to come back.
  package var endsProgram = false
  /// Why there never was a table.
  package var fatal: ServiceError? { rows == nil ? failure : nil }
  /// What ended the program from outside, if anything did.
  package var ending: Ending?

  package init(
    of object: ObjectSlug, size: Size, keymap: Keymap, trail: [String],
    settings: FormPane.Settings, isSearchable: Bool
  ) {
    self.object = object
    self.size = size
    self.keymap = keymap
    self.trail = trail
    self.settings = settings
    self.isSearchable = isSearchable
  }

  /// What has to be done first.
  package mutating func begin() -> [Effect] {
    [.tables(.readSchema(object)), .tables(.recall(object))] + readOn()
  }

  package var title: String { rows?.schema.pluralName ?? object.text }

  package var mode: Mode { overlay?.mode ?? bodyMode }

  var bodyMode: Mode { search == nil ? .table : .search }

  var helpIntroduction: [String] { [] }

  /// The row under the cursor.
  var current: RecordRow? { rows?[cursor.row] }

  /// The rows of the table that are in view at once.
  var visibleRows: Int { max(bodyRect.rows - 1, 0) }

  /// The attributes shown behind the name.
  var shownAttributes: [Attribute] {
    guard let schema = rows?.schema else { return [] }
    if let columns = layout.columns { return columns.compactMap { schema[$0] } }
    let naming = Set(schema.namingAttributes.map(\.slug))
    return schema.attributes.filter {
      $0.isOwn && !naming.contains($0.slug)
    }
  }
}

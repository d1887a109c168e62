package import AmendCore

/// The form of a record, or of several that are edited together.
package struct FormPane: Sendable {
  package private(set) var reference: RecordReference
  /// The records that are edited together; empty where it is one.
  package let references: [RecordReference]
  /// The attribute by whose value a record is found that a new one is to update instead; nil where
  /// none is looked for.
  package let matching: AttributeSlug?
  package let settings: Settings
  /// What `today` means; an open calendar goes on with the one that it began with.
  package var context: ParseContext
  package var phase: Phase
  /// What the service said against attributes, until they are edited again.
  package var refusals: [AttributeSlug: String] = [:]
  /// What was asked to be saved of a record and may be there, although no answer said so.
  var inDoubt: [RecordID: Patch] = [:]
  package var names = Names()
  /// The attribute that has the focus.
  package var focus: AttributeSlug?
  /// The first line of the form that is shown.
  package var top = 0
  /// The editor that is open on the focused attribute.
  package var editor: OpenEditor?
  /// Whether anything was typed or deleted in it: emptying a text that was never there gives `""`.
  package var isEditorTouched = false
  /// The search for an attribute that is being typed.
  package var search: LineEditor?
  /// What was last searched for.
  package var lastSearch = ""
  package var showsArchived = false
  package var notice: Notice?
  /// Counts up, so that no two searches among candidates have the same number.
  package var searchCount = 0
  /// Whether what is under way creates a record, which must not be done twice.
  package var isCreating = false
  /// Whether an earlier attempt may have created it, although no answer said so.
  var mayBeCreated = false
  /// Whether a record is being created that will be linked.
  package var isCreatingLinked = false
  /// Counts the changes of the session, so that what keeps drafts knows of each.
  package private(set) var revision = 0
  package var memos = Memos()

  /// What was worked out of the form, for the next frames.
  package struct Memos: Sendable {
    let layout = Memo<FormLayout.Basis, FormLayout>()
    let drawing = Memo<FormLines, FormLines.Drawing>()
    /// What the window is called.
    let title = Memo<RecordReference, String>()
    /// What the record is called.
    let name = Memo<EditSession, String>()
    /// What stands in the foot about the focused attribute.
    let note = Memo<AttributeNote, [Segment]>()

    package init() {}
  }

  package init(reference: RecordReference, settings: Settings, context: ParseContext) {
    self.init(reference: reference, matching: nil, settings: settings, context: context)
  }

  /// The form of a record that is to be created, or where `matching` is given, updated where there
  /// is one with the same value in that attribute.
  package init(
    creatingIn object: ObjectSlug, matching: AttributeSlug?, settings: Settings,
    context: ParseContext
  ) {
    self.init(
      reference: Record(newIn: object).reference, matching: matching, settings: settings,
      context: context)
  }

  private init(
    reference: RecordReference, matching: AttributeSlug?, settings: Settings,
    context: ParseContext
  ) {
    self.reference = reference
    self.matching = matching
    references = []
    self.settings = settings
    self.context = context
    phase = .loading
  }

  /// A form of several records of one object, at least one.
  package init?(
    references: [RecordReference], settings: Settings, context: ParseContext
  ) {
    guard let first = references.first else { return nil }
    reference = RecordReference(object: first.object, id: RecordID(ofSeveral: references.count))
    self.references = references
    matching = nil
    self.settings = settings
    self.context = context
    phase = .loading
  }

  /// What reads the form's record, or its records.
  package var loading: Effect {
    references.isEmpty ? .load(reference) : .loadSeveral(references)
  }

  /// How the form was opened.
  package struct Settings: Hashable, Sendable {
    /// The profile's name, shown in the header.
    package var profile: String
    package var isReadOnly = false
    /// On save, show the body and send nothing.
    package var isDryRun = false
    /// Whether the changes are shown before they are sent.
    package var reviewsAlways = true

    package init(profile: String) { self.profile = profile }

    /// Whether the attribute may be edited in such a form.
    func allowEditing(_ attribute: Attribute) -> Bool { attribute.isWritable && !isReadOnly }
  }

  /// How far the record is.
  package enum Phase: Sendable {
    /// Nothing is there yet.
    case loading
    /// It could not be read.
    case failed(ServiceError)
    case ready(EditSession, Work?)
  }

  /// The editing of the record, once it is there.
  package var session: EditSession? {
    get {
      guard case .ready(let session, _) = phase else { return nil }
      return session
    }
    set {
      guard let newValue, case .ready(_, let work) = phase else { return }
      phase = .ready(newValue, work)
      revision += 1
    }
  }

  /// Waits for the service, where the record is there.
  mutating func begin(_ work: Work) {
    guard case .ready(let session, _) = phase else { return }
    phase = .ready(session, work)
  }

  /// Goes on editing: what was under way is done or given up.
  package mutating func endWork() {
    isCreating = false
    guard case .ready(let session, _) = phase else { return }
    phase = .ready(session, nil)
  }

  /// Goes on with a record that was created with the values of this form.
  package mutating func takeCreated(_ record: Record) {
    mayBeCreated = false
    let way = matching != nil ? "Saved" : session?.isNew ?? false ? "Created" : "Created anew"
    endWork()
    session?.take(record)
    reference = record.reference
    refusals = [:]
    notice = Notice("\(way) as \(record.reference).", .success)
  }

  /// What stands against saving the form as it is, in the order of the schema.
  package var complaints: [(slug: AttributeSlug, Complaint)] {
    guard let session else { return [] }
    var complaints = session.complaints(in: context)
    guard session.isNew, let matching else { return complaints }
    // Where there is a record with that value, it has already what is not given here.
    complaints.removeAll { session[$0.slug].isNone && $0.slug != matching }
    guard session[matching].isNone, !complaints.contains(where: { $0.slug == matching }) else {
      return complaints
    }
    return complaints + [(matching, Complaint("It is what a record is found by; give it a value."))]
  }

  /// What the form waits for, if anything.
  package var work: Work? {
    switch phase {
    case .loading: .loading
    case .failed: nil
    case .ready(_, let work): work
    }
  }

  /// What the keys mean now.
  package var mode: Mode {
    if search != nil { return .line }
    return switch editor {
    case .line: .line
    case .date: .date
    case .picker: .picker
    case nil: .browse
    }
  }

  /// The focused attribute, once the record is there.
  package var focusedAttribute: Attribute? {
    focus.flatMap { session?.schema[$0] }
  }

  /// Whether the attribute may be edited here.
  package func isEditable(_ attribute: Attribute) -> Bool {
    settings.allowEditing(attribute)
  }

  /// Whether it may be edited at this moment.
  package func isEditableNow(_ attribute: Attribute) -> Bool {
    isEditable(attribute) && lock == nil
  }

  /// Why nothing may be edited at this moment: while a save is under way, its answer could not be told
  /// from an edit made meanwhile, and several records that are read again take the place of those
  /// read before without being compared with them.
  var lock: String? {
    switch work {
    case .saving: "A save is under way; wait, or stop waiting for it."
    case .loading where !references.isEmpty: "The records are being read; wait, or stop that."
    default: nil
    }
  }

  /// What stands against an attribute: its own check first, then what the service said.
  package func complaint(about attribute: Attribute) -> Complaint? {
    session.flatMap { basis(of: $0).complaint(about: attribute) }
  }

  /// What the form's lines follow from.
  func basis(of session: EditSession) -> FormLayout.Basis {
    FormLayout.Basis(
      session: session, refusals: refusals, context: context, showsArchived: showsArchived)
  }
}

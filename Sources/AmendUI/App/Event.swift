package import AmendCore

/// Everything that can happen to the program; the only way up from the edges to the state. It goes
/// through many hands, so that it lies behind a reference.
package indirect enum Event: Sendable {
  case key(Key)
  /// A bracketed paste, or a burst of keys that was recognised as one; newlines are `\n`.
  case paste(String)
  case mouse(MouseEvent)
  /// The mouse is listened to from now on, or not; nil where the terminal has none.
  case mouseSwitched(isOn: Bool?)
  /// A text is not on the clipboard; the sentence says why.
  case notCopied(CopyError)
  /// Something was not done because the sitting is restricted; the sentence says so.
  case notPermitted(String)
  case resized(Size)
  /// The program has to end, and nothing may be asked any more.
  case ended(Ending)
  /// The program is in the foreground again after a suspension.
  case resumed
  /// Another minute has begun; what `today` and `now` mean from now on.
  case minuteBegan(ParseContext)
  /// A time that an effect asked for has passed.
  case ticked
  case loaded(Result<LoadedRecord, ServiceError>)
  case saved(Result<Saving.Outcome, ServiceError>)
  case severalLoaded(Result<LoadedRecords, ServiceError>)
  /// One of several records was saved, or not.
  case oneSaved(RecordID, Result<Saving.Outcome, ServiceError>, run: Int)
  /// A record was created, or the service did not.
  case created(Result<Record, ServiceError>)
  /// What was saved of the record, the newest first.
  case historyRead([KeptSave])
  /// A call failed for the moment and is made again after a while.
  case retrying(RetryNotice)
  case linksNamed(Names)
  /// Names of links are remembered, and are being looked up again.
  case linksRemembered(Names)
  case candidatesRead(CandidatePage)
  /// A search among the candidates is done.
  case candidatesFound(FuzzyRanking, number: Int)
  /// A record of that object was created to be linked.
  case linkedCreated(ObjectSlug, Result<Record, ServiceError>)
  case objectsRead(Result<[ObjectSchema], ServiceError>)
  case schemaRead(Result<ObjectSchema, ServiceError>)
  case pageRead(PageQuery, Result<Page<Record>, ServiceError>)
  case tableRecalled(RecalledTable)
  /// The typing of a search has paused; the query as it was when the pause began.
  case searchPaused(String)
  /// Drafts of this record were found.
  case draftsFound([FoundDraft])
  /// A draft was taken over, or cannot be.
  case draftClaimed(Result<FoundDraft, DraftError>)
  /// The edits could not be kept as a draft; editing goes on.
  case draftNotKept(DraftError)
  /// They are kept, after they could not be the last time.
  case draftKeptAgain
  /// Something else that is kept at home, such as a save, could not be read or written.
  case stateFailed(DraftError)
  /// Half a second of typing has passed.
  case typingDue
  /// A place that was visited on top of this screen was left.
  case returned(Visit)
  /// A text came back from `$EDITOR`, or a sentence says why not.
  case editedOutside(AttributeSlug, Result<String, EditOutsideError>)
  /// Changes came back from `$EDITOR`, or a sentence says why not.
  case recordEditedOutside(Result<Patch, EditOutsideError>)
  /// A line was typed after a prompt; nil at the end of the input.
  case answered(String?)
  /// These themes are there, and one of them is in force.
  case themesFound([String], current: String)
  /// The themes cannot be told, or one cannot be used.
  case themeFailed(ThemeError)
}

extension Event {
  /// Whether it comes from the person's hands.
  var isTyped: Bool {
    switch self {
    case .key, .paste: true
    default: false
    }
  }
}

/// What ends the program from outside.
package enum Ending: Hashable, Sendable {
  /// The terminal went away (SIGHUP, end of input).
  case hungUp
  /// SIGTERM.
  case terminated
  /// SIGINT from outside; Ctrl-C is a key.
  case interrupted
  /// There are no more lines to read, where the program talks in lines.
  case inputEnded
}

/// A record and the schema to edit it by.
package struct LoadedRecord: Sendable {
  package let schema: ObjectSchema
  package let record: Record

  package init(schema: ObjectSchema, record: Record) {
    self.schema = schema
    self.record = record
  }
}

/// Records that are edited together, and the schema to edit them by.
package struct LoadedRecords: Sendable {
  package let schema: ObjectSchema
  package let records: [Record]
  /// Those that are there no more.
  package let gone: [RecordID]

  package init(schema: ObjectSchema, records: [Record], gone: [RecordID] = []) {
    self.schema = schema
    self.records = records
    self.gone = gone
  }
}

/// Some of a picker's candidates.
package struct CandidatePage: Sendable {
  package let picks: EditorStyle.Picks
  /// The text that the service was asked for; nil for a page of the whole list.
  package var search: String?
  package var candidates: Result<[Candidate], ServiceError>
  /// How long ago the first of the candidates was heard that are remembered and being read again.
  package var age: Age?
  /// The schema of the records, where they are records and it could be read.
  package var schema: ObjectSchema?
  /// How many there are in all, where the service says so.
  package var total: Int?
  package let isLast: Bool

  package init(
    picks: EditorStyle.Picks, candidates: Result<[Candidate], ServiceError>, total: Int? = nil,
    isLast: Bool
  ) {
    self.picks = picks
    self.candidates = candidates
    self.total = total
    self.isLast = isLast
  }
}

/// Why a text was not edited outside: one sentence.
package struct EditOutsideError: Error, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}

import AmendCore
import AmendTestSupport
import AmendUI

/// What is outside of a screen under a fuzzer: it answers each effect with what may come of it,
/// hostile and late answers, failures and other people's changes among it.
struct FuzzedService {
  /// What the records are made by, as the service has it now.
  let schema: ObjectSchema
  let records: [Record]

  /// What came of an effect: nothing for those that are only done.
  func answers(to effect: Effect, _ random: inout SeededGenerator) -> [Event] {
    let isRefused = random.chance(oneIn: 6)
    switch effect {
    case .load: return [.loaded(isRefused ? .failure(error(&random)) : .success(loaded(&random)))]
    case .loadSeveral: return [.severalLoaded(isRefused ? .failure(error(&random)) : several)]
    case .save(let request): return [.saved(outcome(of: request, &random))]
    case .saveSeveral(let requests, let run):
      return requests.map { .oneSaved($0.baseline.id, outcome(of: $0, &random), run: run) }
    case .create: return [.created(isRefused ? .failure(error(&random)) : created(&random))]
    case .candidates(.create(let object, _)):
      return [.linkedCreated(object, isRefused ? .failure(error(&random)) : created(&random))]
    case .tick: return random.chance(oneIn: 5) ? [.ticked, retry(&random)] : [.ticked]
    case .visit(let place): return [.returned(visit(of: place, &random))]
    case .suspend: return [.resumed]
    case .themes(.find): return [.themesFound(["paper", random.text(upTo: 9)], current: "paper")]
    case .themes(.use) where isRefused: return [.themeFailed(ThemeError(random.text(upTo: 40)))]
    case .outside(.edit(let slug, let text)):
      let texts = [text, text + "\n", random.text(upTo: 30)]
      return [
        .editedOutside(
          slug, isRefused ? .failure(EditOutsideError("No editor.")) : .success(random.pick(texts)))
      ]
    default:
      return draftAnswers(to: effect, &random) + listAnswers(to: effect, &random)
    }
  }

  private func draftAnswers(to effect: Effect, _ random: inout SeededGenerator) -> [Event] {
    switch effect {
    case .drafts(.find): return [.draftsFound((0..<random.int(0...2)).map { _ in draft(&random) })]
    case .drafts(.claim(let draft)):
      let failure = DraftError(random.text(upTo: 9))
      return [.draftClaimed(random.chance(oneIn: 6) ? .failure(failure) : .success(draft))]
    case .drafts(.keep) where random.chance(oneIn: 20):
      return [.draftNotKept(DraftError(random.text(upTo: 90)))]
    case .drafts(.keep) where random.chance(oneIn: 20): return [.draftKeptAgain]
    case .drafts(.recordSave) where random.chance(oneIn: 5):
      return [.stateFailed(DraftError(random.text(upTo: 90)))]
    case .keepTypingSoon: return [.typingDue]
    case .drafts(.readHistory):
      return [
        .historyRead(
          (0..<random.int(0...3)).map { _ in
            KeptSave(
              savedAt: moment(&random), kind: random.text(), patch: draft(&random).session.patch,
              isUndone: random.chance(oneIn: 3))
          })
      ]
    default: return []
    }
  }

  private func listAnswers(to effect: Effect, _ random: inout SeededGenerator) -> [Event] {
    switch effect {
    case .nameLinks(let wanted):
      let names = names(of: wanted, &random)
      return [random.chance(oneIn: 3) ? .linksRemembered(names) : .linksNamed(names)]
    case .candidates(.read(let picks)):
      let count = random.int(1...3)
      return (1...count).map { .candidatesRead(page(picks, isLast: $0 == count, &random)) }
    case .candidates(.find(let picks, let text)):
      var found = page(picks, isLast: true, &random)
      found.search = text
      return [.candidatesRead(found)]
    case .candidates(.search(let search, let number)):
      return [.candidatesFound(search.ranking(), number: number)]
    case .tables(.readObjects):
      return [.objectsRead(random.chance(oneIn: 5) ? .failure(error(&random)) : objects(&random))]
    case .tables(.readSchema):
      return [.schemaRead(random.chance(oneIn: 6) ? .failure(error(&random)) : .success(schema))]
    case .tables(.readPage(_, let query)):
      return [.pageRead(query, random.chance(oneIn: 6) ? .failure(error(&random)) : page(query))]
    case .tables(.recall): return [.tableRecalled(recalled(&random))]
    case .tables(.awaitSearchPause(let query)): return [.searchPaused(query)]
    default: return []
    }
  }
}

extension FuzzedService {
  private var several: Result<LoadedRecords, ServiceError> {
    .success(LoadedRecords(schema: schema, records: Array(records.prefix(4)), gone: ["gone"]))
  }

  /// The record as others have made it since, by the schema as it is now.
  private func loaded(_ random: inout SeededGenerator) -> LoadedRecord {
    LoadedRecord(schema: schema, record: changed(random.pick(records), &random))
  }

  private func changed(_ record: Record, _ random: inout SeededGenerator) -> Record {
    var record = record
    for attribute in random.some(of: schema.attributes) {
      record.attributes[attribute.slug] = random.received(for: attribute)
    }
    return record
  }

  private func created(_ random: inout SeededGenerator) -> Result<Record, ServiceError> {
    .success(
      Record(id: RecordID("new-\(random.int(0...9))"), object: schema.slug, attributes: [:]))
  }

  /// Saves as the program does: what both sides changed is a conflict, and nothing is lost.
  private func outcome(
    of request: SaveRequest, _ random: inout SeededGenerator
  ) -> Result<Saving.Outcome, ServiceError> {
    guard !random.chance(oneIn: 4) else { return .failure(error(&random)) }
    var theirs = request.baseline
    if random.chance(oneIn: 2) { theirs = changed(theirs, &random) }
    let schema = request.schema
    let merge = Merge(
      base: request.baseline, schema, theirs: theirs, schema, mine: request.patch)
    guard merge.conflicts.isEmpty, merge.dropped.isEmpty else {
      return .success(.conflict(merge, theirs: theirs, schema))
    }
    let ignored = random.chance(oneIn: 5) ? Array(merge.patch.slugs.prefix(1)) : []
    let stands = merge.patch.only { !ignored.contains($0) }
    for change in stands.changes {
      theirs.attributes[change.slug] = schema[change.slug]?.json(for: change.after)
    }
    return .success(
      .saved(
        Saving.Saved(
          record: theirs, schema: schema, patch: stands, body: merge.patch.body(for: schema),
          incoming: merge.incoming, ignored: ignored)))
  }

  /// A draft of some edits on the record as it once was.
  private func draft(_ random: inout SeededGenerator) -> FoundDraft {
    var session = EditSession(schema: schema, record: random.pick(records))
    let context = ParseContext(today: CalendarDate(daysSinceEpoch: 20_000))
    for step in random.editScript(for: schema) { session.perform(step, in: context) }
    let slug = random.pick(schema.attributes).slug
    let typing = Typing(slug: slug, text: random.text(upTo: 9), caret: random.int(-1...9))
    return FoundDraft(
      id: 1, nonce: "left", keptAt: moment(&random), session: session,
      typing: random.chance(oneIn: 3) ? typing : nil)
  }

  private func moment(_ random: inout SeededGenerator) -> Moment {
    Moment(date: random.date(), secondOfDay: random.int(0...86_399), offsetMinutes: 0)
  }
}

extension FuzzedService {
  private func names(
    of wanted: [Names.Source: [RecordID]], _ random: inout SeededGenerator
  ) -> Names {
    var names = Names()
    for (source, ids) in wanted {
      for id in ids.sorted() where !random.chance(oneIn: 4) {
        let name = random.text(upTo: 9)
        names[source, id] =
          random.chance(oneIn: 4) ? .missing : .known(name, detail: random.text(upTo: 9))
      }
    }
    return names
  }

  private func page(
    _ picks: EditorStyle.Picks, isLast: Bool, _ random: inout SeededGenerator
  ) -> CandidatePage {
    let candidates = (0..<random.int(0...30)).map { _ in
      Candidate(
        id: .record(RecordID("r\(random.int(0...60))")), label: random.text(upTo: 12),
        detail: random.text(upTo: 12), isMissing: random.chance(oneIn: 9))
    }
    let failure = error(&random)
    var page = CandidatePage(
      picks: picks,
      candidates: random.chance(oneIn: 8) ? .failure(failure) : .success(candidates),
      total: random.chance(oneIn: 2) ? nil : random.int(-1...99), isLast: isLast)
    page.schema = random.chance(oneIn: 2) ? schema : nil
    return page
  }

  private func objects(
    _ random: inout SeededGenerator
  ) -> Result<[ObjectSchema], ServiceError> {
    .success(
      (0..<random.int(0...40)).map { index in
        ObjectSchema(
          slug: ObjectSlug("o\(index)\(random.text(upTo: 2))"), pluralName: random.text(upTo: 9),
          isActive: !random.chance(oneIn: 5), attributes: [])
      })
  }

  private func page(_ query: PageQuery) -> Result<Page<Record>, ServiceError> {
    let start = min(max(query.page - 1, 0) * query.count, records.count)
    let elements = Array(records[start..<min(start + query.count, records.count)])
    return .success(
      Page(
        elements: elements, total: records.count, hasNext: start + elements.count < records.count))
  }

  private func recalled(_ random: inout SeededGenerator) -> RecalledTable {
    let slugs = random.some(of: schema.attributes.map(\.slug) + ["unknown"])
    let order = SortOrder(random.pick(slugs + [nil]), isDescending: random.chance(oneIn: 2))
    return RecalledTable(
      layout: random.chance(oneIn: 3) ? nil : TableLayout(columns: slugs, order: order),
      drafted: ["r1", "r3"])
  }

  private func visit(of place: Place, _ random: inout SeededGenerator) -> Visit {
    var visit = Visit(of: place)
    visit.records = random.some(of: Array(records.prefix(5))).map { changed($0, &random) }
    visit.goneRecords = random.chance(oneIn: 4) ? [random.pick(records).id] : []
    visit.summary = random.chance(oneIn: 2) ? nil : random.text(upTo: 60)
    visit.isDone = random.chance(oneIn: 2)
    visit.endsProgram = random.chance(oneIn: 20)
    return visit
  }

  private func retry(_ random: inout SeededGenerator) -> Event {
    let seconds = random.pick([0, 0.5, 30, 1e300, -1])
    return .retrying(RetryNotice(error: error(&random), attempt: 1, seconds: seconds))
  }

  private func error(_ random: inout SeededGenerator) -> ServiceError {
    let text = random.text(upTo: 60)
    let slug = random.pick(schema.attributes).slug
    return random.pick([
      .unauthorized, .forbidden(missingScope: text, message: text), .notFound(text),
      .refused(message: text, fields: [slug: [text, text], "unknown": []]),
      .conflict(message: text), .rateLimited(retryAfterSeconds: 1e300),
      .failing(status: 503, message: text), .unexpected(status: 999, message: text),
      .unreachable(reason: text, mayHaveArrived: random.chance(oneIn: 2)),
      .timedOut(afterSeconds: .infinity), .unreadable(reason: text), .redirected(host: text),
      .unusable(text), .misconfigured(text), .cancelled,
    ])
  }
}

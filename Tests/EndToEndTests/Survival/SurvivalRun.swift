import AmendCore
import AmendHome
import AmendTestSupport
import AmendUI
import Foundation

/// One life of a form: a person edits, it is killed at some moment, and is opened again.
///
/// The run notes how many keys the program had answered on the screen by then and how many were
/// typed. What it left must be the work after some number of keys between the two.
struct SurvivalRun {
  /// How a form comes to its end.
  enum End: CaseIterable {
    case hangUp, terminate, kill, closedTerminal
  }

  /// What was not as it must be.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How old typing may be that was not accepted, where nobody could say goodbye.
  private static let typingAge = Duration.seconds(1)
  private static let leavesScreen = Array("\u{1B}[?1049l".utf8)
  private static let endsPasteBrackets = Array("\u{1B}[?2004l".utf8)
  private static let hidesCursor = Array("\u{1B}[?25l".utf8)
  private static let showsCursor = Array("\u{1B}[?25h".utf8)

  private let sandbox: SurvivalSandbox
  private let program: BuiltProgram
  private let end: End
  private let script: SurvivalScript
  private var random: SeededGenerator
  /// When the program had certainly answered so many keys.
  private var answers: [(keyCount: Int, at: ContinuousClock.Instant)] = []
  private var typedCount = 0

  /// A life of the program, whose home has the sandbox.
  init(_ sandbox: SurvivalSandbox, of program: BuiltProgram, seed: UInt64) {
    self.sandbox = sandbox
    self.program = program
    random = SeededGenerator(seed: seed)
    end = End.allCases[Int(seed % UInt64(End.allCases.count))]
    let keyCount = random.int(1...40)
    script = SurvivalScript(sandbox, random: &random, keyCount: keyCount)
  }

  /// Lives the life. Blocks its thread. Throws a `Failure` where work was lost.
  mutating func run() throws {
    let terminal = try open()
    // The record's name, where nothing stood before; the rest of the picture follows at once.
    try wait(for: "Widget", in: terminal)
    _ = terminal.readUntilQuiet(milliseconds: 100)
    try edit(in: terminal)
    let ended = ContinuousClock.now
    try finish(terminal, by: end)
    let work = try keptWork()
    try check(work, endedAt: ended)
    if work != KeptWork() { try resume(work) }
  }

  private func open() throws -> Pty {
    try program.openTerminal("demo", "\(sandbox.record.reference)")
  }

  // MARK: Editing

  /// Types the script up to a random key and waits for the answer to each; then a few keys more
  /// without waiting, so that the end comes while they are at work.
  private mutating func edit(in terminal: Pty) throws {
    let answeredCount = random.int(0...script.keys.count)
    var certainCount = 0
    for index in 0..<answeredCount {
      try type(index, in: terminal)
      guard script.isAnswered[index] else { continue }
      guard !terminal.read(until: { !$0.isEmpty }).isEmpty else {
        throw Failure(description: "key \(index + 1), \(script.keys[index]), is not answered")
      }
      _ = terminal.readUntilQuiet(milliseconds: 20)
      // These bytes may be the rest of the answer before; that one is certain now.
      answers.append((certainCount, .now))
      certainCount = index + 1
    }
    // At times the person pauses, long enough for everything to be safe.
    if random.chance(oneIn: 4) {
      _ = terminal.readUntilQuiet(milliseconds: 1050)
      answers.append((certainCount, .now))
    }
    for index in script.keys.indices.dropFirst(answeredCount).prefix(random.int(0...5)) {
      try type(index, in: terminal)
    }
    if random.chance(oneIn: 2) { _ = terminal.readUntilQuiet(milliseconds: random.int(0...3)) }
  }

  private mutating func type(_ index: Int, in terminal: Pty) throws {
    terminal.type(script.keys[index].bytes)
    typedCount = index + 1
  }

  // MARK: The end

  private func finish(_ terminal: Pty, by end: End) throws {
    switch end {
    case .hangUp: terminal.send(signal: SIGHUP)
    case .terminate: terminal.send(signal: SIGTERM)
    case .kill: terminal.send(signal: SIGKILL)
    case .closedTerminal: terminal.hangUp()
    }
    let farewell = end == .closedTerminal ? [] : terminal.readUntilQuiet(milliseconds: 10_000)
    guard terminal.awaitEnd() != nil else {
      throw Failure(description: "the program does not end")
    }
    if end == .hangUp || end == .terminate { try checkTerminal(farewell) }
  }

  private func checkTerminal(_ farewell: [UInt8]) throws {
    guard farewell.firstRange(of: Self.leavesScreen) != nil,
      farewell.firstRange(of: Self.endsPasteBrackets) != nil
    else { throw Failure(description: "the terminal is not given back") }
    let hidden = farewell.ranges(of: Self.hidesCursor).last?.lowerBound ?? -1
    let shown = farewell.ranges(of: Self.showsCursor).last?.lowerBound ?? 0
    guard shown > hidden else { throw Failure(description: "the cursor stays hidden") }
  }

  // MARK: Comparing

  private func keptWork() throws -> KeptWork {
    let folder = program.environment["XDG_STATE_HOME"] ?? ""
    let state = try StateStore(
      path: "\(folder)/amend/state.sqlite", now: { Moment(secondsSinceEpoch: 0) })
    let drafts = try state.drafts()
    guard drafts.count < 2 else { throw Failure(description: "\(drafts.count) drafts") }
    guard let draft = try drafts.first.map({ try state.draft($0.id) }) else { return KeptWork() }
    return KeptWork(draft.session, draft.typing)
  }

  private func check(_ work: KeptWork, endedAt ended: ContinuousClock.Instant) throws {
    let answered = answers.last?.keyCount ?? 0
    let possible = script.kept[answered...typedCount]
    if possible.contains(work) { return }
    // Nobody can say goodbye before a kill: typing that was not accepted may be a second old.
    let old = answers.last { $0.at < ended - Self.typingAge }?.keyCount ?? 0
    if end == .kill, script.kept[old...typedCount].contains(work),
      possible.contains(where: { $0.hasSameEdits(as: work) })
    {
      return
    }
    throw Failure(
      description: """
        by \(end), after \(answered) to \(typedCount) of \(script.keys.map(\.name)):
        kept \(work)
        expected \(script.kept[typedCount])
        """)
  }

  /// Opens the form again and takes the draft up; hung up, it must keep the same work.
  private func resume(_ work: KeptWork) throws {
    let terminal = try open()
    try wait(for: "unsaved change", in: terminal)
    terminal.type("r")
    try wait(for: "The draft is back", in: terminal)
    try finish(terminal, by: .hangUp)
    let resumed = try keptWork()
    guard resumed.isSame(as: work) else {
      throw Failure(description: "resumed \(resumed)\nkept \(work)")
    }
  }

  private func wait(for text: String, in terminal: Pty) throws {
    let wanted = Array(text.utf8)
    let shown = terminal.read(withinMilliseconds: 20_000) { $0.firstRange(of: wanted) != nil }
    guard shown.firstRange(of: wanted) != nil else {
      let text = String(decoding: shown, as: UTF8.self)
      throw Failure(description: "“\(text)” is not shown, but \(text.debugDescription)")
    }
  }
}

import AmendServer
import Testing

/// Two people edit one record at the same time, in many orders of reading, editing and saving.
@Suite struct InterleavingTests {
  private static let scheduleCount = 1000

  @Test func `no acknowledged change is lost and no unseen value overwritten`() async throws {
    let tally = try await TemporaryFolder.with(memory: true) { folder in
      try await withThrowingTaskGroup(of: Interleaving.Tally.self) { group in
        // Two services, each with half of the schedules.
        for half in 0...1 {
          group.addTask { try await Self.run(half, database: folder.file("\(half).sqlite")) }
        }
        return try await group.reduce(into: Interleaving.Tally()) { $0.add($1) }
      }
    }
    // What never happened was not shown to work.
    #expect(tally.saves > Self.scheduleCount)
    #expect(tally.conflicts > Self.scheduleCount / 50)
    #expect(tally.crossings > Self.scheduleCount / 10)
    #expect(tally.lostAnswers > Self.scheduleCount / 50)
    print("\(Self.scheduleCount) schedules: \(tally)")
  }

  /// Runs every second schedule, and tells what happened in them.
  private static func run(_ half: Int, database: String) async throws -> Interleaving.Tally {
    let service = Service(store: try Store(path: database), access: .everything)
    try await Interleaving.makeObject(in: service)
    var tally = Interleaving.Tally()
    for seed in stride(from: half, to: scheduleCount, by: 2) {
      let schedule = try await Interleaving(service, seed: UInt64(seed))
      await schedule.run()
      let (violations, found) = await schedule.result
      tally.add(found)
      #expect(violations.isEmpty, "seed \(seed)")
    }
    return tally
  }
}

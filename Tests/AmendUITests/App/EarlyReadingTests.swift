import AmendCore
import AmendTestSupport
import AmendUI
import Testing

@MainActor @Suite struct EarlyReadingTests {
  private let service = TroubledService(SampleProduct.record, SampleProduct.schema)

  private func reading(of reference: RecordReference) -> EarlyReading {
    EarlyReading(of: reference, service)
  }

  /// What is handed to whoever takes that record, which is asked for before or after it was read.
  private func taken(
    _ reference: RecordReference, from early: EarlyReading, whenRead: Bool
  ) async -> EarlyReading.Reading? {
    if whenRead { await early.end() }
    return await withCheckedContinuation { continuation in
      let task = early.take(reference) { continuation.resume(returning: $0) }
      if task == nil { continuation.resume(returning: nil) }
    }
  }

  @Test(arguments: [false, true])
  func `who asks for the record first gets what was read, and nobody else`(
    whenRead: Bool
  ) async throws {
    let reference = SampleProduct.record.reference
    let early = reading(of: reference)
    let other = RecordReference(object: reference.object, id: "another")
    #expect(await taken(other, from: early, whenRead: whenRead) == nil)
    let read = try #require(await taken(reference, from: early, whenRead: whenRead))
    #expect(try read.get().record.reference == reference)
    #expect(await taken(reference, from: early, whenRead: whenRead) == nil)
  }

  @Test func `a failure is read early too`() async throws {
    let reference = RecordReference(object: "suppliers", id: SampleProduct.record.id)
    let read = try #require(
      await taken(reference, from: reading(of: reference), whenRead: false))
    #expect(throws: ServiceError.self) { try read.get() }
  }

  @Test func `what is cancelled is handed to nobody`() async throws {
    let reference = SampleProduct.record.reference
    var read: EarlyReading.Reading?
    let task = try #require(reading(of: reference).take(reference) { read = $0 })
    task.cancel()
    await task.value
    #expect(read == nil)
  }
}

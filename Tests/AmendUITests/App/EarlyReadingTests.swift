import AmendCore
import AmendTestSupport
import AmendUI
import Testing

@MainActor @Suite struct EarlyReadingTests {
  private let service = TroubledService(SampleProduct.record, SampleProduct.schema)

  private func reading(of reference: RecordReference) -> EarlyReading {
    EarlyReading(of: reference, service, names: NoNames())
  }

  @Test func `who asks for the record first gets what was read, and nobody else`() async throws {
    let reference = SampleProduct.record.reference
    let early = reading(of: reference)
    #expect(early.take(RecordReference(object: reference.object, id: "another")) == nil)
    let read = try #require(early.take(reference))
    #expect(try await read.value.get().record.reference == reference)
    #expect(early.take(reference) == nil)
  }

  @Test func `a failure is read early too`() async throws {
    let reference = RecordReference(object: "suppliers", id: SampleProduct.record.id)
    let read = try #require(reading(of: reference).take(reference))
    await #expect(throws: ServiceError.self) { try await read.value.get() }
  }
}

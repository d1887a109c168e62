/// The result of what may throw, as a value that can be carried about.
package func outcome<Success: Sendable>(
  _ work: @Sendable () async throws(ServiceError) -> Success
) async -> Result<Success, ServiceError> {
  do throws(ServiceError) {
    return .success(try await work())
  } catch { return .failure(error) }
}

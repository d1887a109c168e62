import AmendCore
import ArgumentParser

extension Moment {
  /// Takes an argument that must be a time. Throws a sentence that shows how one is written.
  @Sendable static func required(_ argument: String) throws -> Moment {
    if let moment = Moment(argument) { return moment }
    throw ValidationError("a time is written as 2025-06-01T12:00:00+00:00.")
  }
}

import AmendAPI
import AmendCore
import AmendHome

/// Why a command ends without having done its work: an exit status and one sentence that says
/// what to do.
struct Failure: Error, CustomStringConvertible {
  let status: ExitStatus
  let description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }

  init(_ error: ServiceError) {
    var sentences = [error.description]
    if case .refused(let message, let fields) = error {
      for (slug, complaints) in fields.sorted(by: { $0.key < $1.key }) {
        let news = complaints.filter { !message.contains($0) }
        if !news.isEmpty { sentences.append("\(slug): \(news.joined(separator: " "))") }
      }
    }
    self.init(ExitStatus(error), sentences.joined(separator: " "))
  }
}

extension Failure {
  /// Why a record was not created, or whether that is in doubt.
  init(ofCreating error: ServiceError) {
    guard error.leavesDoubt else {
      self.init(error)
      return
    }
    self.init(ExitStatus(error), error.creationDescription)
  }
}

/// The exit statuses of every command (heading "Command line" of the design; sysexits.h).
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case usage = 64
  case valueRefused = 65
  case notFound = 66
  case unreachable = 69
  case tryAgain = 75
  case notPermitted = 77
  case badConfiguration = 78
  case interrupted = 130

  init(_ error: ServiceError) {
    self =
      switch error {
      case .unauthorized, .forbidden: .notPermitted
      case .notFound: .notFound
      case .refused: .valueRefused
      case .conflict, .rateLimited: .tryAgain
      case .failing, .unexpected, .unreachable, .timedOut, .unreadable, .redirected: .unreachable
      case .unusable: .failed
      case .misconfigured: .badConfiguration
      case .cancelled: .interrupted
      }
  }
}

extension Failure {
  init(_ error: HomeError) {
    let status: ExitStatus =
      switch error {
      case .badSetting(source: .option, reason: _): .usage
      case .noDraft: .notFound
      case .draftInUse, .stateLocked: .tryAgain
      default: error.isConfiguration ? .badConfiguration : .failed
      }
    self.init(status, error.description)
  }

  init(_ error: BaseURLError) { self.init(.badConfiguration, error.description) }
}

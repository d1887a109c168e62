import AmendCore

extension ServiceError {
  /// What it means for a person that a request has no answer.
  init(_ error: TransportError) {
    switch error {
    case .notConnected(let reason): self = .unreachable(reason: reason, mayHaveArrived: false)
    case .interrupted(let reason): self = .unreachable(reason: reason, mayHaveArrived: true)
    case .timedOut(let seconds): self = .timedOut(afterSeconds: seconds)
    case .tooLarge(let limit):
      self = .unreadable(reason: "it is larger than \(limit / 1_048_576) MiB")
    case .unusable(let sentence): self = .unusable(sentence)
    case .misconfigured(let sentence): self = .misconfigured(sentence)
    case .cancelled: self = .cancelled
    }
  }
}

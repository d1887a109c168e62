/// Why something that amend keeps at home could not be read or written; `description` is a sentence
/// for a person. None of them holds a token.
package enum HomeError: Error, Hashable, Sendable {
  /// Neither `HOME` nor the `XDG_*` variables say where files belong.
  case noHome
  /// The file is not there.
  case missing(path: String)
  /// The system refused to open, read or write the file or directory.
  case inaccessible(path: String, reason: String)
  /// Others could read or write what must be private.
  case unsafe(path: String, reason: String)
  /// The file is larger than amend is willing to read.
  case oversized(path: String, limitByteCount: Int)
  /// The configuration file, or a scheme's, is wrong at that place.
  case malformedConfig(path: String, position: Config.Position, reason: String)
  /// No profile of that name is in the configuration.
  case unknownProfile(name: String, known: [String])
  /// A setting from an option or the environment cannot be taken.
  case badSetting(source: Source, reason: String)
  /// What should be a token cannot be one.
  case badToken(origin: String, reason: String)
  /// The profile has no token anywhere.
  case noToken(profile: String)
  /// The profile's `token_command` gave no token.
  case tokenCommandFailed(profile: String, reason: String)
  /// A newer amend wrote the state; this one leaves it as it is.
  case newerState(path: String)
  /// The disk has no room for the state.
  case stateFull(path: String)
  /// The state's directory or file cannot be written.
  case stateReadOnly(path: String, reason: String)
  /// Another program holds the state for too long.
  case stateLocked(path: String)
  /// The state cannot be read as what amend wrote.
  case stateDamaged(path: String, reason: String)
  /// There is no such draft any more.
  case noDraft
  /// Another amend that still runs is editing the draft.
  case draftInUse(processID: Int32)

  /// Whether the configuration has to be corrected, for exit status 78.
  package var isConfiguration: Bool {
    switch self {
    case .badSetting(source: .option, reason: _): false
    case .noHome, .inaccessible, .malformedConfig, .unknownProfile, .badSetting, .oversized,
      .unsafe, .badToken, .noToken, .tokenCommandFailed:
      true
    default: false
    }
  }
}

extension HomeError: CustomStringConvertible {
  /// One sentence that says what is wrong, and what to do.
  package var description: String {
    switch self {
    case .noHome: "HOME is not set, so amend cannot tell where its files belong; set HOME."
    case .missing(let path): "There is no file \(path)."
    case .inaccessible(let path, let reason): "\(path) cannot be used: \(reason)."
    case .unsafe(let path, let reason): "\(path) is not private: \(reason)."
    case .oversized(let path, let limit):
      "\(path) is larger than the \(limit) bytes that amend reads; make it smaller."
    case .malformedConfig(let path, let position, let reason):
      "\(path):\(position.line):\(position.column): \(reason)"
    case .unknownProfile(let name, let known):
      "There is no profile \"\(name)\"; the configuration knows \(known.joined(separator: ", "))."
    case .badSetting(let source, let reason): "\(source) cannot be used: \(reason)."
    case .badToken(let origin, let reason): "The token from \(origin) cannot be used: \(reason)."
    case .noToken(let profile):
      "The profile \"\(profile)\" has no token; set AMEND_TOKEN or run amend login."
    case .tokenCommandFailed(let profile, let reason):
      "The token_command of the profile \"\(profile)\" gave no token: \(reason)."
    case .draftInUse(let processID):
      "Another amend (process \(processID)) is editing this draft; close it there first."
    case .noDraft: "There is no such draft; amend drafts lists those there are."
    default: stateDescription
    }
  }

  private var stateDescription: String {
    switch self {
    case .newerState(let path):
      "\(path) was written by a newer amend; update this one, or move the file away."
    case .stateFull(let path):
      "There is no room to write \(path), so drafts are not kept; make room on the disk."
    case .stateReadOnly(let path, let reason):
      "\(path) cannot be written, so drafts are not kept: \(reason)."
    case .stateLocked(let path):
      "Another program has locked \(path), so drafts are not kept; try again in a moment."
    case .stateDamaged(let path, let reason):
      "\(path) cannot be read as amend's state: \(reason); move the file away."
    default: ""
    }
  }
}

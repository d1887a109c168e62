import ArgumentParser
import Logging

/// The options by which a command tells what it did, for when something went wrong.
struct DiagnosticOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Append what happens to this file, without tokens.", valueName: "file"))
  var logFile: String?

  @Option(
    help: ArgumentHelp(
      "The least that is logged: trace, debug, info, notice, warning, error or critical.",
      valueName: "level"),
    completion: .list(Logger.Level.allCases.map(\.rawValue)),
    transform: Logger.Level.init(argument:))
  var logLevel = Logger.Level.info

  @Option(
    name: .customLong("trace-http"),
    help: ArgumentHelp(
      "Append every request and its answer to this file, without tokens.", valueName: "file"))
  var traceFile: String?

  /// Whether any file is to be written.
  var isWanted: Bool { logFile != nil || traceFile != nil }

  /// Opens the files. Throws where one cannot be written.
  func open() throws(Failure) -> Diagnostics {
    var diagnostics = Diagnostics()
    if let logFile {
      let file = try AppendedFile(logFile)
      diagnostics.logger = Logger(label: "amend") { _ in
        FileLogHandler(file: file, logLevel: logLevel)
      }
    }
    diagnostics.trace = try traceFile.map(AppendedFile.init)
    return diagnostics
  }
}

extension Logger.Level {
  /// Takes a level by its name. Throws where there is none of that name.
  fileprivate init(argument: String) throws {
    guard let level = Logger.Level(rawValue: argument) else {
      let names = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no level “\(argument)”; choose \(names).")
    }
    self = level
  }
}

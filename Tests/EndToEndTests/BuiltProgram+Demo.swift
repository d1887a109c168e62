import AmendTestSupport

extension BuiltProgram {
  /// The sandbox's sample product.
  static let sample = "products/c1d2e3f4-a5b6-7890-cdef-123456789012"

  /// Runs a command on the sandbox to its end; its input is no terminal.
  func demo(_ arguments: String..., input: String = "") async throws -> Shell.Outcome {
    try await Shell.run(
      path, arguments + ["--profile", "demo"], environment: environment, input: input)
  }

  /// The same program as it were another person's: the same sandbox, another history.
  var colleague: BuiltProgram {
    var other = self
    other.environment["XDG_STATE_HOME"] = environment["XDG_STATE_HOME"].map { $0 + "-other" }
    return other
  }
}

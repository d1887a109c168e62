import Glibc

/// What the process was started with.
enum Home {
  /// The environment's variables. Read from `environ`, since Foundation's way costs its loading.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let variable = String(cString: text)
      if let end = variable.firstIndex(of: "=") {
        variables[String(variable[..<end])] = String(variable[variable.index(after: end)...])
      }
      entry += 1
    }
    return variables
  }
}

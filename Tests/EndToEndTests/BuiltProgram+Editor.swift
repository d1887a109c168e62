import AmendTestSupport
import Foundation

extension BuiltProgram {
  /// Makes a shell script the editor; `$1` is the file, `$count` how often it was called. What it
  /// was given each time is kept, and the rights of the file.
  mutating func edit(by script: String) throws {
    let file = home.url.appending(path: "editor")
    let text = """
      #!/bin/sh
      count=$(($(cat "$0.count" 2>/dev/null || echo 0) + 1))
      echo $count > "$0.count"
      ls -l "$1" > "$0.mode"
      cp "$1" "$0.$count"
      \(script)
      """
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    environment["EDITOR"] = file.path
  }

  /// What that editor was given at its first call, `1`, and so on, or the file's rights, `mode`.
  func given(_ name: String) throws -> String {
    try String(contentsOf: home.url.appending(path: "editor.\(name)"), encoding: .utf8)
  }
}

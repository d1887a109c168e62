import AmendUI
import Foundation

/// Edits a text in the person's editor, `$VISUAL` or `$EDITOR` or `vi`, by a file of their own.
@MainActor struct OutsideEditor {
  private let environment: [String: String]

  init(environment: [String: String]) { self.environment = environment }

  /// Lets the person edit the text and returns what they saved. The terminal must have been given
  /// back. Throws a sentence where there is no editor or it fails; the text is then unchanged.
  func edit(_ text: String) async throws(EditOutsideError) -> String {
    do {
      let folder = try FileManager.default.url(
        for: .itemReplacementDirectory, in: .userDomainMask,
        appropriateFor: FileManager.default.temporaryDirectory, create: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appendingPathComponent("value.txt")
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      try await run(on: file)
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    } catch let error as EditOutsideError {
      throw error
    } catch {
      throw EditOutsideError("The text could not be handed to an editor: \(error)")
    }
  }

  private func run(on file: URL) async throws {
    let editor = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The editor may be a command with arguments, so the shell reads it, but never the path.
    process.arguments = ["-c", "\(editor ?? "vi") \"$1\"", "sh", file.path]
    let status = await withCheckedContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(returning: 127) }
    }
    guard status == 0 else {
      throw EditOutsideError(
        "The editor \(editor ?? "vi") ended with status \(status); the text is as it was.")
    }
  }
}

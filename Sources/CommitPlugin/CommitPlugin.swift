import Foundation
import PackagePlugin

/// Writes the commit that is built from into the program, by `commit.sh`.
@main struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
    let package = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Commit.swift")
    let script = package.appending(path: "Sources/CommitPlugin/commit.sh")
    return [
      .buildCommand(
        displayName: "Noting the commit", executable: URL(filePath: "/bin/sh"),
        arguments: [script.path, package.path, output.path],
        inputFiles: [script] + Self.log(of: package), outputFiles: [output])
    ]
  }

  /// The file to which git appends whenever another commit is made or checked out, so that the
  /// script runs then and at no other time; none where there is no git.
  private static func log(of package: URL) -> [URL] {
    var git = package.appending(path: ".git")
    // In a work tree beside the first it is a file that says where git keeps it.
    if let text = try? String(contentsOf: git, encoding: .utf8), text.hasPrefix("gitdir: ") {
      let place = text.dropFirst("gitdir: ".count).trimmingCharacters(in: .newlines)
      git = URL(filePath: place, relativeTo: package)
    }
    let log = git.appending(path: "logs/HEAD")
    return FileManager.default.fileExists(atPath: log.path) ? [log] : []
  }
}

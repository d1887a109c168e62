package import AmendUI
import Foundation
package import Testing

/// Compares a frame with the golden file `Screens/NAME.screen` beside the test, plane by plane.
///
/// With `AMEND_RECORD=1` in the environment the file is written anew instead, which CI refuses.
package func expectScreen(
  _ frame: Frame, _ name: String, file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) {
  let golden = Picture(frame).golden
  let url = URL(fileURLWithPath: file).screens.appendingPathComponent("\(name).screen")
  let environment = ProcessInfo.processInfo.environment
  do {
    if environment["AMEND_RECORD"] == "1", environment["CI"] == nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try golden.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    if expected != golden {
      Issue.record(
        "\(name).screen differs:\n\(lineDifference(expected, golden))", sourceLocation: location)
    }
  } catch {
    Issue.record("\(name).screen: \(error)", sourceLocation: location)
  }
}

/// The lines that differ, `-` for what was expected and `+` for what came.
package func lineDifference(_ expected: String, _ actual: String) -> String {
  let before = expected.components(separatedBy: "\n")
  let after = actual.components(separatedBy: "\n")
  return (0..<max(before.count, after.count)).compactMap { index in
    let old = index < before.count ? before[index] : nil
    let new = index < after.count ? after[index] : nil
    guard old != new else { return nil }
    return [old.map { "\(index)- \($0)" }, new.map { "\(index)+ \($0)" }]
      .compactMap(\.self).joined(separator: "\n")
  }.joined(separator: "\n")
}

extension URL {
  /// The folder `Screens` of the test target that the file belongs to.
  fileprivate var screens: URL {
    var folder = deletingLastPathComponent()
    while !folder.lastPathComponent.hasSuffix("Tests"), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("Screens")
  }
}

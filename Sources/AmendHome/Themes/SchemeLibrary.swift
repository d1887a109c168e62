package import AmendCore
import Glibc

/// The colour schemes there are: the user's own, and those within the program. Nothing is read
/// before it is asked for.
package struct SchemeLibrary: Sendable {
  /// Where a scheme comes from.
  package enum Origin: Hashable, Sendable {
    case bundled
    /// The user's file at that path.
    case file(String)
  }

  /// A scheme that can be chosen.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let origin: Origin

    package init(name: String, origin: Origin) {
      self.name = name
      self.origin = origin
    }
  }

  /// Where the user's own schemes are; nil where only the bundled ones are to be had.
  private let directory: String?

  /// The library of a user, whose own schemes are in `themes` beside the configuration; nil for
  /// the bundled ones alone.
  package init(places: Places?) { directory = places?.themeDirectory }

  /// What can be chosen, in alphabetical order; the user's own in place of a bundled one of the same
  /// name. Throws `.inaccessible` where the user's directory cannot be read.
  package func entries() throws(HomeError) -> [Entry] {
    var origins: [String: Origin] = [:]
    for file in BundledSchemes.files { origins[file.name] = .bundled }
    if let directory {
      for file in try SchemeLibrary.files(in: directory).sorted() {
        origins[file.withoutYAMLExtension] = .file("\(directory)/\(file)")
      }
    }
    return origins.map { Entry(name: $0.key, origin: $0.value) }.sorted { $0.name < $1.name }
  }

  /// Reads the scheme of an entry. Throws `.malformedConfig` with the place of the first mistake,
  /// `.oversized`, `.missing` and `.inaccessible`.
  package func scheme(_ entry: Entry) throws(HomeError) -> Scheme {
    switch entry.origin {
    case .file(let path):
      let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
      return try Scheme(
        parsing: try file.read(limitByteCount: Scheme.longestByteCount), name: entry.name,
        path: path)
    case .bundled:
      let bytes = BundledSchemes.files.first { $0.name == entry.name }?.bytes() ?? []
      return try Scheme(parsing: bytes, name: entry.name, path: "themes/\(entry.name).yaml")
    }
  }

  /// The names of the files in the user's directory; none where there is no directory.
  private static func files(in directory: String) throws(HomeError) -> [String] {
    guard let stream = opendir(directory) else {
      guard errno == ENOENT else { throw .lastFailure(on: directory) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), name.withoutYAMLExtension != name { names.append(name) }
    }
    return names
  }
}

extension String {
  /// The name of a YAML file less `.yaml` or `.yml`; any other as it is.
  fileprivate var withoutYAMLExtension: String {
    for ending in [".yaml", ".yml"] where hasSuffix(ending) && utf8.count > ending.utf8.count {
      return String(dropLast(ending.count))
    }
    return self
  }
}

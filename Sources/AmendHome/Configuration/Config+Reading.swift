import Glibc

extension Config {
  /// A configuration is refused beyond that size, 1 MiB.
  package static let longestByteCount = 1 << 20

  /// Reads the configuration file of those places. One that is missing is an empty configuration,
  /// unless the environment names it.
  ///
  /// Throws as `init(readingFile:)` does, and `.badSetting`.
  package init(at places: Places) throws(HomeError) {
    try self.init(readingFile: places.configFile)
    guard places.isConfigFileNamed, self == Config(), access(places.configFile, F_OK) != 0 else {
      return
    }
    throw .badSetting(
      source: .environment("AMEND_CONFIG"), reason: "there is no file \(places.configFile)")
  }

  /// Reads the file. One that is missing is an empty configuration.
  ///
  /// Throws `.malformedConfig` with the place of the first mistake, `.oversized`, and
  /// `.inaccessible` where the file cannot be read.
  package init(readingFile path: String) throws(HomeError) {
    do throws(HomeError) {
      let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
      try self.init(parsing: try file.read(limitByteCount: Config.longestByteCount), path: path)
    } catch .missing { self.init() }
  }

  /// Reads the text of a configuration; the path is for messages.
  package init(parsing bytes: [UInt8], path: String) throws(HomeError) {
    let file = YAMLFile(path: path, longestByteCount: Config.longestByteCount)
    guard let root = try file.root(of: bytes) else {
      self.init()
      return
    }
    self = try ConfigReader(path: path).config(root)
  }
}

import AmendCore
import AmendHome
import AmendUI
import Glibc

/// What is known without asking the service: the configuration and the cache. What cannot be read
/// is as if it were not there, since nobody can be told in the middle of a line.
struct Remembered: Sendable {
  /// The names of the profiles.
  let profiles: [String]
  /// The objects of the account.
  let schemas: [ObjectSchema]
  private let cache: NameCache?
  private let library: ThemeLibrary?

  /// The names of the themes.
  var themes: [String] {
    do { return try library?.names() ?? [] } catch { return [] }
  }

  /// Looks up what is remembered of the account that these words of a command line choose.
  init(words: [String]) {
    let environment = Home.environment
    do throws(HomeError) {
      let places = try Places(environment: environment)
      let config = try Config(at: places)
      let cache = Remembered.cache(words, environment, places, config)
      self.init(
        profiles: Set(config.profiles.keys).union([ProfileName.demo]).sorted(),
        schemas: try cache?.schemas() ?? [], cache: cache, library: ThemeLibrary(places: places))
    } catch { self.init(profiles: [], schemas: [], cache: nil, library: nil) }
  }

  private init(
    profiles: [String], schemas: [ObjectSchema], cache: NameCache?, library: ThemeLibrary?
  ) {
    self.profiles = profiles
    self.schemas = schemas
    self.cache = cache
    self.library = library
  }

  /// The cache, where it was made already.
  private static func cache(
    _ words: [String], _ environment: [String: String], _ places: Places, _ config: Config
  ) -> NameCache? {
    func value(of option: String) -> String? {
      guard let place = words.firstIndex(where: { $0 == option || $0.hasPrefix("\(option)=") })
      else { return nil }
      guard words[place] == option else { return String(words[place].dropFirst(option.count + 1)) }
      return place + 1 < words.count ? words[place + 1] : nil
    }
    let profile = words.first == "demo" ? ProfileName.demo : value(of: "--profile")
    guard access(places.cacheDatabase, F_OK) == 0 else { return nil }
    do throws(HomeError) {
      let settings = try Settings(
        options: Settings.Options(profile: profile, baseURL: value(of: "--base-url")),
        environment: environment, config: config)
      return try NameCache(
        path: places.cacheDatabase, profile: settings.profile.value,
        baseURL: settings.baseURL.value, now: { Moment(secondsSinceEpoch: Int64(time(nil))) })
    } catch { return nil }
  }

  /// The records of an object whose ids begin like that, a hundred at most.
  func records(of object: ObjectSlug, beginningWith id: String) -> [KeptName] {
    do throws(HomeError) {
      return try cache?.names(of: .records(object), beginningWith: id, limit: 100) ?? []
    } catch { return [] }
  }
}

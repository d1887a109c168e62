/// The port to the cache: names that were heard from the service once and are shown until it
/// answers again. Nothing here fails: a cache that cannot be used knows nothing.
package protocol NameKeeper: Sendable {
  /// Makes ready what the first question needs.
  func prepare() async

  /// What is known of these links.
  func names(of links: [Names.Source: [RecordID]]) async -> Names

  /// All names that are known of a source, by name; none for options, which no one keeps.
  func names(of source: Names.Source) async -> KeptNames

  /// Keeps names that the service has just told.
  func keep(_ names: [KeptName], of source: Names.Source) async

  /// Keeps what the service has just told of these links: names, and which of them are gone.
  func keep(_ names: Names, of links: [Names.Source: [RecordID]]) async

  /// Forgets the names of a source that were not heard since, and returns them.
  func forget(_ source: Names.Source, notHeardSince moment: KeptNames.Seconds) async -> [KeptName]
}

/// A name as it was heard.
package struct KeptName: Hashable, Sendable {
  package let id: RecordID
  package let name: String
  /// A second line such as an address.
  package let detail: String?

  package init(id: RecordID, name: String, detail: String?) {
    self.id = id
    self.name = name
    self.detail = detail
  }
}

/// The names that are known of a source.
package struct KeptNames: Sendable {
  /// A time of the cache's own clock, in seconds.
  package typealias Seconds = Int64

  package let names: [KeptName]
  /// How long ago the first of them was heard; nil where there are none.
  package let age: Age?
  /// When they were asked for.
  package let moment: Seconds

  package init(names: [KeptName], age: Age?, moment: Seconds) {
    self.names = names
    self.age = age
    self.moment = moment
  }
}

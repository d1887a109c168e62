import AmendCore
import Synchronization

/// Objects as they were last read: to parse their attributes again takes longer than all the rest
/// of an answer.
///
/// An object has a new stamp after each change, whichever process made it.
final class SchemaCache: Sendable {
  private struct Entry {
    let stamp: Int64
    let object: StoredObject
  }

  /// Readers are on many threads.
  private let entries = Mutex<[ObjectSlug: Entry]>([:])

  /// The object with that stamp; nil where it is not known.
  subscript(slug: ObjectSlug, stamp: Int64) -> StoredObject? {
    entries.withLock { $0[slug].flatMap { $0.stamp == stamp ? $0.object : nil } }
  }

  /// Remembers an object that was read.
  func remember(_ object: StoredObject, stamp: Int64) {
    entries.withLock { $0[object.slug] = Entry(stamp: stamp, object: object) }
  }
}

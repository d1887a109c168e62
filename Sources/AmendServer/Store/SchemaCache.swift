import AmendCore
import Synchronization

/// The attributes of objects as they were last read: to parse them again takes longer than all the
/// rest of an answer.
///
/// An object has a new stamp after each change of its attributes, whichever process made it.
final class SchemaCache: Sendable {
  private struct Entry {
    let stamp: Int64
    let attributes: [StoredAttribute]
  }

  /// Readers are on many threads.
  private let entries = Mutex<[ObjectSlug: Entry]>([:])

  /// The attributes with that stamp, which are read where they are not known.
  func attributes(
    of object: ObjectSlug, stamp: Int64, read: () throws -> [StoredAttribute]
  ) throws -> [StoredAttribute] {
    if let entry = entries.withLock({ $0[object] }), entry.stamp == stamp {
      return entry.attributes
    }
    let attributes = try read()
    entries.withLock { $0[object] = Entry(stamp: stamp, attributes: attributes) }
    return attributes
  }
}

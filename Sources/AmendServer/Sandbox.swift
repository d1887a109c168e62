import AmendAPI
import AmendCore
import Glibc

/// The built-in service of `amend demo`: no network, no token, sample data on the first use.
package enum Sandbox {
  /// Opens the sandbox in a file, which is made and filled where it does not exist yet.
  package static func open(_ path: String) throws(StoreError) -> InProcessTransport {
    let store = try Store(path: path, for: .byOne)
    do {
      try store.fillWithSampleDataIfEmpty()
    } catch {
      throw .unusable(path: path, reason: error.message)
    }
    return InProcessTransport(Service(store: store, access: .everything))
  }

  /// Makes the sandbox what it was at first. A file that is no database is replaced by one.
  package static func reset(_ path: String) throws(StoreError) {
    let store: Store
    do {
      store = try Store(path: path)
    } catch .unusable {
      for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
      store = try Store(path: path)
    }
    do {
      // In place, and not by a new file: another amend may have this one open.
      try store.resetToSampleData()
    } catch {
      throw .unusable(path: path, reason: error.message)
    }
  }
}

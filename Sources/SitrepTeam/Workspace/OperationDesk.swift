import SitrepModel
package import SitrepStore
import Synchronization

/// The operation that a server serves: its log, and the newest snapshot of it.
package actor OperationDesk {
  package nonisolated let log: any EntryLog
  /// Of those who append: what one checks must not change under them.
  nonisolated let turns = Turns()
  /// It is at hand without a turn at the desk, which all who ask would wait for.
  private nonisolated let newest = Mutex<OperationSnapshot?>(nil)
  private var reading: Task<OperationSnapshot, any Error>?

  package init(_ log: any EntryLog) {
    self.log = log
  }

  /// The operation as its log is now, whoever appended to it.
  package nonisolated func snapshot() async throws -> OperationSnapshot {
    let head = try await log.head()
    if let newest = newest.withLock({ $0 }), newest.revision >= head { return newest }
    return try await snapshot(from: head)
  }

  private func snapshot(from head: Revision) async throws -> OperationSnapshot {
    while true {
      let newest = newest.withLock { $0 }
      if let newest, newest.revision >= head { return newest }
      // Those who ask meanwhile wait for one reading, not for one each.
      let task =
        reading
        ?? Task(executorPreference: PageThreads.shared) { [log, newest] in
          try await Self.read(log, since: newest)
        }
      reading = task
      // Whoever comes first from it takes it off the desk: one who found it there once more would get it at once, and
      // ask again without ever letting the others on.
      defer { if reading == task { reading = nil } }
      let snapshot = try await task.value
      self.newest.withLock { newest in
        if snapshot.revision > newest?.revision ?? Revision(-1) { newest = snapshot }
      }
    }
  }

  private static func read(
    _ log: any EntryLog, since known: OperationSnapshot?
  ) async throws -> OperationSnapshot {
    let added = try await log.entries(after: known?.revision ?? .none)
    // An erasure takes cells out of entries that were read: then all are read anew.
    if let known, !added.contains(where: { $0.table == Erasure.table }) { return try known.adding(added) }
    let entries = known == nil ? added : try await log.entries(after: .none)
    return try OperationSnapshot(RecordIndex(entries), of: log)
  }
}

import SitrepModel
import Synchronization

/// What the reports of one operation's series tell of single records, each entry made once: on a day in the twelfth
/// month nearly all of them have been made before.
package final class SeriesEntries: Sendable {
  let records = EntriesByRecord<RecordGrounds, Report.RecordEntry>()
  let corrections = EntriesByRecord<CorrectionGrounds, Report.Correction>()

  package init() {}
}

/// All that an entry about a record hangs on, but for what never changes: made anew on the same grounds it would be the
/// same.
protocol EntryGrounds: Equatable, Sendable {
  var record: RecordReference { get }
}

/// The entries of one list, each with the grounds on which it was last made.
final class EntriesByRecord<Grounds: EntryGrounds, Entry: Sendable>: Sendable {
  private let kept = Mutex(Kept())

  /// The entries on some grounds, in their order.
  /// - Parameter make: asked for those that are not kept.
  func entries(on grounds: [Grounds], make: @Sendable (Grounds) -> Entry) -> [Entry] {
    let entries = Self.entries(on: grounds, kept.withLock { $0 }, make)
    kept.withLock { $0.add(entries, on: grounds) }
    return entries
  }

  /// Apart, so that nothing holds what is kept when it is added to.
  private static func entries(
    on grounds: [Grounds], _ kept: Kept, _ make: @Sendable (Grounds) -> Entry
  ) -> [Entry] {
    grounds.mapInParallel(grain: 512) { grounds in
      kept.position(of: grounds).map { kept.entries[$0] } ?? make(grounds)
    }
  }

  private struct Kept {
    private var positions: [RecordReference: Int] = [:]
    private var grounds: [Grounds] = []
    private(set) var entries: [Entry] = []

    func position(of grounds: Grounds) -> Int? {
      guard let position = positions[grounds.record], self.grounds[position] == grounds else { return nil }
      return position
    }

    /// Of more than a small memory holds only these are kept: a series leaves most records behind in time.
    mutating func add(_ made: [Entry], on madeOn: [Grounds]) {
      if entries.count > 50_000 { self = Kept() }
      for (entry, ground) in zip(made, madeOn) where position(of: ground) == nil {
        if let position = positions[ground.record] {
          (grounds[position], entries[position]) = (ground, entry)
        } else {
          positions[ground.record] = entries.count
          grounds.append(ground)
          entries.append(entry)
        }
      }
    }
  }
}

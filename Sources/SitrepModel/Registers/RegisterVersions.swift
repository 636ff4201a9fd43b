/// A row of a register: an entry as it was entered at one time.
package protocol RegisterEntry: Sendable {
  var id: Symbol { get }
  /// When this version was entered; nil was known from the start.
  var entered: Instant? { get }
  var position: Position { get }
  /// What stands for the entry before its first version is known: its id, and nothing else.
  var unknown: Self { get }
}

/// The rows of a register by what they are versions of. An entry keeps its index through all versions, so that records
/// refer to it whichever is in force.
package struct RegisterVersions<Entry: RegisterEntry>: Sendable {
  /// Entry after entry, in the order in which the ids were met; of each the oldest version first.
  private let rows: [Entry]
  /// The versions of entry `e` are `rows[starts[e]..<starts[e + 1]]`.
  private let starts: [Int]

  /// - Parameter rows: those of one id differ in when they were entered.
  package init(_ rows: [Entry]) {
    var entries = IndexedSet<EntryID>()
    let numbered = rows.map { (row: $0, entry: entries.insert(EntryID(symbol: $0.id)).index) }
    let sorted = numbered.sorted { first, second in
      if first.entry != second.entry { return first.entry < second.entry }
      return (first.row.entered?.seconds ?? .min) < (second.row.entered?.seconds ?? .min)
    }
    var starts: [Int] = []
    for (index, row) in sorted.enumerated() where row.entry == starts.count { starts.append(index) }
    self.rows = sorted.map(\.row)
    self.starts = starts + [sorted.count]
  }

  /// Every version of every entry.
  package var all: [Entry] { rows }

  package var count: Int { starts.count - 1 }

  /// The versions of an entry, the oldest first.
  package subscript(entry: Int) -> ArraySlice<Entry> { rows[starts[entry]..<starts[entry + 1]] }

  /// Every entry as it was entered last.
  package var newest: [Entry] { (0..<count).map { rows[starts[$0 + 1] - 1] } }

  /// Every entry as it was known by an instant; one that was not known yet as nothing but its id, or as its first
  /// version.
  package func known(by instant: Instant, orFirst: Bool) -> [Entry] {
    (0..<count).map { entry in
      let versions = self[entry]
      let first = versions[versions.startIndex]
      return versions.last { $0.entered.map { $0 <= instant } ?? true } ?? (orFirst ? first : first.unknown)
    }
  }

  /// From when an entry is known at all; nil where that is from the start.
  package func firstKnown(_ entry: Int) -> Instant? { rows[starts[entry]].entered }

  /// When each version was entered that is not known from the start.
  package var times: [Instant] { rows.compactMap(\.entered) }

  /// When each version was entered that took the place of an older one.
  package var timesOfChanges: [Instant] {
    (0..<count).flatMap { self[$0].dropFirst().compactMap(\.entered) }
  }
}

private struct EntryID: IndexHashable {
  let symbol: Symbol

  var indexHash: UInt64 { mixed(UInt64(symbol.index), 0) }
}

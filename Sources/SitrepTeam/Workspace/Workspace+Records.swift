package import SitrepKit
import SitrepModel
import SitrepStore
import SitrepTables

/// Which rows are looked for.
package struct RecordSearch: Sendable, Hashable {
  /// Tables of records and registers; all of them where it is empty.
  package var tables: [String] = []
  /// Words that some cell holds each, without regard to case and accents.
  package var words = ""
  package var place: String?
  package var source: String?
  package var state: State?
  /// Whether rows that are sorted by a text begin with its first.
  package var isAscending = true
  package var offset = 0
  package var limit = 100

  package enum State: String, CaseIterable, Sendable {
    /// Neither corrected nor retracted.
    case current
    case corrected, retracted
    /// Waits for a second person, or was returned.
    case waiting, returned
  }

  package init() {}
}

extension Workspace {
  /// The rows that are looked for, sorted by a text of each, a part of them, and how many there are in all.
  package func rows(
    _ search: RecordSearch, sortedBy text: (RecordRow) -> String
  ) throws(SitrepError) -> (rows: [RecordRow], total: Int) {
    var all = search
    (all.offset, all.limit) = (0, .max)
    let (found, total) = try rows(all)
    // Of those that say the same the newest stands first, as without an order.
    let sorted = found.enumerated().map { (text: foldedName(text($1)), place: $0, row: $1) }.sorted {
      $0.text != $1.text ? ($0.text < $1.text) == search.isAscending : $0.place < $1.place
    }
    let part = sorted.dropFirst(max(0, search.offset)).prefix(max(0, search.limit))
    return (part.map(\.row), total)
  }

  /// The rows that are looked for, the newest first, a part of them, and how many there are in all.
  package func rows(_ search: RecordSearch) throws(SitrepError) -> (rows: [RecordRow], total: Int) {
    let words = foldedName(search.words).split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    let all = try part().records.rows
    let first = min(max(0, search.offset), all.count)
    let end = first + min(max(0, search.limit), all.count)
    var rows: [RecordRow] = []
    var found = 0
    for place in all.indices {
      let place = all.count - 1 - place
      guard search.fits(all[place]), all[place].holds(words) else { continue }
      // Only those of the page are copied.
      if (first..<end).contains(found) { rows.append(all[place]) }
      found += 1
    }
    return (rows, found)
  }

  /// Whether there is any record that the person may see, reviewed or not.
  package func hasRecords() throws(SitrepError) -> Bool {
    try part().records.rows.contains(where: \.isRecord)
  }

  /// A record; nil where there is none, or none that the person may see.
  package func record(_ id: String) throws(SitrepError) -> RecordRow? { try part().records.record(id) }

  /// An entry of a register, its newest version.
  package func entry(_ id: String, of register: String) throws(SitrepError) -> RecordRow? {
    try part().records.entry(id, of: register)
  }

  /// A record with what it corrects and what corrects it, oldest first.
  package func chain(of id: String) throws(SitrepError) -> [RecordRow] { try part().records.chain(of: id) }

  /// The texts of sources that were kept when records were drafted from them, by the source's id.
  package func keptTexts() throws(SitrepError) -> [String: String] { try part().records.keptTexts }

  /// Those that wait for a second person, oldest first: not what the person entered, whose review does not count.
  package func waitingForReview() throws(SitrepError) -> [RecordRow] {
    try part().records.rows.filter(awaitsReview)
  }

  /// How many they are.
  package func countWaitingForReview() throws(SitrepError) -> Int {
    try part().records.rows.count(where: awaitsReview)
  }

  private func awaitsReview(_ row: RecordRow) -> Bool {
    RecordSearch.isWaiting(row) && (row.user.isEmpty || row.user != person.account)
  }
}

extension RecordSearch {
  fileprivate func fits(_ row: RecordRow) -> Bool {
    if !tables.isEmpty, !tables.contains(row.table) { return false }
    if let place, row.cells[RecordColumn.place.name] != place { return false }
    if let source, row.cells[RecordColumn.source.name] != source { return false }
    switch state {
    case nil: return true
    case .current: return row.replacedBy == nil && !row.isRetracted
    case .corrected: return row.replacedBy != nil
    case .retracted: return row.isRetracted
    case .waiting: return Self.isWaiting(row)
    case .returned: return row.replacedBy == nil && row.verdict == .returned
    }
  }

  fileprivate static func isWaiting(_ row: RecordRow) -> Bool {
    row.isRecord && row.replacedBy == nil && row.verdict == nil
  }
}

extension RecordRow {
  /// Whether each word stands in some cell. None has a space in it, so none is found across two cells.
  fileprivate func holds(_ words: [[UInt8]]) -> Bool {
    words.isEmpty
      || searched.utf8.withContiguousStorageIfAvailable { text in
        words.allSatisfy { text.contains($0) }
      } ?? false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a run of bytes stands in it.
  fileprivate func contains(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return bytes.isEmpty }
    return (0...(count - bytes.count)).contains { start in
      self[start] == first && bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
    }
  }
}

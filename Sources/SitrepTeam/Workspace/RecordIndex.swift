package import SitrepModel
package import SitrepStore
import SitrepTables

/// A row as it was entered, and what became of it.
package struct RecordRow: Sendable, Hashable {
  /// Shared by all its copies: of many thousand rows each page looks at all.
  private let entered: EnteredRow
  /// The id of the one that corrects it; nil where none does.
  package internal(set) var replacedBy: String?
  /// Oldest first.
  package internal(set) var reviews: [RecordReview] = []

  package var table: String { entered.table }
  package var id: String { entered.id }
  /// As a person wrote them, by name of the column.
  package var cells: EntryCells { entered.cells }
  package var at: Instant { entered.at }
  /// Blank where the log knows no users.
  package var user: String { entered.user }
  /// The id of the one it corrects; blank where there is none.
  package var supersedes: String { entered.supersedes }
  /// Whether it is a record, not a register's entry.
  var isRecord: Bool { entered.isRecord }
  /// Its cells as they are searched: without regard to case and accents.
  var searched: String { entered.searched }

  fileprivate init(_ entry: Entry, isRecord: Bool) {
    entered = EnteredRow(entry, isRecord: isRecord)
  }

  package var isRetracted: Bool { cells[RecordColumn.status.name] == RecordStatus.retracted.rawValue }

  /// The last verdict; nil where nobody has reviewed it.
  package var verdict: ReviewVerdict? { reviews.last { $0.verdict != nil }?.verdict }
}

/// What of a row never changes.
private final class EnteredRow: Sendable, Hashable {
  let table: String
  let id: String
  let cells: EntryCells
  let at: Instant
  let user: String
  let supersedes: String
  let isRecord: Bool
  let searched: String

  init(_ entry: Entry, isRecord: Bool) {
    (table, id, cells, at) = (entry.table, entry.id, entry.cells, entry.at)
    (user, supersedes) = (entry.user, entry.supersedes)
    self.isRecord = isRecord
    var searched = entry.cells.cells.map { foldedName($0.text) }.joined(separator: "\n")
    searched.makeContiguousUTF8()
    self.searched = searched
  }

  /// Of one log: what it supersedes stands in its cells too.
  static func == (one: EnteredRow, other: EnteredRow) -> Bool {
    one === other
      || (one.table, one.id, one.at, one.user) == (other.table, other.id, other.at, other.user)
        && one.cells == other.cells
  }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A second person's verdict on a record, or what somebody remarked on it.
package struct RecordReview: Sendable, Hashable {
  /// nil is a comment alone.
  package let verdict: ReviewVerdict?
  package let comment: String
  package let role: String
  package let user: String
  package let at: Instant
}

/// The rows of all tables by their ids, in the order in which they were entered.
struct RecordIndex: Sendable {
  /// Of a register's entry the newest version.
  private(set) var rows: [RecordRow] = []
  private var places: [String: Int] = [:]
  private var registers: [String: [String: Int]] = [:]
  /// All entries, for who did what when.
  private(set) var entries: [Entry] = []
  /// The texts that were kept when records were drafted from them, by the ids of their sources.
  private(set) var keptTexts: [String: String] = [:]

  private static let recordTables = Set(Erasure.tables)
  private static let registerTables = Set(TableSchema.registers.map(\.name))

  init(_ entries: [Entry]) {
    add(entries)
  }

  /// Adds entries that were appended since.
  mutating func add(_ added: [Entry]) {
    entries += added
    for entry in added where !entry.isErased {
      if Self.recordTables.contains(entry.table) {
        places[entry.id] = rows.count
        rows.append(RecordRow(entry, isRecord: true))
        if !entry.supersedes.isEmpty, let place = places[entry.supersedes] {
          rows[place].replacedBy = entry.id
        }
      } else if Self.registerTables.contains(entry.table) {
        let row = RecordRow(entry, isRecord: false)
        if let place = registers[entry.table]?[entry.id] {
          rows[place] = row
        } else {
          registers[entry.table, default: [:]][entry.id] = rows.count
          rows.append(row)
        }
      } else if entry.table == TableSchema.reviews.name, let review = RecordReview(entry),
        let place = places[entry.cells[ReviewColumn.record.name]]
      {
        rows[place].reviews.append(review)
      } else if entry.table == TableSchema.readTexts.name {
        let text = entry.cells[ReadTextColumn.text.name]
        if !text.isEmpty { keptTexts[entry.cells[ReadTextColumn.source.name]] = text }
      }
    }
  }

  func record(_ id: String) -> RecordRow? { places[id].map { rows[$0] } }

  func entry(_ id: String, of register: String) -> RecordRow? {
    registers[register]?[id].map { rows[$0] }
  }

  /// The record with those that it corrects and those that correct it, oldest first.
  func chain(of id: String) -> [RecordRow] {
    guard var first = record(id) else { return [] }
    var seen: Set<String> = [first.id]
    while let earlier = record(first.supersedes), seen.insert(earlier.id).inserted { first = earlier }
    var chain = [first]
    seen = [first.id]
    while let later = chain.last?.replacedBy.flatMap(record), seen.insert(later.id).inserted {
      chain.append(later)
    }
    return chain
  }
}

extension RecordReview {
  fileprivate init?(_ entry: Entry) {
    let verdict = entry.cells[ReviewColumn.verdict.name]
    self.verdict = ReviewVerdict(rawValue: verdict)
    if self.verdict == nil, !verdict.isEmpty { return nil }
    comment = entry.cells[ReviewColumn.comment.name]
    role = entry.cells[ReviewColumn.role.name]
    (user, at) = (entry.user, entry.at)
  }
}

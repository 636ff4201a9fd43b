import SitrepModel
import SitrepStore
import SitrepTestSupport

@testable import SitrepKit

/// A log in hand: what is read of it is given with it, and nothing is appended.
struct HeldLog: EntryLog {
  let entries: [Entry]
  let name = "held"

  /// A random operation as people would have entered it: the registers first, then the tables' rows mixed, each table's
  /// in its own order, and last what names records.
  init(_ tables: RandomTables, in folder: SitrepTestSupport.TemporaryFolder, seed: Int) throws {
    let rows = try FolderEntries.entries(of: tables.write(to: folder, as: "whole"), at: Instant(seconds: 0))
    var random = SplitMix(seed: seed)
    var waiting = RandomTables.records.map { table in rows.filter { $0.table == table }[...] }
    var mixed: [Entry] = []
    while waiting.contains(where: { !$0.isEmpty }) {
      let index = random.number(waiting.count - 1)
      if let entry = waiting[index].popFirst() { mixed.append(entry) }
    }
    let registers = rows.prefix { !RandomTables.records.contains($0.table) }
    let rest = rows.dropFirst(registers.count + mixed.count)
    self.init(entries: registers + mixed + rest)
  }

  private init(entries: [Entry]) {
    self.entries = entries.enumerated().map { index, entry in
      var entry = entry
      entry.revision = Revision(Int64(index + 1))
      return entry
    }
  }

  /// The same entries, those of registers as late as people may have entered them: before the first that names them.
  func enteringLate(seed: Int) -> HeldLog {
    var random = SplitMix(seed: seed)
    var later = entries
    let needed = RandomTables.profile
    for index in entries[..<registers].indices.reversed() {
      let entry = later[index]
      if entry.id.isEmpty || needed.contains(entry.id) { continue }
      let rest = later[(index + 1)...]
      let naming = rest.firstIndex { next in
        next.table != entry.table
          ? next.cells.cells.contains { $0.text.contains(entry.id) }
          : next.id == entry.id || next.cells["parent"].contains(entry.id)
      }
      later.remove(at: index)
      later.insert(entry, at: index + random.number((naming ?? later.count + 1) - 1 - index))
    }
    return HeldLog(entries: later)
  }

  /// How many of its entries are the profile and the registers.
  var registers: Int { entries.prefix { !RandomTables.records.contains($0.table) }.count }

  func operation(upTo count: Int) throws -> OperationFolder {
    try OperationFolder(Array(entries.prefix(count)), of: self)
  }

  func append(_ entries: [Entry], after: Revision, key: String) throws(StoreFault) -> Revision {
    throw .noProfile(name)
  }

  func entries(after: Revision, upTo last: Revision?) -> [Entry] { entries.filter { $0.revision > after } }
  func head() -> Revision { entries.last?.revision ?? .none }
  func erase(_ erasure: Erasure) -> Int { 0 }
  func discard() {}
}

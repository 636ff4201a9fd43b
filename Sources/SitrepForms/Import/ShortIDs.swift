import SitrepModel
import SitrepTables

/// Ids for rows that have none: short ones that a person can say, the next of a table's own.
///
/// A table whose ids are est-001 to est-030 goes on with est-031. Entries of registers are called by their names.
struct ShortIDs {
  /// Of the tables among whose ids each is to be the only one.
  private let inUse: [IDsInUse]
  /// Those given since, and those that the rows bring, in small letters.
  private var taken: Set<String>
  private let prefix: String
  private let width: Int
  private var next: Int

  /// The digits of a table's first ids.
  private static let digits = 3

  /// - Parameters:
  ///   - own: the ids of the table.
  ///   - others: those of other tables that may not be met again: those of records are each another's in the whole
  ///     operation.
  ///   - taken: further ones, in small letters.
  init(_ schema: TableSchema, _ own: IDsInUse, besides others: [IDsInUse] = [], taken: Set<String> = []) {
    inUse = [own] + others
    self.taken = taken
    if let usual = own.style.usual {
      (prefix, width, next) = (usual.stem, usual.width, usual.highest + 1)
    } else {
      (prefix, width, next) = ("\(schema.name.prefix(3))-", Self.digits, 1)
    }
  }

  /// Keeps an id that another table gave.
  mutating func take(away id: String) { taken.insert(id.lowercased()) }

  /// The next free one.
  mutating func take() -> String {
    while true {
      let digits = "\(next)"
      let id = prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
      next += 1
      if take(id) { return id }
    }
  }

  /// One after a name, `arica-y-parinacota`.
  mutating func take(named name: String) -> String {
    let id = idText(of: name)
    return id.isEmpty ? take() : freeID(id) { !take($0) }
  }

  /// - Returns: whether the id was free.
  private mutating func take(_ id: String) -> Bool {
    !inUse.contains { $0.contains(id) } && taken.insert(id.lowercased()).inserted
  }
}

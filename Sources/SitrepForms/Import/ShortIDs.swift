import SitrepModel
import SitrepTables

/// Ids for rows that have none: short ones that a person can say, the next of a table's own.
///
/// A table whose ids are est-001 to est-030 goes on with est-031. Entries of registers are called by their names.
struct ShortIDs {
  /// All ids in use, folded: those of records are each another's in the whole operation.
  private var taken: Set<String>
  private let prefix: String
  private let width: Int
  private var next: Int

  /// The digits of a table's first ids.
  private static let digits = 3
  /// More digits than a number that someone counts up has.
  private static let longest = 9

  /// - Parameters:
  ///   - ids: of the table's records, corrections left out, in the order of the table.
  ///   - taken: all ids in use, in small letters.
  init(_ schema: TableSchema, ids: [String], taken: Set<String>) {
    self.taken = taken
    var styles: [String: (count: Int, width: Int, highest: Int)] = [:]
    var order: [String] = []
    for id in ids {
      let number = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard (1...Self.longest).contains(number), number < id.count, let value = Int(id.suffix(number)) else {
        continue
      }
      let stem = String(id.dropLast(number))
      let known = styles[stem]
      if known == nil { order.append(stem) }
      styles[stem] = (
        (known?.count ?? 0) + 1, max(known?.width ?? 0, number), max(known?.highest ?? 0, value)
      )
    }
    var best: String?
    for stem in order where (styles[stem]?.count ?? 0) > (best.flatMap { styles[$0]?.count } ?? 0) {
      best = stem
    }
    // A stem with digits that stands once is no style but a code of its own.
    if let stem = best, let style = styles[stem],
      style.count > 1 || !stem.contains(where: { $0.isASCII && $0.isNumber })
    {
      (prefix, width, next) = (stem, style.width, style.highest + 1)
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
      if taken.insert(id.lowercased()).inserted { return id }
    }
  }

  /// One after a name, `arica-y-parinacota`.
  mutating func take(named name: String) -> String {
    let stem = Self.slug(name)
    if stem.isEmpty { return take() }
    var (id, number) = (stem, 2)
    while !taken.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }

  /// Letters and digits without case and accents, with `-` for all between.
  private static func slug(_ name: String) -> String {
    var parts = [""]
    for character in foldedName(name) {
      if character.isLetter || character.isNumber {
        parts[parts.count - 1].append(character)
      } else if !(parts.last?.isEmpty ?? true) {
        parts.append("")
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }
}

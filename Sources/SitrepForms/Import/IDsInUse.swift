package import SitrepTables

/// The ids of a table's rows: by them new ones are made, and others are recognised.
package struct IDsInUse: Sendable {
  /// As they are written, by their spelling in small letters.
  private var spellings: [String: String] = [:]
  private(set) var style = IDStyle()

  package init() {}

  /// Those of rows that have one.
  package init(_ rows: [NamedRow]) {
    for row in rows { add(row[RecordColumn.id.name], correcting: row[RecordColumn.supersedes.name]) }
  }

  /// Adds the id of a row.
  /// - Parameter corrected: the id of what the row corrects; blank where it is the first of its chain.
  package mutating func add(_ id: String, correcting corrected: String) {
    guard !id.isEmpty else { return }
    let isNew = spellings.updateValue(id, forKey: id.lowercased()) == nil
    if isNew, corrected.isEmpty { style.add(id) }
  }

  /// Whether an id is taken, in whatever letters.
  func contains(_ id: String) -> Bool { spellings[id.lowercased()] != nil }

  /// The id that is spelled alike but for its capitals.
  func id(spelledLike id: String) -> String? { spellings[id.lowercased()] }
}

/// How the ids of a table are written: a stem with a number that counts up, as most of them are.
struct IDStyle: Sendable {
  private var stems: [String: (count: Int, width: Int, highest: Int)] = [:]
  /// In the order in which they were met.
  private var order: [String] = []

  /// More digits than a number that someone counts up has.
  private static let longest = 9

  mutating func add(_ id: String) {
    let number = id.utf8.reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    guard (1...Self.longest).contains(number), number < id.utf8.count, let value = Int(id.suffix(number))
    else {
      return
    }
    let stem = String(id.dropLast(number))
    let known = stems[stem]
    if known == nil { order.append(stem) }
    stems[stem] = ((known?.count ?? 0) + 1, max(known?.width ?? 0, number), max(known?.highest ?? 0, value))
  }

  /// The stem of most ids, how many digits its numbers have at least and the highest of them; nil where there is none.
  var usual: (stem: String, width: Int, highest: Int)? {
    var best: String?
    for stem in order where (stems[stem]?.count ?? 0) > (best.flatMap { stems[$0]?.count } ?? 0) {
      best = stem
    }
    // A stem with digits that stands once is no style but a code of its own.
    guard let best, let style = stems[best],
      style.count > 1 || !best.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return nil }
    return (best, style.width, style.highest)
  }
}

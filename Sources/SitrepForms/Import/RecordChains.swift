package import SitrepTables

/// The rows of a table by the entry they are versions of: of records the first and those that supersede it one by
/// one, of registers the rows of one id in the order in which they were entered.
package struct RecordChains {
  /// The rows of each chain, oldest first.
  private(set) var all: [[NamedRow]] = []
  private var chainOf: [String: (chain: Int, position: Int)] = [:]
  private let ids: IDsInUse

  /// - Parameters:
  ///   - ids: those of the table, where the rows are not all of it but whole chains.
  ///   - entered: a row's time of entry, so that later ones sort behind earlier ones; for registers only.
  package init(_ rows: [NamedRow], among ids: IDsInUse? = nil, entered: ((NamedRow) -> String)? = nil) {
    let named = rows.filter { !$0.id.isEmpty }
    self.ids = ids ?? IDsInUse(named)
    if let entered {
      var order: [String] = []
      let versions = Dictionary(grouping: named) { $0.id }
      for row in named where chainOf[row.id] == nil {
        chainOf[row.id] = (order.count, 0)
        order.append(row.id)
      }
      all = order.map { id in
        let rows = (versions[id] ?? []).map { ($0, entered($0)) }.enumerated()
        return rows.sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
      }
      return
    }
    let byID = Dictionary(named.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var next: [String: String] = [:]
    for row in named {
      let superseded = row[RecordColumn.supersedes]
      if !superseded.isEmpty { next[superseded] = row.id }
    }
    let later = Set(next.values)
    for row in named where !later.contains(row.id) {
      var chain = [row.id]
      var seen: Set<String> = [row.id]
      while let last = chain.last, let following = next[last], seen.insert(following).inserted {
        chain.append(following)
      }
      for (position, id) in chain.enumerated() { chainOf[id] = (all.count, position) }
      all.append(chain.compactMap { byID[$0] })
    }
  }

  func contains(_ id: String) -> Bool { chainOf[id] != nil }

  /// An id that is another's but for its capitals.
  func id(spelledLike id: String) -> String? { ids.id(spelledLike: id) }

  /// The id of the first record of the chain that an id belongs to.
  func first(of id: String) -> String { chainOf[id].flatMap { all[$0.chain].first?.id } ?? id }

  /// The record with an id and those that superseded it since, oldest first.
  package func rows(from id: String) -> [NamedRow] {
    guard let (chain, position) = chainOf[id] else { return [] }
    return Array(all[chain].dropFirst(position))
  }

  /// The id of the record that comes after the newest of a chain: `est-7-2`, `est-7-3` …
  package func nextID(after id: String) -> String {
    let first = first(of: id)
    var number = 2
    while ids.contains("\(first)-\(number)") { number += 1 }
    return "\(first)-\(number)"
  }
}

import SitrepTables

/// The rows of a table by the record they are versions of: the first, and those that supersede it one by one.
struct RecordChains {
  /// Ids, oldest first.
  private(set) var all: [[String]] = []
  private var chainOf: [String: Int] = [:]
  private var rows: [String: NamedRow] = [:]
  private var spellings: [String: String] = [:]

  init(_ rows: [NamedRow]) {
    var next: [String: String] = [:]
    for row in rows where !row["id"].isEmpty {
      self.rows[row["id"]] = row
      spellings[row["id"].lowercased()] = row["id"]
      if !row["supersedes"].isEmpty { next[row["supersedes"]] = row["id"] }
    }
    let later = Set(next.values)
    for row in rows where !row["id"].isEmpty && !later.contains(row["id"]) {
      var chain = [row["id"]]
      var seen: Set<String> = [row["id"]]
      while let last = chain.last, let following = next[last], seen.insert(following).inserted {
        chain.append(following)
      }
      for id in chain { chainOf[id] = all.count }
      all.append(chain)
    }
  }

  func contains(_ id: String) -> Bool { chainOf[id] != nil }

  /// An id that is another's but for its capitals.
  func id(spelledLike id: String) -> String? { spellings[id.lowercased()] }

  /// The id of the first record of the chain that an id belongs to.
  func first(of id: String) -> String { chainOf[id].flatMap { all[$0].first } ?? id }

  /// The record with an id and those that superseded it since, oldest first.
  func rows(from id: String) -> [NamedRow] {
    guard let chain = chainOf[id] else { return [] }
    return all[chain].drop { $0 != id }.compactMap { rows[$0] }
  }

  /// The id of the record that comes after the newest of a chain: `est-7-2`, `est-7-3` …
  func nextID(after id: String) -> String {
    let first = first(of: id)
    var number = 2
    while rows["\(first)-\(number)"] != nil { number += 1 }
    return "\(first)-\(number)"
  }
}

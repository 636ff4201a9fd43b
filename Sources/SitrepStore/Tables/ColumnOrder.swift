/// The order of a table's columns, of which each row tells that of the cells it fills.
enum ColumnOrder {
  /// Every column that is filled somewhere, so that each row's stand in the row's own order. Where rows contradict one
  /// another, the order in which the columns were met.
  static func of(_ rows: [EntryCells]) -> [String] {
    var columns: [String] = []
    var indexes: [String: Int] = [:]
    var followers: [Set<Int>] = []
    for row in rows {
      var previous: Int?
      for cell in row.cells {
        let index = indexes[cell.column] ?? columns.count
        if index == columns.count {
          indexes[cell.column] = index
          columns.append(cell.column)
          followers.append([])
        }
        if let previous, previous != index { followers[previous].insert(index) }
        previous = index
      }
    }
    return sorted(followers)?.map { columns[$0] } ?? columns
  }

  /// Kahn's order, the one met first before others; nil where there is none.
  private static func sorted(_ followers: [Set<Int>]) -> [Int]? {
    var waiting = [Int](repeating: 0, count: followers.count)
    for next in followers.joined() { waiting[next] += 1 }
    var order: [Int] = []
    while order.count < followers.count {
      guard let next = waiting.firstIndex(of: 0) else { return nil }
      order.append(next)
      waiting[next] = -1
      for follower in followers[next] { waiting[follower] -= 1 }
    }
    return order
  }
}

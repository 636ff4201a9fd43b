extension [[Int]] {
  /// For each entry of a register, of which this array holds the parents: what the nearest entries above say, on each
  /// way up and each value once. Entries that say nothing are passed over, and so are circles.
  ///
  /// Each entry is worked out once, from its parents, for a register may be a chain of thousands.
  package func nearestAbove<Said: Hashable>(_ said: (Int) -> Said?) -> [[Said]] {
    var above = [[Said]?](repeating: nil, count: count)
    var isBegun = [Bool](repeating: false, count: count)
    for start in indices where above[start] == nil {
      // Depth first without recursion: a chain is as deep as it is long.
      var path = [(entry: start, next: 0)]
      isBegun[start] = true
      while let (entry, next) = path.last {
        guard next < self[entry].count else {
          above[entry] = merged(self[entry], above, said)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let parent = self[entry][next]
        if !isBegun[parent], said(parent) == nil {
          isBegun[parent] = true
          path.append((parent, 0))
        }
      }
    }
    return above.map { $0 ?? [] }
  }

  private func merged<Said: Hashable>(
    _ parents: [Int], _ above: [[Said]?], _ said: (Int) -> Said?
  ) -> [Said] {
    // With one way up there is nothing to merge, and the parent's list is shared.
    if let only = parents.first, parents.count == 1 { return said(only).map { [$0] } ?? above[only] ?? [] }
    var seen: Set<Said> = []
    return parents.flatMap { parent in said(parent).map { [$0] } ?? above[parent] ?? [] }
      .filter { seen.insert($0).inserted }
  }
}

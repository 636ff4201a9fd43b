import SitrepModel

/// The rows of the places register as versions of places, each seen from when it was entered.
struct PlaceVersions {
  private let places: [Place]
  /// By row: the places it lies in.
  private let parents: [[Int]]
  /// By place: its rows, the oldest first.
  private var versions: [[Int]]
  /// All rows, the oldest first.
  let rowsByTime: [Int]

  /// Above a later version so many places are looked at; no place lies in more.
  private static let mostAbove = 64

  /// - Parameters:
  ///   - entries: by row, which place it is a version of.
  ///   - parents: by row, the places it lies in.
  init(_ places: [Place], entries: [Int], parents: [[Int]]) {
    (self.places, self.parents) = (places, parents)
    func time(_ row: Int) -> Int64 { places[row].entered?.seconds ?? .min }
    rowsByTime = places.indices.sorted { (time($0), $0) < (time($1), $1) }
    versions = Array(repeating: [], count: (entries.max() ?? -1) + 1)
    for row in rowsByTime { versions[entries[row]].append(row) }
  }

  /// By row: what the nearest places above said when the row was entered.
  func nearestAbove(_ said: (Int) -> String?) -> [[String]] {
    let fromStart = places.indices.map { row in
      places[row].entered == nil ? rows(above: row, at: nil) : []
    }
    var above = fromStart.nearestAbove(said)
    for row in places.indices {
      if let entered = places[row].entered { above[row] = nearest(above: row, at: entered, said) }
    }
    return above
  }

  private func nearest(above row: Int, at time: Instant, _ said: (Int) -> String?) -> [String] {
    var found: [String] = []
    var seen: Set<Int> = [row]
    var rest = Array(rows(above: row, at: time).reversed())
    while let next = rest.popLast(), seen.count <= Self.mostAbove {
      guard seen.insert(next).inserted else { continue }
      if let value = said(next) {
        if !found.contains(value) { found.append(value) }
      } else {
        rest += rows(above: next, at: time).reversed()
      }
    }
    return found
  }

  /// The rows in force at a time, nil the start, of the places that a row's place lies in.
  private func rows(above row: Int, at time: Instant?) -> [Int] {
    parents[row].compactMap { parent in
      versions[parent].last { candidate in
        guard let entered = places[candidate].entered else { return true }
        return time.map { entered <= $0 } ?? false
      }
    }
  }
}

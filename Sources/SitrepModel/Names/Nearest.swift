/// The candidate most like a text that was not recognised, where one is close enough to be meant.
///
/// Close enough is an edit distance of at most a third of the longer text, or of one where a letter is left. Case
/// and accents do not count. Ties go to the first candidate.
/// - Parameter distance: the largest edit distance, where it is to be less than that.
package func nearest(
  to text: String, among candidates: some Sequence<String>, within distance: Int = .max
) -> String? {
  var search = NearestSearch(text, within: distance)
  for candidate in candidates { search.consider(candidate, folded: foldedName(candidate)) }
  return search.nearest
}

/// A search for the nearest name among names whose folded form is known already.
package struct NearestSearch {
  package private(set) var nearest: String?
  private let wanted: [UInt8]
  private let letters: UInt64
  private var limit: Int

  package init(_ text: String, within distance: Int = .max) {
    wanted = Array(foldedName(text).utf8)
    letters = letterSet(wanted)
    // A text as long as a sentence is no misspelled name.
    limit = wanted.isEmpty || wanted.count > 64 ? -1 : distance
  }

  package mutating func consider(_ name: String, folded: String) {
    guard limit >= 0 else { return }
    let longer = max(wanted.count, folded.utf8.count)
    let allowed = min(limit, max(1, longer / 3), longer - 1)
    guard allowed >= 0, abs(wanted.count - folded.utf8.count) <= allowed else { return }
    var folded = folded
    let distance = folded.withUTF8 { other in
      // Each step changes the set of letters by two at the most.
      (letterSet(other) ^ letters).nonzeroBitCount > 2 * allowed
        ? nil : editDistance(wanted, other, limit: allowed)
    }
    guard let distance else { return }
    nearest = name
    limit = distance - 1
  }
}

/// A bit for each letter or digit that a text has; others share theirs.
private func letterSet(_ text: some Sequence<UInt8>) -> UInt64 {
  var set: UInt64 = 0
  for byte in text { set |= 1 << UInt64(byte & 63) }
  return set
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other; nil where they
/// are more than `limit`.
private func editDistance(_ first: [UInt8], _ second: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
  let width = second.count + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
    // Three rows of the table in turn: that before the last is needed for swaps.
    for j in 0..<width { rows[j] = j }
    var (older, previous, current) = (2 * width, 0, width)
    for (i, letter) in first.enumerated() {
      rows[current] = i + 1
      var least = i + 1
      for j in 1..<width {
        let other = second[j - 1]
        var distance = min(
          rows[previous + j - 1] + (letter == other ? 0 : 1), rows[previous + j] + 1,
          rows[current + j - 1] + 1)
        if i > 0, j > 1, letter == second[j - 2], first[i - 1] == other {
          distance = min(distance, rows[older + j - 2] + 1)
        }
        rows[current + j] = distance
        least = min(least, distance)
      }
      // A swap looks back two rows, so one row above the limit does not settle it yet.
      if least > limit + 1 { return nil }
      (older, previous, current) = (previous, current, older)
    }
    let distance = rows[previous + width - 1]
    return distance <= limit ? distance : nil
  }
}

/// Names that Excel takes for a sheet.
package enum SheetName {
  private static let lengthLimit = 31
  /// What Excel keeps for itself, whatever its language.
  private static let reserved = "history"

  /// The name itself where it is valid, else the nearest that is: without `[ ] : * ? / \`, apostrophes at the ends
  /// and controls, at most 31 UTF-16 units long, and no other sheet's, case apart.
  ///
  /// - Parameter others: names that Excel keeps for itself in a language, in lower case.
  package static func valid(
    _ name: String, taken: [String] = [], reserved others: Set<String> = []
  ) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      // `#` is no fault in a name, but it ends the address of a link.
      let isForbidden = "[]:*?/\\#".unicodeScalars.contains(scalar) || scalar.value < 0x20
      scalars.append(isForbidden ? " " : scalar)
    }
    let taken = Set(taken.map { $0.lowercased() }).union(others).union([reserved])
    let base = trimmed(String(scalars), to: lengthLimit)
    var (candidate, number) = (base.isEmpty ? "Sheet" : base, 1)
    while taken.contains(candidate.lowercased()) {
      number += 1
      let suffix = " (\(number))"
      candidate = trimmed(base, to: lengthLimit - suffix.utf16.count) + suffix
    }
    return candidate
  }

  private static func trimmed(_ name: String, to limit: Int) -> String {
    var rest = Substring(name)
    while let first = rest.first, first == " " || first == "'" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "'" || rest.utf16.count > limit { rest.removeLast() }
    return String(rest)
  }
}

extension Spreadsheet {
  /// The parts that differ, are missing or are added, in the order of their names: what no cell tells, such as charts,
  /// links, hidden sheets and rows, tables, print set-up, properties and macros. Each with the first place where it
  /// differs.
  package func partDifferences(from expected: Spreadsheet) throws(SpreadsheetError) -> [String] {
    let (found, wanted) = (try rawParts(), try expected.rawParts())
    var differences: [String] = []
    for name in Set(found.keys).union(wanted.keys).sorted() {
      switch (found[name], wanted[name]) {
      case (let part?, let other?):
        if let difference = Self.difference(between: Array(part.utf8), and: Array(other.utf8)) {
          differences.append("\(name): \(difference)")
        }
      case (nil, _): differences.append("\(name): missing")
      case (_, nil): differences.append("\(name): does not belong there")
      }
    }
    return differences
  }

  /// What stands from the first difference on in both, with a little of what stands before.
  private static func difference(between found: [UInt8], and wanted: [UInt8]) -> String? {
    guard found != wanted else { return nil }
    let start = zip(found, wanted).prefix { $0 == $1 }.count
    func shown(_ bytes: [UInt8]) -> String {
      let part = bytes[min(bytes.count, max(0, start - 30))..<min(bytes.count, start + 50)]
      let text = String(decoding: part, as: UTF8.self).unicodeScalars
        .map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
      return "…\(text)…"
    }
    return "expected \(shown(wanted)), found \(shown(found))"
  }
}

package import SitrepLanguage
package import SitrepModel

/// Problems as lines for a person: what is wrong in the same way in many rows is said once, with how often and where
/// else.
package struct GatheredProblems {
  /// In the order of the first of each.
  package private(set) var lines: [String] = []

  /// From so many on, what is the same is said once.
  private static let fewest = 4
  /// How many of one kind are said one by one where their values differ.
  private static let mostOfAKind = 40
  /// How many further places are named.
  private static let placesNamed = 5

  private struct Kind: Hashable {
    var severity: Diagnostic.Severity
    var file: String
    var sheet: String?
    var problem: DiagnosticText

    init(_ diagnostic: Diagnostic) {
      let location = diagnostic.location
      (severity, file, sheet, problem) = (
        diagnostic.severity, location.file, location.sheet, diagnostic.problem
      )
    }
  }

  private struct Same: Hashable {
    var kind: Kind
    var value: String?
    var expected: DiagnosticText?
    var suggestion: String?

    init(_ diagnostic: Diagnostic) {
      kind = Kind(diagnostic)
      (value, expected, suggestion) = (diagnostic.value, diagnostic.expected, diagnostic.suggestion)
    }
  }

  /// - Parameters:
  ///   - words: the language of the lines.
  ///   - line: one problem with its place; nil is as the command tells it.
  package init(
    _ problems: [Problem], in words: ProblemWords = .english, line: ((Diagnostic) -> String)? = nil
  ) {
    let line = line ?? words.line
    let diagnostics = problems.map(\.diagnostic)
    var same: [Same: [Int]] = [:]
    for (index, diagnostic) in diagnostics.enumerated() { same[Same(diagnostic), default: []].append(index) }
    var said: [Kind: Int] = [:]
    var unsaid: [Kind: [Int]] = [:]
    for (index, diagnostic) in diagnostics.enumerated() {
      let others = same[Same(diagnostic)] ?? []
      let isGathered = others.count >= Self.fewest
      if isGathered, others.first != index { continue }
      let kind = Kind(diagnostic)
      said[kind, default: 0] += 1
      guard said[kind, default: 0] <= Self.mostOfAKind else {
        unsaid[kind, default: []] += isGathered ? others : [index]
        continue
      }
      let more = isGathered ? others.dropFirst().map { diagnostics[$0].location } : []
      let again = more.isEmpty ? "" : "; " + words.text(.same(more: Self.told(more)))
      lines.append(line(diagnostic) + again)
    }
    for indexes in unsaid.values.sorted(by: { $0[0] < $1[0] }) {
      var first = diagnostics[indexes[0]]
      let places = indexes.map { diagnostics[$0].location }
      (first.location.line, first.location.column) = (0, 0)
      (first.value, first.expected, first.suggestion) = (nil, nil, nil)
      lines.append("\(line(first)): \(words.text(.otherValues(more: Self.told(places))))")
    }
  }

  /// `20468 times more, in lines 5, 6, 7, 8, 9 …`
  private static func told(_ places: [Location]) -> DiagnosticText {
    let first = places.prefix(placesNamed).map { "\($0.line)" }.joined(separator: ", ")
    let named = first + (places.count > placesNamed ? " …" : "")
    if places.first?.sheet != nil { return .moreRows(count: places.count, places: named) }
    if places.first?.field != nil { return .moreEntries(count: places.count, places: named) }
    return .moreLines(count: places.count, places: named)
  }
}

import SitrepModel

/// Names of open lists that are one slip away from a name that is known: accepted as spelled, they would make a
/// figure of their own beside the one that was meant.
struct UnlistedNames {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation

  init(_ operation: Operation) {
    self.operation = operation
    let indicators = operation.profile.catalogue.entries + operation.profile.indicators
    check("indicator", known: indicators.map(\.id)) {
      $0.indicator
    }
    let units = operation.profile.catalogue.entries.compactMap(\.unit) + UnitKind.measures.sorted()
    check("unit", known: KnownValues.units + units) { $0.unit }
    check("group", known: KnownValues.groups) { $0.group }
    checkPolicyTypes()
  }

  private mutating func check(_ column: String, known: [String], name: (FigureKey) -> Symbol) {
    let listed = Set(known)
    var figures: [Symbol: [Int32]] = [:]
    for (index, key) in operation.figureKeys.enumerated() {
      figures[name(key), default: []].append(Int32(index))
    }
    let slips = figures.compactMap { name, figures -> (text: String, meant: String, figures: [Int32])? in
      let text = operation.text(name)
      guard !listed.contains(text), let meant = Self.meant(by: text, among: known) else { return nil }
      return (text, meant, figures)
    }
    if slips.isEmpty { return }
    var firsts: [Int32: Position] = [:]
    for estimate in operation.estimates where firsts[estimate.figure] == nil {
      firsts[estimate.figure] = estimate.head.position
    }
    for slip in slips {
      guard
        let first = slip.figures.compactMap({ firsts[$0] }).min(by: {
          ($0.file, $0.line) < ($1.file, $1.line)
        })
      else { continue }
      note(column, slip.text, meant: slip.meant, at: first, about: .figures(slip.figures))
    }
  }

  private mutating func checkPolicyTypes() {
    let known = KnownValues.policyTypes
    var checked = SymbolSet()
    for step in operation.policies where checked.insert(step.type) {
      let text = operation.text(step.type)
      guard !text.isEmpty, !known.contains(text), let meant = Self.meant(by: text, among: known) else {
        continue
      }
      note("type", text, meant: meant, at: step.head.position, about: .policyType(step.type))
    }
  }

  /// The known name that differs in case, accents, one letter, or a sign for a hyphen.
  private static func meant(by text: String, among known: [String]) -> String? {
    nearest(to: text.replacing("_", with: "-").replacing(" ", with: "-"), among: known, within: 1)
  }

  private mutating func note(
    _ column: String, _ text: String, meant: String, at position: Position,
    about subject: Diagnostic.Subject
  ) {
    diagnostics.append(
      Diagnostic(
        .warning, at: operation.location(of: position), .nameNearKnown(column: column), value: text,
        suggestion: meant, about: subject))
  }
}

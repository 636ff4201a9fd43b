import SitrepModel

/// Names of open lists that are one slip away from a name that is known: accepted as spelled, they would make a
/// figure of their own beside the one that was meant.
struct UnlistedNames {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation

  init(_ operation: Operation) {
    self.operation = operation
    check("indicator", known: KnownValues.indicators + operation.profile.indicators.map(\.id)) {
      $0.indicator
    }
    check("unit", known: KnownValues.units) { $0.unit }
    check("group", known: KnownValues.groups) { $0.group }
    checkPolicyTypes()
  }

  private mutating func check(_ column: String, known: [String], name: (FigureKey) -> Symbol) {
    let listed = Set(known)
    var checked = SymbolSet()
    for (index, key) in operation.figureKeys.enumerated() where checked.insert(name(key)) {
      let text = operation.text(name(key))
      guard !listed.contains(text), let meant = Self.meant(by: text, among: known),
        let first = operation.estimates.first(where: { $0.figure == index })
      else { continue }
      note(column, text, meant, at: first.head.position)
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
      note("type", text, meant, at: step.head.position)
    }
  }

  /// The known name that differs in case, accents, one letter, or a sign for a hyphen.
  private static func meant(by text: String, among known: [String]) -> String? {
    nearest(to: text.replacing("_", with: "-").replacing(" ", with: "-"), among: known, within: 1)
  }

  private mutating func note(_ column: String, _ text: String, _ meant: String, at position: Position) {
    diagnostics.append(
      Diagnostic(
        .warning, at: operation.location(of: position), "\(column) that is not known", value: text,
        suggestion: meant))
  }
}

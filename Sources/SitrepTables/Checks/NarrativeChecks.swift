import SitrepModel

/// The officer's paragraphs: every number in one must stand in a record that it cites, come of such numbers by adding,
/// subtracting or rounding, or be a day or year of a date that such a record or the paragraph is about. What can't be
/// followed is an error, or, where the officer gives a reason, is printed with it.
struct NarrativeChecks {
  private(set) var diagnostics: [Diagnostic] = []
  /// The numbers that can't be followed and have a reason, by the position of the paragraph.
  private(set) var explained: [Position: [String]] = [:]
  private let operation: Operation

  init(_ operation: Operation, _ references: RowReferences) {
    self.operation = operation
    if references.paragraphs.isEmpty { return }
    let cited = CitedNumbers(operation, ids: Set(references.paragraphs.flatMap(\.cites)))
    let names = Self.placeNames(with: "0"..."9", in: operation)
    for paragraph in references.paragraphs where paragraph.cites.allSatisfy(references.takenIDs.contains) {
      let unknown = Self.unknown(in: paragraph, cited, names)
      if unknown.isEmpty { continue }
      if paragraph.isExplained { explained[paragraph.position, default: []] += unknown }
      diagnostics += unknown.map { number in
        paragraph.isExplained
          ? Diagnostic(.warning, at: paragraph.location, .explainedNumber, value: number)
          : Diagnostic(.error, at: paragraph.location, .uncitedNumber, value: number)
      }
    }
    for position in explained.keys {
      var seen: Set<String> = []
      explained[position] = explained[position]?.filter { seen.insert($0).inserted }
    }
  }

  private static func unknown(
    in paragraph: RowReferences.Paragraph, _ cited: CitedNumbers, _ names: [String]
  ) -> [String] {
    let text = names.reduce(paragraph.text) { $0.replacing($1, with: " ") }
    var numbers = NarrativeNumbers.numbers(in: text)
    if numbers.isEmpty { return [] }
    let said = cited.said(in: paragraph.cites)
    let known = said.union(CitedNumbers.amounts(of: DateSpan(paragraph.date)))
      .union(CitedNumbers.amounts(of: DateSpan(paragraph.date - 1)))
    numbers.removeAll { known.contains($0.amount) }
    if numbers.isEmpty { return [] }
    let counted = cited.counted(in: paragraph.cites)
    let derived = DerivedNumbers(counted, everyone: cited.everyone)
    let amounts = counted.flatMap {
      [$0.quantity.low, $0.quantity.best, $0.quantity.high].compactMap(\.self)
    }
    numbers.removeAll {
      derived.exact.contains($0.amount) || derived.rounds(to: $0.amount, from: amounts)
    }
    var seen: Set<String> = []
    return numbers.map(\.digits).filter { seen.insert($0).inserted }
  }

  /// Names and aliases of places in which a digit stands, the longest first.
  private static func placeNames(with digits: ClosedRange<Unicode.Scalar>, in operation: Operation)
    -> [String]
  {
    let names = operation.places.flatMap { place in
      ([place.name] + place.nameByLanguage.map(\.text) + place.aliases).map(operation.text)
    }
    return Set(names.filter { $0.unicodeScalars.contains(where: digits.contains) })
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}

import SitrepModel

/// The officer's paragraphs: every number in one must stand in a record that it cites, or be a day or year of a date
/// that such a record or the paragraph is about.
struct NarrativeChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation

  init(_ operation: Operation, _ store: TableStore) {
    self.operation = operation
    if store.paragraphs.isEmpty { return }
    let cited = citedTexts(Set(store.paragraphs.flatMap(\.cites)))
    for paragraph in store.paragraphs where paragraph.cites.allSatisfy(store.takenIDs.contains) {
      let known = NarrativeNumbers.numbers(in: paragraph.cites.flatMap { cited[$0] ?? [] })
        .union(Self.numbers(of: DateSpan(paragraph.date))).union(
          Self.numbers(of: DateSpan(paragraph.date - 1)))
      for number in NarrativeNumbers.numbers(in: [paragraph.text]).subtracting(known).sorted() {
        diagnostics.append(
          Diagnostic(
            .error, at: paragraph.location, "number that no cited record gives", value: number,
            expected: "numbers of the records in cites"))
      }
    }
  }

  /// All that the cited records say in which a number may stand, by id.
  private func citedTexts(_ ids: Set<Symbol>) -> [Symbol: [String]] {
    var found: [Symbol: [String]] = [:]
    func collect<Item: Record>(_ records: [Item], _ texts: (Item) -> [String]) {
      for record in records where ids.contains(record.head.id) {
        found[record.head.id] = texts(record) + Self.numbers(of: record.head.occurred)
      }
    }
    collect(operation.estimates) { texts(of: operation.quantities[Int($0.quantity)]) }
    collect(operation.conditions) { texts(of: $0.summary) }
    collect(operation.policies) { policy in
      texts(of: policy.summary) + [policy.start, policy.end].compactMap(\.self).flatMap(Self.numbers)
        + [policy.duration.map { "\($0.days) \($0.months)" } ?? ""]
    }
    collect(operation.responses) { response in
      texts(of: response.summary) + (response.reached.map { texts(of: operation.quantities[Int($0)]) } ?? [])
    }
    collect(operation.events) { texts(of: $0.summary) + ($0.until.map(Self.numbers) ?? []) }
    collect(operation.statements) { statement in
      texts(of: statement.summary) + (statement.value.map { texts(of: operation.quantities[Int($0)]) } ?? [])
        + (statement.horizon.map(Self.numbers) ?? [])
    }
    return found
  }

  private func texts(of summary: Summary) -> [String] {
    ([summary.original] + summary.byLanguage.map(\.text)).map(operation.text)
  }

  private func texts(of quantity: Quantity) -> [String] {
    [operation.text(quantity.words)]
      + [quantity.low, quantity.best, quantity.high].compactMap { $0?.description }
  }

  /// Days and years of a date may be named.
  private static func numbers(of span: DateSpan) -> [String] {
    [span.earliest, span.latest].flatMap { day -> [String] in
      let (year, _, number) = day.components
      return [String(year), String(number)]
    }
  }
}

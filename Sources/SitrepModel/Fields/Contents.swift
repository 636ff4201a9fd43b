/// What stands in the values of a type, by its fields: every way through a report is derived from them, so that what
/// is declared is walked.
struct Contents<Item: Reported>: Sendable {
  private let marking = Item.marking
  private let words: [@Sendable (Item, _ language: String) -> Bool]
  private let records: [@Sendable (Item, (String) -> Void) -> Void]
  /// In the order of a page.
  private let marked: [Parts<Item>]
  private let namingRecords: [Parts<Item>]

  init() {
    let first = Item.pageOrder.compactMap { name in Item.fields.first { $0.name == name } }
    let fields = first + Item.fields.filter { !Item.pageOrder.contains($0.name) }
    let parts = fields.compactMap { if case .parts(let parts) = $0.content { parts } else { nil } }
    marked = parts.filter(\.hasMarks)
    namingRecords = parts.filter(\.hasRecords)
    words =
      fields.compactMap { if case .told(let isMissing) = $0.content { isMissing } else { nil } }
      + parts.filter(\.isTold).map(\.isMissing)
    records = fields.compactMap { if case .records(let forEach) = $0.content { forEach } else { nil } }
  }

  var hasMarks: Bool { marking != nil || !marked.isEmpty }
  var hasRecords: Bool { !records.isEmpty || !namingRecords.isEmpty }

  /// Whether a language lacks some of its words.
  func isMissing(in language: String, of item: Item) -> Bool {
    words.contains { $0(item, language) }
  }

  /// Adds the mark of it to all whose words a language lacks (U16), and visits the caveats of all that carries some, in
  /// the order of a page: of the item, then of its parts.
  /// - Parameter isNoted: whether they have notes: those that have none are not visited.
  func forEachMarked(in item: inout Item, _ language: String, isNoted: Bool, _ visit: MarksVisit) {
    if let marking {
      if isMissing(in: language, of: item) {
        marking.visit(&item) { _, _, marks in
          if !marks.contains(where: { $0.code == .notInThisLanguage }) {
            marks.append(Report.CaveatMark(.notInThisLanguage))
          }
        }
      }
      if isNoted { marking.visit(&item, visit) }
    }
    for parts in marked { parts.forEachMarked(&item, language, isNoted, visit) }
  }

  /// Changes the marks of all that carries some and has notes.
  func changeMarks(of item: inout Item, isNoted: Bool, _ change: MarksChange) {
    if isNoted { marking?.change(&item, change) }
    for parts in marked { parts.changeMarks(&item, isNoted, change) }
  }

  /// Visits every record that a marked thing rests on, with the thing's subject: those that it names itself, and where
  /// it names none, those that its parts do. Not those of parts whose caveats another's note tells together: which of
  /// them each is of is not known there.
  func forEachBasis(in item: Item, _ visit: (_ subject: String, _ record: String) -> Void) {
    if let subject = marking?.subject(item) {
      if records.isEmpty {
        for parts in namingRecords where parts.isNoted(item) {
          parts.forEachRecord(item) { visit(subject, $0) }
        }
      } else {
        for forEach in records { forEach(item) { visit(subject, $0) } }
      }
    }
    for parts in marked where parts.isNoted(item) { parts.forEachBasis(item, visit) }
  }

  /// Visits the ids of all records that it shows or rests on.
  func forEachRecord(in item: Item, _ visit: (String) -> Void) {
    for forEach in records { forEach(item, visit) }
    for parts in namingRecords { parts.forEachRecord(item, visit) }
  }
}

extension Report {
  private static let contents = Contents<Report>()

  /// The report in a language: adds the mark of it to all whose words the language lacks (U16), and visits the caveats of
  /// everything that carries some, in the order of a page.
  package mutating func forEachMarked(in language: String, _ visit: MarksVisit) {
    Self.contents.forEachMarked(in: &self, language, isNoted: true, visit)
  }

  /// Changes the marks of everything that carries some: of a report that is in a language already.
  package mutating func changeMarks(_ change: MarksChange) {
    Self.contents.changeMarks(of: &self, isNoted: true, change)
  }

  /// Visits every record that something with caveats rests on, with the id of what these qualify.
  package func forEachBasis(_ visit: (_ subject: String, _ record: String) -> Void) {
    Self.contents.forEachBasis(in: self, visit)
  }

  /// Visits the ids of all records that it shows or rests on, some more than once.
  package func forEachRecord(_ visit: (String) -> Void) {
    Self.contents.forEachRecord(in: self, visit)
  }
}

import SitrepForms
import SitrepLanguage
import SitrepModel
import SitrepTables

/// A value to choose, and what it is called in the reader's language.
struct Choice: Sendable, Hashable {
  let value: String
  let label: String
}

/// What may be chosen in the fields of a form: code lists and registers, in the reader's language.
struct Choices: Sendable {
  private let operation: Operation
  private let language: Language
  private let edition: Edition
  /// The codes of languages that there are words in, those of the operation first.
  private let languages: [String]
  private let codes: CodeLabels
  private let places: [Choice]
  private let sources: [Choice]
  /// What the entries of registers are called, by id.
  private let placeLabels: [String: String]
  private let sourceLabels: [String: String]
  private let actorNames: [String: String]

  /// - Parameters:
  ///   - operation: as far as the reader may see it: nothing else is offered.
  ///   - edition: the highest that the reader sees: what they enter they are to find again.
  ///   - languages: the codes of all that there are words in.
  init(_ operation: Operation, _ language: Language, upTo edition: Edition, languages: [String]) {
    (self.operation, self.language, self.edition) = (operation, language, edition)
    let own = operation.profile.languages
    self.languages = own + languages.filter { !own.contains($0) }
    codes = CodeLabels([language], operation: operation)
    places = Self.places(operation, language)
    sources = Self.sources(operation, language)
    placeLabels = Self.labels(places.lazy.map { ($0.value, $0.label) })
    sourceLabels = Self.labels(sources.lazy.map { ($0.value, $0.label) })
    actorNames = Self.labels(
      operation.actors.lazy.map { (operation.text($0.id), Self.name(of: $0, operation, language)) })
  }

  /// Where nothing can be chosen yet, as before anybody has signed in.
  init(without language: Language) {
    (operation, self.language, edition, codes) = (Operation(), language, .public, CodeLabels())
    languages = []
    (places, sources, placeLabels, sourceLabels, actorNames) = ([], [], [:], [:], [:])
  }

  /// The first of an id counts.
  private static func labels(_ labels: some Sequence<(String, String)>) -> [String: String] {
    Dictionary(labels) { first, _ in first }
  }

  /// Whether a record counts in some edition only once a second person has accepted it.
  var awaitsReview: Bool { operation.profile.review != .none }

  /// The values of a closed or open list, or the entries of a register; nil where a cell is typed.
  func list(of kind: CellKind) -> [Choice]? {
    switch kind {
    case .choice(let vocabulary, _), .openChoice(let vocabulary, _):
      FormLists.values(of: kind, operation)
        .filter { vocabulary != Edition.vocabulary || Edition(rawValue: $0).map { $0 <= edition } ?? false }
        .map { Choice(value: $0, label: label(of: $0, in: vocabulary)) }
    case .reference(.place): places
    case .reference(.source): sources
    case .country:
      operation.profile.countries.isEmpty
        ? nil : operation.profile.countries.map { Choice(value: $0, label: $0) }
    case .whole(let range) where range.count <= 10: range.map { Choice(value: "\($0)", label: "\($0)") }
    case .list(.reference(.place)): places
    default: nil
    }
  }

  /// What is offered while a cell is typed, which takes other texts too.
  func suggestions(for column: Column) -> [String] {
    switch column.kind {
    case .reference(.actor): actorNames.values.sorted()
    case .name: names(of: column)
    case .language: languages
    default: []
    }
  }

  func label(of code: String, in vocabulary: String) -> String { codes.label(of: code, in: vocabulary) }

  /// A cell as a reader sees it: the word for a code, the name for an id.
  func shown(_ text: String, of column: some DescribedColumn) -> String {
    if text.isEmpty { return "" }
    switch column.kind {
    case .choice(let vocabulary, _), .openChoice(let vocabulary, _): return label(of: text, in: vocabulary)
    case .reference(.place): return placeLabels[text] ?? text
    case .reference(.source): return sourceLabels[text] ?? text
    case .reference(.actor): return actorNames[text] ?? text
    case .date, .day, .moment:
      let date = (try? DateSpan(edtf: text))?.localised(to: operation.profile.zone)
      return date.map { language.text(.date($0), dates: .short) } ?? text
    default: return text
    }
  }

  /// The code that a typed word or label means; the text itself where it is none.
  func code(of text: String, _ kind: CellKind) -> String { codes.code(of: text, kind) }

  /// The ids that a register has already.
  func ids(in register: TableSchema) -> Set<String> {
    switch register.name {
    case TableSchema.places.name: Set(operation.places.map { operation.text($0.id) })
    case TableSchema.actors.name: Set(operation.actors.map { operation.text($0.id) })
    default: Set(operation.sources.map { operation.text($0.id) })
    }
  }

  /// The measures or topics that records have already.
  private func names(of column: Column) -> [String] {
    switch column {
    case PolicyColumn.measure.column: Set(operation.policies.map { operation.text($0.measure) }).sorted()
    case StatementColumn.topic.column:
      Set(operation.statements.map { operation.text($0.topic) }).filter { !$0.isEmpty }.sorted()
    default: []
    }
  }

  private static func places(_ operation: Operation, _ language: Language) -> [Choice] {
    operation.places.map { place in
      let name = operation.localName(of: place)
      return Choice(
        value: operation.text(place.id), label: name.best(for: language.code)?.text ?? name.original)
    }.sorted { ($0.label, $0.value) < ($1.label, $1.value) }
  }

  /// The newest first, for it is they that one records from.
  private static func sources(_ operation: Operation, _ language: Language) -> [Choice] {
    operation.sources.reversed().map { source in
      let publisher = operation.publisher(of: source)
      let title = operation.text(source.title.original)
      let name = publisher.best(for: language.code)?.text ?? publisher.original
      let colon = language.text("text.colon")
      return Choice(
        value: operation.text(source.id), label: title.isEmpty ? name : "\(name)\(colon) \(shortened(title))")
    }
  }

  private static func name(of actor: Actor, _ operation: Operation, _ language: Language) -> String {
    let name = operation.localName(of: actor)
    return name.best(for: language.code)?.text ?? name.original
  }

  /// As much of a title as a drop-down has room for.
  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}

import SitrepLanguage
import SitrepModel

/// The numbers of a report value, entry by entry: those of a figure, of a measure, of a source.
///
/// A passage of an output leads back to the report where one entry holds all its numbers, those that belong to the
/// language's own words apart.
struct ReportNumbers {
  private var entries: [Set<String>] = []
  /// The entries that hold a number, by their indices.
  private var holders: [String: [Int32]] = [:]
  /// Ids of records, figures, sources: they stand where something is said of them, and are no numbers.
  private var ids: Set<String> = []
  /// Names with digits in them, the longest first: "Camp 17".
  private var names: [String] = []
  /// What stands in the words of the language: "Sphere Handbook 2018".
  private let ofWords: Set<String>
  private let language: Language

  init(_ report: Report, language: Language, words: String) {
    self.language = language
    ofWords = Set(NumberTokens(words).tokens.flatMap(\.readings))
    var header: Set<String> = []
    ReportedObject(report).forEachField { _, value in
      // The report as a whole would explain anything.
      if !value.holdsObjects { collect(value, into: &header) } else { visit(value) }
    }
    append(header)
    for row in report.dataRows { _ = entry(ReportedObject(row)) }
    append(Self.dictionary)
    names = Set(names).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// Adds what an output tells of itself, such as how many rows each of its sheets has.
  mutating func add(entry text: String) {
    var numbers: Set<String> = []
    add(text, to: &numbers)
    append(numbers)
  }

  /// The first number of a passage that no entry holds together with the others; nil where the passage leads back.
  func stray(in passage: String) -> String? {
    guard firstStray(in: passage) != nil else { return nil }
    // Names are known by ids elsewhere: "Camp 17" stands beside the numbers of an entry that does not spell it.
    var rest = passage
    for name in names where rest.contains(name) { rest = rest.replacing(name, with: "") }
    return firstStray(in: rest)
  }

  private func firstStray(in passage: String) -> String? {
    let tokens = NumberTokens(passage).tokens.filter { token in
      !token.readings.contains { ofWords.contains($0) || ids.contains($0) }
    }
    var candidates: [Int32]?
    for token in tokens {
      let found = token.readings.flatMap { holders[$0] ?? [] }
      if found.isEmpty { return token.text }
      if found.count < candidates?.count ?? .max { candidates = found }
    }
    guard let candidates else { return nil }
    // The entry that explains most tells best what is wrong.
    var best = tokens
    for entry in candidates {
      let left = tokens.filter { !$0.readings.contains(where: entries[Int(entry)].contains) }
      if left.isEmpty { return nil }
      if left.count < best.count { best = left }
    }
    return best[0].text
  }

  private mutating func visit(_ value: Value) {
    switch value {
    case .object(let object): _ = entry(object)
    case .list(let items): for item in items { visit(item) }
    default: return
    }
  }

  private mutating func append(_ numbers: Set<String>) {
    for number in numbers { holders[number, default: []].append(Int32(entries.count)) }
    entries.append(numbers)
  }

  /// Adds an object's numbers, and those of the objects in it as entries of their own.
  private mutating func entry(_ object: ReportedObject) -> Set<String> {
    var numbers: Set<String> = []
    object.forEachField { name, value in
      collect(value, into: &numbers)
      if Self.nameFields.contains(name) {
        names += value.texts.filter { $0.contains(where: \.isNumber) }
      }
    }
    append(numbers)
    return numbers
  }

  private mutating func collect(_ value: Value, into numbers: inout Set<String>) {
    switch value {
    case .none, .flag: return
    case .whole(let number): numbers.insert(String(number.magnitude))
    case .amount(let amount): add(amount.description, to: &numbers)
    case .decimal(let decimal): add("\(decimal)", to: &numbers)
    case .text(let text): add(text, to: &numbers)
    case .code(let code):
      add(code.value, to: &numbers)
      add(language.text(value), to: &numbers)
    case .day(let day): add(day.description, to: &numbers)
    case .date(let date):
      add(date.description, to: &numbers)
      add(language.text(value), to: &numbers)
    case .moment(let moment):
      add(moment.description, to: &numbers)
      add(language.text(value), to: &numbers)
    case .range, .local, .quoted, .message: add(language.text(value), to: &numbers)
    case .list(let items):
      numbers.insert(String(items.count))
      for item in items { collect(item, into: &numbers) }
    case .object(let object): numbers.formUnion(entry(object))
    }
  }

  private mutating func add(_ text: String, to numbers: inout Set<String>) {
    for token in NumberTokens(text).tokens {
      numbers.formUnion(token.readings)
      if token.text.first?.isLetter == true { ids.formUnion(token.readings) }
    }
  }

  /// The words of the dictionary of columns that a workbook holds: meanings, HXL tags.
  private static let dictionary: Set<String> = {
    var numbers: Set<String> = []
    func add(_ fields: [FieldDescription]) {
      for field in fields {
        let tokens = NumberTokens("\(field.meaning) \(field.hxl ?? "")").tokens
        numbers.formUnion(tokens.flatMap(\.readings))
        var type = field.type
        while case .list(let item) = type { type = item }
        if case .optional(let item) = type { type = item }
        if case .object(let type) = type { add(type.fields()) }
      }
    }
    add(Report.fields.map(\.description) + Report.DataRow.fields.map(\.description))
    return numbers
  }()

  private static let nameFields: Set<String> = [
    "name", "local_name", "place_name", "indicator_name", "topic_name", "publisher", "origin", "origins",
    "organisation",
    "speaker", "attributed_to", "actor",
    "title", "reporter",
  ]
}

extension Value {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .local(let text): text.texts.map(\.text)
    case .list(let items): items.flatMap(\.texts)
    default: []
    }
  }

  fileprivate var holdsObjects: Bool {
    switch self {
    case .object: true
    case .list(let items): items.contains(where: \.holdsObjects)
    default: false
    }
  }
}

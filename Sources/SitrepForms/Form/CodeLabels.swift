package import SitrepLanguage
package import SitrepModel
package import SitrepTables

/// What languages call the values of lists, for cells in which a person chose or wrote the word in place of the code.
package struct CodeLabels: Sendable {
  private var codes: [String: [String: String]] = [:]
  private var labels: [String: [String: String]] = [:]

  /// - Parameter languages: the first whose word it is counts; its words are those that a form shows.
  package init(_ languages: [Language], operation: Operation) {
    let known = Self.known(operation)
    var owners: [String: [String: String]] = [:]
    for (vocabulary, code) in known { owners[vocabulary, default: [:]][foldedName(code)] = code }
    for (index, language) in languages.enumerated() {
      for (vocabulary, code) in known {
        let label = Self.label(of: code, in: vocabulary, language, operation)
        guard !label.isEmpty, label != code else { continue }
        let isFree = take(label, of: code, in: vocabulary, besides: owners)
        if index == 0, isFree { labels[vocabulary, default: [:]][code] = label }
      }
    }
    // What people write too stands behind all words that forms show.
    for language in languages {
      for (vocabulary, code) in known {
        for word in language.otherWords(for: Code(vocabulary, code)) {
          _ = take(word, of: code, in: vocabulary, besides: owners)
        }
      }
    }
  }

  /// A word of two values is the first one's, and one that is the code of another value says neither.
  /// - Parameter owners: whose code each is, by vocabulary.
  /// - Returns: whether the word was free.
  private mutating func take(
    _ word: String, of code: String, in vocabulary: String, besides owners: [String: [String: String]]
  ) -> Bool {
    let folded = foldedName(word)
    guard codes[vocabulary]?[folded] == nil, owners[vocabulary]?[folded] ?? code == code else { return false }
    codes[vocabulary, default: [:]][folded] = code
    return true
  }

  /// No words: a code is known by itself.
  package init() {}

  /// What a form shows for a value: its word, where that is no other's.
  package func label(of code: String, in vocabulary: String) -> String { labels[vocabulary]?[code] ?? code }

  /// A cell's text as the table has it: codes for words.
  package func code(of text: String, _ kind: CellKind) -> String {
    switch kind {
    case .choice(let vocabulary, let values):
      let folded = foldedName(text)
      return values.first { foldedName($0) == folded } ?? codes[vocabulary]?[folded] ?? text
    case .openChoice(let vocabulary, _):
      return codes[vocabulary]?[foldedName(text)] ?? text
    case .list(let item):
      guard item.vocabulary != nil else { return text }
      return text.split(separator: "|", omittingEmptySubsequences: false)
        .map { code(of: String($0.trimmed), item) }.joined(separator: "|")
    default: return text
    }
  }

  /// A cell's text as a form shows it.
  func label(of text: String, _ kind: CellKind) -> String {
    if case .list(let item) = kind, item.vocabulary != nil {
      return text.split(separator: "|").map { label(of: String($0), item) }.joined(separator: "|")
    }
    return kind.vocabulary.map { label(of: text, in: $0) } ?? text
  }

  private static func known(_ operation: Operation) -> [(vocabulary: String, code: String)] {
    var known: [(String, String)] = operation.profile.indicators.map { (OpenVocabulary.indicator, $0.id) }
    var seen: Set<String> = []
    func add(_ kind: CellKind) {
      switch kind {
      case .choice(let vocabulary, let values), .openChoice(let vocabulary, let values):
        if seen.insert(vocabulary).inserted { known += values.map { (vocabulary, $0) } }
      case .list(let item): add(item)
      default: break
      }
    }
    for schema in TableSchema.all { for column in schema.columns { add(column.kind) } }
    let own = Set(operation.profile.indicators.map(\.id))
    return known.enumerated().filter { index, entry in
      index < own.count || entry.0 != OpenVocabulary.indicator || !own.contains(entry.1)
    }.map(\.element)
  }

  private static func label(
    of code: String, in vocabulary: String, _ language: Language, _ operation: Operation
  ) -> String {
    if vocabulary == OpenVocabulary.indicator,
      let name = operation.profile.indicator(code)?.name.text(in: language.code)
    {
      return name
    }
    return language.word(Code(vocabulary, code))
  }
}

extension CellKind {
  /// The list that its values are from; nil where they are from none.
  var vocabulary: String? {
    switch self {
    case .choice(let vocabulary, _), .openChoice(let vocabulary, _): vocabulary
    default: nil
    }
  }
}

import Foundation
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import SitrepTestSupport
import Testing
import declare_words

private let english = Result { try Language("en", templates: .builtIn) }

private let languages: [String] = (try? Language.available(in: .builtIn)) ?? []

@Test func thereAreLanguages() {
  #expect(languages.contains("en") && languages.contains("es"))
}

@Test(arguments: languages)
func everyLanguageHasTheKeysAndPlaceholdersOfEnglish(_ code: String) throws {
  let english = try english.get()
  let language = try Language(code, templates: .builtIn)
  let expected = Set(english.keys.filter { !Language.isOptional($0) })
  let actual = Set(language.keys.filter { !Language.isOptional($0) })
  #expect(expected.subtracting(actual).sorted() == [])
  // What a field means stands in English beside the field.
  #expect(actual.subtracting(expected).filter { !$0.hasPrefix("meaning.") }.sorted() == [])
  for key in expected.intersection(actual).sorted() {
    let (one, other) = (english.placeholders(of: key), language.placeholders(of: key))
    // A language may tell more forms of a noun apart than one from many.
    let further: Set = key == "figure.counted" ? ["two", "few", "other"] : []
    #expect(one.shown == other.shown.subtracting(further), "\(key)")
    // A text may only select by what it is given, and English shows all that there is.
    let given = one.shown.union(one.selectors).union(["kind", "start_kind", "end_kind"])
    #expect(other.selectors.subtracting(given).sorted() == [], "\(key)")
  }
}

/// Every closed list that a report, a table or a message can hold.
private let lists: [(vocabulary: String, codes: [String])] = [
  list(Label.self), list(Agreement.self), list(DecidingStep.self), list(ChangeKind.self),
  list(ChangeReason.self), list(CaveatCode.self), list(Measure.self), list(SitrepModel.Method.self),
  list(RecordStatus.self), list(ResponseStatus.self), list(Sensitivity.self), list(AttributionKind.self),
  list(Reliability.self),
  list(PolicyStage.self), list(EventKind.self), list(StatementKind.self), list(Stance.self),
  list(Sector.self), list(PlaceType.self), list(ActorKind.self), list(SourceKind.self), list(Relation.self),
  list(IndicatorRole.self), list(StartBasis.self), list(EndBasis.self), list(PlanningItem.self),
  list(GapKind.self), list(ShareKind.self), list(FollowUpState.self), list(Section.self),
  list(Report.DataRow.Kind.self),
]

private func list<List: Coded>(_ type: List.Type) -> (vocabulary: String, codes: [String]) {
  (List.vocabulary, List.codes)
}

@Test func everyValueOfEveryListHasAWord() throws {
  let english = try english.get()
  for (vocabulary, codes) in lists {
    #expect(codes.filter { !english.has("\(vocabulary).\($0)") } == [], "\(vocabulary)")
  }
  let listed = Set(lists.map(\.vocabulary))
  for type in reportTypes() {
    for field in type.fields() {
      if case .code(let vocabulary, _) = field.type {
        #expect(listed.contains(vocabulary), "\(type.name).\(field.name)")
      }
    }
  }
}

@Test func everyFieldHasALabel() throws {
  let english = try english.get()
  var missing: [String] = []
  for type in reportTypes() + [ReportedType(Report.DataRow.self)] {
    for field in type.fields() {
      let hasLabel = english.has("field.\(field.name)") || english.has("field.\(type.name).\(field.name)")
      if !hasLabel { missing.append("field.\(type.name).\(field.name)") }
    }
  }
  #expect(missing == [])
}

@Test func everyMessageInTheSourcesHasItsWords() throws {
  let english = try english.get()
  var missing: [String] = []
  for literal in try sourceLiterals() where literal.isMessage && !literal.isPattern {
    if !english.has(literal.text) { missing.append(literal.text) }
  }
  #expect(missing == [])
}

@Test func noKeyIsUnused() throws {
  var exact: Set<String> = []
  var patterns: [[String]] = []
  for literal in try sourceLiterals() {
    if literal.isPattern { patterns.append(literal.parts) } else { exact.insert(literal.text) }
  }
  for (vocabulary, codes) in lists {
    for code in codes { exact.formUnion(["\(vocabulary).\(code)", "\(vocabulary).short.\(code)"]) }
  }
  for type in reportTypes() + [ReportedType(Report.DataRow.self)] {
    for field in type.fields() {
      exact.formUnion(["field.\(field.name)", "field.\(type.name).\(field.name)"])
    }
  }
  exact.formUnion(try templateWords())
  let constructors = try messageConstructors()
  var unused: [String] = []
  let open =
    [
      OpenVocabulary.indicator, OpenVocabulary.unit, "unit_one", OpenVocabulary.group,
      OpenVocabulary.policyType, "language", "sheet",
    ].map { "\($0)." } + (try otherVocabularies())
  for key in try english.get().keys where !Language.isOptional(key) {
    let isReached =
      exact.contains(key) || constructors.contains(swiftName(key)) || open.contains { key.hasPrefix($0) }
      || patterns.contains { matches(key, $0) }
    if !isReached { unused.append(key) }
  }
  #expect(unused == [])
}

/// A string in the sources that could be a key; where it has values in it, the parts between them.
private struct Literal {
  let text: String
  let parts: [String]
  let isMessage: Bool
  var isPattern: Bool { parts.count > 1 }
}

/// The strings of all sources that have a dot in them and no blank.
private func sourceLiterals() throws -> [Literal] {
  var literals: [Literal] = []
  for path in try files(below: "Sources", ending: ".swift") {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      for index in pieces.indices.dropFirst() where index % 2 == 1 || leavesValueOpen(pieces[index - 1]) {
        let piece = String(pieces[index])
        guard piece.contains("."), !piece.contains(" ") else { continue }
        let before = pieces[index - 1]
        literals.append(
          Literal(
            text: piece, parts: parts(of: piece),
            isMessage: before.hasSuffix("Message(") || before.hasSuffix("key: ")))
      }
    }
  }
  return literals
}

/// The names after a dot that the sources call: `.gapNoCount(` makes the message `gap.no-count`.
private func messageConstructors() throws -> Set<String> {
  Set(
    try files(below: "Sources", ending: ".swift").flatMap { path in
      try String(contentsOfFile: path, encoding: .utf8).matches(of: /\.(\w+)\(/).map { String($0.1) }
    })
}

/// Whether a value in a literal goes on after the piece, so that a literal within it begins.
private func leavesValueOpen(_ piece: Substring) -> Bool {
  guard let start = piece.range(of: "\\(", options: .backwards) else { return false }
  let value = piece[start.upperBound...]
  return value.count { $0 == "(" } + 1 > value.count { $0 == ")" }
}

/// The text between the values that stand in a literal.
private func parts(of literal: String) -> [String] {
  var parts = [""]
  var depth = 0
  var previous: Character = " "
  for character in literal {
    if depth > 0 {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
    } else if character == "(", previous == "\\" {
      parts[parts.count - 1].removeLast()
      parts.append("")
      depth = 1
    } else {
      parts[parts.count - 1].append(character)
    }
    previous = character
  }
  return parts
}

private func matches(_ key: String, _ parts: [String]) -> Bool {
  guard let first = parts.first, let last = parts.last, first.contains("."), key.hasPrefix(first),
    key.hasSuffix(last), key.count > first.count + last.count
  else { return false }
  return true
}

/// What templates name as `word.…`.
private func templateWords() throws -> Set<String> {
  var words: Set<String> = []
  for path in try TemplateFolder.builtIn.paths(under: "report") {
    let text = try TemplateFolder.builtIn.text(at: path).text
    for tag in text.components(separatedBy: "{{").dropFirst() {
      let name = tag.prefix { $0 != "}" }.drop { "{&#^/ ".contains($0) }
      if name.hasPrefix("word.") { words.insert(String(name.dropFirst(5).prefix { $0 != " " })) }
    }
  }
  return words
}

/// The lists that other modules keep to themselves, as the beginnings of their keys.
private func otherVocabularies() throws -> [String] {
  let known = Set(lists.map(\.vocabulary))
  return try files(below: "Sources", ending: ".swift").flatMap { path in
    try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "vocabulary = \"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }
  .filter { !known.contains($0) }.map { "\($0)." }
}

private func files(below folder: String, ending: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: "\(Project.root)/\(folder)").sorted()
    .filter { $0.hasSuffix(ending) }.map { "\(Project.root)/\(folder)/\($0)" }
}

@Test func everyTemplateIsRightInEveryLanguage() throws {
  #expect(try ReportFormats.faults(in: .builtIn).map(\.description) == [])
}

@Test func faultsInFilesLaidOverAreToldOnceEach() throws {
  try withTemporaryFolder { folder in
    try folder.write("{{txt}}\n", to: "report/text/sections/gaps.txt")
    try folder.write("a = {\n", to: "languages/fr.properties")
    try folder.write("{{#gaps}}\n", to: "report/markdown/sections/gaps.md")
    let told = try ReportFormats.faults(in: TemplateFolder(overrides: [folder.path])).map(\.description)
    #expect(
      told == [
        "\(folder.path)/languages/fr.properties:1:5: error: a: a \"{\" that is not closed: expected \"}\"",
        "\(folder.path)/report/markdown/sections/gaps.md:1:1: error: a section that is not closed \"gaps\": "
          + "expected {{/gaps}}",
        "\(folder.path)/report/text/sections/gaps.txt:1:1: error: unknown name \"txt\"",
      ])
  }
}

@Test func noWordStandsInATemplateAndNoFileIsIdle() throws {
  #expect(try ReportFormats.doubts(in: .builtIn).map(\.description) == [])
}

@Test func wordsInATemplateAndFilesThatNothingReadsAreTold() throws {
  try withTemporaryFolder { folder in
    try folder.write("{{! A note. }}\n— Donors: {{title}} (x)\n", to: "report/text/sections/gaps.txt")
    try folder.write(
      "<p class=\"note\">{{title}} <b>now</b></p>\n<img src=\"data:,\" alt=\"The logo\">\n",
      to: "report/html/sections/gaps.html")
    try folder.write("{{title}}\n", to: "report/html/section/gaps.html")
    try folder.write("gap = Gap\n", to: "languages/de.properties")
    try folder.write([0xFF], to: "report/word/reference.docx")
    let told = try ReportFormats.doubts(in: TemplateFolder(overrides: [folder.path])).map(\.description)
    let words = "expected {{word.key}} and the words in languages/*.properties"
    #expect(
      told == [
        "\(folder.path)/report/html/section/gaps.html: warning: a file that nothing reads "
          + "(did you mean \"report/html/sections/gaps.html\"?)",
        "\(folder.path)/report/html/sections/gaps.html:1:30: warning: words that are the same in every language "
          + "\"now\": \(words)",
        "\(folder.path)/report/html/sections/gaps.html:2:24: warning: words that are the same in every language "
          + "\"The logo\": \(words)",
        "\(folder.path)/report/text/sections/gaps.txt:2:3: warning: words that are the same in every language "
          + "\"Donors\": \(words)",
      ])
  }
}

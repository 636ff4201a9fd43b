import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

/// What is wrong with the input, in every language.
@Suite struct ProblemWordsTests {
  private static let languages = ["ar", "es", "fr", "pt"]

  private static func language(_ code: String) throws -> Language {
    try Language(code, templates: .builtIn).adding(wordsIn: ProblemWords.folder, of: .builtIn)
  }

  private static let keys: Set<String> = {
    guard let reports = try? Language("en", templates: .builtIn), let all = try? language("en") else {
      return []
    }
    return Set(all.keys).subtracting(reports.keys)
  }()

  @Test func everyProblemIsAKeyOfItsOwn() throws {
    let declared = DiagnosticMessage.declared.flatMap {
      [$0.code] + ($0.expected == nil ? [] : ["\($0.code).expected"])
    }
    #expect(Set(declared).subtracting(Self.keys) == [])
    #expect(
      try TemplateFolder.builtIn.paths(under: ProblemWords.folder).count
        == Language.available(in: .builtIn).count)
  }

  @Test(arguments: languages)
  func everyTextIsInEveryLanguageWithTheSameArguments(code: String) throws {
    let (english, other) = (try Self.language("en"), try Self.language(code))
    let reports = try Language(code, templates: .builtIn)
    #expect(Set(other.keys).subtracting(reports.keys) == Self.keys)
    for key in Self.keys {
      #expect(english.placeholders(of: key).shown == other.placeholders(of: key).shown, "\(key)")
    }
  }

  @Test("long sentences are no copies of the English ones", arguments: languages)
  func translated(code: String) throws {
    let (english, other) = (try Self.language("en"), try Self.language(code))
    for key in Self.keys where english.text(key).count > 24 && !key.contains("figure.expected") {
      #expect(english.text(key) != other.text(key), "\(key)")
    }
  }

  @Test(arguments: [
    ("en", "estimates.csv:3:1: error: unknown place \"x\": expected a or b (did you mean \"y\"?)"),
    ("es", "estimates.csv:3:1: error: lugar desconocido \"x\": esperado: a o b (¿quiso decir \"y\"?)"),
    ("fr", "estimates.csv:3:1: erreur: lieu inconnu \"x\": attendu : a ou b (vouliez-vous dire \"y\" ?)"),
    ("pt", "estimates.csv:3:1: erro: lugar desconhecido \"x\": esperado: a ou b (quis dizer \"y\"?)"),
  ])
  func aProblemIsToldInALanguage(code: String, line: String) throws {
    let problem = Diagnostic(
      .error, at: Location(file: "estimates.csv", line: 3, column: 1), .unknownPlace, value: "x",
      expected: .anyOf(["a", "b"]), suggestion: "y")
    #expect(try ProblemWords(code, templates: .builtIn).line(problem) == line)
  }

  @Test("in English each says the same by itself and by the file of words")
  func oneEnglish() throws {
    let file = ProblemWords(try Self.language("en"))
    let messages: [DiagnosticMessage] = [
      .cellCount(count: 3, header: 4), .jsonCharacter, .sameWordsInAll,
      .rowsOfOneFigure(
        count: 3, new: 1, lines: "7", beside: DiagnosticText.beside(ids: "e1")),
      .tagOfOtherColumn(column: "value", count: 2), .tagOfOtherColumn(column: "value", count: 1),
    ]
    let texts: [DiagnosticText] = [
      .noEntryTime(rows: 1, entered: "entered"), .noEntryTime(rows: 2, entered: "entered"),
      .behind(store: "\"s\"", count: 1), .findings(count: 0),
      .recordsOfSources(operation: "o", records: 1, sources: 2), .notAnOperation(folder: "\"f\""),
      .withConsequence(text: DiagnosticText.errors(count: 2), consequence: DiagnosticText.nothingWritten),
    ]
    for text in texts + messages.flatMap({ [$0.problem, $0.expected].compactMap(\.self) }) {
      #expect(file.text(text) == text.english)
    }
  }

  @Test(
    "a unit is told by its word where the language has one",
    arguments: [
      ("es", "cuenta toneladas, no viviendas"), ("fr", "compte tonnes, pas maisons"),
    ])
  func aUnitIsTold(code: String, told: String) throws {
    let text = DiagnosticMessage.incomparableUnit(
      counted: Code(OpenVocabulary.unit, "tonnes"), unit: Code(OpenVocabulary.unit, "houses")
    ).problem
    #expect(text.english == "counts tonnes, not houses")
    #expect(try ProblemWords(code, templates: .builtIn).text(text) == told)
  }

  @Test(
    "a reason is told in the language of what it stands in",
    arguments: [
      ("es", "no se puede escribir en \"s\": no queda espacio en el disco"),
      ("fr", "impossible d’écrire dans \"s\" : plus de place sur le disque"),
      ("pt", "não é possível escrever em \"s\": não há espaço no disco"),
    ])
  func aReasonIsTold(code: String, told: String) throws {
    let text = DiagnosticText.storeNotWritten(store: "\"s\"", reason: DiagnosticText.diskFull)
    #expect(text.english == "cannot write to \"s\": no space left on the disk")
    #expect(try ProblemWords(code, templates: .builtIn).text(text) == told)
  }

  @Test func aLanguageWithoutWordsForProblemsTellsThemInEnglish() throws {
    let english = try TemplateFolder.builtIn.text(at: "languages/en.properties").text
    let templates = TemplateFolder(files: ["languages/xx.properties": Array(english.utf8)], overrides: [])
    #expect(try ProblemWords("xx", templates: templates).text(.aList) == "a list")
    #expect(throws: TextFaults.self) { try ProblemWords("yy", templates: templates) }
  }
}

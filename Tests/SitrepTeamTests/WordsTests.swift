import SitrepLanguage
import SitrepModel
import SitrepTeam
import SitrepTemplates
import Testing

@Suite struct WordsTests {
  private static let languages = ["ar", "es", "fr", "pt"]

  private static func texts(_ language: String) throws -> [String: String] {
    let file = try TemplateFolder.builtIn.text(at: "pages/\(language).properties").text
    var texts: [String: String] = [:]
    var key = ""
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix(" ") {
        texts[key, default: ""] += line
      } else if let sign = line.firstRange(of: " = ") {
        key = String(line[..<sign.lowerBound])
        texts[key] = String(line[sign.upperBound...])
      }
    }
    return texts
  }

  @Test(arguments: languages)
  func everySentenceIsInEveryLanguage(language: String) throws {
    let (english, other) = (try Self.texts("en"), try Self.texts(language))
    #expect(english.keys.sorted() == other.keys.sorted())
    for (key, text) in english where text.count > 24 { #expect(other[key] != text, "\(key)") }
    for (key, text) in english {
      #expect(Self.names(text) == Self.names(other[key] ?? ""), "\(key)")
    }
  }

  /// A key of both would say the report's words on a page.
  @Test func noSentenceHasTheKeyOfAReportsWords() throws {
    let reports = try Language("en", templates: .builtIn)
    #expect(try Self.texts("en").keys.filter(reports.has) == [])
  }

  /// The placeholders of a text.
  private static func names(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z]+)[,}]/).map { String($0.1) })
  }

  @Test func pagesAreInAllLanguagesThatReportsAreIn() throws {
    #expect(try PageWords.available(in: .builtIn) == Language.available(in: .builtIn))
  }

  @Test(arguments: ["en", "es", "fr", "pt"])
  func everyCodeThatPagesNameHasItsWord(language: String) throws {
    let words = try PageWords(language, templates: .builtIn)
    let keys =
      Role.allCases.flatMap { ["role.\($0.rawValue)", "role-hint.\($0.rawValue)"] }
      + AccessLine.Event.allCases.map { "access.\($0.rawValue)" }
      + RecordSearch.State.allCases.map { "state.\($0.rawValue)" }
    for key in keys { #expect(words(key) != "team.\(key)") }
  }
}

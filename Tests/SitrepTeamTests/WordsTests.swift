import Foundation
import SitrepLanguage
import SitrepModel
import SitrepTeam
import SitrepTemplates
import SitrepTestSupport
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

  /// What stands behind these is the value of a code.
  private static let families = [
    "nav.", "role.", "role-hint.", "table.", "table-hint.", "state.", "access.", "format.", "setup.",
    "error.", "figures.", "people.", "log.", "profile.", "form.new.",
  ]

  @Test func everySentenceIsSaid() throws {
    let folder = "\(Project.root)/Sources/SitrepTeam"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    let code = try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
    for key in try Self.texts("en").keys.map({ String($0.dropFirst("team.".count)) }) {
      let isCode = Self.families.contains { key.hasPrefix($0) && code.contains("\"\($0)\\(") }
      #expect(isCode || code.contains("\"\(key)\""), "\(key)")
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

  @Test(arguments: ["ar", "en", "es", "fr", "pt"])
  func everyCodeThatPagesNameHasItsWord(language: String) throws {
    let words = try PageWords(language, templates: .builtIn)
    let keys =
      Role.allCases.flatMap { ["role.\($0.rawValue)", "role-hint.\($0.rawValue)"] }
      + AccessLine.Event.allCases.map { "access.\($0.rawValue)" }
      + RecordSearch.State.allCases.map { "state.\($0.rawValue)" }
    for key in keys { #expect(words(key) != "team.\(key)") }
  }
}

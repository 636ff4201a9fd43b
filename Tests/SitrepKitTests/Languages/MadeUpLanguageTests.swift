import Foundation
import SitrepKit
import SitrepLanguage
import SitrepModel
import SitrepSpreadsheet
import SitrepTemplates
import SitrepTestSupport
import Testing

/// A language is its file: one that nobody knows, from right to left, comes out whole in every form.
@Suite("A language that is data alone") struct MadeUpLanguageTests {
  private static let date = "2025-12-05"

  private static func withLanguage<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      try folder.write(
        try MadeUpLanguage.words(), to: "templates/languages/\(MadeUpLanguage.code).properties")
      return try body(folder)
    }
  }

  private static func files(_ formats: [String]) throws -> [String: [UInt8]] {
    try withLanguage { folder in
      let operation = try OperationFolder(
        at: "\(Project.root)/seeds/chile-peru-2025", templates: "\(folder.path)/templates")
      let request = ReportRequest(date: date, formats: formats, languages: [MadeUpLanguage.code])
      return Dictionary(
        uniqueKeysWithValues: try operation.files(request).map { file in
          (String(file.path.split(separator: ".").last ?? ""), Array(file.bytes))
        })
    }
  }

  @Test func itsTextHasNoWordOfOursAndEveryLineRunsFromTheRight() throws {
    let text = String(decoding: try #require(try Self.files(["txt"])["txt"]), as: UTF8.self)
    #expect(text.contains(MadeUpLanguage.written("Situation Report No")))
    #expect(text.contains("߂߀߂߅"))
    for word in ["Highlights", "unverified", "records", "Caveats"] {
      #expect(!text.contains(" \(word) "), "\(word)")
    }
    for line in text.split(separator: "\n") {
      #expect(runsFromTheRight(line), "\(line)")
      #expect(
        line.unicodeScalars.count { !$0.properties.generalCategory.isInvisible } <= 80 || line.contains("://")
      )
    }
  }

  @Test func itsPageIsMirrored() throws {
    let page = String(decoding: try #require(try Self.files(["html"])["html"]), as: UTF8.self)
    #expect(page.contains("<html lang=\"qx\" dir=\"rtl\">"))
    #expect(page.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\""))
    let charts = page.matches(of: /<svg [^>]*>/).map { String($0.output) }
    #expect(!charts.isEmpty && charts.allSatisfy { $0.contains("direction=\"rtl\"") })
    #expect(page.contains(MadeUpLanguage.written("Key figures")))
    // Free text that is not there in it stands in its own language, set off.
    #expect(page.contains("<span lang=\"en\" dir=\"auto\">"))
  }

  @Test func itsWorkbookIsMirrored() throws {
    let bytes = try #require(try Self.files(["xlsx"])["xlsx"])
    try withTemporaryFolder { folder in
      try folder.write(bytes, to: "report.xlsx")
      let spreadsheet = try Spreadsheet(path: "\(folder.path)/report.xlsx")
      let sheets = try spreadsheet.rawParts().filter { $0.key.hasPrefix("xl/worksheets/sheet") }
      #expect(!sheets.isEmpty && sheets.values.allSatisfy { $0.contains("rightToLeft=\"1\"") })
      #expect(spreadsheet.sheets.map(\.name).contains(MadeUpLanguage.written("Figures")))
    }
  }

  @Test(
    "counts in six forms",
    arguments: [
      (0, "now"), (1, "aday"), (2, "twain"), (3, "߃ days few"), (11, "߁߁ days many"), (100, "߁߀߀ days other"),
    ])
  func counts(_ days: Int, _ expected: String) throws {
    try Self.withLanguage { folder in
      let language = try Language(
        MadeUpLanguage.code, templates: TemplateFolder(overrides: ["\(folder.path)/templates"]))
      let age = language.text(.figureAge(days: .whole(days)))
      #expect(age == MadeUpLanguage.written(expected))
    }
  }

  @Test(
    "has genders, and forms of what is counted",
    arguments: [
      (1, "schools", "una school"), (1, "houses", "uno house"), (2, "schools", "߂ twoschools"),
      (5, "schools", "߅ fewschools"), (30, "schools", "߃߀ manyschools"), (100, "schools", "߁߀߀ schools"),
    ])
  func nouns(_ amount: Int, _ unit: String, _ expected: String) throws {
    try Self.withLanguage { folder in
      let language = try Language(
        MadeUpLanguage.code, templates: TemplateFolder(overrides: ["\(folder.path)/templates"]))
      let value = Message.valueNumber(
        unit: .code(Code(OpenVocabulary.unit, unit)), amount: .amount(Amount(amount)))
      #expect(language.text(value) == MadeUpLanguage.written(expected))
    }
  }
}

/// Whether a program that goes by the first letter shows a line from right to left (Unicode Standard Annex #9, P2).
func runsFromTheRight(_ line: some StringProtocol) -> Bool {
  var depth = 0
  for scalar in line.unicodeScalars {
    switch scalar {
    case "\u{2066}"..."\u{2068}": depth += 1
    case "\u{2069}": depth -= 1
    case "\u{200F}" where depth == 0: return true
    case _ where depth == 0 && scalar.properties.isAlphabetic:
      return (0x590...0x8FF).contains(scalar.value) || scalar.value >= 0xFB1D
    default: continue
    }
  }
  return depth == 0 && !line.unicodeScalars.contains(where: \.properties.isAlphabetic)
}

extension Unicode.GeneralCategory {
  /// Whether characters of it take no column.
  fileprivate var isInvisible: Bool { [.format, .nonspacingMark, .enclosingMark].contains(self) }
}

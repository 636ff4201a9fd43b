import SitrepDraft
import SitrepModel
import SitrepTables
import SitrepTemplates
import Testing

@Suite struct SaidDateTests {
  /// Monday.
  private static let day = "2025-12-01"

  @Test(arguments: [
    ("2025-11-28", "en", "2025-11-28"), ("2025-11-21/2025-11-30", "en", "2025-11-21/2025-11-30"),
    ("yesterday", "en", "2025-11-30"), ("Today", "en", "2025-12-01"), ("ayer", "es", "2025-11-30"),
    ("el viernes", "es", "2025-11-28"), ("Friday", "en", "2025-11-28"), ("hier", "fr", "2025-11-30"),
    ("ontem", "pt", "2025-11-30"), ("أمس", "ar", "2025-11-30"), ("28 Nov", "en", "2025-11-28"),
    ("about 28 Nov", "en", "2025-11-28~"), ("24–28 Nov", "en", "2025-11-24/2025-11-28"),
    ("3 January", "en", "2026-01-03"), ("28 de noviembre", "es", "2025-11-28"),
    ("28 November 2024", "en", "2024-11-28"),
  ])
  func datesAreReadAsPeopleSayThem(text: String, language: String, stored: String) throws {
    #expect(try Self.reading(text, language) == .one(stored))
  }

  @Test(arguments: ["soon", "32 Nov", "", "the day the bridge fell", "yesterday at the border"])
  func whatIsNoDateIsNone(text: String) throws {
    #expect(try Self.reading(text, "en") == .unreadable)
  }

  @Test func aDateOfTwoReadingsIsBoth() throws {
    #expect(try Self.reading("3/4/2025", "en") == .several(["2025-04-03", "2025-03-04"]))
  }

  private static func reading(_ text: String, _ language: String) throws -> WrittenDate {
    let dates = SaidDate(
      words: try DateWords.load(from: .builtIn).words, lexicons: try DraftLexicon.all(in: .builtIn).lexicons)
    return dates.reading(of: text, on: try #require(Day(iso: day)), language: language)
  }
}

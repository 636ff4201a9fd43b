import SitrepDraft
import SitrepModel
import Testing

/// Numbers that would go on with what was counted before, were it not for what stands beside them.
@Suite struct UntoldCountsTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  @Test(arguments: [
    ("en", "Some 240 people fled. It needs 9 million dollars to help 80,000 people."),
    ("en", "Some 240 people fled. No traders came."),
    ("en", "Some 240 people fled. Every 15 people share a room."),
    ("en", "Some 240 people fled. The town has 44,000 inhabitants and hosts them."),
    ("en", "Some 240 people fled. Police arrested 14 smugglers."),
    ("en", "Some 240 people fled. We questioned 86 families."),
    ("en", "Some 240 people fled. The base has 250 peacekeepers."),
    ("fr", "Quelque 240 personnes ont fui. La commune, qui compte 6 500 âmes, les loge."),
    ("fr", "Quelque 240 personnes ont fui. En 1806, un éboulement avait fait 457 morts."),
    ("fr", "Quelque 240 personnes ont fui. On compte 37 chevaux morts et 62 autres malades."),
    ("es", "Huyeron 240 personas. Una brigada de 40 jóvenes achica agua."),
    ("pt", "Fugiram 240 pessoas. Faltam 700."),
    ("ar", "فر 240 شخصا. تتقاسم كل 120 أسرة حنفية واحدة."),
  ])
  func goesOnWithNothing(language: String, text: String) {
    let others = drafting.estimates(text, language).filter { $0.low != Amount(240) && $0.low != Amount(216) }
    #expect(others.map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "The group gave 60 dollars to 150 families.", 150, "reached"),
    ("en", "Police arrested two engineers.", 2, "detained"),
    ("en", "Two guides were only slightly injured.", 2, "injured"),
    ("fr", "Quelque 40 ouvriers dorment dehors.", 36, "displaced"),
    ("es", "Hay más de 40 y hasta 300 heridos.", 41, "injured"),
  ])
  func isCountedByItsOwnWords(language: String, text: String, low: Int, indicator: String) {
    let found = drafting.estimates(text, language).last
    #expect(found?.low == Amount(low) && found?.cells["indicator"] == indicator)
  }

  @Test func aMonthThatASentenceOpensWithIsOfAnEarlierEvent() {
    let earlier = "In June a raid killed 13 people at the bend."
    #expect(drafting.proposals(earlier, language: "en", published: "2026-11-20").isEmpty)
    #expect(drafting.proposals(earlier, language: "en", published: "2026-07-02").count == 1)
  }

  @Test func bothBoundsOfANumberAreRead() throws {
    let found = try #require(drafting.estimates("Hay más de 40 y hasta 300 heridos.", "es").first)
    #expect(found.low == Amount(41) && found.high == Amount(300))
  }
}

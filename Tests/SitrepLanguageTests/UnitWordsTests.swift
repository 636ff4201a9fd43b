import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

/// Money, measures and rates, with their decimals, as each language writes them.
@Suite struct UnitWordsTests {
  @Test(
    arguments: [
      ("en", 52_500, "php/kg", "52.5 PHP/kg"),
      ("es", 52_500, "php/kg", "52,5 PHP/kg"),
      ("en", 4_500, "km", "4.5 km"),
      ("fr", 4_500, "km", "4,5 km"),
      ("en", 640_000, "houses", "640 houses"),
      ("pt", 640_000, "schools", "640 escolas"),
      ("es", 12_500, "tonnes", "12,5 toneladas"),
      ("en", 1_200_250, "usd", "1,200.25 US dollars"),
    ] as [(String, Int64, String, String)])
  func aNumberHasItsUnit(_ code: String, _ thousandths: Int64, _ unit: String, _ expected: String) throws {
    let language = try Language(code, templates: .builtIn)
    let amount = Amount(thousandths: thousandths)
    #expect(language.text(message("value.number", amount, unit)) == expected)
  }

  @Test(
    arguments: [
      ("en", 12_500_000_000, "usd", "12.5 million US dollars"),
      ("es", 12_500_000_000, "usd", "12,5 millones de dólares estadounidenses"),
      ("es", 1_000_000_000, "php", "1 millón de PHP"),
      ("fr", 12_500_000_000, "usd", "12,5 millions de dollars américains"),
      ("fr", 3_000_000_000, "eur", "3 millions d’euros"),
      ("pt", 12_500_000_000, "usd", "12,5 milhões de dólares americanos"),
    ] as [(String, Int64, String, String)])
  func muchMoneyIsSaidInMillions(
    _ code: String, _ thousandths: Int64, _ unit: String, _ expected: String
  ) throws {
    let language = try Language(code, templates: .builtIn)
    let millions = try #require(Amount(thousandths: thousandths).millions)
    #expect(language.text(message("value.millions", millions, unit)) == expected)
  }

  @Test func millionsSayAllOfTheNumberOrAreNotUsed() {
    #expect(Amount(12_450_000).millions == nil)
    #expect(Amount(900_000).millions == nil)
    #expect(Amount(-2_000_000).millions == -2)
  }

  private func message(_ key: String, _ amount: Amount, _ unit: String) -> Message {
    Message(key, ["amount": .amount(amount), "unit": .code(Code(OpenVocabulary.unit, unit))])
  }
}

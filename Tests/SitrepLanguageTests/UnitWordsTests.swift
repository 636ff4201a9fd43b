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
      ("en", 18_500_000_000, "persons", "18.5 million"), ("es", 1_000_000_000, "persons", "1 millón"),
      ("fr", 1_200_000_000, "persons", "1,2 million"), ("pt", 18_500_000_000, "persons", "18,5 milhões"),
      ("ar", 18_500_000_000, "persons", "18.5 مليون"), ("ar", 2_000_000_000, "persons", "مليونان"),
    ] as [(String, Int64, String, String)])
  func manyAreSaidInMillions(
    _ code: String, _ thousandths: Int64, _ unit: String, _ expected: String
  ) throws {
    let language = try Language(code, templates: .builtIn)
    let millions = try #require(Amount(thousandths: thousandths).millions)
    #expect(language.text(message("value.millions", millions, unit)) == expected)
  }

  @Test(
    arguments: [
      ("en", 52_500, "php", "kg", "PHP 52.50 a kg"), ("es", 52_500, "php", "kg", "52,50 PHP por kg"),
      ("fr", 52_500, "php", "kg", "52,50 PHP par kg"), ("pt", 52_000, "php", "kg", "52 PHP por kg"),
      ("en", 850, "usd", "kg", "0.85 US dollars a kg"),
    ] as [(String, Int64, String, String, String)])
  func aPriceHasTwoDecimalsOrNone(
    _ code: String, _ thousandths: Int64, _ currency: String, _ per: String, _ expected: String
  ) throws {
    let language = try Language(code, templates: .builtIn)
    func unit(_ name: String) -> Value { .code(Code(OpenVocabulary.unit, name)) }
    let price = Message.valuePrice(
      currency: unit(currency), amount: .amount(Amount(thousandths: thousandths)), per: unit(per))
    #expect(language.text(price) == expected)
  }

  @Test(
    arguments: [
      ("en", 1, "houses", "1 house"), ("en", 4_120, "houses", "4,120 houses"),
      ("es", 1, "airports", "1 aeropuerto"),
      ("fr", 1, "water-points", "1 point d’eau"), ("pt", 2, "schools", "2 escolas"),
      ("en", 1, "sacks", "1 sacks"),
    ])
  func oneOfAUnitIsSaidSo(_ code: String, _ number: Int, _ unit: String, _ expected: String) throws {
    let language = try Language(code, templates: .builtIn)
    let value = Message.valueNumber(
      unit: .code(Code(OpenVocabulary.unit, unit)), amount: .amount(Amount(number)))
    #expect(language.text(value) == expected)
  }

  @Test(
    arguments: [
      ("en", "f", "women and girls"), ("en", "f-0-4", "girls aged 0 to 4"),
      ("en", "m-18-59", "men aged 18 to 59"), ("en", "60-plus", "people aged 60 and over"),
      ("es", "f-0-4", "niñas de 0 a 4 años"), ("fr", "m-60-plus", "hommes de 60 ans et plus"),
      ("pt", "5-17", "crianças e adolescentes de 5 a 17 anos"), ("en", "girls-0-5", "girls aged 0 to 5"),
      ("en", "women-and-girls", "women and girls"), ("en", "venezuelans", "venezuelans"),
    ])
  func sexAndAgeHaveNames(_ code: String, _ group: String, _ expected: String) throws {
    let language = try Language(code, templates: .builtIn)
    #expect(language.word(Code(OpenVocabulary.group, group)) == expected)
  }

  @Test func millionsSayAllOfTheNumberOrAreNotUsed() {
    #expect(Amount(12_450_000).millions == Amount(thousandths: 12_450))
    #expect(Amount(12_456_000).millions == nil)
    #expect(Amount(900_000).millions == nil)
    #expect(Amount(-2_000_000).millions == -2)
  }

  private func message(_ key: String, _ amount: Amount, _ unit: String) -> Message {
    Message(key, ["amount": .amount(amount), "unit": .code(Code(OpenVocabulary.unit, unit))])
  }
}

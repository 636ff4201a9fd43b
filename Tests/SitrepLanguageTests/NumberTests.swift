import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

struct NumberCase: Sendable {
  let amount: Amount
  let english: String
  let spanish: String

  init(_ amount: Amount, _ english: String, _ spanish: String) {
    self.amount = amount
    self.english = english
    self.spanish = spanish
  }
}

private let numberCases = [
  NumberCase(0, "0", "0"),
  NumberCase(999, "999", "999"),
  NumberCase(1234, "1,234", "1\u{202F}234"),
  NumberCase(18_500_000, "18,500,000", "18\u{202F}500\u{202F}000"),
  NumberCase(Amount(thousandths: 12_500), "12.5", "12,5"),
  NumberCase(Amount(thousandths: 12_050), "12.05", "12,05"),
  NumberCase(-1234, "\u{2212}1,234", "\u{2212}1\u{202F}234"),
  NumberCase(Amount(thousandths: -500), "\u{2212}0.5", "\u{2212}0,5"),
]

@Test(arguments: numberCases)
func aNumberIsInTheNotationOfTheLanguage(_ item: NumberCase) throws {
  #expect(try Language("en", templates: .builtIn).number(item.amount) == item.english)
  #expect(try Language("es", templates: .builtIn).number(item.amount) == item.spanish)
}

@Test func rangesOpenAndClosed() throws {
  let english = try Language("en", templates: .builtIn)
  let spanish = try Language("es", templates: .builtIn)
  #expect(english.range(20, 99) == "20–99")
  #expect(english.range(101, nil) == "at least 101")
  #expect(english.range(nil, 40) == "up to 40")
  #expect(english.range(7, 7) == "7")
  #expect(english.range(nil, nil) == "–")
  #expect(spanish.range(1000, nil) == "al menos 1\u{202F}000")
  #expect(english.percent(700) == "700%")
  #expect(spanish.percent(700) == "700\u{202F}%")
  #expect(english.number(-18.305) == "\u{2212}18.305")
  #expect(spanish.number(-70.3170000001) == "\u{2212}70,317")
  #expect(english.number(Double.nan) == "–")
}

@Test(
  arguments: [
    (["Chile"], "Chile", "Chile"),
    (["Chile", "Peru"], "Chile and Peru", "Chile y Peru"),
    (["a", "b", "c"], "a, b and c", "a, b y c"),
    (["Chile", "Irán"], "Chile and Irán", "Chile e Irán"),
    (["hombres", "hijas"], "hombres and hijas", "hombres e hijas"),
    (["agua", "hielo"], "agua and hielo", "agua y hielo"),
    (
      ["Food", "Water, sanitation", "Health"], "Food; Water, sanitation; Health",
      "Food; Water, sanitation; Health"
    ),
    ([], "", ""),
  ])
func aListIsJoined(_ items: [String], _ english: String, _ spanish: String) throws {
  #expect(try Language("en", templates: .builtIn).list(items) == english)
  #expect(try Language("es", templates: .builtIn).list(items) == spanish)
}

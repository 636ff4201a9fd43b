import SitrepModel
import Testing

@testable import SitrepTables

/// Numbers, with what stands before and behind them.
@Suite struct QuantityNumbersTests {
  @Test(arguments: [
    QuantityCase("120", "en", "number 120=120=120"),
    QuantityCase("0", "en", "number 0=0=0"),
    QuantityCase("100 people", "en", "number 100=100=100 persons"),
    QuantityCase("twelve", "en", "number 12=12=12"),
    QuantityCase("forty-five", "en", "number 45=45=45"),
    QuantityCase("one hundred and twenty", "en", "number 120=120=120"),
    QuantityCase("two hundred thousand", "en", "number 200000=200000=200000"),
    QuantityCase("cuarenta y cinco", "es", "number 45=45=45"),
    QuantityCase("cien personas", "es", "number 100=100=100 persons"),
    QuantityCase("doscientos", "es", "number 200=200=200"),
    QuantityCase("mil quinientos", "es", "number 1500=1500=1500"),
    QuantityCase("dos mil", "es", "number 2000=2000=2000"),
    QuantityCase("un migrante", "es", "number 1=1=1 persons"),
    QuantityCase("quatre-vingts", "fr", "number 80=80=80"),
    QuantityCase("vingt et un", "fr", "number 21=21=21"),
    QuantityCase("deux cents", "fr", "number 200=200=200"),
    QuantityCase("quarenta e cinco", "pt", "number 45=45=45"),
    QuantityCase("duzentos", "pt", "number 200=200=200"),
    QuantityCase("exactly 40", "en", "number 40=40=40"),
    QuantityCase("un total de 100 personas", "es", "number 100=100=100 persons"),
    QuantityCase("none", "en", "number 0=0=0"),
    QuantityCase("no children", "en", "number 0=0=0 persons"),
    QuantityCase("ninguno", "es", "number 0=0=0"),
    QuantityCase("ninguna persona", "es", "number 0=0=0 persons"),
    QuantityCase("aucune personne", "fr", "number 0=0=0 persons"),
    QuantityCase("nenhum", "pt", "number 0=0=0"),
  ])
  func numbersArePoints(_ item: QuantityCase) { #expect(item.read == item.expected) }

  @Test(arguments: [
    QuantityCase("about 40", "en", "qualified 36…44"),
    QuantityCase("some 45", "en", "qualified 41…50"),
    QuantityCase("about 5", "en", "qualified 5…6"),
    QuantityCase("roughly 330,000", "en", "qualified 297000…363000"),
    QuantityCase("an estimated 10,000", "en", "qualified 9000…11000"),
    QuantityCase("~100", "en", "qualified 90…110"),
    QuantityCase("100 or so", "en", "qualified 90…110"),
    QuantityCase("100 (approx.)", "en", "qualified 90…110"),
    QuantityCase("100 people (est.)", "en", "qualified 90…110 persons"),
    QuantityCase("unos 45", "es", "qualified 41…50"),
    QuantityCase("unas 20 personas", "es", "qualified 18…22 persons"),
    QuantityCase("cerca de 100", "es", "qualified 90…110"),
    QuantityCase("alrededor de 1.200 personas", "es-CL", "qualified 1080…1320 persons"),
    QuantityCase("aproximadamente 100", "es", "qualified 90…110"),
    QuantityCase("environ 100", "fr", "qualified 90…110"),
    QuantityCase("cerca de 100", "pt", "qualified 90…110"),
    QuantityCase("more than 100", "en", "qualified 101…"),
    QuantityCase("over 100 people", "en", "qualified 101… persons"),
    QuantityCase(">100", "en", "qualified 101…"),
    QuantityCase("más de 100", "es", "qualified 101…"),
    QuantityCase("más de un centenar", "es", "words 101…"),
    QuantityCase("plus d'une centaine", "fr", "words 101…"),
    QuantityCase("mais de 100", "pt", "qualified 101…"),
    QuantityCase("at least 40", "en", "qualified 40…"),
    QuantityCase("40 or more", "en", "qualified 40…"),
    QuantityCase("100+", "en", "qualified 100…"),
    QuantityCase("al menos 40", "es", "qualified 40…"),
    QuantityCase("por lo menos una docena", "es", "words 12…"),
    QuantityCase("au moins 40", "fr", "qualified 40…"),
    QuantityCase("pelo menos 40", "pt", "qualified 40…"),
    QuantityCase("up to 40", "en", "qualified …40"),
    QuantityCase("a peak of 40", "en", "qualified …40"),
    QuantityCase("no more than 40", "en", "qualified …40"),
    QuantityCase("hasta 40", "es", "qualified …40"),
    QuantityCase("jusqu'à 40", "fr", "qualified …40"),
    QuantityCase("até 40", "pt", "qualified …40"),
    QuantityCase("fewer than 40", "en", "qualified …39"),
    QuantityCase("less than 40", "en", "qualified …39"),
    QuantityCase("menos de 40", "es", "qualified …39"),
    QuantityCase("nearly 100", "en", "qualified 90…99"),
    QuantityCase("almost 40", "en", "qualified 36…39"),
    QuantityCase("casi 100", "es", "qualified 90…99"),
    QuantityCase("casi un centenar", "es", "words 90…99"),
    QuantityCase("près de 100", "fr", "qualified 90…99"),
    QuantityCase("quase 100", "pt", "qualified 90…99"),
    QuantityCase("at least about 40", "en", "qualified 36…"),
    QuantityCase("40-odd", "en", "qualified 40…49"),
    QuantityCase("75-odd", "en", "qualified 75…79"),
    QuantityCase("120-odd", "en", "qualified 120…129"),
    QuantityCase(">=40", "en", "qualified 40…"),
    QuantityCase("=> 40", "es", "qualified 40…"),
    QuantityCase("<= 40 familles", "fr", "qualified …40 households"),
    QuantityCase("cuarenta y tantos", "es", "qualified 40…49"),
  ])
  func qualifiersWidenOrOpenTheNumber(_ item: QuantityCase) { #expect(item.read == item.expected) }

  @Test(arguments: [
    QuantityCase("40 to 45", "en", "number 40…45"),
    QuantityCase("between 40 and 45 people", "en", "number 40…45 persons"),
    QuantityCase("from 40 to 45", "en", "number 40…45"),
    QuantityCase("40-45", "en", "number 40…45"),
    QuantityCase("30 to 40 miles", "en", "number 30…40 miles"),
    // A joint of another language between two numbers in digits.
    QuantityCase("40 to 45", "es", "number 40…45"),
    QuantityCase("entre 40 y 45", "en", "number 40…45"),
    QuantityCase("40–45", "en", "number 40…45"),
    QuantityCase("40 – 45", "en", "number 40…45"),
    QuantityCase("entre 40 y 45", "es", "number 40…45"),
    QuantityCase("de 40 a 45", "es", "number 40…45"),
    QuantityCase("40 a 45 personas", "es", "number 40…45 persons"),
    QuantityCase("entre cuarenta y cincuenta", "es", "number 40…50"),
    QuantityCase("entre 40 et 45", "fr", "number 40…45"),
    QuantityCase("de 40 à 45", "fr", "number 40…45"),
    QuantityCase("entre 40 e 45", "pt", "number 40…45"),
    QuantityCase("two or three", "en", "number 2…3"),
    QuantityCase("1,000–1,200", "en", "number 1000…1200"),
    QuantityCase("between 2 and 3 million", "en", "number 2000000…3000000"),
    QuantityCase("1.5–2 million", "en", "number 1500000…2000000"),
    QuantityCase("entre 1,5 y 2 millones de personas", "es-CL", "number 1500000…2000000 persons"),
    QuantityCase("two to three dozen", "en", "words 20…42"),
    QuantityCase("40 % to 45 %", "en", "number 40…45 percent"),
    QuantityCase("40 people or 45", "en", "number 40…45"),
    QuantityCase("500 to 1 million", "en", "number 500…1000000"),
    QuantityCase("10 a 15 mil", "es", "number 10000…15000"),
    QuantityCase("about 40 to 45", "en", "number 40…45"),
    QuantityCase("dozens to hundreds", "en", "words 20…999"),
  ])
  func rangesKeepBothEndsAndNoPoint(_ item: QuantityCase) { #expect(item.read == item.expected) }

  @Test(arguments: [
    QuantityCase("18.5 million", "en", "number 18500000=18500000=18500000"),
    QuantityCase("1,5 millones", "es-CL", "number 1500000=1500000=1500000"),
    QuantityCase("1.5 millones", "es-PE", "number 1500000=1500000=1500000"),
    QuantityCase("1.500 millones", "es-CL", "number 1500000000=1500000000=1500000000"),
    QuantityCase("1.500 millones", "es-PE", "number 1500000=1500000=1500000"),
    QuantityCase("1.500 millones", "es", "number 1500000000=1500000000=1500000000 !uncertainDecimal"),
    QuantityCase("1,5 millones", "es", "number 1500000=1500000=1500000 !uncertainDecimal"),
    QuantityCase("1,5 million", "fr", "number 1500000=1500000=1500000"),
    QuantityCase("1,5 milhão", "pt", "number 1500000=1500000=1500000"),
    QuantityCase("1.234,5 millones", "es", "number 1234500000=1234500000=1234500000"),
    QuantityCase("100 mil", "es", "number 100000=100000=100000"),
    QuantityCase("100 mil personas", "en", "number 100000=100000=100000 persons"),
    QuantityCase("un millón", "es", "number 1000000=1000000=1000000"),
    QuantityCase("dos millones y medio", "es", "number 2500000=2500000=2500000"),
    QuantityCase("2 billion", "en", "number 2000000000=2000000000=2000000000"),
    QuantityCase("2 billones", "es", "number 2000000000000=2000000000000=2000000000000"),
    QuantityCase("2 millardos", "es", "number 2000000000=2000000000=2000000000"),
    QuantityCase("dos mil millones", "es", "number 2000000000=2000000000=2000000000"),
    QuantityCase("2 milliards", "fr", "number 2000000000=2000000000=2000000000"),
    QuantityCase("2 bilhões", "pt", "number 2000000000=2000000000=2000000000"),
    QuantityCase("40k", "en", "number 40000=40000=40000"),
    QuantityCase("medio millón", "es", "words 425000…575000"),
    QuantityCase("una centena de miles", "es", "words 85000…115000"),
    QuantityCase("two dozen", "en", "words 20…28"),
    QuantityCase("dos docenas", "es", "words 20…28"),
    QuantityCase("a hundred", "en", "words 85…115"),
    QuantityCase("one hundred", "en", "number 100=100=100"),
    QuantityCase("half a dozen", "en", "words 5…7"),
    QuantityCase("3 lakh", "en", "number 300000=300000=300000"),
  ])
  func multipliersMultiplyWhatWasSaid(_ item: QuantityCase) { #expect(item.read == item.expected) }

  @Test(arguments: [
    QuantityCase("1,234", "en", "number 1234=1234=1234"),
    QuantityCase("1.234", "es-CL", "number 1234=1234=1234"),
    QuantityCase("1.234", "en", "number 1234=1234=1234"),
    QuantityCase("1,234", "es-PE", "number 1234=1234=1234"),
    QuantityCase("1,234", "es-CL", "number 1234=1234=1234"),
    QuantityCase("1.234", "es-PE", "number 1234=1234=1234"),
    QuantityCase("1 234", "fr", "number 1234=1234=1234"),
    QuantityCase("1\u{A0}234", "fr", "number 1234=1234=1234"),
    QuantityCase("1\u{202F}234\u{202F}567", "es", "number 1234567=1234567=1234567"),
    QuantityCase("18'500'000", "es", "number 18500000=18500000=18500000"),
    QuantityCase("18’500", "es", "number 18500=18500=18500"),
    QuantityCase("1.234.567", "es", "number 1234567=1234567=1234567"),
    QuantityCase("1,234,567 people", "en", "number 1234567=1234567=1234567 persons"),
    QuantityCase("1,20,000", "en", "number 120000=120000=120000"),
    QuantityCase("12,34,567 people", "en-IN", "number 1234567=1234567=1234567 persons"),
    QuantityCase("1,23,45,678", "en", "number 12345678=12345678=12345678"),
    QuantityCase("১,২০,০০০", "bn", "number 120000=120000=120000"),
    QuantityCase("1,20,000.00", "en", "number 120000=120000=120000"),
    QuantityCase("1,20,000.5", "en", "unread !notWhole"),
    QuantityCase("123,45,678", "en", "unread !unreadableNumber"),
    QuantityCase("1,23,4567", "en", "unread !unreadableNumber"),
    QuantityCase("12.5", "en", "unread !notWhole"),
    QuantityCase("12,34", "es", "unread !notWhole"),
    QuantityCase("1,234.567", "en", "unread !notWhole"),
    QuantityCase("1.23.456", "es", "unread !unreadableNumber"),
    QuantityCase("0.234", "en", "unread !notWhole"),
    QuantityCase("1234.567", "en", "unread !notWhole"),
    QuantityCase("99999999999999999999", "en", "unread !unreadableNumber"),
  ])
  func separatorsBeforeThreeDigitsGroupThousandsInEveryLanguage(_ item: QuantityCase) {
    #expect(item.read == item.expected)
  }

  @Test(arguments: [
    QuantityCase("700%", "en", "number 700=700=700 percent"),
    QuantityCase("12.5%", "en", "number 12.5=12.5=12.5 percent"),
    QuantityCase("12,5 %", "es-CL", "number 12.5=12.5=12.5 percent"),
    QuantityCase("12.5", "en", "number 12.5=12.5=12.5", unit: "percent"),
    QuantityCase("1.234", "en", "number 1.234=1.234=1.234", unit: "percent"),
    QuantityCase("1.234", "es-CL", "number 1234=1234=1234", unit: "percent"),
    QuantityCase("1,234", "es-CL", "number 1.234=1.234=1.234", unit: "percent"),
    QuantityCase("1.234", "es", "number 1234=1234=1234 !uncertainDecimal", unit: "percent"),
    QuantityCase("45 per cent", "en", "number 45=45=45 percent"),
    QuantityCase("45 por ciento de las personas", "es", "number 45=45=45 percent"),
    QuantityCase("45 pour cent", "fr", "number 45=45=45 percent"),
    QuantityCase("45 por cento", "pt", "number 45=45=45 percent"),
    QuantityCase("more than 12.5%", "en", "qualified 12.5… percent"),
    QuantityCase("40 to 45.5 %", "en", "number 40…45.5 percent"),
    QuantityCase("-12 %", "en", "number -12=-12=-12 percent"),
  ])
  func percentagesHaveDecimalsByTheRegionOfTheLanguage(_ item: QuantityCase) {
    #expect(item.read == item.expected)
  }

  @Test(arguments: [
    QuantityCase("40 of 120", "en", "unread !unreadableNumber"),
    QuantityCase("40, 45", "en", "unread !unreadableNumber"),
    QuantityCase("40s", "en", "unread !unreadableNumber"),
    QuantityCase("the 40th", "en", "unread !unreadableNumber"),
    QuantityCase("40 more than yesterday", "en", "unread !unreadableNumber"),
    QuantityCase("40 más", "en", "unread !unreadableNumber"),
    QuantityCase("40 más", "es", "unread !unreadableNumber"),
    QuantityCase("40 people in 3 families", "en", "unread !severalNumbers"),
    QuantityCase("groups of 40", "en", "unread !unreadableNumber"),
    QuantityCase("40 people, five of them children", "en", "unread !severalNumbers"),
    QuantityCase("34 muertos (9 niños)", "es", "unread !severalNumbers"),
    QuantityCase("34 morts, dont neuf enfants", "fr", "unread !severalNumbers"),
    QuantityCase("34 mortos, entre eles nove crianças", "pt", "unread !severalNumbers"),
    QuantityCase("34 قتيلا بينهم تسعة أطفال", "ar", "unread !severalNumbers"),
    QuantityCase("thirty-four dead, nine of them children", "en", "unread !unknownWords"),
    QuantityCase("cuatro de cada diez familias", "es", "unread !unknownWords"),
    QuantityCase("quatro de dez famílias", "pt", "unread !unknownWords"),
    QuantityCase("واحد من كل ثلاثة أشخاص", "ar", "unread !unknownWords"),
    QuantityCase("73-odd", "en", "unread !unreadableNumber"),
    QuantityCase("=40", "en", "unread !unreadableNumber"),
    QuantityCase("=12+13", "en", "unread !unreadableNumber"),
    QuantityCase("40 @", "en", "unread !unreadableNumber"),
    QuantityCase("1/2", "en", "unread !notWhole"),
    QuantityCase("45 to 40", "en", "unread !reversed"),
    QuantityCase("at least up to 40", "en", "unread !unreadableNumber"),
  ])
  func aNumberIsNeverLostOrMadeUp(_ item: QuantityCase) { #expect(item.read == item.expected) }

  @Test(
    "People and families are no houses, schools or animals, but may be of a unit of one's own",
    arguments: [
      ("households", "houses", true), ("persons", "schools", true), ("persons", "animals", true),
      ("persons", "teachers", false), ("things", "houses", false), ("things", "mm", true),
      ("miles", "km", true), ("mm", "mm", false),
    ])
  func anotherUnit(_ counted: String, _ unit: String, isRefused: Bool) {
    #expect((ReadQuantity.Remark(counted: counted, unit: unit)?.severity == .error) == isRefused)
  }

  @Test("A change that is a number in brackets may be one below zero", arguments: ["(3)", "( 1,200 )"])
  func bracketedChange(_ text: String) {
    let lexicon = QuantityTables.lexicon
    #expect(lexicon.read(text, language: "en", isChange: true).summary == "unread !unreadableNumber")
    #expect(lexicon.read(text, language: "en").summary.hasPrefix("number"))
  }
}

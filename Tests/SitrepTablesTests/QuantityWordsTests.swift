import SitrepModel
import SitrepTables
import SitrepTemplates
import Testing

/// A text, the language of its source, and what it is to be read as.
struct QuantityCase: Sendable, CustomTestStringConvertible {
  let text: String
  let language: String
  let unit: String
  let expected: String

  init(_ text: String, _ language: String, _ expected: String, unit: String = "persons") {
    self.text = text
    self.language = language
    self.unit = unit
    self.expected = expected
  }

  var testDescription: String { "\(text) (\(language))" }
}

@Suite struct QuantityWordsTests {
  private static let lexicon: QuantityLexicon = {
    let (lexicon, faults) = (try? QuantityLexicon.load(from: .builtIn)) ?? (QuantityLexicon.empty, [])
    return faults.isEmpty ? lexicon : .empty
  }()

  private func read(_ item: QuantityCase) -> String {
    Self.lexicon.read(item.text, language: item.language, unit: item.unit).summary
  }

  @Test(arguments: [
    QuantityCase("a couple", "en", "words 2…3"),
    QuantityCase("a couple of migrants", "en", "words 2…3 persons"),
    QuantityCase("a few", "en", "words 3…9"),
    QuantityCase("several people", "en", "words 3…9 persons"),
    QuantityCase("about ten", "en", "words 8…12"),
    QuantityCase("a dozen", "en", "words 10…14"),
    QuantityCase("some fifteen", "en", "words 13…17"),
    QuantityCase("about twenty", "en", "words 17…23"),
    QuantityCase("roughly thirty people", "en", "words 26…34 persons"),
    QuantityCase("around forty", "en", "words 34…46"),
    QuantityCase("about fifty", "en", "words 43…57"),
    QuantityCase("dozens", "en", "words 20…99"),
    QuantityCase("dozens of migrants", "en", "words 20…99 persons"),
    QuantityCase("several dozen", "en", "words 30…99"),
    QuantityCase("scores of people", "en", "words 40…99 persons"),
    QuantityCase("about a hundred", "en", "words 85…115"),
    QuantityCase("hundreds", "en", "words 200…999"),
    QuantityCase("several hundred", "en", "words 300…999"),
    QuantityCase("thousands", "en", "words 2000…9999"),
    QuantityCase("tens of thousands", "en", "words 20000…99999"),
    QuantityCase("hundreds of thousands of people", "en", "words 200000…999999 persons"),
    QuantityCase("un par", "es", "words 2…3"),
    QuantityCase("unos pocos", "es", "words 3…9"),
    QuantityCase("varias personas", "es", "words 3…9 persons"),
    QuantityCase("una decena", "es", "words 8…12"),
    QuantityCase("una docena", "es", "words 10…14"),
    QuantityCase("una quincena", "es", "words 13…17"),
    QuantityCase("una veintena", "es", "words 17…23"),
    QuantityCase("una treintena", "es", "words 26…34"),
    QuantityCase("una cuarentena de personas", "es", "words 34…46 persons"),
    QuantityCase("medio centenar", "es", "words 43…57"),
    QuantityCase("una cincuentena", "es", "words 43…57"),
    QuantityCase("decenas", "es", "words 20…99"),
    QuantityCase("docenas", "es", "words 24…99"),
    QuantityCase("varias decenas", "es", "words 30…99"),
    QuantityCase("un centenar", "es", "words 85…115"),
    QuantityCase("una centena", "es", "words 85…115"),
    QuantityCase("centenares", "es", "words 200…999"),
    QuantityCase("cientos de personas varadas", "es", "words 200…999 persons"),
    QuantityCase("varios cientos", "es", "words 300…999"),
    QuantityCase("varios centenares", "es", "words 300…999"),
    QuantityCase("miles", "es", "words 2000…9999"),
    QuantityCase("millares de personas", "es", "words 2000…9999 persons"),
    QuantityCase("decenas de miles", "es", "words 20000…99999"),
    QuantityCase("un couple", "fr", "words 2…3"),
    QuantityCase("quelques", "fr", "words 3…9"),
    QuantityCase("plusieurs migrants", "fr", "words 3…9 persons"),
    QuantityCase("une dizaine", "fr", "words 8…12"),
    QuantityCase("une douzaine", "fr", "words 10…14"),
    QuantityCase("une quinzaine", "fr", "words 13…17"),
    QuantityCase("une vingtaine de personnes", "fr", "words 17…23 persons"),
    QuantityCase("une trentaine", "fr", "words 26…34"),
    QuantityCase("une quarantaine", "fr", "words 34…46"),
    QuantityCase("une cinquantaine", "fr", "words 43…57"),
    QuantityCase("des dizaines", "fr", "words 20…99"),
    QuantityCase("plusieurs dizaines", "fr", "words 30…99"),
    QuantityCase("une centaine", "fr", "words 85…115"),
    QuantityCase("des centaines de personnes", "fr", "words 200…999 persons"),
    QuantityCase("plusieurs centaines", "fr", "words 300…999"),
    QuantityCase("des milliers", "fr", "words 2000…9999"),
    QuantityCase("des dizaines de milliers", "fr", "words 20000…99999"),
    QuantityCase("um par", "pt", "words 2…3"),
    QuantityCase("alguns", "pt", "words 3…9"),
    QuantityCase("várias pessoas", "pt", "words 3…9 persons"),
    QuantityCase("uma dezena", "pt", "words 8…12"),
    QuantityCase("uma dúzia", "pt", "words 10…14"),
    QuantityCase("uma quinzena", "pt", "words 13…17"),
    QuantityCase("uma vintena", "pt", "words 17…23"),
    QuantityCase("meia centena", "pt", "words 43…57"),
    QuantityCase("dezenas de migrantes", "pt", "words 20…99 persons"),
    QuantityCase("várias dezenas", "pt", "words 30…99"),
    QuantityCase("uma centena", "pt", "words 85…115"),
    QuantityCase("centenas", "pt", "words 200…999"),
    QuantityCase("várias centenas", "pt", "words 300…999"),
    QuantityCase("milhares", "pt", "words 2000…9999"),
    QuantityCase("dezenas de milhares", "pt", "words 20000…99999"),
  ])
  func vagueWordsGiveTheRangeOfTheTableAndNoPoint(_ item: QuantityCase) {
    #expect(read(item) == item.expected)
  }

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
  func numbersArePoints(_ item: QuantityCase) { #expect(read(item) == item.expected) }

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
    QuantityCase("cuarenta y tantos", "es", "qualified 40…49"),
  ])
  func qualifiersWidenOrOpenTheNumber(_ item: QuantityCase) { #expect(read(item) == item.expected) }

  @Test(arguments: [
    QuantityCase("40 to 45", "en", "number 40…45"),
    QuantityCase("between 40 and 45 people", "en", "number 40…45 persons"),
    QuantityCase("from 40 to 45", "en", "number 40…45"),
    QuantityCase("40-45", "en", "number 40…45"),
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
    QuantityCase("about 40 to 45", "en", "qualified 36…50"),
    QuantityCase("dozens to hundreds", "en", "words 20…999"),
  ])
  func rangesKeepBothEndsAndNoPoint(_ item: QuantityCase) { #expect(read(item) == item.expected) }

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
  func multipliersMultiplyWhatWasSaid(_ item: QuantityCase) { #expect(read(item) == item.expected) }

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
    QuantityCase("12.5", "en", "unread !unreadableNumber"),
    QuantityCase("12,34", "es", "unread !unreadableNumber"),
    QuantityCase("1,234.567", "en", "unread !unreadableNumber"),
    QuantityCase("1.23.456", "es", "unread !unreadableNumber"),
    QuantityCase("0.234", "en", "unread !unreadableNumber"),
    QuantityCase("1234.567", "en", "unread !unreadableNumber"),
    QuantityCase("99999999999999999999", "en", "unread !unreadableNumber"),
  ])
  func separatorsBeforeThreeDigitsGroupThousandsInEveryLanguage(_ item: QuantityCase) {
    #expect(read(item) == item.expected)
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
    #expect(read(item) == item.expected)
  }

  @Test(arguments: [
    QuantityCase("una veintena de familias", "es", "words 17…23 households"),
    QuantityCase("20 families", "en", "number 20=20=20 households"),
    QuantityCase("unos 20 hogares", "es", "qualified 18…22 households"),
    QuantityCase("une dizaine de familles", "fr", "words 8…12 households"),
    QuantityCase("dez famílias", "pt", "number 10=10=10 households"),
    QuantityCase("111 days", "en", "number 111=111=111 days"),
    QuantityCase("103 días", "es", "number 103=103=103 days"),
    QuantityCase("20 migrant families", "en", "number 20=20=20 households"),
    QuantityCase("20 familias migrantes", "es", "number 20=20=20 households"),
    QuantityCase("100 undocumented Venezuelan migrants", "en", "number 100=100=100 persons"),
    QuantityCase("45 caminantes", "es", "number 45=45=45 !unknownNoun"),
    QuantityCase("3 buses of people", "en", "number 3=3=3 !unknownNoun"),
    QuantityCase("una decena de buses", "es", "words 8…12 !unknownNoun"),
    QuantityCase("45 people stranded at the border", "en", "number 45=45=45 persons"),
    QuantityCase("scores stranded", "en", "words 40…99 persons"),
  ])
  func theNounNamesTheUnit(_ item: QuantityCase) { #expect(read(item) == item.expected) }

  @Test(arguments: [
    QuantityCase("no figure given", "en", "refusal"),
    QuantityCase("no count", "en", "refusal"),
    QuantityCase("no clear figure", "en", "refusal"),
    QuantityCase("an unknown number of people", "en", "refusal"),
    QuantityCase("sin cifras oficiales", "es", "refusal"),
    QuantityCase("no precisó cuántas personas", "es", "refusal"),
    QuantityCase("no se sabe cuántos", "es", "refusal"),
    QuantityCase("aucun chiffre", "fr", "refusal"),
    QuantityCase("número desconhecido", "pt-BR", "refusal"),
    QuantityCase("número desconhecido de pessoas", "es", "refusal"),
    QuantityCase("present", "en", "presence"),
    QuantityCase("children present", "en", "presence"),
    QuantityCase("niños presentes", "es", "presence"),
    QuantityCase("présents", "fr", "presence"),
    QuantityCase("presentes", "pt", "presence"),
    QuantityCase("some people", "en", "presence"),
  ])
  func refusalsAndPresenceAreRecordsWithoutARange(_ item: QuantityCase) {
    #expect(read(item) == item.expected)
  }

  @Test(arguments: [
    QuantityCase("crowds", "en", "unread !unknownWords"),
    QuantityCase("crowds of people", "en", "unread !unknownWords"),
    QuantityCase("a large number", "en", "unread !unknownWords"),
    QuantityCase("una multitud", "es", "unread !unknownWords"),
    QuantityCase("un gran número de personas", "es", "unread !unknownWords"),
    QuantityCase("un grupo", "es", "unread !unknownWords"),
    QuantityCase("un groupe de migrants", "fr", "unread !unknownWords"),
    QuantityCase("one group", "en", "unread !unknownWords"),
    QuantityCase("dozens of people, perhaps hundreds", "en", "unread !unknownWords"),
    QuantityCase("more than dozens of hundreds", "en", "unread !unknownWords"),
    QuantityCase("", "en", "unread !unknownWords"),
  ])
  func wordsThatAreNotInTheLexiconGiveNoRange(_ item: QuantityCase) { #expect(read(item) == item.expected) }

  @Test(arguments: [
    QuantityCase("40 of 120", "en", "unread !unreadableNumber"),
    QuantityCase("40, 45", "en", "unread !unreadableNumber"),
    QuantityCase("40s", "en", "unread !unreadableNumber"),
    QuantityCase("the 40th", "en", "unread !unreadableNumber"),
    QuantityCase("40 more than yesterday", "en", "unread !unreadableNumber"),
    QuantityCase("40 más", "en", "unread !unreadableNumber"),
    QuantityCase("40 más", "es", "unread !unreadableNumber"),
    QuantityCase("40 people in 3 families", "en", "unread !unreadableNumber"),
    QuantityCase("group of 40", "en", "unread !unreadableNumber"),
    QuantityCase("40 people, five of them children", "en", "unread !unreadableNumber"),
    QuantityCase("40 €", "en", "unread !unreadableNumber"),
    QuantityCase("1/2", "en", "unread !unreadableNumber"),
    QuantityCase("45 to 40", "en", "unread !reversed"),
    QuantityCase("at least up to 40", "en", "unread !unreadableNumber"),
  ])
  func aNumberIsNeverLostOrMadeUp(_ item: QuantityCase) { #expect(read(item) == item.expected) }
}

extension QuantityReading {
  /// `qualified 36…44 persons !uncertainDecimal`
  var summary: String {
    var text = "\(kind)"
    if let best, let low, let high {
      text += " \(low)=\(best)=\(high)"
    } else if low != nil || high != nil {
      text += " " + (low.map(\.description) ?? "") + "…" + (high.map(\.description) ?? "")
    }
    if let unit { text += " \(unit)" }
    if let remark { text += " !\(remark)" }
    return text
  }
}

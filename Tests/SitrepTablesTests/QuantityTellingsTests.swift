import SitrepModel
import SitrepTables
import Testing

/// Words that say how many, as the lexicon's other languages tell them.
@Suite struct QuantityTellingsTests {
  /// One for all cases: what it keeps of one text is not told of another.
  private static let teller = QuantityTeller(QuantityTables.lexicon)

  /// A text, its language, and how each other language tells it.
  static let told: [(String, String, [String: String])] = [
    // Vague words.
    (
      "dozens of migrants", "en",
      [
        "es": "decenas de migrantes", "fr": "des dizaines de migrants", "pt": "dezenas de migrantes",
        "ar": "عشرات المهاجرين",
      ]
    ),
    (
      "scores of people", "en",
      [
        "es": "decenas de personas", "fr": "des dizaines de personnes", "pt": "dezenas de pessoas",
        "ar": "عشرات الأشخاص",
      ]
    ),
    (
      "hundreds", "en", ["es": "cientos", "fr": "des centaines", "pt": "centenas", "ar": "مئات"]
    ),
    (
      "varias decenas de niños", "es",
      [
        "en": "several dozen children", "fr": "plusieurs dizaines d’enfants",
        "pt": "várias dezenas de crianças",
        "ar": "عدة عشرات من الأطفال",
      ]
    ),
    (
      "des milliers de réfugiés", "fr",
      [
        "en": "thousands of refugees", "es": "miles de refugiados", "pt": "milhares de refugiados",
        "ar": "آلاف اللاجئين",
      ]
    ),
    (
      "dezenas de milhares de famílias", "pt",
      [
        "en": "tens of thousands of families", "es": "decenas de miles de familias",
        "fr": "des dizaines de milliers de familles", "ar": "عشرات الآلاف من الأسر",
      ]
    ),
    (
      "مئات المهاجرين", "ar",
      [
        "en": "hundreds of migrants", "es": "cientos de migrantes", "fr": "des centaines de migrants",
        "pt": "centenas de migrantes",
      ]
    ),
    (
      "a few women", "en",
      [
        "es": "un pequeño número de mujeres", "fr": "un petit nombre de femmes",
        "pt": "um pequeno número de mulheres", "ar": "عدد قليل من النساء",
      ]
    ),
    // Collectives, bounded or not.
    (
      "a dozen children", "en",
      [
        "es": "una docena de niños", "fr": "une douzaine d’enfants", "pt": "uma dúzia de crianças",
        "ar": "دزينة من الأطفال",
      ]
    ),
    (
      "une vingtaine de personnes", "fr",
      ["en": "about twenty people", "es": "una veintena de personas", "pt": "uma vintena de pessoas"]
    ),
    (
      "more than a dozen", "en",
      [
        "es": "más de una docena", "fr": "plus d’une douzaine", "pt": "mais de uma dúzia",
        "ar": "أكثر من دزينة",
      ]
    ),
    // About, more than, up to … a number, with multipliers.
    (
      "about 40 migrants", "en",
      [
        "es": "alrededor de 40 migrantes", "fr": "environ 40 migrants", "pt": "cerca de 40 migrantes",
        "ar": "نحو 40 مهاجراً",
      ]
    ),
    (
      "more than 100 people", "en",
      [
        "es": "más de 100 personas", "fr": "plus de 100 personnes", "pt": "mais de 100 pessoas",
        "ar": "أكثر من 100 شخص",
      ]
    ),
    (
      "hasta 1.500 personas", "es",
      [
        "en": "up to 1500 people", "fr": "jusqu’à 1500 personnes", "pt": "até 1500 pessoas",
        "ar": "ما يصل إلى 1500 شخص",
      ]
    ),
    (
      "au moins 5 morts", "fr",
      [
        "en": "at least 5 dead", "es": "al menos 5 muertos", "pt": "pelo menos 5 mortos",
        "ar": "ما لا يقل عن 5 قتلى",
      ]
    ),
    (
      "40 or more families", "en",
      [
        "es": "40 familias o más", "fr": "40 familles ou plus", "pt": "40 famílias ou mais",
        "ar": "40 أسرة أو أكثر",
      ]
    ),
    (
      "quase 2 milhões de pessoas", "pt",
      [
        "en": "nearly 2000000 people", "es": "casi 2000000 personas", "fr": "près de 2000000 personnes",
        "ar": "أقل بقليل من 2000000 شخص",
      ]
    ),
    (
      "about 30 to 40 migrants", "en",
      [
        "es": "alrededor de 30–40 migrantes", "fr": "environ 30–40 migrants",
        "pt": "cerca de 30–40 migrantes",
        "ar": "نحو 30–40 مهاجراً",
      ]
    ),
    // A number alone.
    (
      "111 days", "en", ["es": "111 días", "fr": "111 jours", "pt": "111 dias", "ar": "111 يوماً"]
    ),
    // A noun that no other language has is left out where people are counted.
    ("dozens of protesters", "en", ["es": "decenas", "fr": "des dizaines", "pt": "dezenas", "ar": "عشرات"]),
    (
      "about 40 per cent", "en",
      [
        "es": "alrededor de 40 por ciento", "fr": "environ 40 pour cent", "pt": "cerca de 40 por cento",
        "ar": "نحو 40 في المئة",
      ]
    ),
    // A presence and a refusal.
    (
      "present", "en", ["es": "presentes", "fr": "présents", "pt": "presentes", "ar": "موجودون"]
    ),
    (
      "sin cifra", "es",
      ["en": "no figure given", "fr": "aucun chiffre", "pt": "sem número", "ar": "لم يذكر رقم"]
    ),
  ]

  @Test(arguments: told) func otherLanguagesTellTheWords(
    _ words: String, _ language: String, _ expected: [String: String]
  ) throws {
    let quoted = Self.teller.quoted(words, language: language)
    #expect(quoted.original == words)
    #expect(quoted.language == language)
    let tellings = Dictionary(uniqueKeysWithValues: quoted.tellings.map { ($0.language, $0.text) })
    #expect(tellings == expected)
  }

  /// What was not read whole, and what says the same to every reader, stands as it was said.
  @Test(arguments: [
    ("crowds of people", "en"), ("mostly Venezuelans", "en"), ("dozens of migrants in tents", "en"),
    ("about 12 tents", "en"), ("two dozen", "en"), ("120", "en"), ("100+", "en"),
    ("~40", "en"),
    ("40 a day", "en"), ("only dozens", "en"), ("40-odd people", "en"),
  ]) func whatNeedsNoTellingHasNone(_ words: String, _ language: String) throws {
    #expect(Self.teller.quoted(words, language: language).tellings == [])
  }

  /// By how much a number changed is told by its sign, the same to every reader.
  @Test(arguments: ["+40 people", "-40 people", "−40 people", "+ 1,500 people"])
  func signsOfChangesNeedNoTelling(_ words: String) {
    #expect(Self.teller.quoted(words, language: "en", isChange: true).tellings == [])
  }

  /// A sign between digits means thousands in one language and a fraction in another.
  @Test func aNumberWithASignBetweenItsDigitsIsToldAsEachLanguageWritesIt() throws {
    for language in ["es", "fr", "pt", "ar"] {
      let telling = Self.teller.quoted("5,074", language: "en").telling(in: language)
      #expect(
        telling?.number == QuotedWords.Number(low: 5074, high: 5074) && telling?.before == "", "\(language)")
    }
  }

  @Test func aSignBeforeANumberThatIsNoChangeIsAWord() {
    let quoted = Self.teller.quoted("+40 people", language: "en")
    #expect(quoted.telling(in: "es")?.text == "más de 40 personas")
  }

  /// An officer may put a foreign source's words into the language of the office.
  @Test func theLanguageOfTheWordsIsTheOneThatReadsThem() throws {
    let quoted = Self.teller.quoted("decenas de migrantes", language: "en")
    #expect(quoted.language == "es")
    #expect(quoted.telling(in: "en")?.text == "dozens of migrants")
  }

  @Test func aNewLanguageTellsByItsRows() {
    let (lexicon, faults) = QuantityLexicon.read(
      csv: """
        language,kind,words,number,low,high,unit,meaning
        en,vague,dozens|dozens of,,20,99,,
        en,of,of,,,,,
        en,noun,migrants,,,,persons,migrants
        en,more-than,more than,,,,,
        it,vague,decine|decine di,,20,99,,
        it,of,di,,,,,
        it,noun,migranti,,,,persons,migrants
        it,more-than,più di,,,,,

        """, file: "words.csv")
    #expect(faults == [])
    let teller = QuantityTeller(lexicon)
    #expect(
      teller.quoted("dozens of migrants", language: "en").telling(in: "it")?.text == "decine di migranti")
    #expect(
      teller.quoted("più di 30 migranti", language: "it").telling(in: "en")?.text == "more than 30 migrants")
  }
}

extension QuotedWords.Telling {
  fileprivate var text: String {
    let digits = number.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
    return [before, digits ?? "", after].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

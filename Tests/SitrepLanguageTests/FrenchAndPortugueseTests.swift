import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

private let nbsp = "\u{A0}"

@Test(
  arguments: [
    ("2025-12-01", DateStyle.long, "1er décembre 2025", "1º de dezembro de 2025"),
    ("2025-11-28", .long, "28 novembre 2025", "28 de novembro de 2025"),
    ("2025-11-28", .short, "28 nov.", "28 nov."),
    ("2025-12-01", .when, "le 1er décembre 2025", "em 1º de dezembro de 2025"),
    ("2025-11", .when, "en novembre 2025", "em novembro de 2025"),
    ("202X", .when, "dans les années 2020", "nos anos 2020"),
    ("2025-11-28~", .short, "vers le 28 nov.", "por volta de 28 nov."),
    ("2025-11~", .long, "vers novembre 2025", "por volta de novembro de 2025"),
    ("2025-11-28?", .long, "28 novembre 2025 (incertain)", "28 de novembro de 2025 (incerto)"),
    ("2025-12-01/2025-12-04", .long, "1er–4 décembre 2025", "1º–4 de dezembro de 2025"),
    (
      "2025-11-28/2025-12-01", .when, "entre le 28 novembre et le 1er décembre 2025",
      "entre 28 de novembro e 1º de dezembro de 2025"
    ),
    ("2025-11-28/..", .long, "depuis le 28 novembre 2025", "desde 28 de novembro de 2025"),
    ("2025-11-28~/..", .short, "depuis environ le 28 nov.", "desde cerca de 28 nov."),
    ("../2025-11-30", .long, "jusqu’au 30 novembre 2025", "até 30 de novembro de 2025"),
    ("../2025-11", .long, "jusqu’à novembre 2025", "até novembro de 2025"),
    ("2018/2021", .long, "2018–2021", "2018–2021"),
  ])
func datesInFrenchAndPortuguese(
  _ edtf: String, _ style: DateStyle, _ french: String, _ portuguese: String
) throws {
  let day = try #require(Day(iso: "2025-12-01"))
  let span = try DateSpan(edtf: edtf)
  #expect(try Language("fr", templates: .builtIn).reporting(on: day).date(span, style) == french)
  #expect(try Language("pt", templates: .builtIn).reporting(on: day).date(span, style) == portuguese)
}

@Test func numbersAndListsInFrenchAndPortuguese() throws {
  let french = try Language("fr", templates: .builtIn)
  let portuguese = try Language("pt", templates: .builtIn)
  #expect(french.number(Amount(thousandths: 1_234_500)) == "1\u{202F}234,5")
  #expect(portuguese.number(Amount(thousandths: 1_234_500)) == "1.234,5")
  #expect(french.percent(700) == "700\u{202F}%")
  #expect(french.range(101, nil) == "au moins 101")
  #expect(portuguese.range(nil, 40) == "até 40")
  #expect(french.list(["a", "b", "c"]) == "a, b et c")
  #expect(portuguese.list(["Chile", "Irã"]) == "Chile e Irã")
  #expect(french.quoted("eau") == "«\(nbsp)eau\(nbsp)»")
}

@Test(
  arguments: [
    (
      0, "0 publication\u{A0}; ne dit pas qui a compté", "0 publicação; não diz quem contou"
    ),
    (
      1, "1 publication", "1 publicação"
    ),
    (
      2, "2 publications, 2 sources premières nommées",
      "2 publicações, 2 fontes primárias indicadas"
    ),
  ])
func zeroIsSingularInFrenchAndPortuguese(_ number: Int, _ french: String, _ portuguese: String) throws {
  let message = Message.figureBehind(reports: .whole(number), origins: .whole(number), giving: .whole(0))
  #expect(try Language("fr", templates: .builtIn).text(message) == french)
  #expect(try Language("pt", templates: .builtIn).text(message) == portuguese)
}

@Test(
  arguments: [
    (.range(1, 1), "1 person", "1 persona", "1 personne", "1 pessoa"),
    (.range(1, nil), "at least 1 person", "al menos 1 persona", "au moins 1 personne", "pelo menos 1 pessoa"),
    (.range(0, 1), "0–1 people", "0–1 personas", "0–1 personne", "0–1 pessoa"),
    (.range(1, 2), "1–2 people", "1–2 personas", "1–2 personnes", "1–2 pessoas"),
    (
      .range(1_000_000, 1_000_000), "1,000,000 people", "1\u{202F}000\u{202F}000 de personas",
      "1\u{202F}000\u{202F}000 de personnes", "1.000.000 de pessoas"
    ),
  ] as [(Value, String, String, String, String)])
func peopleToPlanForAreCounted(
  _ persons: Value, _ english: String, _ spanish: String, _ french: String, _ portuguese: String
) throws {
  for (code, expected) in [("en", english), ("es", spanish), ("fr", french), ("pt", portuguese)] {
    let line = try Language(code, templates: .builtIn).text(
      Message(
        "planning.line",
        [
          "item": .code(PlanningItem.water.code), "need": .range(15, 15), "persons": persons,
          "unit": .code(Code(OpenVocabulary.unit, "litres-a-day")), "standard": .text(""),
        ]))
    #expect(line.contains(" \(expected) ("), "\(line)")
  }
}

@Test(arguments: ["ar", "en", "es", "fr", "pt"])
func noTextLeavesAPlaceholderOpen(_ code: String) throws {
  let language = try Language(code, templates: .builtIn)
  let date = Value.date(try DateSpan(edtf: "2025-11-28"))
  for key in language.keys where !Language.isOptional(key) {
    let names = language.placeholders(of: key)
    for value in [Value.none, .whole(0), .whole(1), .whole(5), .text("x"), date] {
      let arguments = names.shown.union(names.selectors).sorted().map { Message.Argument($0, value) }
      let text = language.text(key, arguments)
      #expect(!text.contains("{") && !text.contains("}"), "\(key): \(text)")
      // A shortened month ends with a point in French and Portuguese: a sentence must not add another.
      #expect(!text.contains("  ") && !text.contains(" ,") && !text.contains(".."), "\(key): \(text)")
    }
  }
}

/// In French a no-break space stands before these signs and within quotation marks, so that no line begins with one.
@Test func frenchSignsAreNeverAloneOnALine() throws {
  let french = try Language("fr", templates: .builtIn)
  for key in french.keys where !Language.isOptional(key) {
    let names = french.placeholders(of: key)
    let arguments = names.shown.union(names.selectors).sorted().map { Message.Argument($0, .text("x")) }
    let text = french.text(key, arguments)
    for signs in [" :", " ;", " ?", " !", " %", " »", "« "] {
      #expect(!text.contains(signs), "\(key): \(text)")
    }
  }
}

/// Words of ours have the apostrophe of print; the straight one is for what is typed.
@Test(arguments: ["ar", "en", "es", "fr", "pt"])
func apostrophesAreCurved(_ code: String) throws {
  let language = try Language(code, templates: .builtIn)
  for key in language.keys {
    #expect(!language.text(key, []).contains("'"), "\(key)")
  }
}

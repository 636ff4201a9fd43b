import Foundation
import SitrepDraft
import SitrepModel
import SitrepTables
import SitrepTemplates
import Testing

/// A draft as the built-in lexicons read it, on an operation with some places and actors.
struct Drafting {
  let draft: Draft
  let lexicons: [DraftLexicon]
  let quantities: QuantityLexicon

  init() throws {
    let templates = TemplateFolder.builtIn
    let read = try OperationReader.read(
      TableFiles(folder: "\(Self.texts)/operation"), templates: templates)
    let (lexicons, faults) = try DraftLexicon.all(in: templates)
    #expect(faults.isEmpty)
    quantities = try QuantityLexicon.load(from: templates).0
    self.lexicons = lexicons
    draft = Draft(
      operation: try #require(read.operation), lexicons: lexicons, quantities: quantities,
      personalData: .builtIn)
  }

  /// Read once for all tests, as the words of five languages take a while.
  private static let builtIn = Result { try Drafting() }

  static func ofBuiltInWords() throws -> Drafting { try builtIn.get() }

  static let texts = "\(URL(filePath: #filePath).deletingLastPathComponent().path)/Texts"

  func proposals(
    _ text: String, language: String = "", published: String = "2026-03-06", work: ReadingWork = ReadingWork()
  ) -> [Proposal] {
    var given = DraftSource()
    given.language = language
    given.published = published
    let text = DraftText(text)
    return draft.proposals(of: text, source: draft.source(of: text, given: given), work: work)
  }

  func estimates(_ text: String, _ language: String) -> [Proposal] {
    proposals(text, language: language).filter { $0.table == "estimates" }
  }
}

@Suite struct DraftTextTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  @Test(arguments: [
    ("en", "Some 24 people were killed, police said.", "dead", 22, 26),
    ("en", "At the Kesra bridge, between 350 and 400 people were waiting.", "stranded", 350, 400),
    ("es", "Una veintena de personas sigue desaparecida.", "missing", 17, 23),
    ("fr", "Le bilan est de mille trois cent cinquante morts.", "dead", 1350, 1350),
    ("pt", "Há ainda sete desaparecidos em Moluga.", "missing", 7, 7),
    ("fr", "Le bilan est passé à 43.", "dead", 43, 43),
    ("es", "En el valle hay 24 viviendas sepultadas.", "houses-destroyed", 24, 24),
  ])
  func findsWhatIsCounted(language: String, text: String, indicator: String, low: Int, high: Int) throws {
    let found = try #require(drafting.proposals(text, language: language).first { $0.table == "estimates" })
    #expect(found.cells["indicator"] == indicator)
    #expect(found.low == Amount(low) && found.high == Amount(high))
  }

  @Test(arguments: [
    ("en", "A 54-year-old man lives 12 km from the sea."), ("en", "The closure follows decree 118/2026."),
    ("en", "It cost 12.5 million dollars in 2025."), ("en", "Call the hotline on 0800 411 22."),
    ("en", "Temperatures fell to 3 degrees at 5:40."), ("en", "Of the wells, 9 of 15 have been treated."),
    ("es", "Según el artículo 12 de la ley 21.325, la multa es de 200 euros."),
    ("es", "Un hombre de 67 años camina 40 km."), ("fr", "Une réplique de 4,8 a été ressentie à 5 h 40."),
    ("fr", "Il reste 200 litres et 500 repas."), ("pt", "A estrada, no km 48, custou R$ 60 milhões."),
    ("pt", "Morreram 12 mil cabeças de gado."), ("en", "Team A won 3-2 on 4 March 2026."),
    ("en", "A herder froze to death; he was 71."), ("en", "On social media people speak of 200 dead."),
    ("es", "Circulan versiones de 20 muertos."), ("fr", "Le riz est de quoi nourrir 60 000 personnes."),
    ("es", "Es la peor crecida desde 2019, año en que murieron 12 personas."),
    ("fr", "Le stade peut recevoir 1 000 personnes."), ("pt", "Conversámos com 53 pessoas."),
    ("ar", "لا صحة لما تردد عن مقتل 20 شخصا."),
  ])
  func takesNothingElseForPeople(language: String, text: String) {
    #expect(
      drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "The Government plans to declare a state of emergency on Friday.", "announced"),
    ("en", "The Government may declare a state of emergency.", "proposed"),
    ("en", "The Government declared a 60-day state of emergency.", "adopted"),
    ("es", "El país vecino prevé cerrar el paso.", "announced"),
    ("fr", "Une fermeture complète est à l’étude.", "proposed"),
    ("pt", "A transferência para Tessa está suspensa.", "suspended"),
    ("pt", "O fechamento da fronteira entrou em vigor em 4 de março.", "in-force"),
    ("en", "The closure of the border at the bridge, in force since 4 March, has been extended.", "extended"),
    ("en", "The closure of the border, in force since 4 March, was lifted.", "ended"),
    ("es", "Se ha prorrogado por 30 días el cierre de la frontera.", "extended"),
  ])
  func saysNoMoreOfAMeasureThanTheText(language: String, text: String, stage: String) throws {
    let found = try #require(drafting.proposals(text, language: language).first { $0.table == "policies" })
    #expect(found.cells["stage"] == stage)
  }

  @Test(arguments: [
    ("en", "The Government has not declared a state of emergency."),
    ("es", "El Gobierno no declaró el estado de emergencia."),
    ("fr", "Le Gouvernement n’a pas décrété l’état d’urgence."),
    ("pt", "O governo não decretou o estado de emergência."),
  ])
  func takesNoMeasureThatIsDenied(language: String, text: String) {
    #expect(
      drafting.proposals(text, language: language).filter { $0.table == "policies" }.map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "Hospitals reported 31 killed and over 80 wounded.", [31, 81], [31, nil]),
    ("fr", "On compte 31 morts et plus de 80 blessés.", [31, 81], [31, nil]),
    ("pt", "Houve 31 mortos e mais de 80 feridos.", [31, 81], [31, nil]),
    ("es", "Hay 31 muertos y más de 80 heridos.", [31, 81], [31, nil]),
    ("en", "No fewer than 20,000 people were displaced.", [20000], [nil]),
    ("en", "No deaths were reported.", [0], [0]),
  ])
  func readsEachNumberByItself(language: String, text: String, lows: [Int], highs: [Int?]) {
    let found = drafting.estimates(text, language)
    #expect(found.map(\.low) == lows.map { Amount($0) })
    #expect(found.map(\.high) == highs.map { $0.map { Amount($0) } })
  }

  @Test func readsTables() {
    let text = """
      District | Dead | Families displaced
      --- | --- | ---
      Nacaro | 12 | 1,300
      Moluga | 3 | about 40
      Total | 15 | 1,340
      """
    // As programs draw a rule under the head of a page's table: one space between its parts.
    let drawn = text.replacing("--- | --- | ---", with: "-------- ---- ----").replacing(" | ", with: "   ")
    for text in [text, text.replacing(" | ", with: "\t"), text.replacing(" | ", with: "   "), drawn] {
      let found = drafting.proposals(text, language: "en")
      #expect(
        found.map { $0.cells["place"] } == ["nacaro", "nacaro", "moluga", "moluga", "zambala", "zambala"])
      #expect(
        found.map { $0.cells["indicator"] } == [
          "dead", "displaced", "dead", "displaced", "dead", "displaced",
        ])
      #expect(found.map { $0.cells["unit"] }.suffix(2) == ["persons", "households"])
      #expect(found.map(\.low) == [12, 1300, 3, 36, 15, 1340].map { Amount($0) })
    }
    // Neither two columns of prose nor a list of names is a table.
    #expect(drafting.proposals("It rained.  It was cold.\nNobody came.  We left.", language: "en").isEmpty)
  }

  @Test func everyQuoteHoldsItsValue() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Drafting.texts).sorted()
    where name.hasSuffix(".txt") {
      let whole = try String(contentsOfFile: "\(Drafting.texts)/\(name)", encoding: .utf8)
      for text in [whole, Self.shuffled(whole, by: 7), Self.shuffled(whole, by: 31)] {
        let language = String(name.prefix(2))
        let scalars = Array(text.unicodeScalars)
        for proposal in drafting.proposals(text, language: language) {
          let quote = String(String.UnicodeScalarView(scalars[proposal.quote.start..<proposal.quote.end]))
          #expect(quote == proposal.quote.text)
          guard proposal.low != nil || proposal.high != nil else { continue }
          let reading = drafting.quantities.read(
            quote, language: language, unit: proposal.cells["unit"] ?? "")
          #expect(
            reading.low == proposal.low && reading.best == proposal.best && reading.high == proposal.high)
        }
      }
    }
  }

  /// The words of a text in another order.
  private static func shuffled(_ text: String, by step: Int) -> String {
    let words = text.split(separator: " ")
    return words.indices.map { String(words[($0 * step) % words.count]) }.joined(separator: " ")
  }

  @Test func namesNoOneAffected() {
    let text =
      "María Quispe, 34, and her son Pedro were killed. Some 24 people were killed, said Ana Flores, a mother of two."
    for proposal in drafting.proposals(text, language: "en") {
      for value in Array(proposal.cells.values) + [proposal.quote.text, proposal.sentence] {
        for name in ["María", "Quispe", "Pedro", "Ana", "Flores"] { #expect(!value.contains(name)) }
      }
    }
  }

  @Test func tellsACopy() throws {
    let text = try String(contentsOfFile: "\(Drafting.texts)/en-cyclone.txt", encoding: .utf8)
    let copy = "title: Another\n\n" + text.split(separator: "\n").dropFirst(5).joined(separator: "\n")
    let other = try String(contentsOfFile: "\(Drafting.texts)/en-border.txt", encoding: .utf8)
    let sketch = TextSketch(DraftText(text))
    #expect(TextSketch(DraftText(copy)).likeness(to: sketch) > 80)
    #expect(TextSketch(DraftText(other)).likeness(to: sketch) < 20)
    #expect(TextSketch(text: sketch.text) == sketch)
    for wrong in ["x", "0000000g", "0000000200000001", String(repeating: "0", count: 9)] {
      #expect(TextSketch(text: wrong) == nil, "\(wrong)")
    }
  }

  @Test(arguments: ["en-border", "es-frontera", "fr-seisme", "pt-seca"])
  func makesOutTheLanguage(name: String) throws {
    let text = try String(contentsOfFile: "\(Drafting.texts)/\(name).txt", encoding: .utf8)
    let body = DraftText(text.split(separator: "\n").dropFirst(5).joined(separator: "\n"))
    #expect(drafting.draft.language(of: body) == String(name.prefix(2)))
  }

  @Test(arguments: [
    """
    Het dodental in het noorden is opgelopen tot 24, meldde de politie. Ongeveer 300 gezinnen zijn dakloos en slapen in
    scholen. De regering heeft de noodtoestand uitgeroepen. Er is een tekort aan drinkwater en voedsel in het kamp, en
    de weg naar de stad was gisteren nog dicht.
    """,
    """
    Die Zahl der Toten ist auf 24 gestiegen, teilte die Polizei mit. Rund 300 Familien sind obdachlos und schlafen in
    Schulen. Die Regierung hat den Notstand ausgerufen. In dem Lager fehlt es an Trinkwasser und Essen.
    """,
    """
    Il bilancio delle vittime nel nord è salito a 24, ha riferito la polizia. Circa 300 famiglie sono senza tetto e
    dormono nelle scuole. Nel campo mancano acqua potabile e cibo, e la strada per la città era ancora chiusa ieri.
    """,
    "Idadi ya watu waliofariki katika mafuriko imefikia 24, polisi walisema. Familia 300 hawana makazi.",
  ])
  func takesNoOtherLanguageForOneItKnows(text: String) {
    #expect(drafting.draft.language(of: DraftText(text)) == "")
  }

  @Test(arguments: [
    "about ", "\u{202E}24 people ", "“", "no ", "1", "said ", "between 1 and ", "\n", "a.", "٣ ",
  ])
  func worksNoMoreThanALongerTextIsLonger(piece: String) {
    func steps(_ count: Int) -> Int {
      let work = ReadingWork()
      _ = drafting.proposals(String(repeating: piece, count: count), language: "en", work: work)
      return work.steps
    }
    // Ten times the text is ten times the work; a step over all that was read before would make it a hundred times.
    #expect(steps(3000) <= steps(300) * 12 + 1000)
  }
}

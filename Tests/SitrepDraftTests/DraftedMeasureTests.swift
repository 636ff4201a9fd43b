import SitrepDraft
import SitrepModel
import Testing

/// Whose word a sentence is and what authorities do, where one sentence tells of several.
@Suite struct DraftedMeasureTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  @Test(arguments: [
    ("en", "The Government pledged food for those waiting, and declared a state of emergency on Monday."),
    (
      "es",
      "El Gobierno declaró el estado de emergencia en Moluga el lunes y promete ayuda a los comerciantes."
    ),
    ("fr", "Le gouvernement a décrété lundi l’état d’urgence à Moluga et promet une aide aux sinistrés."),
    (
      "pt",
      "O governo decretou na segunda-feira o estado de emergência em Moluga e promete ajuda aos comerciantes."
    ),
  ])
  func aPledgeLeavesADeedADeed(language: String, text: String) throws {
    let found = drafting.proposals(text, language: language).filter { $0.table == "policies" }
    let emergency = try #require(found.first { $0.cells["type"] == "state-of-emergency" })
    #expect(emergency.cells["stage"] == "adopted")
    #expect(emergency.cells["occurred"] == "2026-03-02")
    #expect(found.contains { $0.cells["stage"] == "pledged" })
  }

  @Test func aPlanIsOfTheDayItWasTold() throws {
    let text = "أعلنت الحكومة يوم الاثنين حالة الطوارئ في موليوغا."
    let found = try #require(drafting.proposals(text, language: "ar").first { $0.table == "policies" })
    #expect(found.cells["occurred"] == "2026-03-02")
  }

  @Test(arguments: [
    ("en", "The Government will not close the border."), ("en", "Will the Government close the border?"),
    ("es", "¿Cerrará el Gobierno la frontera?"),
  ])
  func noMeasureThatIsDeniedOrAskedFor(language: String, text: String) {
    #expect(drafting.proposals(text, language: language).filter { $0.table == "policies" }.isEmpty)
  }

  @Test(arguments: [
    (
      "en", "Police said 24 people were killed. The Red Cross gave kits to 300 families.",
      ["police", "red-cross"]
    ),
    ("en", "Police said 24 people were killed. Some 300 families are homeless.", ["police", "police"]),
    (
      "es", "La Policía dijo que 24 personas murieron. La Cruz Roja entregó lonas a 300 familias.",
      ["police", "red-cross"]
    ),
    ("en", "3 dead (Red Cross), 19 hurt.", ["red-cross", nil]),
    (
      "en", "The Red Cross counts 286 houses destroyed (police speak of 190) and 1,300 homeless people.",
      ["red-cross", "police", "red-cross"]
    ),
    ("pt", "A polícia barrou 47 pessoas na terça-feira e deteve 9.", ["police", "police"]),
  ])
  func whoSpokeGoesOnUntilSomeoneElseIsSpokenOf(language: String, text: String, speakers: [String?]) {
    let found = drafting.estimates(text, language)
    #expect(found.map { $0.cells["attributed_to"] } == speakers)
  }

  @Test(arguments: [
    ("en", "What do they need? Mattresses and food.", ["SHL", "FSC"]),
    ("es", "¿Qué falta? Colchones y comida.", ["SHL", "FSC"]),
    ("fr", "De quoi ont-ils besoin ? De matelas et de vivres.", ["SHL", "FSC"]),
    ("pt", "O que falta? Colchões e comida.", ["SHL", "FSC"]),
    ("ar", "ماذا ينقص؟ الفرش والغذاء.", ["SHL", "FSC"]),
  ])
  func anAnswerNamesWhatWasAskedFor(language: String, text: String, sectors: [String]) {
    let found = drafting.proposals(text, language: language).filter { $0.table == "conditions" }
    #expect(found.map { $0.cells["sector"] } == sectors)
  }

  @Test func aMessageWithoutCapitalsNamesItsPlaces() {
    let text =
      "hi all, back from moluga market, fire is out. 3 dead at the clinic. we handed out kits to 30 families. more soon, road is bad and phones are down"
    let found = drafting.estimates(text, "en")
    #expect(found.map { $0.cells["place"] } == ["moluga", "moluga"])
  }
}

import SitrepDraft
import SitrepModel
import Testing

/// Who a text says to say something, by how its sentences are built.
@Suite struct SpeakerTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  private func speakers(_ text: String, _ language: String) -> [String?] {
    drafting.estimates(text, language).map { $0.cells["attributed_to"] }
  }

  @Test(arguments: [
    ("en", "According to the stationmaster, 24 people were killed.", "the stationmaster"),
    ("en", "The stationmaster said 24 people were killed.", "The stationmaster"),
    ("en", "“We buried 24 dead,” said the stationmaster.", "the stationmaster"),
    ("es", "Según la bibliotecaria, murieron 24 personas.", "la bibliotecaria"),
    ("es", "Murieron 24 personas, informó la bibliotecaria.", "la bibliotecaria"),
    ("fr", "Selon le bibliothécaire, 24 personnes sont mortes.", "le bibliothécaire"),
    ("fr", "24 personnes sont mortes, précise le bibliothécaire.", "le bibliothécaire"),
    ("pt", "Segundo a bibliotecária, morreram 24 pessoas.", "a bibliotecária"),
    ("pt", "Morreram 24 pessoas, informou a bibliotecária.", "a bibliotecária"),
    ("ar", "قتل 24 شخصا، بحسب النجار.", "النجار"),
  ])
  func mayBeCalledByAnyNounWhereASpeakerStands(language: String, text: String, speaker: String) {
    #expect(speakers(text, language) == [speaker])
  }

  @Test(arguments: [
    ("en", "The governor swore that 24 people were killed.", "governor"),
    ("es", "La gobernadora juró que murieron 24 personas.", "gobernadora"),
    ("es", "Recordó la gobernadora que murieron 24 personas.", "gobernadora"),
    ("fr", "Le gouverneur jure que 24 personnes sont mortes.", "gouverneur"),
    ("pt", "A governadora jurou que morreram 24 pessoas.", "governadora"),
    ("ar", "خشي المحافظ أن 24 شخصا قتلوا.", "المحافظ"),
  ])
  func speaksByAnyVerbBeforeThat(language: String, text: String, speaker: String) {
    #expect(speakers(text, language) == [speaker])
  }

  @Test(arguments: [
    ("en", "I met the governor, and he told me that 24 people were killed.", "governor"),
    ("fr", "J’ai rencontré le préfet, il m’a expliqué que 24 personnes sont mortes.", "préfet"),
    ("pt", "Falei com a governadora e ela disse que morreram 24 pessoas.", "governadora"),
    ("en", "The village chief, reached by radio, put the dead at 24.", "village chief"),
    ("es", "Murieron 24 personas, según el último balance de la Cruz Roja.", "red-cross"),
    ("es", "El portavoz de la Cruz Roja dijo que murieron 24 personas.", "red-cross"),
    ("fr", "24 personnes sont mortes, a indiqué le directeur général de la Croix-Rouge.", "red-cross"),
    ("en", "In the hospital the nurse said 24 people were killed.", "nurse"),
  ])
  func isTheOneMeantAndWhoseOfficeItIs(language: String, text: String, speaker: String) {
    #expect(speakers(text, language) == [speaker])
  }

  @Test(arguments: [
    ("en", "Some 24 people were killed, according to three witnesses.", "witnesses"),
    ("en", "Two doctors said 24 people were killed.", "doctors"),
    ("es", "Murieron 24 personas, según dos testigos.", "testigos"),
    ("fr", "24 personnes sont mortes, ont affirmé plusieurs habitants.", "habitants"),
    ("pt", "Morreram 24 pessoas, segundo dois condutores.", "condutores"),
  ])
  func mayBeSeveralWhoAreNoCount(language: String, text: String, speaker: String) {
    let found = speakers(text, language)
    #expect(found.count == 1)
    #expect(found.first??.hasSuffix(speaker) == true)
  }

  @Test(arguments: [
    ("en", "Some 24 people were killed. This was confirmed by the police."),
    ("es", "Murieron 24 personas. Así lo informó la Policía."),
    ("fr", "24 personnes sont mortes. C’est ce qu’a indiqué la police."),
    ("pt", "Morreram 24 pessoas. A informação foi confirmada pela polícia."),
    ("ar", "قتل 24 شخصا. وهذا ما أكدته الشرطة."),
  ])
  func mayBeToldOnlyInTheNextSentence(language: String, text: String) {
    #expect(speakers(text, language) == ["police"])
  }

  @Test(arguments: [
    ("en", "The mayor said 24 people were killed. The Red Cross, for its part, is hosting 95 families."),
    ("es", "El alcalde dijo que murieron 24 personas. La Cruz Roja, por su parte, aloja a 95 familias."),
    ("fr", "Le maire parle de 24 morts. La Croix-Rouge, de son côté, héberge 95 familles."),
    ("pt", "O prefeito disse que morreram 24 pessoas. A Cruz Vermelha, por sua vez, acolhe 95 famílias."),
  ])
  func tellsOfTheirOwnDeeds(language: String, text: String) {
    #expect(speakers(text, language).last == "red-cross")
  }

  @Test func goesOnToTheEndOfALineWhereNoLineIsBlank() {
    let lines = ["Police said 24 people were killed.", "Some 300 families are homeless.", "It rains."]
    #expect(speakers(lines.joined(separator: "\n"), "en") == ["police", nil])
    #expect(speakers(lines.joined(separator: "\n") + "\n\nIt rains.", "en") == ["police", "police"])
  }
}

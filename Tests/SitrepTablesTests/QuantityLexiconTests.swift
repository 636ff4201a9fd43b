import SitrepModel
import SitrepTables
import SitrepTemplates
import SitrepTestSupport
import Testing

@Suite struct QuantityLexiconTests {
  private static let header = "language,kind,words,number,low,high,unit\n"

  @Test func theBuiltInLexiconHasFourLanguagesAndNoFault() throws {
    let (lexicon, faults) = try QuantityLexicon.load(from: .builtIn)
    #expect(faults == [])
    #expect(lexicon.languages == ["en", "es", "fr", "pt", "ar"])
  }

  @Test func aUserMayAddWordsAndAnotherLanguage() {
    let (lexicon, faults) = QuantityLexicon.read(
      csv: Self.header + "it,vague,decine|alcune decine,,20,99,\nit,noun,persone,,,,persons\nit,of,di,,,,\n"
        + "en,vague,\"oodles, heaps\",,100,999,\n",
      file: "words.csv")
    #expect(faults == [])
    #expect(lexicon.read("Decine di persone", language: "it").summary == "words 20…99 persons")
    #expect(lexicon.read("oodles heaps", language: "en-GB").summary == "words 100…999")
  }

  /// A row of the file, and what is wrong with it.
  @Test(
    arguments: [
      (
        "en,vage,dozens,,20,99,",
        """
        2:4: error: unknown kind "vage": expected one of number, multiplier, collective, counted, vague, none, \
        not-any, refusal, placeholder, presence, about, more-than, at-least, up-to, fewer-than, nearly, exactly, \
        article, between, to, and, but, margin, or-more, or-fewer, or-so, odd, scant, half, doubt, difference, rate, new, noun, currency, single, others, of, beside, decimal-comma, \
        decimal-point (did you mean "vague"?)
        """
      ),
      (
        "english,vague,dozens,,20,99,",
        "2:1: error: unknown language \"english\": expected a language such as es, or * for all"
      ),
      (
        "en,vague,dozens,,twenty,99,",
        "2:18: error: unreadable number \"twenty\": expected a whole number of digits alone"
      ),
      ("en,vague,dozens,,,99,", "2:18: error: unreadable number: expected a whole number of digits alone"),
      ("en,vague,dozens,,99,20,", "2:21: error: high below low \"20\": expected 99 or more"),
      ("en,vague,dozens,20,99", "2:1: error: 5 cells \"en\": expected 7"),
      ("en,vague,\"dozens,,20,99,", "2:10: error: a quote is opened here and not closed"),
    ] as [(String, String)])
  func aFaultInTheFileIsNamed(_ row: String, _ fault: String) {
    let (_, faults) = QuantityLexicon.read(csv: Self.header + row + "\n", file: "words.csv")
    #expect(faults.map(\.description) == ["words.csv:\(fault)"])
  }

  @Test func aFileWithOtherColumnsIsNamed() {
    let (_, faults) = QuantityLexicon.read(csv: "language,kind,words\n", file: "words.csv")
    #expect(faults.map(\.code) == ["unknown-header"])
  }

  @Test func theFileOfAnOperationTakesThePlaceOfTheBuiltInOne() throws {
    try withTemporaryFolder { folder in
      try folder.write(Self.header + "en,vague,crowds,,100,500,\n", to: "templates/quantity-words.csv")
      try folder.write(OperationFolder.profile, to: "op/operation.yaml")
      try folder.write(OperationFolder.places, to: "op/places.csv")
      try folder.write(OperationFolder.sources, to: "op/sources.csv")
      try folder.write(
        "id,source,occurred,place,indicator,measure,value\ne1,ap,2025-11-28,arica,stranded,stock,crowds\n",
        to: "op/estimates.csv")
      let templates = TemplateFolder(overrides: [folder.path + "/templates"])
      let (operation, diagnostics) = try OperationReader.read(
        folder: folder.path + "/op", templates: templates)
      #expect(diagnostics == [])
      #expect(operation?.quantities.map(\.high) == [500])
    }
  }
}

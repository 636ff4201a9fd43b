import SitrepForms
import SitrepLanguage
import SitrepModel
import SitrepTables
import SitrepTemplates
import SitrepTestSupport
import Testing

@Suite("Words for the values of lists") struct CodeLabelTests {
  private static let stages = CellKind.choice(
    vocabulary: PolicyStage.vocabulary, values: PolicyStage.allCases.map(\.code.value))

  /// The labels in English where it has these words.
  private static func labels(_ words: String) throws -> CodeLabels {
    try withTemporaryFolder { folder in
      try folder.write(words, to: "languages/en.properties")
      let language = try Language("en", templates: TemplateFolder(overrides: [folder.path]))
      return CodeLabels([language], operation: Operation())
    }
  }

  @Test("are read as their codes: what forms show, and what people write too")
  func words() throws {
    let labels = try Self.labels("stage.announced = Told\nstage.also.announced = made known|voiced\n")
    #expect(labels.label(of: "announced", in: PolicyStage.vocabulary) == "Told")
    for word in ["told", "Made known", "voiced", "announced"] {
      #expect(labels.code(of: word, Self.stages) == "announced", "\(word)")
    }
  }

  @Test("never stand for another value than the one whose code they are")
  func codes() throws {
    let labels = try Self.labels("stage.announced = Adopted\n")
    #expect(labels.code(of: "adopted", Self.stages) == "adopted")
    #expect(labels.label(of: "announced", in: PolicyStage.vocabulary) == "announced")
  }

  @Test("keep what a form shows where another word of the value is some value's code")
  func otherWords() throws {
    let labels = try Self.labels("stage.announced = Told\nstage.also.announced = adopted|voiced\n")
    #expect(labels.label(of: "announced", in: PolicyStage.vocabulary) == "Told")
    #expect(labels.code(of: "told", Self.stages) == "announced")
    #expect(labels.code(of: "voiced", Self.stages) == "announced")
    #expect(labels.code(of: "adopted", Self.stages) == "adopted")
  }
}

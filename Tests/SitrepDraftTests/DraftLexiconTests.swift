import SitrepDraft
import SitrepModel
import SitrepTemplates
import Testing

@Suite struct DraftLexiconTests {
  private static func lexicons() throws -> [DraftLexicon] { try DraftLexicon.all(in: .builtIn).lexicons }

  @Test(arguments: ["ar", "en", "es", "fr", "pt"])
  func everyEntryFiresOnItsExample(language: String) throws {
    let lexicon = try #require(try Self.lexicons().first { $0.language == language })
    #expect(lexicon.entries.count > 500)
    for (index, entry) in lexicon.entries.enumerated() {
      let words = entry.words.replacing("~", with: "x y").replacing("*", with: "")
      let text = DraftText(entry.example.replacing("*", with: words))
      #expect(lexicon.fires(index, in: text), "\(entry.location): \(entry.words)")
    }
  }

  @Test(arguments: DraftEntry.Kind.allCases.filter { $0 != .prefix })
  func everyLanguageHasWordsOfEachKind(kind: DraftEntry.Kind) throws {
    for lexicon in try Self.lexicons() {
      #expect(lexicon.entries.contains { $0.kind == kind }, "\(lexicon.language)")
    }
  }

  @Test func everyLanguageHasTheSameCodes() throws {
    func codes(_ lexicon: DraftLexicon) -> Set<String> {
      Set(
        lexicon.entries.filter { ![.denies, .affirms, .outlook, .prefix].contains($0.kind) }.map {
          "\($0.kind) \($0.code)"
        })
    }
    let lexicons = try Self.lexicons()
    let all = lexicons.reduce(into: Set<String>()) { $0.formUnion(codes($1)) }
    for lexicon in lexicons {
      #expect(all.subtracting(codes(lexicon)).sorted() == [], "\(lexicon.language)")
    }
  }

  @Test(arguments: [
    ("kind,words\n", "unknown-header"),
    (
      "kind,code,words,example\nindicater,dead/cumulative,killed,24 people were *.\n", "unknown-kind-of-words"
    ),
    ("kind,code,words,example\nindicator,dead/cumulative,,24 people were *.\n", "row-without-words"),
    (
      "kind,code,words,example\nindicator,dead/cumulative,killed,24 people were killed.\n",
      "example-without-star"
    ),
  ])
  func whatIsWrongInAFileIsSaid(csv: String, code: String) {
    var lexicon = DraftLexicon(language: "xx")
    var diagnostics: [Diagnostic] = []
    lexicon.read(csv: csv, file: "people.csv", &diagnostics)
    #expect(diagnostics.map(\.code) == [code])
  }
}

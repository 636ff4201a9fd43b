import SitrepModel
import SitrepTables
import SitrepTemplates
import Testing

@Suite struct PersonalDataWordsTests {
  @Test func everyKindHasWords() {
    let words = PersonalDataWords.builtIn
    for kind in PersonalDataWords.Kind.allCases { #expect(words.has(kind), "\(kind)") }
  }

  @Test(arguments: [
    ("maria", PersonalDataWords.Kind.givenName), ("marie-claire", .givenName), ("vice-alcaldesa", .office),
    ("secretary-general", .office), ("sra", .title), ("هاتف", .telephone),
  ])
  func saysWhatStandsBesideIt(word: String, kind: PersonalDataWords.Kind) {
    #expect(PersonalDataWords.builtIn.kinds(of: foldedName(word)).contains(kind))
  }

  @Test func allFaultsOfAFileComeOutWithTheirCells() throws {
    let file = """
      language,kind,words
      es,titel,don
      es,title
      es,title,Doña|Señora

      """
    let templates = TemplateFolder(files: ["personal-data-words.csv": Array(file.utf8)], overrides: [])
    let (words, problems) = try PersonalDataWords.load(from: templates)
    #expect(
      problems.map { "\($0.location.line):\($0.location.column) \($0.problem) \($0.value ?? "")" } == [
        "2:4 unknown kind titel", "3:1 2 cells es",
      ])
    #expect(problems.first?.suggestion == "title")
    #expect(words.kinds(of: "dona") == [.title])
  }
}

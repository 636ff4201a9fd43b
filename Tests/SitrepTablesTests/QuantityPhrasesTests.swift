import SitrepTables
import Testing

/// How people say numbers, hundreds of phrases a language: what each means, or that it is refused.
@Suite struct QuantityPhrasesTests {
  @Test(arguments: ["ar", "en", "es", "fr", "pt"])
  func everyPhraseHasItsRangeOrIsRefused(language: String) throws {
    let lines = try QuantityTables.lines(of: "phrases-\(language).tsv")
    #expect(lines.count > 300)
    var wrong: [String] = []
    for line in lines {
      let cells = line.split(separator: "\t", maxSplits: 1)
      guard cells.count == 2 else {
        wrong.append("no tab in “\(line)”")
        continue
      }
      let read = QuantityTables.lexicon.read(String(cells[1]), language: language, unit: "persons").brief
      if read != cells[0] { wrong.append("“\(cells[1])” is \(read), not \(cells[0])") }
    }
    #expect(wrong.isEmpty, "\(wrong.count):\n\(wrong.prefix(QuantityTables.shown).joined(separator: "\n"))")
  }
}

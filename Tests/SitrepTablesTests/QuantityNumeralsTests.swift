import SitrepTables
import Testing

/// Whole numbers as each language writes them, in words and in the mixed forms of its press.
///
/// `numbers.csv` was made once with num2words, from 0 to ten million: all of the first hundred, what is said
/// irregularly, and a sample of the rest.
@Suite struct QuantityNumeralsTests {
  @Test func everyNumberIsReadBackWhole() throws {
    let lines = try QuantityTables.lines(of: "numbers.csv").dropFirst()
    #expect(lines.count > 3000)
    var wrong: [String] = []
    for line in lines {
      let cells = line.split(separator: ",", maxSplits: 2)
      let text = String(cells[2]).replacing("\"", with: "")
      let reading = QuantityTables.lexicon.read(text, language: String(cells[0]), unit: "persons")
      if reading.brief != cells[1] {
        wrong.append("\(cells[0]) “\(text)” is \(reading.summary), not \(cells[1])")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count):\n\(wrong.prefix(QuantityTables.shown).joined(separator: "\n"))")
  }

  /// A fifth language needs rows of the lexicon and no code: here one that says the unit before the ten, and joins
  /// them by a letter that sticks to the word.
  @Test(arguments: [
    ("خمسة", "5"), ("عشرون", "20"), ("خمسة وعشرون", "25"), ("مئة", "100"), ("مئة وخمسة وعشرون", "125"),
    ("ألفان", "2000"), ("ألفان ومئة", "2100"), ("خمسة آلاف", "5000"), ("خمسة وعشرون ألف", "25000"),
    ("٢٥", "25"), ("٢٥ ألف", "25000"), ("نحو ٢٠", "18…22"), ("واحد", "1"), ("واحد وعشرون", "21"),
    ("٣٫٥ مليون", "3500000"),
  ])
  func aLanguageThatSaysUnitsFirstNeedsNoCode(_ text: String, _ expected: String) {
    let rows = """
      language,kind,words,number,low,high,unit
      ar,number,واحد,1,,,
      ar,number,خمسة,5,,,
      ar,number,عشرون,20,9,,
      ar,number,مئة,100,,,
      ar,number,ألفان,2000,,,
      ar,multiplier,ألف|آلاف,1000,,,
      ar,multiplier,مليون,1000000,,,
      ar,and,و-,,,,
      ar,about,نحو,,,,
      """
    let (lexicon, faults) = QuantityLexicon.read(csv: rows + "\n", file: "words.csv")
    #expect(faults == [])
    let read = lexicon.read(text, language: "ar").brief
    #expect(read == expected)
  }
}

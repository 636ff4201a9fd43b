import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

/// What is wrong in a file, and the messages that say so.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String?]
  let problems: [String]

  init(_ name: String, _ files: [String: String?], _ problems: String...) {
    self.name = name
    self.files = files
    self.problems = problems
  }

  /// An estimates table with one row, of which one cell is given.
  init(_ name: String, estimate column: String, _ cell: String, _ problems: String...) {
    self.init(name, ["estimates.csv": Self.estimates(column, cell)], problems)
  }

  private init(_ name: String, _ files: [String: String?], _ problems: [String]) {
    self.name = name
    self.files = files
    self.problems = problems
  }

  var testDescription: String { name }

  private static func estimates(_ column: String, _ cell: String) -> String {
    var cells = [
      ("id", "e1"), ("source", "ap"), ("occurred", "2025-11-28"), ("place", "chacalluta"),
      ("indicator", "stranded"),
      ("measure", "stock"), ("value", "40"),
    ]
    if let index = cells.firstIndex(where: { $0.0 == column }) {
      cells[index].1 = cell
    } else {
      cells.append((column, cell))
    }
    return cells.map(\.0).joined(separator: ",") + "\n" + cells.map(\.1).joined(separator: ",") + "\n"
  }
}

@Suite struct DiagnosticsTests {
  @Test func aMessageNamesFileLineCharacterValueAndNearest() throws {
    let rows = (2...13).map { "e\($0),ap,2025-11-28,chacalluta,stranded,stock,40" }.joined(separator: "\n")
    let text = "id,source,place,occurred,indicator,measure,value\n" + rows + "\n"
    #expect(
      try OperationFolder.problems([
        "estimates.csv": text.replacing("2025-11-28,chacalluta", with: "chacalluta,2025-11-28")
          + "e14,emol,chacaluta,2025-11-28,stranded,stock,40\n"
      ]) == [
        "estimates.csv:14:10: error: unknown place \"chacaluta\" (did you mean \"chacalluta\"?)"
      ])
  }

  @Test(arguments: [
    FaultCase(
      "place", estimate: "place", "chacaluta",
      "estimates.csv:2:18: error: unknown place \"chacaluta\" (did you mean \"chacalluta\"?)"),
    FaultCase(
      "source", estimate: "source", "app",
      "estimates.csv:2:4: error: unknown source \"app\" (did you mean \"ap\"?)"),
    FaultCase(
      "no such day", estimate: "occurred", "2025-11-31",
      "estimates.csv:2:7: error: no such date \"2025-11-31\" (did you mean \"2025-11-30\"?)"),
    FaultCase(
      "day first", estimate: "occurred", "28-11-2025",
      "estimates.csv:2:7: warning: a date in another form \"28-11-2025\": expected 2025-11-28, as it is read here"
    ),
    FaultCase(
      "month in words", estimate: "occurred", "28 de noviembre de 2025",
      "estimates.csv:2:7: warning: a date in another form \"28 de noviembre de 2025\": expected 2025-11-28, as it is read here"
    ),
    FaultCase(
      "month in words before the day", estimate: "occurred", "Dec 5th 2025",
      "estimates.csv:2:7: warning: a date in another form \"Dec 5th 2025\": expected 2025-12-05, as it is read here"
    ),
    FaultCase(
      "a month alone in words", estimate: "occurred", "août 2025",
      "estimates.csv:2:7: warning: a date in another form \"août 2025\": expected 2025-08, as it is read here"
    ),
    FaultCase(
      "the number of a day", estimate: "occurred", "45989",
      "estimates.csv:2:7: warning: a date in another form \"45989\": expected 2025-11-28, as it is read here"),
    FaultCase(
      "day and month that can't be told apart", estimate: "occurred", "05/06/2025",
      "estimates.csv:2:7: error: a date that can be read in several ways \"05/06/2025\": expected 2025-06-05 or"
        + " 2025-05-06"),
    FaultCase(
      "a word that dates do not have", estimate: "occurred", "early 28 Nov 2025",
      "estimates.csv:2:7: error: unreadable date \"early 28 Nov 2025\": expected \(CellKind.date.expectation)"
    ),
    FaultCase(
      "reversed interval", estimate: "occurred", "2025-11-30/2025-11-28",
      "estimates.csv:2:7: error: an interval that ends before it starts \"2025-11-30/2025-11-28\""),
    FaultCase(
      "number lost", estimate: "value", "40 of 120",
      "estimates.csv:2:44: error: unreadable number \"40 of 120\": expected a number or words such as \"about 40\","
        + " \"40 to 45\", \"dozens\""),
    FaultCase(
      "range reversed", estimate: "value", "45 to 40",
      "estimates.csv:2:44: error: a range that ends below its start \"45 to 40\": expected low to high"),
    FaultCase(
      "vague words", estimate: "value", "crowds",
      "estimates.csv:2:44: warning: words that give no range \"crowds\": expected words of quantity-words.csv; these"
        + " are kept in quotes"),
    FaultCase(
      "families", estimate: "value", "una veintena de familias",
      "estimates.csv:2:44: warning: unit is households, not persons, in \"una veintena de familias\""),
    FaultCase(
      "unknown noun", estimate: "value", "3 wanderers",
      "estimates.csv:2:44: warning: what is counted is not in the lexicon \"3 wanderers\": expected a noun of"
        + " quantity-words.csv, which gives its unit"),
    FaultCase(
      "a day of a month", estimate: "value", "1 March",
      "estimates.csv:2:44: error: unreadable number \"1 March\": expected a number or words such as \"about 40\","
        + " \"40 to 45\", \"dozens\""),
    FaultCase(
      "a day of a month in French", estimate: "value", "2 mars",
      "estimates.csv:2:44: error: counts things, not persons \"2 mars\": expected a number of persons, or the unit"
        + " that is counted"),
    FaultCase(
      "things", estimate: "value", "15 tents",
      "estimates.csv:2:44: error: counts things, not persons \"15 tents\": expected a number of persons, or the unit"
        + " that is counted"),
    FaultCase(
      "a rate", estimate: "value", "40 a day",
      "estimates.csv:2:44: warning: so many in a time \"40 a day\": expected the measure flow, or the number without its"
        + " time"),
    FaultCase(
      "decimals", estimate: "value", "12.3750",
      "estimates.csv:2:44: error: decimals of what is counted whole \"12.3750\": expected a whole number, or a unit that"
        + " has decimals such as percent, usd or km"),
    FaultCase(
      "negative", estimate: "value", "-3",
      "estimates.csv:2:44: error: number below zero \"-3\": expected 0 or more"),
    FaultCase(
      "measure", estimate: "measure", "stok",
      "estimates.csv:2:38: error: unknown measure \"stok\": expected one of stock, flow, cumulative, peak, change (did"
        + " you mean \"stock\"?)"),
    FaultCase(
      "status", estimate: "status", "confirmed",
      "estimates.csv:2:47: error: unknown status \"confirmed\": expected one of verified, reported, disputed,"
        + " retracted"),
    FaultCase(
      "credibility", estimate: "credibility", "7",
      "estimates.csv:2:47: error: unusable credibility \"7\": expected a whole number from 1 to 6"),
    FaultCase(
      "low", estimate: "low", "many",
      "estimates.csv:2:47: error: unreadable number \"many\": expected a number such as 1200"),
    FaultCase(
      "low of another unit", estimate: "low", "30 families",
      "estimates.csv:2:47: error: unreadable number \"30 families\": expected a number such as 1200"),
    FaultCase(
      "low above what the words give", estimate: "low", "50",
      "estimates.csv:2:47: error: low above high \"50\": expected low up to high"),
    FaultCase(
      "high below", estimate: "high", "30",
      "estimates.csv:2:47: error: low above high \"30\": expected low up to high"),
    FaultCase(
      "entered without day", estimate: "entered", "2025-11",
      "estimates.csv:2:47: error: imprecise entered \"2025-11\": expected a day such as 2025-11-28, or a time such as"
        + " 2025-11-28T19:28:00Z"),
    FaultCase(
      "id with a slash", estimate: "id", "e/1",
      "estimates.csv:2:1: error: unusable id \"e/1\": expected an id without spaces, / or |"),
    FaultCase(
      "blank indicator", estimate: "indicator", "",
      "estimates.csv:2:29: error: blank indicator: expected a name such as dead"),
    FaultCase(
      "blank value", estimate: "value", "",
      "estimates.csv:2:44: error: blank value: expected a number or words such as \"about 40\", \"40 to 45\","
        + " \"dozens\""),
    FaultCase(
      "superseding nothing", estimate: "supersedes", "e0",
      "estimates.csv:2:47: error: unknown record \"e0\" (did you mean \"e1\"?)"),
    FaultCase(
      "superseding itself", estimate: "supersedes", "e1",
      "estimates.csv:2:47: error: records that supersede one another \"e1 → e1\""),
    FaultCase(
      "unknown column", estimate: "locater", "para 3",
      "estimates.csv:1:50: warning: unknown column \"locater\" (did you mean \"locator\"?)"),
  ])
  func aWrongCellIsNamed(_ fault: FaultCase) throws {
    let problems = try OperationFolder.problems(fault.files)
    #expect(problems == fault.problems)
  }

  @Test func anAffectedPersonsNameIsWarnedOfAndNeverKept() throws {
    let (operation, problems) = try OperationFolder.read([
      "statements.csv": """
      id,source,occurred,kind,summary,attributed_to,attribution_kind
      s1,ap,2025-11-28,position,We are cold.,Jane Example,affected-person

      """
    ])
    #expect(
      problems == [
        "statements.csv:2:40: warning: name given for an affected person: expected a blank cell; the name is left out"
      ])
    let read = try #require(operation)
    #expect(read.statements[0].head.attributedTo.isBlank)
    #expect(read.names.known("Jane Example") == nil)
  }

  @Test func allProblemsComeOutInOnePassInTheOrderOfTheInput() throws {
    let problems = try OperationFolder.problems([
      "operation.yaml": OperationFolder.profile + "cutof: \"23:00\"\nedition: secret\n",
      "estimates.csv": """
      id,source,occurred,place,indicator,measure,value
      e1,apx,2025-13-01,nowhere,stranded,stok,40 of 50
      e1,ap,2025-11-28,chacalluta,stranded,stock,40
      e2,ap,2025-11-28,chacalluta,stranded

      """,
      "conditions.csv": """
      id,source,occurred,place,sector,severity
      e2,ap,2025-11-28,chacalluta,SHELTER,6

      """,
    ])
    #expect(
      problems.map { $0.split(separator: ": ").prefix(3).joined(separator: ": ") } == [
        "conditions.csv:2:29: error: unknown sector \"SHELTER\"",
        "conditions.csv:2:37: error: unusable severity \"6\"",
        "estimates.csv:2:4: error: unknown source \"apx\" (did you mean \"ap\"?)",
        "estimates.csv:2:8: error: no such date \"2025-13-01\" (did you mean \"2025-01-13\"?)",
        "estimates.csv:2:19: error: unknown place \"nowhere\"",
        "estimates.csv:2:36: error: unknown measure \"stok\"",
        "estimates.csv:2:41: error: unreadable number \"40 of 50\"",
        "estimates.csv:3:1: error: duplicate id \"e1\"",
        "estimates.csv:4:29: error: 5 cells in the row",
        "operation.yaml:7:1: warning: unknown key \"cutof\" (did you mean \"cutoff\"?)",
        "operation.yaml:8:10: error: unknown edition \"secret\"",
      ])
  }
}

import SitrepModel
import SitrepTables
import Testing

/// What an officer writes, and which of its numbers can't be followed.
struct NarrativeCase: Sendable, CustomTestStringConvertible {
  var text: String
  var unknown: [String]
  var testDescription: String { text }

  init(_ text: String, _ unknown: String...) { (self.text, self.unknown) = (text, unknown) }
}

@Suite struct NarrativeTests {
  private static let estimates = """
    id,source,occurred,place,indicator,measure,unit,group,value
    a1,ap,2025-11-27,chile,deaths,cumulative,,,7
    b1,ap,2025-11-27,peru,deaths,cumulative,,,5
    a2,ap,2025-11-28,chile,deaths,cumulative,,,14
    b2,ap,2025-11-28,peru,deaths,cumulative,,,6
    c2,ap,2025-11-28,tacna,deaths,cumulative,,,4
    d,ap,2025-11-28,chile,displaced,stock,,,"23,487"
    dc,ap,2025-11-28,chile,displaced,stock,,children,"9,000"
    r,ap,2025-11-28,chile,arrivals,flow,,,40 to 45
    s,ap,2025-11-28,peru,arrivals,flow,,,100

    """
  private static let cites = "a1|b1|a2|b2|c2|d|dc|r|s"

  private static let places =
    OperationFolder.places + "camp,Camp 12,site,arica,,,,,,Block 7B\n"

  @Test(arguments: [
    NarrativeCase("24 deaths in the three districts, where the EN6 is cut."),
    NarrativeCase("Deaths rose by 7 in Chile, to 14."),
    NarrativeCase("In all 12 died by the 27th, 12 more since."),
    NarrativeCase("Nearly 24,000 people are displaced, about 23,500 or some 23,000."),
    NarrativeCase("Of 23,487 displaced 14,487 are no children."),
    NarrativeCase("Between 140 and 145 came."),
    NarrativeCase("Families went to Camp 12 and to Block 7B by the RN-7."),
    NarrativeCase("On 28 November 2025 there were 14."),
    NarrativeCase("31 died.", "31"),
    NarrativeCase("Some 30,000 people are displaced.", "30000"),
    NarrativeCase("Deaths and displaced make 23,501.", "23501"),
    NarrativeCase("They walked 60 km and 14 died.", "60"),
    NarrativeCase("About 20.5 per cent of 14 died; 20.5 again.", "20.5"),
  ])
  func numbersFollowFromTheRecords(_ item: NarrativeCase) throws {
    let (_, problems) = try read(item.text, reason: "")
    let unknown = problems.filter { $0.contains("number that no cited record gives") }
    #expect(unknown.count == item.unknown.count, "\(unknown)")
    for number in item.unknown { #expect(unknown.contains { $0.contains("gives \"\(number)\"") }) }
    #expect(problems.allSatisfy { $0.contains(": error: ") })
  }

  @Test func whatCannotBeFollowedIsKeptWithTheOfficersReason() throws {
    let (operation, problems) = try read("31 died, 14 of them in Chile.", reason: "Counted on the phone.")
    let narrative = try #require(operation?.narratives.first)
    #expect(narrative.numbers == ["31"])
    #expect(operation?.text(narrative.reason) == "Counted on the phone.")
    #expect(problems.count == 1)
    #expect(problems.first?.contains(": warning: number that no cited record gives \"31\"") == true)
  }

  private func read(_ text: String, reason: String) throws -> (operation: Operation?, problems: [String]) {
    try OperationFolder.read([
      "places.csv": Self.places, "estimates.csv": Self.estimates,
      "narratives.csv":
        "date,section,text_en,cites,reason\n2025-12-01,situation,\"\(text)\",\(Self.cites),\(reason)\n",
    ])
  }
}

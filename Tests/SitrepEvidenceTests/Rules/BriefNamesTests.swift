import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

/// Whose a measure is, and who says which number.
@Suite struct BriefNamesTests {
  private func brief(_ parts: [Part]) -> [String: Report.BriefLine] {
    let lines = operation(of: parts).report("2025-11-28").inBrief
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.kind.rawValue, $0) })
  }

  @Test(
    "A measure is its country's or, where none is known, whoever's it is",
    arguments: [("LND", "office", "LND"), ("", "office", "office"), ("", "", nil)])
  func whoseMeasure(country: String, actor id: String, by: String?) throws {
    let parts = [
      place("land", .country), place("town", .adm2), actor("office"), estimate("e1", "dozens", at: "town"),
      policy("p1", .inForce, of: "curfew", type: "curfew", actor: id, at: "town", country: country),
    ]
    let line = try #require(brief(parts)["authorities"]).lead.message
    guard let by else { return #expect(line["by"] == Value.none) }
    guard case .local(let told)? = line["by"] else {
      Issue.record("nobody's: \(line)")
      return
    }
    #expect(told.best(for: "en")?.text == by)
  }

  @Test func whoDidBothIsNamedOnce() throws {
    let lines = brief([
      actor("office"), actor("mayor"), policy("p1", .inForce, of: "curfew", type: "curfew", actor: "office"),
      policy("p2", .inForce, of: "road", type: "road-closure", actor: "office"),
    ])
    #expect(try #require(lines["authorities"]).lead.message["by"] != Value.none)
    #expect(try #require(lines["access"]).lead.message["by"] == Value.none)
  }

  @Test(
    "Of two or three who say different things each is named beside the value; of more the table tells",
    arguments: [
      (["12", "40"], true), (["12", "40", "90"], true), (["12", "40", "90", "200"], false),
      (["12", "12"], false),
    ])
  func whoSaysWhich(counts: [String], isNamed: Bool) throws {
    let parts = zip(counts, ["UNHCR", "AP", "Reuters", "IFRC"]).map { estimate("e\($1)", $0, from: $1) }
    let line = try #require(brief(parts)["people"])
    func namesVoices(_ line: Report.Line) -> Bool {
      guard case .message(let told)? = line.message["value"], case .list(let values)? = told["values"],
        case .message(let first)? = values.first
      else { return false }
      return first.key == Message.Key.conflictValue
    }
    #expect(namesVoices(line.lead) == isNamed)
    #expect(line.short.map(namesVoices) == (isNamed ? [false] : []))
  }
}

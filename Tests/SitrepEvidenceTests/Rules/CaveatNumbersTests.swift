import SitrepEvidence
import SitrepModel
import Testing

@Test func caveatsAreToldByTheOrderOfTheirCodesAndAppliedWhereTheyStand() {
  let operation = operation {
    estimate("e1", "dozens", on: "2025-11-28~", from: "A")
    estimate("e2", "about 400", from: "B")
  }
  let report = operation.report()
  #expect(report.caveats.map(\.code) == report.caveats.map(\.code).sorted())
  #expect(report.notes.map(\.number) == report.notes.indices.map { $0 + 1 })
  for figure in report.figures {
    for mark in figure.marks {
      let caveat = report.caveats.first { $0.code == mark.code }
      #expect(caveat?.appliesTo.contains(figure.id) == true)
    }
  }
}

@Test func whatDoesNotExistInALanguageIsMarkedWhereverItStands() {
  var operation = operation {
    estimate("e1", "dozens")
    condition("c1", .hea, "no clinic", severity: 5)
    event("v1", "people arrived")
    policy("p1", .inForce, start: "2025-11-28", lasting: "P60D")
    statement("s1", .position, on: "crisis", .affirms)
    response("r1", by: "Red Cross", .hea)
    narrative("As seen.", on: "2025-11-28", citing: [])
  }
  let spanish = operation.names.symbol(of: "se movieron")
  operation.events[0].summary.byLanguage = [.init(language: "es", text: spanish)]
  let report = Knowledge(operation).report(at: Viewpoint(day: day("2025-11-28")))
  let marked = { (language: String) in
    report.shown(in: language).caveats.first { $0.code == .notInThisLanguage }?.appliesTo ?? []
  }
  #expect(marked("en").isEmpty)
  #expect(marked("es").contains("c1"))
  #expect(marked("es").contains("HEA/crossing"))
  #expect(marked("es").contains("emergency"))
  #expect(marked("es").contains("p1"))
  #expect(marked("es").contains("s1"))
  #expect(marked("es").contains("r1"))
  #expect(marked("es").contains("situation"))
  #expect(!marked("es").contains("v1"))
  #expect(
    report.shown(in: "es").records.filter { $0.id == "c1" }.flatMap(\.marks).contains {
      $0.code == .notInThisLanguage
    })
}

struct CodeCase: Sendable, CustomTestStringConvertible {
  var code: CaveatCode
  var name: String
  var with: [Part]
  var without: [Part]
  var testDescription: String { "\(code.rawValue) \(name)" }
}

private let codeCases = [
  CodeCase(
    code: .singleOrigin, name: "one origin", with: [estimate("e1", "100")],
    without: [estimate("e1", "100", from: "A"), estimate("e2", "102", from: "B")]),
  CodeCase(
    code: .singleOrigin, name: "verified needs no second", with: [estimate("e1", "100")],
    without: [estimate("e1", "100", status: .verified)]),
  CodeCase(
    code: .wordsAsRange, name: "words", with: [estimate("e1", "about 100")],
    without: [estimate("e1", "90 110")]),
  CodeCase(
    code: .wordsAsRange, name: "words of a statement that is not recommended",
    with: [estimate("e1", "dozens", from: "A"), estimate("e2", "80", from: "B", credibility: 1)],
    without: [estimate("e1", "75", from: "A"), estimate("e2", "80", from: "B", credibility: 1)]),
  CodeCase(
    code: .copies, name: "copies of one origin",
    with: [source("B", origin: "AP"), estimate("e1", "100"), estimate("e2", "100", from: "B")],
    without: [estimate("e1", "100"), estimate("e2", "100", from: "B")]),
  CodeCase(
    code: .noCountByAuthority, name: "a refusal beside",
    with: [estimate("e1", "100"), estimate("e2", "no figure given", from: "B")],
    without: [estimate("e1", "100")]),
  CodeCase(
    code: .imprecise, name: "a stock of several days",
    with: [estimate("e1", "100", on: "2025-11-27/2025-11-28")],
    without: [estimate("e1", "100")]),
  CodeCase(
    code: .definitionDiffers, name: "counted in two ways",
    with: [
      estimate("e1", "100", from: "A", method: .headcount), estimate("e2", "102", from: "B", method: .model),
    ],
    without: [
      estimate("e1", "100", from: "A", method: .headcount),
      estimate("e2", "102", from: "B", method: .headcount),
    ]),
]

@Test(arguments: codeCases)
func aCaveatStandsWhereItBelongsAndNowhereElse(_ item: CodeCase) throws {
  #expect(try operation(of: item.with).figure().codes.contains(item.code))
  #expect(try !operation(of: item.without).figure().codes.contains(item.code))
}

@Test func aPeriodIsNotImpreciseForAFlow() throws {
  let operation = operation { estimate("e1", "100", .flow, on: "2025-11-22/2025-11-28") }
  #expect(try !operation.figure("stranded/flow/persons/all/crossing").codes.contains(.imprecise))
}

@Test func aPlaceThatIsKnownOnlyRoughlyIsImprecise() throws {
  var operation = operation {
    place("crossing", .crossing)
    estimate("e1", "100")
  }
  operation.places[0].precisionKilometres = 5
  #expect(try !operation.figure().codes.contains(.imprecise))
  operation.places[0].precisionKilometres = 10
  #expect(try operation.figure().codes.contains(.imprecise))
}

import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

private func brief(
  _ parts: [Part], titled title: String = "", date: String = "2025-11-28"
) throws -> [String: Report.BriefLine] {
  let lines = operation(of: parts) {
    if !title.isEmpty { $0.title = LocalText([.init("en", title)]) }
  }.report(date).inBrief
  return Dictionary(uniqueKeysWithValues: lines.map { ($0.kind.rawValue, $0) })
}

@Test func sixLinesAnswerTheSameQuestionsWhateverIsKnown() {
  let kinds: [Report.BriefLine.Kind] = [.people, .groups, .authorities, .access, .needs, .expected]
  #expect(operation(of: []).report().inBrief.map(\.kind) == kinds)
  #expect(busyDay.report().inBrief.map(\.kind) == kinds)
}

@Test(
  "The first figure names its place unless the title does, and no other place but those around it",
  arguments: [
    ("", true), ("People stranded at crossing", false), ("People stranded at crossing and in town", true),
  ])
func placeOfTheFirstFigure(title: String, isNamed: Bool) throws {
  let people = try #require(
    try brief([estimate("e1", "dozens"), estimate("e2", "3", at: "town")], titled: title)["people"])
  #expect((people.lead.message["place"] != Value.none) == isNamed)
}

@Test func whatTheCrisisDidAndWhoIsInNeedAreBothToldFirst() throws {
  let lines = operation(of: [
    estimate("a", "900", of: "displaced"), estimate("b", "5000", of: "in-need"),
    estimate("c", "19", of: "dead", .cumulative), estimate("d", "7", of: "missing"),
    estimate("e", "80", of: "injured", .cumulative), estimate("f", "60", of: "evacuated"),
  ]) { profile in
    profile.indicators = [("dead", .impact), ("missing", .impact), ("injured", .impact)]
      .map { id, role in Indicator(id: id, name: LocalText([.init("en", id)]), role: role) }
    profile.keyFigures = [
      "dead/cumulative", "missing/stock", "injured/cumulative", "displaced/stock", "in-need/stock",
    ]
  }.report().inBrief
  let people = try #require(lines.first { $0.kind == .people })
  #expect(
    people.parts.map { $0.subject.prefix { $0 != "/" } } == ["dead", "missing", "displaced", "in-need"])
}

@Test func groupsOfTheNextKeyFigureComeBeforeThoseOfASite() throws {
  let lines = operation(of: [
    place("province", .adm1), place("gym", in: ["province"]),
    estimate("e1", "19", of: "dead", .cumulative, at: "province"),
    estimate("e2", "62000", of: "in-need", at: "province"),
    estimate("e3", "16500", of: "in-need", group: "women", at: "province"),
    estimate("e4", "612", of: "displaced", at: "gym"),
    estimate("e5", "38", of: "displaced", group: "f-0-4", at: "gym"),
  ]) { profile in
    profile.keyFigures = ["dead/cumulative", "in-need/stock"]
  }.report().inBrief
  let groups = try #require(lines.first { $0.kind == .groups })
  #expect(groups.lead.subject == "in-need/stock/persons/all/province")
}

@Test(
  "Who they are is told in percent where no number is known, with what it is of",
  arguments: [(nil, "percent"), ("12", "persons")])
func groupsInPercent(number: String?, unit: String) throws {
  let numbered = number.map { estimate("e3", $0, of: "cases", group: "health-workers") }
  let groups = try #require(
    try brief(
      [
        estimate("e1", "58", of: "cases"),
        estimate("e2", "over 80 %", of: "cases", unit: "percent", group: "health-workers"),
      ] + [numbered].compactMap(\.self))["groups"])
  #expect(groups.lead.records == [unit == "percent" ? "e2" : "e3"])
  #expect((groups.lead.message["name"] != Value.none) == (unit == "percent"))
}

@Test func aCountryIsNamedWhereItIsTheOnlyOneThoughItsCodeIsNotInTheRegister() throws {
  let report = operation(of: [place("land", .country), policy("p1", .inForce, country: "LND")]) { profile in
    profile.countries = ["LND"]
  }.report()
  #expect(report.policies.first?.message["country"] == .local("land"))
}

@Test func sectorsAreToldTogetherTheWorstFirstFromTheFirstDateToTheLast() throws {
  let needs = try #require(
    try brief([
      estimate("e1", "dozens"), condition("c1", .hea, on: "2025-11-26"),
      condition("c2", .wsh, severity: 4, on: "2025-11-27"), condition("c3", .shl), condition("c4", .fsc),
      condition("c5", .edu),
    ])["needs"])
  #expect(needs.lead.records.first == "c2")
  #expect(needs.lead.records.count == 4)
  #expect(needs.lead.message["others"] == .whole(1))
  #expect(needs.also.map(\.kind) == [.gap])
}

@Test(
  "Needs are told of the first figure's place and of what lies in it, or else of anywhere",
  arguments: [
    (["camp"], ["c-camp"]), (["camp", "land", "other"], ["c-camp", "c-land"]), (["other"], ["c-other"]),
  ])
func needsOfThePlace(known: [String], told: [String]) throws {
  let conditions = zip(known, [Sector.hea, .wsh, .shl]).map { condition("c-\($0)", $1, at: $0) }
  let needs = try #require(
    try brief(
      [
        place("land", .country), place("region", .adm1, in: ["land"]), place("camp", in: ["region"]),
        place("other", .country), estimate("e1", "dozens", at: "land"),
      ] + conditions)["needs"])
  #expect(Set(needs.lead.records) == Set(told))
}

@Test(
  "What is said of a need has no date where the line has just named that one",
  arguments: [("2025-11-28", true), ("2025-11-27", false)])
func dateOfANeed(other: String, isLeftOut: Bool) throws {
  let needs = try #require(
    try brief([
      estimate("e1", "dozens"), condition("c1", .hea, severity: 4), condition("c2", .wsh, on: other),
    ])["needs"])
  #expect(needs.more.map { $0.message["same"] } == [.flag(isLeftOut), .flag(isLeftOut)])
}

@Test func thoseWhoRespondAreNamedWithoutTheCaveatsOfNumbersNotTold() throws {
  let needs = try #require(
    try brief([
      estimate("e1", "dozens"), response("r1", by: "Red Cross", reached: "no figure given"),
      response("r2", by: "MSF", .hea, on: "2025-11-27"),
      response("r3", by: "Church", on: "2025-11-26"),
    ])["needs"])
  let response = try #require(needs.also.first)
  let health = Message("brief.sector", ["sector": .code(Sector.hea.code), "severity": .none, "label": .none])
  #expect(
    response.message["organisations"]
      == .messages([
        .briefResponder(organisation: .local("Red Cross"), sectors: .none, planned: .flag(false)),
        .briefResponder(
          organisation: .local("MSF"), sectors: .messages([health]), planned: .flag(false)),
      ]))
  #expect(response.message["others"] == .whole(1))
  #expect(!response.marks.contains { $0.code == .noCountByAuthority })
}

@Test func thoseWhoActStandBeforeThoseWhoPlanTo() throws {
  let needs = try #require(
    try brief([
      estimate("e1", "dozens"), response("r1", by: "WFP", status: .planned),
      response("r2", by: "MSF", on: "2025-11-27", status: .ongoing),
    ])["needs"])
  #expect(
    needs.also.first?.message["organisations"]
      == .messages([
        .briefResponder(organisation: .local("MSF"), sectors: .none, planned: .flag(false)),
        .briefResponder(organisation: .local("WFP"), sectors: .none, planned: .flag(true)),
      ]))
}

@Test(
  "A sentence is told whole, or up to where one ends, in all languages alike",
  arguments: [
    ("Short.", "Corto.", 20, ["Short.", "Corto."]),
    ("One. Two that is long.", "Uno solo. Dos.", 12, nil),
    ("First part. Two that is long.", "Primera parte. Dos.", 15, ["First part.", "Primera parte."]),
    (
      "Nights are cold; days are hot.", "Noches de frío; días de calor.", 18,
      ["Nights are cold.", "Noches de frío."]
    ),
    ("Nothing here ends in time.", "Corto.", 10, nil),
  ] as [(String, String, Int, [String]?)])
func openings(english: String, spanish: String, most: Int, expected: [String]?) {
  let text = LocalText([.init("en", english), .init("es", spanish)])
  #expect(text.opening(atMost: most)?.texts.map(\.text) == expected)
}

@Test func aPlanSomeoneMissesWeighsMoreThanARefusalToCount() {
  let lines = operation(of: [
    estimate("e1", "dozens"), statement("s1", .gap, on: "plan", text: "No plan."),
    statement("s2", .outlook, on: "numbers", text: "More will come."),
    estimate("e2", "40", of: "arrivals"), estimate("e3", "no figure given", of: "arrivals", from: "C"),
  ]) { $0.keyFigures = [stranded, "arrivals/stock/persons/all/crossing"] }.report().highlights
  let kinds = lines.map(\.kind)
  #expect(kinds.contains(.outlook))
  let plan = lines.firstIndex { $0.records.isEmpty && $0.message.key == "gap.stated" }
  let refusal = lines.firstIndex { $0.subject.hasPrefix("no-count:") }
  #expect(plan != nil)
  if let plan, let refusal { #expect(plan < refusal) }
}

@Test(
  "A line is new where what it says is, not where another gives no number or the same again",
  arguments: [
    ([estimate("e1", "40", on: "2025-11-27"), estimate("e2", "60")], [.people]),
    (
      [estimate("e1", "40", on: "2025-11-27"), estimate("e2", "no figure given", from: "B")], []
    ),
    ([policy("p1", .announced, on: "2025-11-27"), policy("p2", .adopted)], [.authorities]),
    ([policy("p1", .inForce, on: "2025-11-27"), policy("p2", .inForce, from: "B")], []),
  ] as [([Part], [Report.BriefLine.Kind])])
func linesThatAreNew(parts: [Part], kinds: [Report.BriefLine.Kind]) throws {
  #expect(try brief(parts).values.filter(\.isNew).map(\.kind) == kinds)
}

@Test func aMeasureThatStillHoldsIsToldHoweverOldItsWord() throws {
  let authorities = try #require(
    try brief([policy("p1", .inForce, of: "curfew", type: "curfew", on: "2025-10-01")])["authorities"])
  #expect(authorities.lead.subject == "curfew")
}

@Test(
  "A measure that holds weighs more than one past its last day; that one is told where there is no other",
  arguments: [
    ([policy("p2", .inForce, of: "curfew", type: "curfew", on: "2025-11-20")], "curfew"),
    ([policy("p2", .ended, of: "curfew", type: "curfew", on: "2025-11-20")], "schools"),
    ([], "schools"),
  ] as [([Part], String)])
func measuresPastTheirLastDay(others: [Part], told: String) throws {
  let past = policy(
    "p1", .extended, of: "schools", type: "relief-measure", on: "2025-11-27", end: "2025-11-27")
  let authorities = try #require(try brief([past] + others)["authorities"])
  #expect(authorities.lead.subject == told)
}

@Test(
  "Where the one measure is about access, the line on access says where it stands, and nothing is missing",
  arguments: [
    ([policy("p1", .inForce, of: "entry", type: "entry-refusal")], "brief.access-above"),
    ([policy("p1", .inForce, of: "curfew", type: "curfew")], "brief.no-access"),
    ([], "brief.no-access"),
  ] as [([Part], String)])
func accessByTheOnlyMeasure(parts: [Part], key: String) {
  let report = operation(of: parts).report()
  #expect(report.inBrief.first { $0.kind == .access }?.lead.message.key == key)
  #expect(report.gaps.contains { $0.message.key == "brief.no-access" } == (key == "brief.no-access"))
}

@Test(
  "Where there is no room, a measure on access stands without its place if the title names that",
  arguments: [
    ("People stranded at crossing", "crossing", 1), ("People stranded", "crossing", 0), ("", "", 0),
  ])
func accessWithoutRoom(title: String, at id: String, shorter: Int) throws {
  let parts = [
    place("land", .country), policy("p1", .inForce, of: "curfew", type: "curfew", country: "LND"),
    policy("p2", .inForce, of: "entry", type: "entry-refusal", at: id, country: "LND"),
  ]
  let access = try #require(try brief(parts, titled: title)["access"])
  #expect((access.lead.message["place"] != Value.none) == !id.isEmpty)
  #expect(access.short.map(\.subject) == Array(repeating: "entry", count: shorter))
  #expect(
    access.short.allSatisfy { $0.message["place"] == Value.none && $0.message["country"] != Value.none })
}

@Test(
  "Of groups of which the edition shows no number, that is said once",
  arguments: [(["3", "2"], "brief.groups-too-small"), (["300", "200"], "brief.groups")])
func groupsThatAreHidden(counts: [String], key: String) throws {
  let parts = zip(counts, ["f-60+", "children"]).map { estimate($1, $0, group: $1) }
  let line = try #require(try brief([estimate("all", "6300")] + parts)["groups"])
  #expect(line.lead.message.key == key)
  #expect(line.marks.contains { $0.code == .withheld } == (key == "brief.groups-too-small"))
}

@Test func whatHasNoRoomIsToldOfFewer() throws {
  let needs = try #require(
    try brief([
      estimate("e1", "dozens"), condition("c1", .hea), condition("c2", .wsh), condition("c3", .shl),
      response("r1", by: "Red Cross", .fsc), response("r2", by: "MSF", .hea),
    ])["needs"])
  #expect(needs.short.map(\.message.key) == ["brief.needs", "brief.response"])
  #expect(needs.short[0].records.count == 2 && needs.lead.records.count == 3)
  #expect(needs.short[0].message["others"] == .whole(1))
  #expect(
    needs.short[1].message["organisations"]
      == .messages([.briefResponder(organisation: .local("MSF"), sectors: .none, planned: .flag(false))]))
  #expect(needs.short[1].message["others"] == .whole(1))
  let expected = try #require(
    try brief([statement("s1", .outlook, on: "numbers", text: "More will come.")])["expected"])
  #expect(expected.short.map(\.message) == [Message("brief.outlooks-untold", ["count": .whole(1)])])
}

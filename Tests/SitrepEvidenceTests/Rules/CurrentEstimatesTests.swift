import SitrepEvidence
import SitrepModel
import Testing

struct SaidOn: Sendable {
  var words: String
  var on: String
  var status: RecordStatus = .reported

  init(_ words: String, _ on: String, _ status: RecordStatus = .reported) {
    (self.words, self.on, self.status) = (words, on, status)
  }
}

struct CurrentCase: Sendable, CustomTestStringConvertible {
  var name: String
  var said: [SaidOn]
  /// Positions in `said`, from 1, of what stands behind the figure, refusals included.
  var current: [Int]
  var label: Label?
  var codes: Set<CaveatCode> = []

  var testDescription: String { name }
}

private let currentCases = [
  CurrentCase(
    name: "the newest day and the day before it speak",
    said: [SaidOn("100", "2025-11-26"), SaidOn("101", "2025-11-27"), SaidOn("102", "2025-11-28")],
    current: [2, 3]),
  CurrentCase(
    name: "what is about a later day does not yet",
    said: [SaidOn("100", "2025-11-28"), SaidOn("200", "2025-11-29")],
    current: [1]),
  CurrentCase(
    name: "words alone do not displace a fresh number",
    said: [SaidOn("100", "2025-11-25"), SaidOn("hundreds", "2025-11-28")], current: [1, 2]),
  CurrentCase(
    name: "words displace a number that is more than three days older",
    said: [SaidOn("100", "2025-11-24"), SaidOn("hundreds", "2025-11-28")], current: [2]),
  CurrentCase(
    name: "a newer number displaces words of two days before",
    said: [SaidOn("dozens", "2025-11-26"), SaidOn("300", "2025-11-28")], current: [2]),
  CurrentCase(
    name: "a number with words around it is a number",
    said: [SaidOn("dozens", "2025-11-26"), SaidOn("about 300", "2025-11-28")], current: [2]),
  CurrentCase(
    name: "the disputed give way to the undisputed, even newer ones",
    said: [SaidOn("100", "2025-11-26"), SaidOn("900", "2025-11-28", .disputed)], current: [1],
    label: .unverified),
  CurrentCase(
    name: "the disputed are shown as such where there is nothing else",
    said: [SaidOn("900", "2025-11-28", .disputed)], current: [1], label: .conflicting, codes: [.conflicting]),
  CurrentCase(
    name: "a refusal stands beside a figure",
    said: [SaidOn("dozens", "2025-11-28"), SaidOn("no figure given", "2025-11-28")], current: [1, 2],
    label: .unverified, codes: [.noCountByAuthority]),
  CurrentCase(
    name: "a newer refusal does not displace a figure",
    said: [SaidOn("100", "2025-11-20"), SaidOn("no figure given", "2025-11-28")], current: [1, 2],
    label: .unverified, codes: [.noCountByAuthority, .carriedForward]),
  CurrentCase(
    name: "an old refusal does not stand beside a new figure",
    said: [SaidOn("no figure given", "2025-11-20"), SaidOn("100", "2025-11-28")], current: [2]),
  CurrentCase(
    name: "refusals alone are no figure",
    said: [SaidOn("no figure given", "2025-11-26"), SaidOn("no figure given", "2025-11-28")], current: [2],
    label: Label.none, codes: [.noCountByAuthority]),
  CurrentCase(
    name: "words without a range give way to any range",
    said: [SaidOn("crowds", "2025-11-28"), SaidOn("present", "2025-11-28"), SaidOn("100", "2025-11-20")],
    current: [3]),
  CurrentCase(
    name: "words without a range are shown where there is nothing else",
    said: [SaidOn("crowds", "2025-11-28"), SaidOn("no figure given", "2025-11-28")], current: [1, 2],
    label: .unverified, codes: [.wordsAsRange, .noCountByAuthority]),
  CurrentCase(
    name: "an interval counts by its first day",
    said: [SaidOn("100", "2025-11-24/2025-11-30"), SaidOn("300", "2025-11-26")], current: [2]),
  CurrentCase(
    name: "an open start counts by its last day",
    said: [SaidOn("100", "../2025-11-27"), SaidOn("110", "2025-11-28")], current: [1, 2], codes: [.imprecise]),
  CurrentCase(
    name: "about a day is that day, and imprecise", said: [SaidOn("100", "2025-11-28~")], current: [1],
    codes: [.imprecise]),
  CurrentCase(
    name: "perhaps a day is that day, and imprecise", said: [SaidOn("100", "2025-11-28?")], current: [1],
    codes: [.imprecise]),
]

private func currentOperation(_ said: [SaidOn]) -> Operation {
  operation {
    for (index, said) in said.enumerated() {
      estimate(
        "e\(index + 1)", said.words, on: said.on, from: "s\(index)", known: "2025-11-28", status: said.status)
    }
  }
}

@Test(arguments: currentCases)
func onlyWhatIsCurrentSpeaksForAFigure(_ item: CurrentCase) throws {
  let figure = try currentOperation(item.said).figure()
  #expect(figure.records == item.current.map { "e\($0)" })
  if let label = item.label { #expect(figure.label == label) }
  #expect(figure.codes.isSuperset(of: item.codes))
}

/// A number, vague words some days later, and an authority that gives no number.
let freshNumber = operation {
  estimate("e1", "95", on: "2025-11-26", from: "Red Cross", credibility: 2)
  estimate("e2", "dozens", on: "2025-11-28", from: "Daily", credibility: 3)
  estimate("e3", "no figure given", on: "2025-11-28", by: "Ministry", as: .official)
}

@Test func aNumberStandsBesideLaterWordsAndARefusal() throws {
  let figure = try freshNumber.figure()
  #expect(figure.best == 95)
  #expect(figure.records == ["e1", "e2", "e3"])
  #expect(figure.codes.contains(.noCountByAuthority))
}

@Test func howLongASituationLastsIsForTheOperationToSay() throws {
  let operation = operation {
    $0.sameSituationDays = 2
  } _: {
    estimate("e1", "100", on: "2025-11-26")
    estimate("e2", "100", on: "2025-11-28", from: "B")
  }
  #expect(try operation.figure().records == ["e1", "e2"])
}

@Test func freshnessOfOneIndicatorIsItsOwn() throws {
  let operation = operation {
    $0.freshnessDaysByIndicator = ["stranded": 1]
  } _: {
    estimate("e1", "100", on: "2025-11-26")
    estimate("e2", "hundreds", on: "2025-11-28", from: "B")
  }
  #expect(try operation.figure().records == ["e2"])
}

import SitrepEvidence
import SitrepModel
import Testing

/// Chile in the southern summer, three hours behind UTC.
private let santiago = ZoneRules(
  name: "America/Santiago", changes: [.init(start: Instant(seconds: 0), offset: -10_800)])

struct KnownCase: Sendable, CustomTestStringConvertible {
  var name: String
  var known: Known = .notRecorded
  var published: String?
  var accessed: String?
  var on = "2025-11-10"
  /// The first day whose report may use the record.
  var first: String

  var testDescription: String { name }
}

private let knownCases = [
  KnownCase(
    name: "entry comes before publication", known: "2025-11-29", published: "2025-11-20", first: "2025-11-29"),
  KnownCase(name: "an entry at the cut-off is in time", known: "2025-11-29T18:00:00", first: "2025-11-29"),
  KnownCase(
    name: "an entry after the cut-off is for the next day", known: "2025-11-29T18:00:01", first: "2025-11-30"),
  KnownCase(name: "a day without a time counts by its cut-off", published: "2025-11-28", first: "2025-11-28"),
  KnownCase(
    name: "a publication after the cut-off is for the next day", published: "2025-11-28T19:28:00",
    first: "2025-11-29"),
  KnownCase(name: "a month is known by its last day", published: "2025-11", first: "2025-11-30"),
  KnownCase(
    name: "an interval is known by its last day", published: "2025-11-28/2025-11-30", first: "2025-11-30"),
  KnownCase(
    name: "an interval that ends at a time is known by that time",
    published: "2025-11-28/2025-11-30T18:30:00", first: "2025-12-01"),
  KnownCase(
    name: "a start that is not known does not matter", published: "../2025-11-30", first: "2025-11-30"),
  KnownCase(name: "about a day adds nothing to it", published: "2025-11-28~", first: "2025-11-28"),
  KnownCase(name: "perhaps a day adds nothing to it", published: "2025-11-28?", first: "2025-11-28"),
  KnownCase(
    name: "an open publication date falls back to the reading", published: "2025-11-28/..",
    accessed: "2025-12-05~", first: "2025-12-05"),
  KnownCase(
    name: "an unknown end falls back to the reading", published: "2025-11-28/", accessed: "2025-12-05",
    first: "2025-12-05"),
  KnownCase(
    name: "no publication date falls back to the reading", accessed: "2025-12-05", first: "2025-12-05"),
  KnownCase(
    name: "with no date of the source, by the last day it is about", on: "2025-11-08/2025-11-12",
    first: "2025-11-12"),
  KnownCase(
    name: "with no date of the source and an open one of its own, by its first day", on: "2025-11-08/..",
    first: "2025-11-08"),
]

private func knownOperation(_ item: KnownCase) -> Operation {
  operation {
    $0.zone = santiago
    $0.cutoffSecond = 18 * 3600
  } _: {
    source("agency", publisher: "Agency", published: item.published, accessed: item.accessed)
    estimate("e1", "120", on: item.on, from: "agency", known: item.known)
  }
}

@Test(arguments: knownCases)
func aRecordIsKnownFromItsFirstDayAndNotTheDayBefore(_ item: KnownCase) throws {
  let operation = knownOperation(item)
  let first = day(item.first)
  #expect(operation.report("\(first)").figures.map(\.id) == [stranded])
  #expect(operation.report("\(first - 1)").figures.isEmpty)
}

/// A story that went out after the day's cut-off, and was not entered with a time.
let eveningStory = knownOperation(
  KnownCase(name: "evening story", published: "2025-11-28T19:28:00", on: "2025-11-28", first: "2025-11-29"))

@Test func anEveningStoryIsNotInTheReportOfItsDay() {
  #expect(eveningStory.report("2025-11-28").gaps.contains { $0.kind == .noHeadline })
  #expect(eveningStory.report("2025-11-29").figures.map(\.best) == [120])
}

@Test func aReportOnRecordsWithoutEntryTimesSaysThatItIsReconstructed() {
  let entered = operation { estimate("e", "120") }
  #expect(!entered.report().header.reconstructed)
  let inferred = operation {
    estimate("e", "120")
    event("v", known: .notRecorded)
  }
  #expect(inferred.report().header.reconstructed)
}

@Test(
  arguments: [
    ("2025-11-28", false), ("2025-11-28T19:28:00", false), ("2025-12-01~", false), (nil, true),
    ("2025-11-28/2025-11-30", true), ("2025-11-28/..", true),
  ] as [(String?, Bool)])
func aSourceWithoutADateOfPublicationMarksItsFigures(_ published: String?, _ isMarked: Bool) throws {
  let operation = operation {
    source("s", published: published, accessed: "2025-11-28")
    estimate("e", "120", from: "s")
  }
  #expect(try operation.figure().codes.contains(.publicationUnknown) == isMarked)
}

@Test func laterKnowledgeIsUsedOnlyWhenAskedForAndMarked() throws {
  let operation = operation {
    estimate("e1", "120", known: "2025-11-28")
    estimate("e2", "150", known: "2025-12-02", supersedes: "e1")
  }
  #expect(try operation.figure().best == 120)
  let later = operation.report("2025-11-28", asKnown: "2025-12-05")
  #expect(later.figures.map(\.best) == [150])
  #expect(later.figures.map(\.learnedSince) == [true])
  #expect(later.header.asKnown?.day == day("2025-12-05"))
}

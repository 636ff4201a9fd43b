import SitrepEvidence
import SitrepModel
import Testing

struct ReviewCase: Sendable, CustomTestStringConvertible {
  var rule: ReviewRule
  /// Days, or times in UTC, with the verdict given then.
  var verdicts: KeyValuePairs<String, ReviewVerdict> = [:]
  var sensitivity: Sensitivity = .public
  var day = "2025-11-28"
  /// The editions that show the record, those that mark it, and those that say it waits.
  var shown: [Edition]
  var marked: [Edition] = []
  var waits: [Edition] = []

  var testDescription: String {
    "\(rule.rawValue), \(verdicts.map { "\($1) on \($0)" }.joined(separator: ", ")), \(sensitivity), report of \(day)"
  }
}

private let all: [Edition] = [.public, .partner, .internal]

private let reviewCases = [
  ReviewCase(rule: .none, shown: all),
  ReviewCase(rule: .none, verdicts: ["2025-11-28": .returned], shown: all),
  ReviewCase(
    rule: .beforePublic, shown: [.partner, .internal], marked: [.partner, .internal], waits: [.public]),
  ReviewCase(rule: .beforePartner, shown: [.internal], marked: [.internal], waits: [.public, .partner]),
  ReviewCase(rule: .beforePartner, verdicts: ["2025-11-28T12:00:00Z": .accepted], shown: all),
  // Known by the cut-off, of 23:59.
  ReviewCase(rule: .beforePartner, verdicts: ["2025-11-28T23:59:00Z": .accepted], shown: all),
  ReviewCase(
    rule: .beforePartner, verdicts: ["2025-11-28T23:59:30Z": .accepted], shown: [.internal],
    marked: [.internal],
    waits: [.public, .partner]),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-29T12:00:00Z": .accepted], shown: [.partner, .internal],
    marked: [.partner, .internal], waits: [.public]),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-29T12:00:00Z": .accepted], day: "2025-11-29", shown: all),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T12:00:00Z": .returned], shown: [.partner, .internal],
    marked: [.partner, .internal], waits: [.public]),
  // The last verdict is what holds, on each day that which was known by then.
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T12:00:00Z": .returned, "2025-11-28T13:00:00Z": .accepted],
    shown: all),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T13:00:00Z": .returned, "2025-11-28T12:00:00Z": .accepted],
    shown: [.partner, .internal], marked: [.partner, .internal], waits: [.public]),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T13:00:00Z": .returned, "2025-11-28T13:00:00Z": .accepted],
    shown: [.partner, .internal], marked: [.partner, .internal], waits: [.public]),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T12:00:00Z": .accepted, "2025-11-29T12:00:00Z": .returned],
    shown: all),
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T12:00:00Z": .accepted, "2025-11-29T12:00:00Z": .returned],
    day: "2025-11-29", shown: [.partner, .internal], marked: [.partner, .internal], waits: [.public]),
  ReviewCase(
    rule: .beforePublic,
    verdicts: [
      "2025-11-28T12:00:00Z": .accepted, "2025-11-29T12:00:00Z": .returned, "2025-11-30T12:00:00Z": .accepted,
    ], day: "2025-11-29", shown: [.partner, .internal], marked: [.partner, .internal], waits: [.public]),
  ReviewCase(
    rule: .beforePublic,
    verdicts: [
      "2025-11-28T12:00:00Z": .accepted, "2025-11-29T12:00:00Z": .returned, "2025-11-30T12:00:00Z": .accepted,
    ], day: "2025-11-30", shown: all),
  // A review opens no edition that the record's sensitivity closes.
  ReviewCase(
    rule: .beforePublic, verdicts: ["2025-11-28T12:00:00Z": .accepted], sensitivity: .internal,
    shown: [.internal]),
  ReviewCase(
    rule: .beforePartner, sensitivity: .partner, shown: [.internal], marked: [.internal], waits: [.partner]),
]

/// A second person's verdict.
private func review(_ record: String, _ verdict: ReviewVerdict, at time: String, _ comment: String = "")
  -> Part
{
  Part { draft in
    let span = date(time)
    let zone = draft.operation.profile.zone
    draft.operation.reviews.append(
      Review(
        record: draft.symbol(record),
        entered: zone.instant(day: span.latest, second: Int(max(0, span.endSecond))),
        role: draft.symbol("head of office"), verdict: verdict, comment: draft.symbol(comment),
        position: .none))
  }
}

extension Operation {
  fileprivate func lint(_ date: String = "2025-11-28", as edition: Edition) -> [LintFinding] {
    Knowledge(self).lint(at: Viewpoint(day: day(date), edition: edition), PersonalDataWords()).filter {
      $0.check == .notReviewed
    }
  }
}

@Test(arguments: reviewCases)
func aRecordCountsOnceASecondPersonHasAcceptedIt(_ item: ReviewCase) {
  for order in [Array(item.verdicts), item.verdicts.reversed()] {
    let operation = operation {
      $0.review = item.rule
    } _: {
      estimate("e1", "120", sensitivity: item.sensitivity)
      condition("c1", .hea, sensitivity: item.sensitivity)
      for verdict in order {
        review("e1", verdict.value, at: verdict.key)
        review("c1", verdict.value, at: verdict.key)
      }
    }
    for edition in all {
      let report = operation.report(item.day, as: edition)
      let isShown = item.shown.contains(edition)
      #expect(report.figures.isEmpty != isShown, "\(edition)")
      #expect(report.conditions.isEmpty != isShown, "\(edition)")
      #expect(report.records.count == (isShown ? 2 : 0), "\(edition)")
      let isMarked = item.marked.contains(edition)
      #expect(report.figures.contains { $0.codes.contains(.notReviewed) } == isMarked, "\(edition)")
      #expect(
        report.conditions.contains { $0.marks.contains { $0.code == .notReviewed } } == isMarked, "\(edition)"
      )
      #expect(report.unreviewed == (item.waits.contains(edition) ? 2 : 0), "\(edition)")
      #expect(report.withheld == (isShown || item.waits.contains(edition) ? 0 : 2), "\(edition)")
    }
  }
}

@Test func whatIsAcceptedLaterIsNewToThoseWhoCouldNotSeeIt() throws {
  let operation = operation {
    $0.review = .beforePublic
  } _: {
    estimate("e1", "120")
    review("e1", .accepted, at: "2025-11-30T12:00:00Z")
  }
  #expect(operation.report("2025-11-29").figures.isEmpty)
  let shown = operation.report("2025-11-30")
  #expect(shown.figures.first?.change?.kind == .new)
  #expect(shown.late.map(\.record) == ["e1"])
  // To those who saw it before it is not.
  let inside = operation.report("2025-11-30", as: .partner)
  #expect(inside.figures.first?.change?.kind == .noNewInformation)
  #expect(inside.late.isEmpty)
  #expect(try operation.figure(stranded, "2025-11-29", as: .partner).codes.contains(.notReviewed))
  #expect(try !operation.figure(stranded, "2025-11-30", as: .partner).codes.contains(.notReviewed))
}

@Test func whatACorrectionCallsWrongLeavesAtOnceThoughNobodyHasAcceptedTheCorrection() throws {
  let operation = operation {
    $0.review = .beforePublic
  } _: {
    estimate("e1", "400", from: "Daily", known: "2025-11-27")
    estimate("e2", "100", from: "Red Cross", known: "2025-11-27")
    estimate("e3", "120", from: "Daily", known: "2025-11-28", supersedes: "e1")
    review("e1", .accepted, at: "2025-11-27T12:00:00Z")
    review("e2", .accepted, at: "2025-11-27T12:00:00Z")
    review("e3", .accepted, at: "2025-11-29T12:00:00Z")
  }
  let before = try operation.figure(stranded, "2025-11-28")
  #expect(before.records == ["e2"] && before.codes.contains(.withheld))
  #expect(operation.report("2025-11-28").corrections.map(\.message.key) == ["correction.withheld"])
  let after = operation.report("2025-11-29")
  #expect(after.figures.first?.records == ["e2", "e3"])
  #expect(after.corrections.map(\.message.key) == ["correction.replaced"])
  #expect(after.corrections.allSatisfy { $0.isNew })
}

@Test func aFigureThatALaterVerdictTookBackIsGone() {
  let operation = operation {
    $0.review = .beforePublic
  } _: {
    estimate("e1", "120")
    review("e1", .accepted, at: "2025-11-28T12:00:00Z")
    review("e1", .returned, at: "2025-11-29T12:00:00Z")
  }
  #expect(operation.report("2025-11-28").figures.count == 1)
  let after = operation.report("2025-11-29")
  #expect(after.figures.isEmpty && after.records.isEmpty)
  #expect(after.changes.map(\.kind) == [.gone])
}

@Test func lintNamesWhatWaitsToThoseWhoMaySeeItAndCountsItForTheOthers() {
  let operation = operation {
    $0.review = .beforePublic
  } _: {
    estimate("e1", "120")
    estimate("e2", "90", at: "town")
    condition("c1", .hea)
    review("e2", .returned, at: "2025-11-28T12:00:00Z", "Which page?")
    review("c1", .accepted, at: "2025-11-28T12:00:00Z")
  }
  #expect(
    operation.lint(as: .partner) == [
      LintFinding(
        .notReviewed, subject: "e2",
        message: .lintNotReviewedReturned(comment: .optional("Which page?"))),
      LintFinding(
        .notReviewed, subject: "",
        message: .lintNotReviewedLine(count: .whole(1), subjects: .texts(["e1"]), more: .whole(0))),
    ])
  #expect(
    operation.lint(as: .public) == [
      LintFinding(
        .notReviewed, subject: "", message: .lintNotReviewedLeftOut(count: .whole(2)))
    ])
  #expect(operation.lint("2025-11-27", as: .public).isEmpty)
}

@Test func explainAndChangesAreSilentOnWhatWaits() {
  let operation = operation {
    $0.review = .beforePartner
  } _: {
    estimate("e1", "120")
    estimate("e2", "777", from: "B")
    review("e1", .accepted, at: "2025-11-28T12:00:00Z")
  }
  let told = { (edition: Edition) in
    "\(Knowledge(operation).explain(nil, at: Viewpoint(day: day("2025-11-28"), edition: edition)))"
  }
  #expect(!told(.public).contains("777") && !told(.partner).contains("777"))
  #expect(told(.internal).contains("777") && told(.internal).contains("caveat.U17"))
}

@Test func aSmallCountHidesItsSiblingsOnceItIsAccepted() throws {
  let operation = operation {
    $0.review = .beforePublic
  } _: {
    estimate("e1", "20")
    estimate("e2", "3", group: "children")
    estimate("e3", "17", group: "adults")
    for record in ["e1", "e3"] { review(record, .accepted, at: "2025-11-28T12:00:00Z") }
    review("e2", .accepted, at: "2025-11-29T12:00:00Z")
  }
  let adults = "stranded/stock/persons/adults/crossing"
  #expect(try operation.figure(adults, "2025-11-28").words == "17")
  #expect(try operation.figure(adults, "2025-11-29").words == "")
}

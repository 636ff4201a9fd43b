import SitrepEvidence
import SitrepModel
import Testing

@Test func bothSidesOfATopicStandTogetherThoseWhoAffirmFirst() {
  let operation = operation {
    actor("minister", partyTo: ["crisis"])
    statement("s1", .position, on: "crisis", .denies, by: "minister", as: .official)
    statement("s2", .position, on: "crisis", .mixed, from: "B")
    statement("s3", .position, on: "crisis", .affirms, from: "C")
    statement("s4", .context, on: "return", .affirms, from: "C")
    statement("s5", .position, on: "votes", .affirms)
    statement("s6", .position, on: "votes", .affirms, from: "B")
  }
  let stances = operation.report().stances
  #expect(stances.map(\.topic) == ["crisis"])
  let statements = stances.flatMap(\.statements)
  #expect(statements.map(\.id) == ["s3", "s1", "s2"])
  #expect(statements.map(\.party) == [false, true, false])
  #expect(statements.map { $0.marks.contains { $0.code == .partyToTheMatter } } == [false, true, false])
  #expect(stances.map { $0.marks.map(\.code) } == [[.partyToTheMatter]])
}

/// An official and the people on the spot, who do not see the same.
let twoAccounts = operation {
  actor("minister", name: "Minister of the Interior", partyTo: ["crisis-at-border"])
  statement(
    "s1", .position, on: "crisis-at-border", .denies, text: "There is no crisis.", by: "minister",
    as: .official)
  statement(
    "s2", .position, on: "crisis-at-border", .affirms, text: "We have slept here for a week.", as: .resident,
    from: "Daily")
}

@Test func theOfficialLineDoesNotStandAlone() {
  #expect(twoAccounts.report().stances.map { $0.statements.map(\.id) } == [["s2", "s1"]])
}

@Test func whatIsNotSaidYetOrIsWithheldOpposesNothing() {
  let operation = operation {
    statement("s1", .position, on: "crisis", .denies)
    statement("s2", .position, on: "crisis", .affirms, said: "2025-11-29", from: "B", known: "2025-11-28")
    statement("s3", .position, on: "crisis", .affirms, from: "C", sensitivity: .internal)
  }
  #expect(operation.report().stances.isEmpty)
  #expect(operation.report(as: .internal).stances.count == 1)
  #expect(operation.report("2025-11-29").stances.count == 1)
}

@Test func anOutlookIsMarkedAndLeavesWhenItsTimeIsOver() {
  let operation = operation {
    statement("s1", .outlook, on: "flows", horizon: "2025-12-14")
    statement("s2", .outlook, on: "flows", horizon: "2025-11-28/..", from: "B")
  }
  let said = { (date: String) in operation.report(date).statements.map(\.id) }
  #expect(said("2025-12-14") == ["s1", "s2"])
  #expect(said("2025-12-15") == ["s2"])
  let marks = operation.report("2025-12-14").statements.map { $0.marks.map(\.code) }
  #expect(marks.allSatisfy { $0.contains(.outlook) })
}

@Test func aFigureSaidByAPartyToItIsMarked() throws {
  let operation = operation {
    actor("minister", partyTo: ["stranded"])
    estimate("e1", "100", by: "minister", as: .official)
  }
  #expect(try operation.figure().codes.contains(.partyToTheMatter))
}

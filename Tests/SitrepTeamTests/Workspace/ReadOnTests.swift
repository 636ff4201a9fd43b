import SitrepKit
import SitrepModel
import SitrepTeam
import Testing

@Suite("What someone sees as entries come")
struct ReadOnTests {
  private static let estimate = [
    "source": "field", "occurred": "2025-12-01", "place": "camp", "indicator": "stranded", "measure": "stock",
  ]

  /// Rows of every sensitivity, new ones and corrections, a place, sources that not all may see, and a verdict.
  private static let steps: [NewRow] =
    [("41", ""), ("42", "partner"), ("43", "internal")].map { value, sensitivity in
      NewRow("estimates", estimate.merging(["value": value, "sensitivity": sensitivity]) { $1 })
    } + [
      NewRow("estimates", ["value": "44"], corrects: "est-1"),
      NewRow("estimates", ["sensitivity": "internal"], corrects: "est-4"),
      NewRow("reviews", ["record": "est-2", "verdict": "accepted"]),
      NewRow("places", ["id": "bridge", "name": "Bridge", "type": "site", "parent": "region"]),
      NewRow("estimates", estimate.merging(["place": "bridge", "value": "5"]) { $1 }),
      NewRow("sources", ["id": "post", "publisher": "The Post", "sensitivity": "partner"]),
      NewRow("estimates", estimate.merging(["source": "post", "value": "6"]) { $1 }),
      NewRow("sources", ["id": "radio", "publisher": "The Post"]),
      NewRow("estimates", ["status": "retracted"], corrects: "est-2"),
    ]

  @Test("is what they would see if all were read anew", arguments: [Edition.public, .partner, .internal])
  func isTheSame(edition: Edition) async throws {
    try await ServedOperation.with { served in
      var search = RecordSearch()
      search.limit = .max
      for (number, row) in Self.steps.enumerated() {
        served.clock.advance(by: 60)
        let outcome = try await served.workspace(.owner, account: "ana").append([row], key: "\(number)")
        guard case .appended = outcome else {
          Issue.record("\(number): \(outcome)")
          return
        }
        let seen = try await served.workspace(.viewer, edition: edition)
        let anew = try await Workspace(OperationDesk(served.log), for: seen.person, at: seen.now)
        #expect(seen.seen == anew.seen)
        #expect(try seen.rows(search).rows == anew.rows(search).rows, "\(number)")
        #expect(try seen.log(offset: 0, limit: 99).lines == anew.log(offset: 0, limit: 99).lines, "\(number)")
        #expect(
          try seen.operation().warnings.map(\.description) == anew.operation().warnings.map(\.description))
        for format in ["txt", "json"] {
          let file = try await seen.reportFile(
            date: "2025-12-01", edition: edition.rawValue, language: "en", format: format)
          let other = try await anew.reportFile(
            date: "2025-12-01", edition: edition.rawValue, language: "en", format: format)
          #expect(file == other, "\(number) \(format)")
        }
      }
    }
  }
}

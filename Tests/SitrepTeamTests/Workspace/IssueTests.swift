import SitrepKit
import SitrepModel
import SitrepTeam
import Testing

@Suite("Issuing from a page")
struct IssueTests {
  @Test("gives the bytes that the command gives, then and after a correction, each version its own")
  func issues() async throws {
    try await ServedOperation.with { served in
      let formats = ["txt", "json", "html"]
      func issue(_ note: String?, _ key: String) async throws -> OperationFolder.IssuedReport {
        try await served.workspace(.publisher).issue(
          date: "2025-12-01", edition: nil, languages: ["en", "es"], formats: formats, note: note, key: key)
      }
      let first = try await issue(nil, "one")
      #expect(first.version == 1 && first.files.count == 6)
      // Sent twice, it is issued once.
      let again = try await issue(nil, "one")
      #expect(again.version == 1 && again.kind == .nothing)
      let request = ReportRequest(date: "2025-12-01", formats: formats, languages: ["en", "es"])
      let sent = try await OperationFolder.open(served.log).files(request)

      let row = NewRow("estimates", ["value": "55"], corrects: "est-1")
      _ = try await served.workspace(.contributor).append([row], key: "c")
      await #expect(throws: SitrepError.self) { try await issue(nil, "two") }
      #expect(try await issue("Camp counted again.", "two").version == 2)

      let viewer = try await served.workspace(.viewer, edition: .public)
      let versions = try viewer.issuedVersions()
      #expect(versions.map(\.version) == [2, 1])
      for version in versions {
        let of = try await OperationFolder.open(served.log).asIssued(
          version: version.version, date: "2025-12-01")
        let made = try of.files(request)
        if version.version == 1 { #expect(made == sent) }
        #expect(made.count == version.files.count && !made.isEmpty)
        for (file, issued) in zip(made.sorted { $0.path < $1.path }, version.files) {
          let bytes = try await viewer.issuedFile(
            named: issued.name, version: version.version, date: "2025-12-01", edition: "public")
          #expect(file.path.hasSuffix(issued.name) && bytes == file.bytes)
        }
      }
    }
  }

  @Test("is for who may", arguments: [Role.viewer, .contributor, .reviewer])
  func refuses(role: Role) async throws {
    try await ServedOperation.with { served in
      let refusal = await #expect(throws: PageRefusal.self) {
        try await served.workspace(role).issue(
          date: "2025-12-01", edition: nil, languages: [], formats: ["txt"], note: nil, key: "k")
      }
      #expect(refusal == .forbidden)
    }
  }
}

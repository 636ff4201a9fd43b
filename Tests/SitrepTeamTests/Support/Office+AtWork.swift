import SitrepTeam
import SitrepTestSupport
import Testing

extension Office {
  /// An office whose owner has entered a place, a source and a fact.
  static func atWork(_ body: (Office, inout Browser) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let office = try Office(in: folder)
      var olga = try await office.owner()
      try await office.begin(&olga)
      _ = try await olga.send(
        try await olga.get("/setup/places"), to: "/setup/places", ["name": "Paso Norte", "type": "crossing"])
      _ = try await olga.send(
        try await olga.get("/setup/sources"), to: "/setup/sources",
        ["publisher": "Radio Norte", "language": "es", "published": "2025-11-30"])
      let saved = try await olga.send(
        try await olga.get("/add/estimates?source=radio-norte&place=paso-norte"), to: "/add/estimates",
        ["indicator": "stranded", "value": "unas 40 personas", "occurred": "2025-11-30"])
      #expect(saved.target.contains("saved=est-001"), "\(saved.text)")
      try await body(office, &olga)
    }
  }
}

extension String {
  func components(of part: String) -> Int { ranges(of: part).count }
}

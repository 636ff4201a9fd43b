import SitrepKit
import SitrepModel
import SitrepStore
import SitrepTeam
import Testing

@Suite("What programs ask")
struct ProgramTests {
  private static let rows = """
    {"key": "k-1", "rows": [{"table": "estimates", "cells": {"source": "field", "occurred": "2025-12-01",
    "place": "camp", "indicator": "stranded", "measure": "stock", "value": 51}}]}
    """

  private func ask(
    _ served: ServedOperation, _ target: String, role: Role = .contributor, edition: Edition = .internal,
    body: String? = nil
  ) async throws -> PageAnswer {
    let token = try await served.server.team.makeToken(
      "robot", role: role, edition: edition, by: served.host())
    return try await ask(served, target, token: token.text, body: body)
  }

  private func ask(
    _ served: ServedOperation, _ target: String, token: String, body: String? = nil, tag: String? = nil
  ) async throws -> PageAnswer {
    let headers = [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")]
    return await served.server.answer(
      try PageRequest(
        method: body == nil ? "GET" : "POST", target: target,
        headers: headers + (tag.map { [("If-None-Match", $0)] } ?? []),
        body: Array((body ?? "").utf8), isSecure: false, address: "192.0.2.1"))
  }

  @Test(
    "is answered with the bytes of the command",
    arguments: ["", "&edition=public&language=es", "&edition=internal"])
  func report(query: String) async throws {
    try await ServedOperation.with { served in
      let answer = try await ask(
        served, "/api/operations/marked/report?date=2025-12-01\(query)", role: .viewer)
      let request = ReportRequest(
        date: "2025-12-01", formats: ["json"], languages: query.contains("es") ? ["es"] : [],
        edition: query.contains("internal") ? "internal" : nil)
      #expect(answer.status == 200)
      #expect(try await answer.body == OperationFolder.open(served.log).files(request)[0].bytes)
    }
  }

  @Test("is told of each of ten thousand columns that there are not")
  func manyColumns() async throws {
    try await ServedOperation.with { served in
      let cells = (0..<10_000).map { "\"c\($0)\": \"1\"" }.joined(separator: ", ")
      let body = "{\"key\": \"k-1\", \"rows\": [{\"table\": \"estimates\", \"cells\": {\(cells)}}]}"
      let answer = try await ask(served, "/api/operations/marked/entries", body: body)
      #expect(answer.status == 422 && answer.text.contains("\"c9999\""), "\(answer.text.prefix(400))")
    }
  }

  @Test(
    "is refused where it asks for what there is not",
    arguments: [
      ("/api/operations/marked/report", 400), ("/api/operations/marked/report?date=yesterday", 400),
      ("/api/operations/marked/report?date=2025-01-01", 400),
      ("/api/operations/other/report?date=2025-12-01", 404),
      ("/api/operations/marked/report?date=2025-12-01&edition=partner", 400),
      ("/api/operations/marked/report?date=2025-12-01&language=xx", 400), ("/api/other", 404),
    ])
  func refusesReport(target: String, status: Int) async throws {
    try await ServedOperation.with { served in
      let answer = try await ask(served, target, role: .viewer, edition: .public)
      #expect(answer.status == status && answer[header: "content-type"] == "application/json")
    }
  }

  @Test("appends rows once, all or none")
  func entries() async throws {
    try await ServedOperation.with { served in
      let target = "/api/operations/marked/entries"
      let head = try await served.log.head()
      let token = try await served.server.team.makeToken(
        "robot", role: .contributor, edition: .internal, by: served.host())
      for _ in 0..<2 {
        let answer = try await ask(served, target, token: token.text, body: Self.rows)
        #expect(answer.status == 200, "\(answer.text)")
      }
      let entries = try await served.log.entries(after: head)
      #expect(entries.map(\.user) == ["program:robot"] && entries.map { $0.cells["value"] } == ["51"])

      let wrong = Self.rows.replacing("\"camp\"", with: "\"cmap\"")
      let refused = try await ask(served, target, token: token.text, body: wrong)
      #expect(refused.status == 422)
      for part in [
        "\"code\": \"unknown-place\"", "\"row\": 0", "\"column\": \"place\"", "\"value\": \"cmap\"",
        "\"suggestion\": \"camp\"",
      ] {
        #expect(refused.text.contains(part), "\(refused.text)")
      }
      let review =
        "{\"rows\": [{\"table\": \"reviews\", \"cells\": {\"record\": \"est-1\", \"verdict\": \"accepted\"}}]}"
      #expect(try await ask(served, target, token: token.text, body: review).status == 403)
      for body in [
        "{}", "[]", "{\"rows\": 1}", "{\"rows\": []}", "{\"rwos\": []}",
        "{\"rows\": [{\"table\": [], \"cells\": {}}]}", "{",
      ] {
        #expect(try await ask(served, target, token: token.text, body: body).status == 400, "\(body)")
      }
      #expect(try await served.log.head() == head.advanced(by: 1))
    }
  }

  @Test("needs a token that was not taken away, and the right")
  func needsToken() async throws {
    try await ServedOperation.with { served in
      let target = "/api/operations/marked/report?date=2025-12-01"
      let token = try await served.server.team.makeToken(
        "robot", role: .viewer, edition: .public, by: served.host())
      #expect(try await ask(served, target, token: token.text).status == 200)
      #expect(
        try await ask(served, "/api/operations/marked/entries", token: token.text, body: Self.rows).status
          == 403)
      for wrong in ["", "x", RandomToken().text, token.text.uppercased()] {
        let answer = try await ask(served, target, token: wrong)
        #expect(answer.status == 401 && answer[header: "www-authenticate"] == "Bearer")
      }
      // A session is no token.
      var browser = try await served.browser(.owner, account: "somebody")
      #expect(try await browser.get(target).status == 401)
      let known = try #require(try await served.server.team.tokens().first)
      try await served.server.team.takeToken(known.id, by: served.host())
      #expect(try await ask(served, target, token: token.text).status == 401)
    }
  }

  @Test("is told that nothing changed, until something has")
  func tags() async throws {
    try await ServedOperation.with { served in
      let target = "/api/operations/marked/report?date=2025-12-01"
      let token = try await served.server.team.makeToken(
        "robot", role: .contributor, edition: .internal, by: served.host()
      ).text
      let tag = try #require(try await ask(served, target, token: token)[header: "etag"])
      let same = try await ask(served, target, token: token, tag: tag)
      #expect(same.status == 304 && same.body.isEmpty && same[header: "etag"] == tag)
      _ = try await ask(served, "/api/operations/marked/entries", token: token, body: Self.rows)
      #expect(try await ask(served, target, token: token, tag: tag).status == 200)
    }
  }

  @Test("is described whole, and health is told without a token")
  func describes() async throws {
    try await ServedOperation.with { served in
      var visitor = Client(server: served.server)
      let document = try await visitor.get("/api/openapi.json")
      #expect(document.status == 200)
      for route in Route.programs where route.description != nil {
        #expect(document.text.contains("\"\(route.pattern)\""))
      }
      #expect(try await visitor.get("/healthz").text.contains("ok"))
      #expect(visitor.cookies.isEmpty)
    }
  }
}

import SitrepModel
import SitrepTeam
import Testing

@Suite("Requests that have no other answer")
struct RefusalTests {
  @Test(
    "say what may be asked there, programs in JSON",
    arguments: [
      ("DELETE", "/api/operations/marked/report", 405, "GET, HEAD"),
      ("POST", "/api/operations/marked/report?date=2025-12-01", 405, "GET, HEAD"),
      ("GET", "/api/operations/marked/entries", 405, "POST"),
      ("QUERY", "/api/operations/marked/entries", 405, "POST"),
      ("TRACE", "/records", 405, "GET, HEAD"), ("PATCH", "/report", 405, "GET, HEAD, POST"),
      ("PUT", "/api/other", 404, nil), ("PUT", "/%00", 404, nil),
    ])
  func methods(method: String, target: String, status: Int, allowed: String?) async throws {
    try await ServedOperation.with { served in
      let answer: PageAnswer
      do throws(RequestRefusal) {
        let request = try PageRequest(
          method: method, target: target, headers: [], body: [], isSecure: false, address: "192.0.2.1")
        answer = await served.server.answer(request)
      } catch {
        answer = served.server.answer(error, to: target)
      }
      #expect(answer.status == status)
      #expect(answer[header: "allow"] == allowed)
      let isForPrograms = target.hasPrefix("/api")
      #expect((answer[header: "content-type"] == "application/json") == isForPrograms)
    }
  }

  @Test(
    "are told to programs in JSON although they could not be read",
    arguments: [RequestRefusal.malformed, .bodyTooLarge, .unknownContentType, .targetTooLong])
  func unread(refusal: RequestRefusal) async throws {
    try await ServedOperation.with { served in
      let answer = served.server.answer(refusal, to: "/api/operations/marked/entries")
      #expect(answer.status == refusal.status && answer[header: "content-type"] == "application/json")
      let unread = served.server.answer(refusal, to: "/api/%10")
      #expect(unread.status == refusal.status && unread[header: "content-type"] == "application/json")
      let page = served.server.answer(refusal, to: "/records")
      #expect(page.status == refusal.status && page[header: "content-type"] == "text/html; charset=utf-8")
    }
  }

  @Test("are those for which there is no room, until there is")
  func busy() async throws {
    try await ServedOperation.with { served in
      let (gate, begun) = (AsyncStream.makeStream(of: Void.self), AsyncStream.makeStream(of: Void.self))
      let wait = Route.open(.get, "/wait") { _ in
        begun.continuation.finish()
        for await _ in gate.stream {}
        return .text("done")
      }
      let server = TeamServer(
        served.log, hasher: PlainHasher(), routes: [wait], look: try ServedOperation.pages.get().look,
        limit: WorkLimit(1),
        clock: { served.clock.now })
      async let first = server.answer(PageRequest(.get, ["wait"]))
      for await _ in begun.stream {}
      let second = await server.answer(PageRequest(.get, ["wait"]))
      #expect(second.status == 503 && second[header: "retry-after"] == "2")
      let program = await server.answer(PageRequest(.get, ["api", "wait"]))
      #expect(program.status == 503 && program.text.contains("\"busy\""))
      gate.continuation.finish()
      #expect(await first.status == 200)
      #expect(await server.answer(PageRequest(.get, ["wait"])).status == 200)
    }
  }
}

import SitrepModel
import SitrepTeam
import Testing

@Suite("Rights")
struct RightsTests {
  /// The lowest role that may, for each request that needs one. Written by hand, so that no route can be added without
  /// someone saying who may ask.
  static let lowest: [String: Role] = [
    "GET /": .viewer, "GET /records": .viewer, "GET /records/{id}": .viewer, "GET /figures": .viewer,
    "GET /figure": .viewer, "GET /report": .viewer, "GET /report/file": .viewer,
    "GET /issued/{date}/{edition}/{version}/{file}": .viewer, "GET /log": .viewer, "GET /begin": .viewer,
    "GET /account": .viewer, "POST /account": .viewer, "POST /account/passphrase": .viewer,
    "POST /sign-out": .viewer,
    "GET /add": .contributor, "GET /add/{table}": .contributor, "POST /add/{table}": .contributor,
    "GET /read": .contributor, "GET /records/{id}/correct": .contributor,
    "POST /records/{id}/correct": .contributor, "POST /records/{id}/retract": .contributor,
    "POST /records/{id}/comment": .contributor,
    "POST /draft": .contributor, "POST /draft/take": .contributor, "GET /setup": .contributor,
    "GET /setup/indicators": .contributor, "GET /setup/exchange": .contributor,
    "POST /setup/exchange": .contributor, "GET /setup/form": .contributor,
    "GET /setup/folder": .contributor,
    "GET /setup/{register}": .contributor, "POST /setup/{register}": .contributor,
    "GET /review": .reviewer, "POST /review/{id}": .reviewer, "POST /figure": .reviewer,
    "POST /report": .publisher,
    "POST /begin": .owner, "GET /setup/profile": .owner, "POST /setup/profile": .owner,
    "POST /setup/profile/text": .owner,
    "GET /setup/people": .owner, "POST /setup/people": .owner, "POST /setup/people/{account}": .owner,
    "POST /setup/tokens": .owner, "POST /setup/tokens/{id}": .owner, "POST /records/{id}/erase": .owner,
    "GET /api/operations/{operation}/report": .viewer,
    "POST /api/operations/{operation}/entries": .contributor,
  ]

  /// What anybody may ask.
  static let open: Set = [
    "GET /sign-in", "POST /sign-in", "GET /join/{token}", "POST /join/{token}", "GET /assets/{name}",
    "GET /api/openapi.json", "GET /healthz",
  ]

  private static func name(_ route: Route) -> String { "\(route.method.rawValue) \(route.pattern)" }

  @Test("are said of every route, and of no other")
  func sayAll() throws {
    let routes = try ServedOperation.pages.get().routes + Route.programs
    #expect(Set(routes.map(Self.name)) == Self.open.union(Self.lowest.keys))
    #expect(routes.count == Set(routes.map(Self.name)).count)
  }

  @Test("hold for each role and each request", arguments: Role.allCases)
  func hold(role: Role) async throws {
    try await ServedOperation.with { served in
      let browser = try await served.browser(role)
      let token = try await served.server.team.makeToken(
        "robot", role: min(role, ProgramToken.highest), edition: .internal, by: served.host())
      for route in try ServedOperation.pages.get().routes + Route.programs {
        let lowest = Self.lowest[Self.name(route)]
        // Who is signed out by the request itself asks no more.
        var asking = browser
        let target = Self.target(route)
        let answer: PageAnswer
        if case .program = route.handler {
          let asked = try Client(server: served.server).request(
            route.method, target, headers: [("Authorization", "Bearer \(token.text)")])
          answer = await served.server.answer(asked)
        } else if route.method == .get {
          answer = try await asking.get(target)
        } else if route.pattern.description == "/sign-out" {
          continue
        } else {
          answer = try await asking.post(target, FormFields())
        }
        let role = if case .program = route.handler { min(role, ProgramToken.highest) } else { role }
        // What needs no role has forms of its own visit, not of the session.
        guard let lowest else {
          #expect(route.method == .post || ![401, 403, 503].contains(answer.status), "\(Self.name(route))")
          continue
        }
        if lowest <= role {
          #expect(![401, 403, 503].contains(answer.status), "\(role) \(Self.name(route)): \(answer.status)")
        } else {
          #expect(answer.status == 403, "\(role) \(Self.name(route)): \(answer.status)")
        }
      }
    }
  }

  @Test("are nobody's who is not signed in")
  func holdForVisitors() async throws {
    try await ServedOperation.with { served in
      _ = try await served.host()
      for route in try ServedOperation.pages.get().routes + Route.programs
      where Self.lowest[Self.name(route)] != nil {
        var visitor = Client(server: served.server)
        let answer =
          route.method == .get
          ? try await visitor.get(Self.target(route))
          : try await visitor.post(Self.target(route), FormFields())
        let sentOn = answer.status == 303 && answer[header: "location"]?.hasPrefix("/sign-in") ?? false
        #expect(sentOn || answer.status == 401, "\(Self.name(route)): \(answer.status)")
        #expect(MarkedOperation.hidden(from: .public).allSatisfy { !answer.text.contains($0) })
      }
    }
  }

  /// A path that the pattern matches, to something that is there.
  static func target(_ route: Route) -> String {
    let values = [
      "id": route.pattern.description.hasPrefix("/setup") ? "none" : "est-1", "table": "estimates",
      "register": "places", "date": "2025-12-01", "edition": "public", "version": "1", "file": "x.txt",
      "account": "nobody", "token": String(repeating: "0", count: 64), "name": "none", "operation": "marked",
    ]
    return route.pattern.parameters.reduce(route.pattern.description) {
      $0.replacing("{\($1)}", with: values[$1] ?? "")
    }
  }
}

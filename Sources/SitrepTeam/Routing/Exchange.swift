import SitrepModel

/// One request on its way to its answer: who asks, whether they may, and what is answered.
struct Exchange {
  let request: PageRequest
  let now: Instant
  private let server: TeamServer
  private let team: Team
  private let found: Result<FoundRoute, PageRefusal>

  init(_ request: PageRequest, _ server: TeamServer) {
    self.request = request
    self.server = server
    now = server.clock()
    team = Team(server.facts, hasher: server.hasher, at: now)
    found = Result { () throws(PageRefusal) in try FoundRoute(request, in: server) }
  }

  /// Whether what is answered is kept as it was made.
  var isKept: Bool { (try? found.get().route.isKept) ?? false }

  func answer() async -> PageAnswer {
    do {
      let found = try found.get()
      let (route, parameters) = (found.route, found.parameters)
      switch route.handler {
      case .open(let body): return try await visit(parameters, body)
      case .page(let right, let body):
        return try await page(route, right: right, parameters: parameters, body)
      case .program(let right, let body):
        return try await program(route, right: right, parameters: parameters, body)
      }
    } catch let refusal as PageRefusal {
      return refused(refusal)
    } catch is Turns.Full {
      return refused(.busy)
    } catch {
      // What went wrong stands in the server's own log: it may hold what who asks may not see.
      server.reportFault("\(request.method.rawValue) /\(request.path.joined(separator: "/")): \(error)")
      return refused(.failed)
    }
  }

  // MARK: Who asks

  private func visit(
    _ parameters: [String: String], _ body: (VisitorContext) async throws -> PageAnswer
  ) async throws -> PageAnswer {
    let known = request.headers.cookies[SessionCookie.visitName(request)].flatMap(RandomToken.init)
    let visit = known ?? RandomToken()
    try checkForm(visit)
    let context = VisitorContext(
      request: request, parameters: parameters, language: language(preferred: nil),
      formToken: Self.formToken(visit), team: team, now: now)
    var answer = try await withTaskExecutorPreference(PageThreads.shared) { try await body(context) }
    // Only a page has a form.
    if known == nil, answer[header: "content-type"]?.hasPrefix("text/html") ?? false {
      answer.add("set-cookie", SessionCookie.visit(visit, request).header)
    }
    return answer
  }

  private func page(
    _ route: Route, right: Right, parameters: [String: String],
    _ body: (PageContext) async throws -> PageAnswer
  ) async throws -> PageAnswer {
    guard let session = request.headers.cookies[SessionCookie.name(request)].flatMap(RandomToken.init),
      let person = try await team.person(inSession: session)
    else { throw PageRefusal.notSignedIn }
    do {
      try checkForm(session)
    } catch {
      try await note(.forged, person)
      throw error
    }
    try await demand(right, of: person)
    return try await answer(
      route, parameters: parameters, for: person, formToken: Self.formToken(session), seenBy: session.text,
      body)
  }

  private func program(
    _ route: Route, right: Right, parameters: [String: String],
    _ body: (PageContext) async throws -> PageAnswer
  ) async throws -> PageAnswer {
    guard let token = request.headers.bearerToken, let program = try await team.program(showing: token) else {
      throw PageRefusal.notSignedIn
    }
    try await demand(right, of: program)
    return try await answer(route, parameters: parameters, for: program, formToken: "", seenBy: token, body)
  }

  private func demand(_ right: Right, of person: Person) async throws {
    guard !person.may(right) else { return }
    try await note(.forbidden, person)
    throw PageRefusal.forbidden
  }

  private func note(_ event: AccessLine.Event, _ person: Person) async throws {
    try await team.note(
      event, account: person.account,
      detail: "\(request.method.rawValue) /\(request.path.joined(separator: "/"))")
  }

  private func answer(
    _ route: Route, parameters: [String: String], for person: Person, formToken: String,
    seenBy secret: String, _ body: (PageContext) async throws -> PageAnswer
  ) async throws -> PageAnswer {
    let workspace = try await server.workspace(for: person)
    let language = language(preferred: person.language)
    let tag =
      route.followsRevision && workspace.isSetUp
      ? PageTag(
        request, secret: secret, person: person, revision: workspace.seen, today: try workspace.today(),
        language: language
      ).text
      : nil
    if let tag, request.headers.has(tag: tag) {
      return Self.tagged(PageAnswer(status: 304, type: "text/plain", body: []), tag)
    }
    let context = PageContext(
      request: request, parameters: parameters, person: person, language: language, formToken: formToken,
      formKey: RandomToken().text, workspace: workspace, team: team, now: now)
    let answer = try await withTaskExecutorPreference(route.isKept ? nil : PageThreads.shared) {
      try await body(context)
    }
    guard let tag, answer.status == 200 else { return answer }
    return Self.tagged(answer, tag)
  }

  private static func tagged(_ answer: PageAnswer, _ tag: String) -> PageAnswer {
    var answer = answer
    answer.set("etag", tag)
    answer.set("cache-control", "private, no-cache")
    return answer
  }

  // MARK: Forms

  private static func formToken(_ secret: RandomToken) -> String { secret.derived(for: "form") }

  /// A form counts only where it was made for this session, or this visit: no other site can know its token.
  private func checkForm(_ secret: RandomToken) throws(PageRefusal) {
    guard request.method == .post else { return }
    let site = request.headers["sec-fetch-site"]
    guard site == nil || site == "same-origin" || site == "none" else { throw .staleForm }
    guard isSameSecret(request.fields[FormField.token], Self.formToken(secret)) else { throw .staleForm }
  }

  // MARK: Refusals

  private func language(preferred: String?) -> String {
    let asked = [request.query.first("language"), preferred].compactMap(\.self)
    let known = server.look.languages
    return (asked + request.headers.preferredLanguages).first { known.contains($0) } ?? known.first ?? "en"
  }

  func refused(_ refusal: PageRefusal) -> PageAnswer {
    if refusal == .notSignedIn, request.method != .post, request.path.first != ProgramAnswer.path {
      return .seeOther(["sign-in"], query: FormFields(["to": request.target]))
    }
    return server.refusal(refusal, at: request.path, language(preferred: nil))
  }
}

/// The route that a request means, with what stands in its path where the route has names.
private struct FoundRoute {
  let route: Route
  let parameters: [String: String]

  init(_ request: PageRequest, in server: TeamServer) throws(PageRefusal) {
    let matching = server.routes(like: request.path).compactMap { route in
      route.pattern.match(request.path).map { (route: route, parameters: $0) }
    }
    guard !matching.isEmpty else { throw .notFound }
    let method = request.method == .head ? .get : request.method
    let best = matching.filter { $0.route.method == method }
      .max { $0.route.pattern.textCount < $1.route.pattern.textCount }
    guard let best else { throw .wrongMethod }
    (route, parameters) = best
  }
}

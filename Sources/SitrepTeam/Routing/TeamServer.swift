package import SitrepModel
package import SitrepStore

/// The pages of one operation, as an answer to each request. It knows no sockets: whatever listens hands it requests.
package struct TeamServer: Sendable {
  let desk: OperationDesk
  let facts: any FactStore
  let hasher: any PassphraseHasher
  let routes: [Route]
  /// The same by how many parts their paths have.
  private let routesByLength: [Int: [Route]]
  let look: PageLook
  private let limit: WorkLimit
  private let recent = RecentAnswers()
  let clock: @Sendable () -> Instant
  let reportFault: @Sendable (String) -> Void

  /// - Parameters:
  ///   - store: the operation's log, which keeps people and sessions too.
  ///   - routes: what is answered at which path.
  ///   - look: how refusals look, and in which languages pages are.
  ///   - limit: how many requests are in work at a time.
  ///   - clock: gives the time.
  ///   - reportFault: told in a line what failed that nobody who asks can mend.
  package init(
    _ store: any EntryLog & FactStore, hasher: any PassphraseHasher, routes: [Route], look: PageLook,
    limit: WorkLimit = WorkLimit(), clock: @escaping @Sendable () -> Instant,
    reportFault: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    desk = OperationDesk(store)
    facts = store
    self.hasher = hasher
    self.routes = routes
    routesByLength = Dictionary(grouping: routes, by: \.pattern.length)
    self.look = look
    self.limit = limit
    self.clock = clock
    self.reportFault = reportFault
  }

  /// The routes that might be meant by a path.
  func routes(like path: [String]) -> [Route] { routesByLength[path.count] ?? [] }

  /// The people of the operation, at this moment.
  package var team: Team { Team(facts, hasher: hasher, at: clock()) }

  /// The operation as it is now, as far as someone may see it.
  package func workspace(for person: Person) async throws -> Workspace {
    try await Workspace(desk, for: person, at: clock())
  }

  /// Answers a request that could not be read for what it is.
  /// - Parameter target: its path and query, as they were sent.
  package func answer(_ refusal: RequestRefusal, to target: String) -> PageAnswer {
    let path = PageRequest.path(of: target)
    // There nothing is asked by any method.
    let isNowhere = refusal == .unknownMethod && path.map(methods)?.isEmpty ?? true
    return SafeHeaders.added(
      to: self.refusal(
        isNowhere ? .notFound : .malformed(refusal), at: path ?? ProgramAnswer.path(of: target),
        look.languages[0]), isSecure: false)
  }

  /// Answers a request; whatever goes wrong is an answer too.
  package func answer(_ request: PageRequest) async -> PageAnswer {
    let exchange = Exchange(request, self)
    if !exchange.isKept { return await made(exchange) }
    return await recent.answer(to: request, at: exchange.now, from: facts) { await made(exchange) }
  }

  private func made(_ exchange: Exchange) async -> PageAnswer {
    let request = exchange.request
    let made = await limit.within { await exchange.answer() }
    var answer = (made ?? exchange.refused(.busy)).encoded(for: request.headers)
    if request.method == .head { answer.body = [] }
    return SafeHeaders.added(to: answer, isSecure: request.isSecure)
  }
}

/// How pages look where no page is made, and in which languages they are.
package struct PageLook: Sendable {
  /// The first is for who prefers none of them.
  package let languages: [String]
  /// A page that says why there is no other.
  package let refusal: @Sendable (_ refusal: PageRefusal, _ language: String) -> PageAnswer

  package init(
    languages: [String],
    refusal: @escaping @Sendable (_ refusal: PageRefusal, _ language: String) -> PageAnswer
  ) {
    self.languages = languages
    self.refusal = refusal
  }
}

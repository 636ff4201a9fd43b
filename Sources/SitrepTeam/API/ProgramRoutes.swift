import SitrepKit
import SitrepModel
import SitrepRender
import SitrepStore

extension Route {
  /// What programs ask.
  package static let programs: [Route] = [
    .program(.get, "/api/operations/{operation}/report", .see, reportDescription, report),
    .program(.post, "/api/operations/{operation}/entries", .enter, entriesDescription, entries),
    .open(.get, "/api/openapi.json") { _ in ProgramAnswer.json(OpenAPI(programs).document) },
    .open(.get, "/healthz", health),
  ]

  // MARK: Reports

  private static let reportDescription = RouteDescription(
    name: "report", summary: "The report of a day as data, with the bytes that `sitrep report` writes.",
    query: [
      .init(
        name: "date", isRequired: true, meaning: "The day.", example: "2025-12-01",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
      .init(
        name: "edition", meaning: "Up to the token's; the operation's own where it is left out.",
        example: "public"),
      .init(name: "language", meaning: "The operation's first where it is left out.", example: "es"),
    ],
    answers: [.init(status: 200, meaning: "The report.", schema: "Report")])

  private static func report(_ context: PageContext) async throws -> PageAnswer {
    do {
      try context.checkOperation()
      guard let date = context.request.query.first("date") else {
        return ProgramAnswer.error("bad-request", "date is missing", status: 400)
      }
      let file = try await context.workspace.reportFile(
        date: date, edition: context.request.query.first("edition"),
        language: context.request.query.first("language"), format: "json")
      return PageAnswer(type: "application/json", body: file.bytes)
    } catch let fault as SitrepError {
      return try ProgramAnswer.fault(fault)
    }
  }

  // MARK: Entries

  private static let entriesDescription = RouteDescription(
    name: "append", summary: "Appends rows to tables: all of them, or none.", body: "Entries",
    answers: [
      .init(status: 200, meaning: "They stand in the log.", schema: "Appended"),
      .init(status: 409, meaning: "Another corrected the same record meanwhile.", schema: "Conflict"),
      .init(status: 422, meaning: "A row can't be taken, and none was.", schema: "Refused"),
    ])

  private static func entries(_ context: PageContext) async throws -> PageAnswer {
    do {
      try context.checkOperation()
      let sent = try SentEntries(context.request.body)
      let key = sent.key.isEmpty ? context.formKey : sent.key
      return ProgramAnswer.outcome(
        try await context.workspace.append(sent.rows, key: "\(context.person.account) \(key)"))
    } catch let malformed as SentEntries.Malformed {
      return ProgramAnswer.error("malformed", malformed.message, status: 400)
    } catch let fault as SitrepError {
      return try ProgramAnswer.fault(fault)
    }
  }

  // MARK: Health

  /// Whether the store answers.
  private static func health(_ context: VisitorContext) async throws -> PageAnswer {
    _ = try await context.team.facts.fact("health", "", at: context.now)
    return ProgramAnswer.json(.object([("status", .string("ok"))]))
  }
}

extension PageContext {
  /// - Throws: where the path names another operation than the one that is served.
  fileprivate func checkOperation() throws {
    guard workspace.isSetUp else { throw PageRefusal.notSetUp }
    guard parameters["operation"] == (try workspace.profile().operation) else { throw PageRefusal.notFound }
  }
}

import SitrepLanguage
package import SitrepTemplates

/// The pages that people see, with what all of them are made from.
package struct Pages: Sendable {
  let words: [String: PageWords]
  let assets: PageAssets
  let readings: WordReadings

  /// - Throws: where the words of a language or an asset can't be read.
  package init(templates: TemplateFolder = .builtIn) throws {
    var words: [String: PageWords] = [:]
    for code in try PageWords.available(in: templates) {
      words[code] = try PageWords(code, templates: templates)
    }
    self.words = words
    assets = try PageAssets(templates: templates)
    readings = try WordReadings(templates: templates)
  }

  /// The languages that pages are in, sorted.
  package var languages: [String] { words.keys.sorted() }

  /// The languages in their own names.
  private var named: [Choice] {
    languages.map { Choice(value: $0, label: words[$0]?.language.text("language.own") ?? $0) }
  }

  /// What pages say in a language; in English where it has no words.
  func words(_ language: String) throws -> PageWords {
    if let own = words[language] ?? words["en"] { return own }
    throw TemplateError.absent(path: "\(PageWords.folder)/\(language).properties", available: languages)
  }

  /// An operation's own words stand before ours.
  func frame(_ context: PageContext) async throws -> PageFrame {
    let own = await context.workspace.snapshot.ownWords(context.language)
    return PageFrame(
      context: context, words: try own ?? words(context.language), languages: languages, assets: assets,
      readings: readings)
  }

  /// What is answered at which path, and who may ask.
  package var routes: [Route] {
    [
      get("/", .see) { try await TodayPage(frame: $0).answer() },
      get("/add", .enter) { try AddPage(frame: $0).answer() },
      get("/add/{table}", .enter) { try EntryPage(frame: $0).answer() },
      post("/add/{table}", .enter) { try await EntryPage(frame: $0).taken() },
      get("/read", .enter) { try LiveReadingAnswer(frame: $0).answer() },
      get("/records", .see) { try RecordsPage(frame: $0).answer() },
      get("/records/{id}", .see) { try RecordPage(frame: $0).answer() },
      get("/records/{id}/correct", .enter) { try CorrectionPage(frame: $0).answer() },
      post("/records/{id}/correct", .enter) { try await CorrectionPage(frame: $0).taken() },
      post("/records/{id}/retract", .enter) { try await CorrectionPage(frame: $0).retracted() },
      post("/records/{id}/comment", .enter) { try await RecordRemarks(frame: $0).taken() },
      get("/review", .review) { try ReviewPage(frame: $0).answer() },
      post("/review/{id}", .review) { try await ReviewPage(frame: $0).taken() },
      get("/figures", .see) { try await FiguresPage(frame: $0).answer() },
      get("/figure", .see) { try await FigurePage(frame: $0).answer() },
      post("/figure", .decide) { try await FigurePage(frame: $0).taken() },
      post("/records/{id}/erase", .erase) { try await ErasurePage(frame: $0).taken() },
      get("/report", .see) { try await ReportPage(frame: $0).answer() },
      post("/report", .issue) { try await ReportPage(frame: $0).taken() },
      get("/report/file", .see) { try await ReportPage(frame: $0).file() }.kept,
      get("/issued/{date}/{edition}/{version}/{file}", .see) { try await ReportPage(frame: $0).issuedFile() },
      post("/draft", .enter) { try await DraftPage(frame: $0).answer() },
      post("/draft/take", .enter) { try await DraftPage(frame: $0).taken() },
      get("/setup", .enter) { try RegisterPage($0, "places").answer() },
      get("/setup/profile", .setUp) { try await ProfilePage(frame: $0).answer() },
      post("/setup/profile", .setUp) { try await ProfilePage(frame: $0).taken() },
      post("/setup/profile/text", .setUp) { try await ProfilePage(frame: $0).textTaken() },
      get("/setup/indicators", .enter) { try IndicatorsPage(frame: $0).answer() },
      get("/setup/exchange", .enter) { try ExchangePage(frame: $0).answer() },
      post("/setup/exchange", .enter) { try await ExchangePage(frame: $0).taken() },
      get("/setup/form", .enter) { try ExchangePage(frame: $0).form() },
      get("/setup/folder", .enter) { try ExchangePage(frame: $0).folder() },
      get("/setup/people", .admit, followsRevision: false) { try await PeoplePage(frame: $0).answer() },
      post("/setup/people", .admit) { try await PeoplePage(frame: $0).invited() },
      post("/setup/people/{account}", .admit) { try await PeoplePage(frame: $0).changed() },
      post("/setup/tokens", .admit) { try await PeoplePage(frame: $0).tokenMade() },
      post("/setup/tokens/{id}", .admit) { try await PeoplePage(frame: $0).tokenTaken() },
      get("/setup/{register}", .enter) { try RegisterPage($0, $0.context.parameters["register"]).answer() },
      post("/setup/{register}", .enter) {
        try await RegisterPage($0, $0.context.parameters["register"]).taken()
      },
      get("/log", .see, followsRevision: false) { try await LogPage(frame: $0).answer() },
    ] + ownRoutes + visitorRoutes
  }

  /// What people change of themselves, and how an operation begins: also where it has no profile yet.
  private var ownRoutes: [Route] {
    [
      .get("/begin", .see, followsRevision: false) { try await BeginPage(frame: frame($0)).answer() },
      .post("/begin", .setUp) { try await BeginPage(frame: frame($0)).taken() },
      .get("/account", .see, followsRevision: false) {
        try await AccountPage(frame: frame($0), languages: named).answer()
      },
      .post("/account", .see) { try await AccountPage(frame: frame($0), languages: named).taken() },
      .post("/account/passphrase", .see) {
        try await AccountPage(frame: frame($0), languages: named).passphraseTaken()
      },
      .post("/sign-out", .see) { context in
        try await context.endSession()
        return PageAnswer.seeOther(["sign-in"], query: FormFields(["out": "yes"]))
          .endingSession(context.request)
      },
    ]
  }

  private var visitorRoutes: [Route] {
    [
      .open(.get, "/sign-in") { try visitor($0).signIn() },
      .open(.post, "/sign-in") { try await visitor($0).signedIn() },
      .open(.get, "/join/{token}") { try await visitor($0).join() },
      .open(.post, "/join/{token}") { try await visitor($0).joined() },
      .open(.get, "/assets/{name}") { context in
        guard let asset = assets.named(context.parameters["name"] ?? "") else { throw PageRefusal.notFound }
        return asset.answer
      },
    ]
  }

  /// How refusals look.
  package var look: PageLook {
    PageLook(languages: ["en"] + languages.filter { $0 != "en" }) { refusal, language in
      guard let words = try? words(language) else { return .text(refusal.code, status: refusal.status) }
      return ErrorPage(words: words, assets: assets).answer(refusal)
    }
  }

  private func visitor(_ context: VisitorContext) throws -> SignInPages {
    SignInPages(
      context: context, words: try words(context.language), assets: assets, languages: named)
  }

  private func get(
    _ pattern: PathPattern, _ right: Right, followsRevision: Bool = true,
    _ body: @escaping @Sendable (PageFrame) async throws -> PageAnswer
  ) -> Route {
    .get(pattern, right, followsRevision: followsRevision) { try await answer($0, body) }
  }

  private func post(
    _ pattern: PathPattern, _ right: Right, _ body: @escaping @Sendable (PageFrame) async throws -> PageAnswer
  ) -> Route {
    .post(pattern, right) { try await answer($0, body) }
  }

  /// An operation without a profile has one page only: on which it begins.
  private func answer(
    _ context: PageContext, _ body: (PageFrame) async throws -> PageAnswer
  ) async throws -> PageAnswer {
    guard context.workspace.isSetUp else { return .seeOther(["begin"]) }
    return try await body(try await frame(context))
  }
}

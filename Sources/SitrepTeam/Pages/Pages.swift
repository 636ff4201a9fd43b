import SitrepTemplates

/// The pages that people see, with what all of them are made from.
package struct Pages: Sendable {
  let words: [String: PageWords]
  let assets: PageAssets
  let readings: WordReadings

  /// - Throws: where the words of a language or an asset can't be read.
  package init(templates: TemplateFolder = .builtIn) throws {
    var words: [String: PageWords] = [:]
    for code in try PageWords.available(in: templates) { words[code] = try PageWords(code, templates: templates) }
    self.words = words
    assets = try PageAssets(templates: templates)
    readings = try WordReadings(templates: templates)
  }

  /// The languages that pages are in, sorted.
  package var languages: [String] { words.keys.sorted() }

  /// What pages say in a language; in English where it has no words.
  func words(_ language: String) throws -> PageWords {
    if let own = words[language] ?? words["en"] { return own }
    throw TemplateError.absent(path: "\(PageWords.folder)/\(language).properties", available: languages)
  }

  func frame(_ context: PageContext) throws -> PageFrame {
    PageFrame(context: context, words: try words(context.language), assets: assets, readings: readings)
  }

  /// What is answered at which path, and who may ask.
  package var routes: [Route] {
    [
      get("/", .see) { try TodayPage(frame: $0).answer() },
      get("/add", .enter) { try AddPage(frame: $0).answer() },
      get("/add/{table}", .enter) { try EntryPage(frame: $0).answer() },
      post("/add/{table}", .enter) { try await EntryPage(frame: $0).taken() },
      get("/read", .enter) { try LiveReadingAnswer(frame: $0).answer() },
      get("/records", .see) { try RecordsPage(frame: $0).answer() },
      get("/records/{id}", .see) { try RecordPage(frame: $0).answer() },
      get("/records/{id}/correct", .enter) { try CorrectionPage(frame: $0).answer() },
      post("/records/{id}/correct", .enter) { try await CorrectionPage(frame: $0).taken() },
      post("/records/{id}/retract", .enter) { try await CorrectionPage(frame: $0).retracted() },
      get("/review", .review) { try ReviewPage(frame: $0).answer() },
      post("/review/{id}", .review) { try await ReviewPage(frame: $0).taken() },
      get("/figures", .see) { try FiguresPage(frame: $0).answer() },
      get("/figure", .see) { try FigurePage(frame: $0).answer() },
      post("/figure", .decide) { try await FigurePage(frame: $0).taken() },
      get("/log", .see) { try LogPage(frame: $0).answer() },
    ]
  }

  private func get(
    _ pattern: PathPattern, _ right: Right, followsRevision: Bool = true,
    _ body: @escaping @Sendable (PageFrame) async throws -> PageAnswer
  ) -> Route {
    .get(pattern, right, followsRevision: followsRevision) { try await body(frame($0)) }
  }

  private func post(
    _ pattern: PathPattern, _ right: Right, _ body: @escaping @Sendable (PageFrame) async throws -> PageAnswer
  ) -> Route {
    .post(pattern, right) { try await body(frame($0)) }
  }
}

import SitrepModel
import SitrepStore
import SitrepTables

/// What waits for a second person, each beside what its source says: accepted, or returned with a comment.
struct ReviewPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  /// As many as one looks through at a time.
  private static let most = 30

  func answer(notice: HTML = .none, status: Int = 200) throws -> PageAnswer {
    let waiting = try frame.workspace.waitingForReview()
    let texts = try frame.workspace.keptTexts()
    let telling = RecordTelling(words: words, choices: try frame.choices())
    let query = frame.context.request.query
    var notice = notice
    if let verdict = ReviewVerdict(rawValue: query["verdict"]) {
      notice = frame.done(
        words("review.done", ["id": .text(query["id"]), "verdict": .code(verdict.code)]),
        draft: "review-\(query["id"])")
    }
    return try frame.answer(words("review.title"), tab: .review, notice: notice, status: status) {
      HTML(.p) { words(waiting.isEmpty ? "review.none" : "review.hint") }
      if !waiting.isEmpty {
        HTML(.p, Attribute(.role, "status")) { words.count("today.review", waiting.count) }
      }
      for row in waiting.prefix(Self.most) { try card(row, telling: telling, texts: texts) }
    }
  }

  /// Keeps the verdict that was sent.
  func taken() async throws -> PageAnswer {
    let row = try RecordPage.row(frame)
    let fields = frame.context.request.fields
    guard let verdict = ReviewVerdict(rawValue: fields["verdict"]) else { throw PageRefusal.notFound }
    let comment = fields["comment"]
    if verdict == .returned, comment.allSatisfy(\.isWhitespace) {
      return try answer(notice: frame.warning("\(row.id): \(words("error.no-reason"))"), status: 422)
    }
    switch try await frame.workspace.review(row.id, verdict, comment: comment, key: frame.context.sentKey) {
    case .appended:
      return .seeOther(["review"], query: FormFields(["id": row.id, "verdict": verdict.rawValue]))
    case .refused, .conflict:
      return try answer(notice: frame.warning("\(row.id): \(words("error.not-taken"))"), status: 422)
    }
  }

  /// - Parameter texts: those of sources that were kept.
  private func card(
    _ row: RecordRow, telling: RecordTelling, texts: [String: String]
  ) throws -> HTML {
    let about = telling.about(row)
    let remarks = try RecordRemarks(frame: frame).list(frame.workspace.chain(of: row.id))
    return try HTML(.article, .class("card"), .id("r-\(row.id)")) {
      HTML(.h3) {
        HTML(.a, .link(PageAddress("records", row.id))) { row.id }
        " · "
        words("table.\(row.table)")
      }
      try HTML(.div, .class("two")) {
        HTML(.div) {
          HTML(.p) { HTML(.strong) { telling.told(row) } }
          HTML(.p, .class("soft")) {
            [about.place, about.date].filter { !$0.isEmpty }.joined(separator: " · ")
          }
        }
        try ground(of: row, named: about.source, texts)
      }
      try HTML(.p, .class("soft")) {
        words(
          row.supersedes.isEmpty ? "record.entered" : "record.corrected",
          ["user": frame.whom(row.user), "when": .text(try frame.moment(row.at))])
      }
      remarks
      verdictForm(on: row)
    }
  }

  /// The source that a record rests on, with its words where they were kept.
  private func ground(of row: RecordRow, named name: String, _ texts: [String: String]) throws -> HTML {
    let id = row.cells[RecordColumn.source.name]
    let source = try frame.workspace.entry(id, of: TableSchema.sources.name)
    let locator = row.cells[RecordColumn.locator.name]
    return HTML(.div) {
      HTML(.p, .class("soft")) {
        words("review.words")
        words.colon
        HTML(.bdi) { name }
        if let link = source.flatMap({ Attribute.web($0.cells[SourceColumn.url.name]) }) {
          " "
          HTML(.a, link, Attribute(.rel, "noopener noreferrer")) { words("review.open") }
        }
      }
      if !locator.isEmpty { HTML(.blockquote, .class("quote"), Attribute(.dir, "auto")) { locator } }
      if let text = texts[id] {
        HTML(.details) {
          HTML(.summary) { words("review.text") }
          HTML(.blockquote, .class("quote"), Attribute(.dir, "auto")) { text }
        }
      }
    }
  }

  private func verdictForm(on row: RecordRow) -> HTML {
    frame.form(PageAddress("review", row.id), draft: "review-\(row.id)", look: "filter") {
      HTML(.div, .class("field grow")) {
        HTML(.label, Attribute(.for, "f-comment-\(row.id)")) { words("review.comment") }
        HTML(
          .input, .id("f-comment-\(row.id)"), Attribute(.name, "comment"),
          Attribute(.placeholder, words("review.comment-hint")))
      }
      HTML(
        .button, .class("main"), Attribute(.name, "verdict"),
        Attribute(.value, ReviewVerdict.accepted.rawValue)
      ) {
        words("review.accept")
      }
      HTML(.button, Attribute(.name, "verdict"), Attribute(.value, ReviewVerdict.returned.rawValue)) {
        words("review.return")
      }
    }
  }
}

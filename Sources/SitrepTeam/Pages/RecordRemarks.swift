import SitrepModel

/// What people said of a record and of those that it corrects: verdicts and comments.
struct RecordRemarks {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  /// All of them, oldest first; nil where nobody said anything.
  func list(_ chain: [RecordRow]) throws -> HTML? {
    let reviews = chain.flatMap(\.reviews)
    if reviews.isEmpty { return nil }
    return try HTML(.ul, .class("plain")) {
      for review in reviews {
        try HTML(.li) {
          try head(review)
          if !review.comment.isEmpty {
            HTML(.blockquote, .class("quote"), Attribute(.dir, "auto")) { review.comment }
          }
        }
      }
    }
  }

  private func head(_ review: RecordReview) throws -> String {
    let who = frame.whom(review.user)
    let when = Value.text(try frame.moment(review.at))
    guard let verdict = review.verdict else { return words("record.commented", ["user": who, "when": when]) }
    return words("record.review", ["verdict": .code(verdict.code), "user": who, "when": when])
  }

  /// The field in which one comments.
  func form(_ row: RecordRow) -> HTML {
    frame.form(PageAddress("records", row.id, "comment"), draft: Self.draft(row.id), look: "filter") {
      HTML(.div, .class("field grow")) {
        HTML(.label, Attribute(.for, "f-comment")) { words("review.comment") }
        HTML(.input, .id("f-comment"), Attribute(.name, "comment"), .flag(.required))
      }
      HTML(.button) { words("record.comment") }
    }
  }

  /// Keeps the comment that was sent.
  func taken() async throws -> PageAnswer {
    let row = try RecordPage.row(frame)
    let comment = frame.context.request.fields["comment"]
    let page = RecordPage(frame: frame)
    if comment.allSatisfy(\.isWhitespace) {
      return try page.answer(notice: frame.warning(words("record.no-comment")), status: 422)
    }
    switch try await frame.workspace.comment(on: row.id, comment, key: frame.context.sentKey) {
    case .appended: return .seeOther(["records", row.id], query: FormFields(["done": "commented"]))
    case .refused, .conflict:
      return try page.answer(notice: frame.warning(words("error.not-taken")), status: 422)
    }
  }

  /// Under which name a browser keeps what was typed.
  static func draft(_ id: String) -> String { "comment-\(id)" }
}

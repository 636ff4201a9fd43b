import SitrepEvidence
import SitrepLanguage
import SitrepModel

/// One figure: the statements side by side, why it says what it says, its history, and a decision with its reason.
struct FigurePage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  static func address(of figure: String, on day: Day) -> PageAddress {
    PageAddress("figure", query: [("id", figure), ("date", "\(day)")])
  }

  /// How sure a figure is, in its word.
  static func label(_ label: Label, _ language: Language) -> HTML {
    let look =
      switch label {
      case .verified, .corroborated: "tag good"
      case .conflicting: "tag bad"
      default: "tag"
      }
    return HTML(.span, .class(look)) { language.word(label.code) }
  }

  func answer(notice: HTML = .none, status: Int = 200) async throws -> PageAnswer {
    let fields = frame.context.request.asked
    let view = try frame.askedView()
    let report = try await frame.workspace.report(
      day: view.day, edition: view.edition, language: words.language.code)
    guard let figure = report.figures.first(where: { $0.id == fields["id"] }) else {
      throw PageRefusal.notFound
    }
    let language = words.language.reporting(on: view.day)
    let notice = fields["done"] == "decided" ? frame.done(words("figure.decided"), draft: "decide") : notice
    return try frame.answer(language.text(figure.name), tab: .figures, notice: notice, status: status) {
      HTML(.p) {
        HTML(.strong) { language.text(figure.value) }
        " · "
        language.text(figure.placeName)
        " · "
        language.text(.date(figure.asOf))
        " "
        Self.label(figure.label, language)
      }
      HTML(.h2) { words("figure.statements") }
      statements(figure, language)
      try HTML(.div, .class("two")) {
        try HTML(.section) {
          HTML(.h2) { words("figure.why") }
          try why(figure, at: view, language)
        }
        HTML(.section) {
          history(report.history.first { $0.figure == figure.id }, language)
          if frame.context.may(.decide) { decision(figure, on: view.day, language) }
        }
      }
    }
  }

  /// Keeps the decision that was sent.
  func taken() async throws -> PageAnswer {
    let fields = frame.context.request.fields
    guard let day = Day(iso: fields["date"]) else { throw PageRefusal.notFound }
    if fields["record"].isEmpty {
      return try await answer(notice: frame.warning(words("figure.choose-record")), status: 422)
    }
    if fields["reason"].allSatisfy(\.isWhitespace) {
      return try await answer(notice: frame.warning(words("error.no-reason")), status: 422)
    }
    let outcome = try await frame.workspace.decide(
      fields["id"], record: fields["record"], from: day, reason: fields["reason"], key: frame.context.sentKey)
    guard case .appended = outcome else {
      return try await answer(notice: frame.warning(words("error.not-taken")), status: 422)
    }
    return .seeOther(
      ["figure"], query: FormFields(["id": fields["id"], "date": "\(day)", "done": "decided"]))
  }

  private func statements(_ figure: Report.Figure, _ language: Language) -> HTML {
    frame.sheet(
      [
        words("figure.said"), words("figure.range"), words("figure.by"), words("figures.as-of"),
        words("figure.grade"), words("records.record"), "",
      ], label: words("figure.statements"), isStacked: true
    ) {
      for statement in figure.statements {
        HTML(.tr) {
          HTML(.th, Attribute(.scope, "row"), Attribute(.dir, "auto")) { statement.words }
          HTML(.td) { language.text(statement.value) }
          HTML(.td) {
            language.text(statement.publisher)
            if let origin = statement.origin { " (\(language.text(origin)))" }
          }
          HTML(.td, .class("now")) { language.text(.date(statement.asOf), dates: .short) }
          HTML(.td) { statement.grade }
          HTML(.td) {
            if !statement.record.isEmpty {
              HTML(.a, .class("go id"), .link(PageAddress("records", statement.record))) { statement.record }
            }
          }
          HTML(.td) {
            if statement.recommended { HTML(.span, .class("tag good")) { words("figure.chosen") } }
          }
        }
      }
    }
  }

  private func why(_ figure: Report.Figure, at view: Viewpoint, _ language: Language) throws -> HTML {
    let paragraphs = try frame.workspace.explain(figure.id, at: view).flatMap(\.paragraphs)
    return HTML(.div, .class("card")) {
      for paragraph in paragraphs {
        HTML(.p, paragraph.isItem ? .class("quote") : nil) { language.text(paragraph.message) }
      }
    }
  }

  private func history(_ history: Report.FigureHistory?, _ language: Language) -> HTML {
    guard let history else { return .none }
    return .group([
      HTML(.h2) { words("figure.history") },
      frame.sheet(
        [words("figures.date"), words("figure.said"), words("figure.range"), words("figures.label")],
        label: words("figure.history")
      ) {
        for point in history.points.reversed() {
          HTML(.tr) {
            HTML(.th, Attribute(.scope, "row"), .class("now")) {
              language.text(.day(point.date), dates: .short)
            }
            HTML(.td, Attribute(.dir, "auto")) { point.words ?? "–" }
            HTML(.td, .class("now")) {
              if point.low != nil || point.high != nil { language.text(.range(point.low, point.high)) }
            }
            HTML(.td) {
              if let label = point.label { Self.label(label, language) }
            }
          }
        }
      },
    ])
  }

  private func decision(_ figure: Report.Figure, on day: Day, _ language: Language) -> HTML {
    let statements = figure.statements.filter { !$0.record.isEmpty }
    guard statements.count > 1 else { return .none }
    return .group([
      HTML(.h2) { words("figure.decide") },
      frame.form(PageAddress("figure"), draft: "decide") {
        HTML(.p, .class("hint")) { words("figure.decide-hint") }
        HTML.hidden("id", figure.id)
        HTML.hidden("date", "\(day)")
        HTML(.fieldset) {
          HTML(.legend) { words("figure.statement") }
          for statement in statements {
            HTML(.label, .class("check")) {
              HTML(
                .input, Attribute(.type, "radio"), Attribute(.name, "record"),
                Attribute(.value, statement.record))
              HTML(.span) { "\(statement.words) · \(language.text(statement.publisher))" }
            }
          }
        }
        HTML(.div, .class("field")) {
          HTML(.label, Attribute(.for, "f-reason")) { words("figure.reason") }
          HTML(
            .textarea, .id("f-reason"), Attribute(.name, "reason"), Attribute(.rows, "2"), .flag(.required))
        }
        frame.mainButton(words("figure.decide"))
      },
    ])
  }
}

import SitrepEvidence
import SitrepLanguage
import SitrepModel

/// Every figure of a day: its value, how sure it is and on how many reports it rests.
struct FiguresPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() async throws -> PageAnswer {
    let view = try frame.askedView()
    let report = try await frame.workspace.report(
      day: view.day, edition: view.edition, language: words.language.code)
    let language = words.language.reporting(on: view.day)
    return try frame.answer(words("figures.title"), tab: .figures) {
      try HTML(.form, .class("filter"), .action(PageAddress("figures"))) {
        try frame.dateField(view.day, label: words("figures.date"))
        HTML(.button) { words("records.show") }
      }
      if report.figures.isEmpty {
        HTML(.p) { words("figures.none") }
      } else {
        frame.sheet(heads, label: words("figures.title"), isStacked: true) {
          for figure in report.figures { line(figure, language, on: view.day) }
        }
      }
    }
  }

  private var heads: [String] {
    ["figure", "place", "value", "as-of", "label"].map { words("figures.\($0)") } + [""]
  }

  private func line(_ figure: Report.Figure, _ language: Language, on day: Day) -> HTML {
    HTML(.tr) {
      HTML(.th, Attribute(.scope, "row")) {
        HTML(.a, .class("go"), .link(FigurePage.address(of: figure.id, on: day))) {
          language.text(figure.name)
        }
      }
      HTML(.td) { language.text(figure.placeName) }
      HTML(.td) { language.text(figure.value) }
      HTML(.td, .class("now")) { language.text(.date(figure.asOf), dates: .short) }
      HTML(.td) { FigurePage.label(figure.label, language) }
      HTML(.td, .class("soft now")) { words.count("figures.rest", figure.reports) }
    }
  }
}

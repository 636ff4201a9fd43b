import SitrepLanguage
import SitrepModel
import SitrepStore
import SitrepTables

/// Who did what when, the newest first.
struct LogPage {
  let frame: PageFrame

  private static let limit = 200
  private var words: PageWords { frame.words }

  func answer() async throws -> PageAnswer {
    let (lines, total) = try frame.workspace.log(offset: frame.askedOffset, limit: Self.limit)
    let access = frame.context.may(.admit) ? try await frame.context.team.accessLines(limit: 50) : []
    return try frame.answer(words("log.title"), tab: .log) {
      HTML(.p) { words("log.hint") }
      try frame.sheet(
        ["revision", "when", "who", "what", "id"].map { words("log.\($0)") }, label: words("log.title"),
        isStacked: true
      ) {
        for line in lines { try self.line(line) }
      }
      frame.pages(limit: Self.limit, of: total)
      if !access.isEmpty { try accesses(access) }
    }
  }

  private func line(_ line: LogLine) throws -> HTML {
    let when = try frame.moment(line.at)
    let isRecord = Erasure.tables.contains(line.table)
    return HTML(.tr) {
      HTML(.td, .class("n")) { line.revision.map { words.language.text(.whole(Int($0.number))) } ?? "" }
      HTML(.td, .class("now")) { when }
      HTML(.td) {
        HTML(.bdi) { frame.who(line.user) }
        if !line.role.isEmpty { " · \(line.role)" }
      }
      HTML(.td) { words("table.\(line.table)") }
      HTML(.td, .class("id")) {
        if isRecord, !line.cells.isEmpty {
          HTML(.a, .link(PageAddress("records", line.id))) { line.id }
        } else {
          line.id.isEmpty ? line.cells[ReviewColumn.record.name] : line.id
        }
        if !line.supersedes.isEmpty { " ← \(line.supersedes)" }
      }
    }
  }

  private func accesses(_ lines: [AccessLine]) throws -> HTML {
    let rows = try lines.map { line in
      let when = try frame.moment(line.at)
      return HTML(.tr) {
        HTML(.td, .class("now")) { when }
        HTML(.td) { HTML(.bdi) { line.account } }
        HTML(.td) { words("access.\(line.event.rawValue)") }
        HTML(.td) { line.detail }
      }
    }
    return .group([
      HTML(.h2) { words("log.access") },
      frame.sheet(
        [words("log.when"), words("log.who"), words("log.what"), ""], label: words("log.access")
      ) { rows },
    ])
  }
}

import SitrepKit
import SitrepModel
import SitrepTeam
import SitrepTestSupport
import Testing

@testable import SitrepSpreadsheet

@Suite("What is above someone's edition")
struct EditionTests {
  private static let asking: [(role: Role, edition: Edition)] = [
    (.viewer, .public), (.viewer, .partner), (.contributor, .public), (.reviewer, .partner),
    (.owner, .public),
  ]

  @Test("stands in no page, file or error that they can reach", arguments: asking)
  func isNowhere(role: Role, edition: Edition) async throws {
    try await ServedOperation.with { served in
      _ = try await served.host()
      try await served.issueAll()
      var browser = try await served.browser(
        role, edition: edition == .public && role == .owner ? .internal : edition)
      if role == .owner {
        // An owner is let in with all; their edition is lowered afterwards, by another.
        let host = try await served.host()
        try await served.server.team.change(
          "owner-internal", role: .owner, edition: edition, isActive: true, by: host)
        guard
          case .signedIn(let session) = try await served.server.team.signIn(
            "owner-internal", passphrase: ServedOperation.passphrase, from: "192.0.2.1")
        else {
          Issue.record("not signed in")
          return
        }
        browser.cookies["sitrep_session"] = session.text
      }
      let hidden = MarkedOperation.hidden(from: edition)
      var crawl = Crawl(hidden)
      for target in Self.targets { try await crawl.visit(target, with: &browser) }
      let asked = crawl.visited.count
      try await crawl.follow(with: &browser)
      #expect(crawl.found.isEmpty, "\(crawl.found.sorted())")
      // It went far: most pages, and what the person may see is there.
      #expect(crawl.visited.count > 25 && crawl.visited.count > asked)
      #expect(crawl.seen(MarkedOperation.mark(.public)))
    }
  }

  /// What is asked besides what links lead to: what is withheld, by its name.
  private static let targets: [String] = {
    let hidden = [MarkedOperation.mark(.partner), MarkedOperation.mark(.internal)]
    let ids = hidden.flatMap { ["est-\($0)", "con-\($0)", "src-\($0)", "est-3-\($0)"] }
    let files = ["txt", "md", "html", "json", "hxl.csv", "xlsx"].flatMap { format in
      ["public", "partner", "internal", ""].flatMap { edition in
        ["en", "es"].map { "/report/file?date=2025-12-01&edition=\(edition)&language=\($0)&format=\(format)" }
      }
    }
    return [
      "/", "/records", "/records?sort=what", "/figures", "/report", "/report/file?format=html&show=page",
      "/add",
      "/setup", "/review", "/log", "/setup/form", "/setup/folder",
    ]
      + ids.flatMap {
        [
          "/records/\($0)", "/records/\($0)/correct", "/records?words=\($0)", "/records?text=\($0)",
          "/records?q=\($0)",
        ]
      }
      + ["/figure?id=none/stock/persons/all/ford&date=2025-12-01", "/figure?id=x&date=2025-12-01"]
      + ["/report?date=2025-12-01&edition=internal", "/report?date=2025-12-01&edition=partner"] + files
  }()

  @Test("is not told by what is refused")
  func isNotInRefusals() async throws {
    try await ServedOperation.with { served in
      let workspace = try await served.workspace(.contributor, edition: .public)
      let inner = "est-\(MarkedOperation.mark(.internal))"
      let good = [
        "source": "field", "occurred": "2025-12-01", "place": "camp", "indicator": "stranded",
        "measure": "stock",
        "value": "12",
      ]
      func refused(_ row: NewRow) async throws -> [RowProblem] {
        guard case .refused(let problems) = try await workspace.append([row], key: "k") else { return [] }
        return problems
      }
      let near = String(inner.dropLast())
      for (column, value) in [
        ("supersedes", inner), ("supersedes", near), ("source", "src-\(MarkedOperation.mark(.internal))"),
        ("id", inner),
      ] {
        let problems = try await refused(NewRow("estimates", good.merging([column: value]) { $1 }))
        #expect(!problems.isEmpty, "\(column)")
        for problem in problems {
          let told = [
            problem.problem.message, problem.problem.expected ?? "", problem.problem.suggestion ?? "",
          ]
          #expect(told.allSatisfy { !$0.contains(MarkedOperation.mark(.internal)) }, "\(problem)")
        }
      }
      // Nor does a correction take over what it does not see.
      #expect(try await !refused(NewRow("estimates", ["value": "3"], corrects: inner)).isEmpty)
      let forbidden = await #expect(throws: PageRefusal.self) {
        try await workspace.append([NewRow("reviews", ["record": "est-1", "verdict": "accepted"])], key: "r")
      }
      #expect(forbidden == .forbidden)
    }
  }

  @Test("takes nothing from what is below it: the same rows, the same report")
  func keepsTheRest() async throws {
    try await ServedOperation.with { served in
      let all = try await served.workspace()
      let open = try await served.workspace(.viewer, edition: .public)
      var search = RecordSearch()
      search.tables = ["estimates"]
      #expect(try all.rows(search).total == 7)
      #expect(try open.rows(search).rows.map(\.id) == ["est-4", "est-2", "est-1"])
      #expect(try open.record("est-4")?.supersedes == "")
      #expect(try all.record("est-4")?.supersedes == "est-3-\(MarkedOperation.mark(.partner))")
      let asked = (date: "2025-12-01", edition: "public", language: "en", format: "json")
      func file(_ workspace: Workspace) async throws -> ReportFile {
        try await workspace.reportFile(
          date: asked.date, edition: asked.edition, language: asked.language, format: asked.format)
      }
      #expect(try await file(open) == file(all))
      await #expect(throws: SitrepError.self) {
        try await open.reportFile(date: asked.date, edition: "partner", language: "en", format: "json")
      }
    }
  }
}

/// Visits pages, and every page of the same server to which they lead.
private struct Crawl {
  private let hidden: [String]
  private(set) var visited: Set<String> = []
  private(set) var found: Set<String> = []
  private var waiting: [String] = []
  private var texts: [String] = []
  private static let most = 400

  init(_ hidden: [String]) {
    self.hidden = hidden
  }

  func seen(_ text: String) -> Bool { texts.contains { $0.contains(text) } }

  mutating func follow(with browser: inout Client) async throws {
    while let target = waiting.popLast(), visited.count < Self.most {
      try await visit(target, with: &browser)
    }
  }

  mutating func visit(_ target: String, with browser: inout Client) async throws {
    guard visited.insert(target).inserted else { return }
    let answer = try await browser.get(target)
    // What was asked comes back where a page says that it is not there; that tells nothing.
    let decoded = PercentCoding.decoded(target.utf8, plusIsSpace: true) ?? target
    let texts = answer.headers.map(\.value) + [answer.text] + (try Self.parts(of: answer))
    let whole = texts.joined(separator: "\n").replacing("\r", with: "")
    for mark in hidden where whole.contains(mark) && !decoded.contains(mark) {
      found.insert("\(target): \(mark)")
    }
    // Nor what stands beside a mark in rows of their own.
    for text in MarkedOperation.besides(hidden) where whole.contains(text) {
      found.insert("\(target): \(text)")
    }
    guard answer[header: "content-type"]?.hasPrefix("text/html") ?? false else { return }
    self.texts.append(answer.text)
    for part in answer.text.split(separator: "href=\"").dropFirst()
      + answer.text.split(separator: "src=\"").dropFirst()
    {
      let link = part.prefix { $0 != "\"" && $0 != "#" }.replacing("&amp;", with: "&")
      if link.hasPrefix("/"), !link.hasPrefix("//"), !link.hasPrefix("/assets") {
        waiting.append(String(link))
      }
    }
  }
}

extension Crawl {
  /// What an answer holds that is packed: the parts of a workbook, the files of a folder.
  private static func parts(of answer: PageAnswer) throws -> [String] {
    guard answer.body.starts(with: Array("PK".utf8)) else { return [] }
    return try withTemporaryFolder { folder in
      let archive = try ZipArchive(
        path: folder.write(answer.body, to: "file.zip"), limits: SpreadsheetLimits())
      let parts = try archive.names.map { String(decoding: try archive.bytes(of: $0) ?? [], as: UTF8.self) }
      #expect(parts.contains { !$0.isEmpty })
      return parts
    }
  }
}

extension ServedOperation {
  /// Issues a day's report in each edition.
  func issueAll() async throws {
    for edition in Edition.allCases {
      _ = try await workspace().issue(
        date: "2025-12-01", edition: edition.rawValue, languages: ["en"], formats: ["txt", "json"],
        note: nil, key: edition.rawValue)
    }
  }
}

import Foundation
import SitrepTestSupport
import Testing

/// A flash update is one page, whatever there is to say, and honest about what the page has no room for.
@Suite("Flash update")
struct FlashPageTests {
  @Test("of the worked case is a page on every day in every language")
  func seed() async throws {
    try await withTemporaryFolder { folder in
      let run = try await runProgram(
        [
          "report", "\(Project.root)/seeds/chile-peru-2025", "--from", "2025-11-28", "--to", "2025-12-05",
          "--language", "en,es,fr,pt,ar", "--format", "flash", "--output", "out", "--quiet",
        ], in: folder.path)
      #expect(run.exitCode == 0)
      let files = run.standardOutput.split(separator: "\n").map(String.init)
      #expect(files.count == 40)
      for file in files {
        let page = try Page(folder.text(of: file))
        page.expectToFit(file)
        // Six lines answer what is asked first; then come key figures.
        #expect(
          page.paragraphs[1].map { String($0.prefix(2)) } == ["1.", "2.", "3.", "4.", "5.", "6."], "\(file)")
        // After the heading, the signs and the head of the table.
        #expect(page.paragraphs[2].dropFirst(3).contains { $0.contains(where: "●◆○▲✕".contains) }, "\(file)")
        #expect(page.marks == [], "\(file)")
      }
    }
  }

  @Test(
    "of very many figures is a page that counts what it leaves out",
    arguments: ["en", "es", "fr", "pt", "ar"])
  func many(language: String) async throws {
    try await withTemporaryFolder { folder in
      let kinds = (1...300).map { "kind-\($0)" }
      try SmallOperation.write(
        to: folder,
        replacing: [
          "operation.yaml": SmallOperation.profile + "languages: [en, es, fr, pt]\nkey_figures: ["
            + kinds.map { "\($0)/stock/persons/all/camp" }.joined(separator: ", ") + "]\n",
          "estimates.csv": "id,source,occurred,place,indicator,measure,value\n"
            + kinds.map { "e-\($0),field,2025-11-28,camp,\($0),stock,no figure given\n" }.joined()
            + kinds.map { "f-\($0),field,2025-11-28,camp,\($0),stock,dozens\n" }.joined(),
        ])
      let run = try await runProgram(
        [
          "report", "small", "--date", "2025-11-28", "--language", language, "--format", "flash", "--quiet",
        ], in: folder.path)
      #expect(run.exitCode == 0)
      let page = try Page(
        folder.text(of: try #require(run.standardOutput.split(separator: "\n").first.map(String.init))))
      page.expectToFit(language)
      let figures = page.paragraphs[2]
      let shown = figures.filter { $0.hasPrefix("- kind-") }
      // Figures and gaps share the page.
      #expect(shown.count > 4 && shown.count < 30)
      #expect(shown.allSatisfy { $0.contains("○ ") })
      let rest = try #require(figures.last)
      #expect(rest.hasPrefix("… ") && rest.contains(" \(300 - shown.count) "), "\(rest)")
      #expect(page.marks == [])
    }
  }

  /// What a reader sees of a page: paragraphs of items, each on one line.
  struct Page {
    let lines: [Substring]
    /// The items and headings between blank lines.
    let paragraphs: [[String]]
    let marks: [String]

    init(_ text: String) {
      // Signs of direction set names in another script off, and take no room.
      let text = text.filter { !"\u{200E}\u{200F}\u{2068}\u{2069}".contains($0) }
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      var paragraphs: [[String]] = [[]]
      for line in lines {
        if line.isEmpty {
          paragraphs.append([])
        } else if line.hasPrefix("  "), let last = paragraphs.last?.last {
          paragraphs[paragraphs.count - 1].removeLast()
          paragraphs[paragraphs.count - 1].append(last + " " + line.drop { $0 == " " })
        } else {
          paragraphs[paragraphs.count - 1].append(String(line))
        }
      }
      self.paragraphs = paragraphs
      marks = Self.marks(in: paragraphs.flatMap(\.self))
    }

    func expectToFit(_ file: String) {
      #expect(lines.count <= 60, "\(file) has \(lines.count) lines")
      for line in lines { #expect(Self.columns(of: line) <= 80, "\(file): \(line)") }
    }

    /// Marks on letters take none of their own.
    private static func columns(of line: Substring) -> Int {
      line.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
    }

    private static func marks(in lines: [String]) -> [String] {
      lines.flatMap { line in
        line.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap { part in
          part.firstIndex(of: "]").map { "[\(part[..<$0])]" }
        }
      }
    }
  }
}

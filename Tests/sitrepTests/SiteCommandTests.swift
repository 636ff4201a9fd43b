import Foundation
import FoundationXML
import SitrepTestSupport
import Testing

@Suite("A static site")
struct SiteCommandTests {
  /// An operation whose reports of two days were issued, one of them twice, and a site of it.
  private func withSite(
    of store: String, _ body: (TemporaryFolder) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "operation.yaml": SmallOperation.profile.replacing(
            "en: Small", with: "en: \"Small & <new>\"\n  es: Chica")
            + "languages: [en, es]\n",
          "estimates.csv": "id,source,occurred,entered,place,indicator,measure,value,sensitivity\n"
            + "e-1,field,2025-11-28,2025-11-28,camp,stranded,stock,40,\n"
            + "e-2,field,2025-11-29,2025-11-29,camp,stranded,stock,7777,internal\n",
        ])
      if store != "small" { #expect(try await run(["copy", "small", store], in: folder).exitCode == 0) }
      for (day, note) in [("2025-11-28", ""), ("2025-11-29", ""), ("2025-11-28", "A digit was wrong.")] {
        if !note.isEmpty {
          try folder.write(
            "id,source,occurred,entered,place,indicator,measure,value,supersedes\n"
              + "e-3,field,2025-11-28,2025-11-28,camp,stranded,stock,44,e-1\n", to: "more.csv")
          #expect(try await run(["import", store, "more.csv"], in: folder).exitCode == 0)
        }
        let made = try await run(
          ["report", store, "--date", day, "--format", "txt,html,xlsx", "--language", "en,es"], in: folder)
        #expect(made.exitCode == 0, "\(made)")
        let issued = try await run(
          ["issue", store, "--date", day, "--issued", "\(day)T23:59", "--role", "officer"]
            + (note.isEmpty ? [] : ["--note", note]), in: folder)
        #expect(issued.exitCode == 0, "\(issued)")
      }
      try await body(folder)
    }
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) async throws -> ProgramRun {
    try await runProgram(arguments, in: folder.path)
  }

  @Test("has what was issued under addresses that stay, and a second run writes only what is new")
  func site() async throws {
    try await withSite(of: "small.sitrep") { folder in
      let arguments = ["site", "small.sitrep", "--output", "site", "--address", "https://example.org/s"]
      let first = try await run(arguments, in: folder)
      #expect(first.exitCode == 0 && first.standardError == "0 files are as they were\n", "\(first)")
      let files = try folder.files().filter { $0.hasPrefix("site/") }
      #expect(files.filter { $0.contains("/reports/") }.count == 3 * 6)
      #expect(files.contains("site/reports/2025-11-28/v1/sitrep-small-2025-11-28-en.html"))
      #expect(files.contains("site/reports/2025-11-28/v2/sitrep-small-2025-11-28-es.txt"))
      let old = try folder.text(of: "site/reports/2025-11-28/v1/sitrep-small-2025-11-28-en.txt")
      let new = try folder.text(of: "site/reports/2025-11-28/v2/sitrep-small-2025-11-28-en.txt")
      #expect(old.contains("40") && new.contains("44") && new.contains("A digit was wrong"))
      let bytes = try files.map { try folder.bytes(of: $0) }
      #expect(bytes.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("7777") })

      let second = try await run(arguments, in: folder)
      #expect(
        second
          == ProgramRun(
            exitCode: 0, standardOutput: "", standardError: "\(files.count) files are as they were\n"))
      try FileManager.default.removeItem(atPath: "\(folder.path)/site")
      _ = try await run(arguments, in: folder)
      #expect(try files.map { try folder.bytes(of: $0) } == bytes)
    }
  }

  @Test("has links that lead somewhere, sums that are right, pages that are small, feeds that can be read")
  func pages() async throws {
    try await withSite(of: "small.sitrep") { folder in
      _ = try await run(
        ["site", "small.sitrep", "--output", "site", "--address", "https://example.org/s/"], in: folder)
      for page in ["index.html", "en/index.html", "es/index.html"] {
        let text = try folder.text(of: "site/\(page)")
        #expect(text.utf8.count < 60_000 && text.contains("&lt;new&gt;") == (page != "es/index.html"))
        let base = URL(filePath: "\(folder.path)/site/\(page)")
        let links = text.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
        #expect(links.count > 8)
        for link in links {
          let target = URL(filePath: link, relativeTo: base).standardizedFileURL.path(percentEncoded: false)
          let file = link.hasSuffix("/") ? "\(target)/index.html" : target
          #expect(FileManager.default.fileExists(atPath: file), "\(page): \(link)")
        }
      }
      for language in ["en", "es"] {
        let parser = XMLParser(data: Data(try folder.bytes(of: "site/\(language)/feed.atom")))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        let feed = try folder.text(of: "site/\(language)/feed.atom")
        #expect(feed.components(separatedBy: "<entry>").count == 4)
        #expect(feed.contains("href=\"https://example.org/s/reports/2025-11-29/v1/"))
      }
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
      process.currentDirectoryURL = URL(filePath: "\(folder.path)/site")
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test("leaves out of a folder's what no longer comes out, and says so")
  func folderSite() async throws {
    try await withSite(of: "small") { folder in
      let site = try await run(["site", "small", "--output", "site"], in: folder)
      #expect(site.exitCode == 0, "\(site)")
      #expect(
        site.standardError.contains("warning: version 1 of the report of 2025-11-28 can't be made again"),
        "\(site)")
      #expect(try folder.files().contains("site/reports/2025-11-28/v2/sitrep-small-2025-11-28-en.txt"))
    }
  }
}

import SitrepTestSupport
import Testing

/// What comes in as text goes out as text, in every format and whatever it looks like.
@Suite("Hostile text")
struct HostileTextTests {
  static let names: [(name: String, shown: String)] = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
    ("{{title}} {{> report}}", "{{title}} {{&gt; report}}"),
    ("ملعب 12", "ملعب 12"),
    ("camp \u{202E}dlrow", "camp dlrow"),
    ("👩‍👩‍👧‍👦 🇵🇪", "👩‍👩‍👧‍👦 🇵🇪"),
    (String(repeating: "Campo ", count: 49) + "ultimo", String(repeating: "Campo ", count: 49) + "ultimo"),
  ]

  @Test("in the name of a place stays text", arguments: names)
  func place(name: String, shown: String) async throws {
    try await withTemporaryFolder { folder in
      let cell =
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      try SmallOperation.write(
        to: folder,
        replacing: ["places.csv": "id,name,type,lat,lon\ncamp,\(cell),site,-18,-70\nb,B,site,-19,-70\n"])
      let run = try await runProgram(
        [
          "report", "small", "--date", "2025-11-28", "--format", "txt,md,html,brief,flash,json,hxl,xlsx",
          "--quiet",
        ],
        in: folder.path)
      #expect(run.exitCode == 0)
      let files = run.standardOutput.split(separator: "\n").map(String.init)
      #expect(files.count == 8)
      let page = try folder.text(of: try #require(files.first { $0.hasSuffix(".html") }))
      #expect(page.contains(shown))
      #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("onerror=alert(1)>"))
      for file in files where !file.hasSuffix(".xlsx") && !file.hasSuffix(".json") && !file.hasSuffix(".csv")
      {
        #expect(!(try folder.text(of: file)).contains("\u{202E}"), "\(file)")
      }
    }
  }

  @Test("in the place of a link is refused with a warning")
  func link() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder, replacing: ["sources.csv": "id,publisher,url\nfield,Field team,javascript:alert(1)\n"])
      let run = try await runProgram(
        ["report", "small", "--date", "2025-11-28", "--format", "txt,md,html,json,hxl"], in: folder.path)
      #expect(run.exitCode == 0)
      #expect(run.standardError.hasPrefix("sources.csv:2:18: warning: no link \"javascript:alert(1)\""))
      for file in run.standardOutput.split(separator: "\n") {
        #expect(!(try folder.text(of: String(file))).contains("javascript"), "\(file)")
      }
    }
  }
}

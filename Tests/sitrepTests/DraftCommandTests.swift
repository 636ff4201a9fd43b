import Foundation
import SitrepTestSupport
import Testing

@Suite("Drafting from texts")
struct DraftCommandTests {
  private static let article = """
    title: Night count
    publisher: Northern Post
    published: 2025-11-28
    language: en

    About 120 people were waiting at the Camp on Friday, police said. Ana Flores, a mother of two, said that \
    nobody had told them when they could cross the road again, or where they were to sleep until then. Among \
    them were at least 35 children, the officers at the gate counted in the evening.

    Families need blankets and drinking water, and the road to the hospital in the valley stays closed.
    """

  private func withOperation(
    _ stores: [String] = ["small", "small.sitrep"], profile: String = "",
    _ body: (TemporaryFolder, String) async throws -> Void
  ) async throws {
    for store in stores {
      try await withTemporaryFolder { folder in
        try SmallOperation.write(to: folder, replacing: ["operation.yaml": SmallOperation.profile + profile])
        if store != "small" {
          let run = try await runProgram(["copy", "small", store], in: folder.path)
          #expect(run.exitCode == 0, "\(run)")
        }
        try folder.write(Self.article, to: "night.txt")
        try await body(folder, store)
      }
    }
  }

  private func tables(of store: String, in folder: TemporaryFolder) async throws -> [String: String] {
    var from = store
    if store != "small" {
      from = "copied-\(UUID().uuidString)"
      let run = try await runProgram(["copy", store, from], in: folder.path)
      #expect(run.exitCode == 0, "\(run)")
    }
    var tables: [String: String] = [:]
    for name in ["estimates", "sources", "conditions", "texts"] {
      tables[name] = try? String(contentsOfFile: "\(folder.path)/\(from)/\(name).csv", encoding: .utf8)
    }
    return tables
  }

  @Test("appends what is taken, once, with short ids, its source and no more of the text than the quotes")
  func accepts() async throws {
    try await withOperation { folder, store in
      let arguments = ["draft", store, "night.txt", "--accept", "1,2", "--entered", "2025-11-29"]
      let first = try await runProgram(arguments, in: folder.path)
      #expect(first.exitCode == 0, "\(first)")
      let tables = try await tables(of: store, in: folder)
      let estimates = try #require(tables["estimates"])
      #expect(estimates.contains("e-2,northern-post-1128,"), "\(estimates)")
      #expect(estimates.contains("e-3,northern-post-1128,"), "\(estimates)")
      #expect(estimates.contains("“About 120 people”") && estimates.contains("“at least 35 children”"))
      #expect(tables["sources"]?.contains("northern-post-1128,Northern Post,Night count") == true)
      let texts = try #require(tables["texts"])
      #expect(texts.contains("northern-post-1128,"))
      for (name, table) in tables {
        #expect(!table.contains("nobody had told them"), "\(name)")
        #expect(!table.contains("Flores"), "\(name)")
      }
      let again = try await runProgram(arguments, in: folder.path)
      #expect(again.exitCode == 0 && again.standardOutput.contains("nothing to add"), "\(again)")
      let check = try await runProgram(["check", store], in: folder.path)
      #expect(check.standardOutput == "small: 3 records from 2 sources\n", "\(check)")
      let report = try await runProgram(
        ["report", store, "--date", "2025-11-29", "--format", "json"], in: folder.path)
      #expect(report.exitCode == 0, "\(report)")
    }
  }

  @Test("tells one article of a publisher and day from another")
  func otherArticle() async throws {
    try await withOperation { folder, store in
      for (name, id) in [("night.txt", "northern-post-1128"), ("noon.txt", "northern-post-1128-2")] {
        let other = "title: Noon count\npublisher: Northern Post\npublished: 2025-11-28\nlanguage: en\n\n"
        try folder.write("\(other)At noon 64 people were turned back at the Camp.", to: "noon.txt")
        let run = try await runProgram(
          ["draft", store, name, "--accept", "1", "--entered", "2025-11-29"], in: folder.path)
        #expect(run.exitCode == 0, "\(run)")
        #expect(try await tables(of: store, in: folder)["sources"]?.contains("\(id),") == true, "\(name)")
      }
    }
  }

  @Test("says of a copy whose text it repeats, though that text is not kept")
  func copies() async throws {
    try await withOperation { folder, store in
      _ = try await runProgram(
        ["draft", store, "night.txt", "--accept", "1", "--entered", "2025-11-29"], in: folder.path)
      let copy = Self.article.replacing("Northern Post", with: "Valley Times")
        .replacing("Night count", with: "Crowd at the gate")
      try folder.write(copy, to: "copy.txt")
      let run = try await runProgram(["draft", store, "copy.txt"], in: folder.path)
      #expect(
        run.standardError.contains("copy.txt: 100 % the same as northern-post-1128"), "\(run.standardError)")
      #expect(run.standardOutput.contains("\"relation\": \"republished\""), "\(run.standardOutput)")
      try folder.write(Self.article, to: "again.txt")
      let same = try await runProgram(["draft", store, "again.txt"], in: folder.path)
      #expect(same.standardError.contains("already there as northern-post-1128"), "\(same.standardError)")
    }
  }

  @Test("keeps a text where the profile says so, without what names a person")
  func keepsTexts() async throws {
    try await withOperation(profile: "keep_texts: yes\n") { folder, store in
      _ = try await runProgram(
        ["draft", store, "night.txt", "--accept", "1", "--entered", "2025-11-29"], in: folder.path)
      let texts = try #require(try await tables(of: store, in: folder)["texts"])
      #expect(texts.contains("nobody had told them") && !texts.contains("Flores"), "\(texts)")
    }
  }

  @Test("proposes numbers only of a language that it has no words for, and says so")
  func unknownLanguage() async throws {
    try await withOperation(["small"]) { folder, store in
      try folder.write("language: fi\n\nCamp: 120 ihmistä odotti maanantaina.", to: "fi.txt")
      let run = try await runProgram(["draft", store, "fi.txt"], in: folder.path)
      #expect(run.exitCode == 0)
      #expect(run.standardError.contains("fi.txt: no words for \"fi\"; numbers only"), "\(run.standardError)")
    }
  }

  @Test("refuses a number that no proposal has, and a wrong time")
  func badRequests() async throws {
    try await withOperation(["small"]) { folder, store in
      let number = try await runProgram(
        ["draft", store, "night.txt", "--accept", "99", "--entered", "2025-11-29"], in: folder.path)
      #expect(number.exitCode == 2 && number.standardError.contains("99"), "\(number)")
      let timeless = try await runProgram(["draft", store, "night.txt", "--accept", "1"], in: folder.path)
      #expect(timeless.exitCode == 2 && timeless.standardError.contains("--entered"), "\(timeless)")
      #expect(try await tables(of: store, in: folder)["texts"] == nil)
    }
  }

  @Test("reads a message as mail programs save it")
  func mail() async throws {
    try await withOperation(["small"]) { folder, store in
      let message = """
        Received: by mail
        From: =?utf-8?Q?Field_desk?= <desk@relief.example>
        Subject: =?utf-8?B?TmlnaHQgY291bnQg4oCTIGNhbXA=?=
        Date: Fri, 28 Nov 2025 18:05:12 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="part"

        --part
        Content-Type: text/html; charset=utf-8

        <p>Nothing here.</p>
        --part
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        About 120 people were waiting at the Camp =E2=80=93 they need =
        blankets.
        --part--
        """.replacing("\n", with: "\r\n")
      try folder.write(message, to: "night.eml")
      let run = try await runProgram(["draft", store, "night.eml"], in: folder.path)
      #expect(run.exitCode == 0, "\(run)")
      for part in [
        "\"About 120 people\"", "\"relief.example\"", "Night count – camp", "2025-11-28T18:05:12+01:00",
        "\"SHL\"",
      ] { #expect(run.standardOutput.contains(part), "\(part) in \(run.standardOutput)") }
    }
  }

  private static let page = """
    <!DOCTYPE html><html><body><p>As of Friday:</p>
    <table><tr><th>Place</th><th>Dead</th><th>Injured</th></tr>
    <tr><td>Camp</td><td>3</td><td>41</td></tr></table></body></html>
    """

  @Test("reads pages and documents by the programs that do")
  func documents() async throws {
    try await withOperation(["small"]) { folder, store in
      try folder.write(Self.page, to: "page.html")
      let missing = try await runProgram(
        ["draft", store, "page.html"], environment: ["PATH": "/nonexistent"], in: folder.path)
      #expect(missing.exitCode == 3)
      #expect(
        missing.standardError
          == "error: page.html cannot be read: pandoc is not installed; on Debian and Ubuntu: "
          + "apt-get install pandoc\n")
      try folder.write("%PDF-1.4 not really", to: "page.pdf")
      let pdf = try await runProgram(
        ["draft", store, "page.pdf"], environment: ["PATH": "/nonexistent"], in: folder.path)
      #expect(pdf.exitCode == 3 && pdf.standardError.contains("poppler-utils"), "\(pdf)")
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc") else { return }
      let run = try await runProgram(["draft", store, "page.html"], in: folder.path)
      #expect(run.exitCode == 0, "\(run)")
      for part in ["\"indicator\": \"dead\"", "\"indicator\": \"injured\"", "\"value\": \"41\""] {
        #expect(run.standardOutput.contains(part), "\(part) in \(run.standardOutput)")
      }
    }
  }
}

import SitrepTestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let messages: String

    init(_ description: String, _ files: [String: String], _ messages: String) {
      testDescription = description
      self.files = files
      self.messages = messages
    }

    /// One row of estimates.
    init(_ description: String, row: String, _ messages: String) {
      self.init(
        description,
        ["estimates.csv": "id,source,occurred,place,indicator,measure,value\n\(row)\n"],
        messages + "\n1 error")
    }

    /// Rows of estimates that may supersede others.
    init(_ description: String, superseding rows: String, _ messages: String) {
      self.init(
        description,
        ["estimates.csv": "id,source,occurred,place,indicator,measure,value,supersedes\n\(rows)\n"],
        messages + "\n1 error")
    }
  }

  static let dates = "a date such as 2025-11-28, 2025-11, 2025-11-21/2025-11-30 or 2025-11-28~"

  static let cases = [
    Case(
      "an unknown place", row: "e-1,field,2025-11-28,kamp,stranded,stock,40",
      "estimates.csv:2:22: error: unknown place \"kamp\" (did you mean \"camp\"?)"),
    Case(
      "an unknown source", row: "e-1,feild,2025-11-28,camp,stranded,stock,40",
      "estimates.csv:2:5: error: unknown source \"feild\" (did you mean \"field\"?)"),
    Case(
      "a day that the month has not", row: "e-1,field,2025-11-31,camp,stranded,stock,40",
      "estimates.csv:2:11: error: no such date \"2025-11-31\" (did you mean \"2025-11-30\"?)"),
    Case(
      "a date that may be two", row: "e-1,field,05/06/2025,camp,stranded,stock,40",
      "estimates.csv:2:11: error: a date that can be read in several ways \"05/06/2025\": expected 2025-06-05 or "
        + "2025-05-06"),
    Case(
      "a blank that must be filled", row: "e-1,field,,camp,stranded,stock,40",
      "estimates.csv:2:11: error: blank occurred: expected \(dates)"),
    Case(
      "a number that can't be read", row: "e-1,field,2025-11-28,camp,stranded,stock,4o people",
      "estimates.csv:2:42: error: unreadable number \"4o people\": "
        + "expected a number or words such as \"about 40\", \"40 to 45\", \"dozens\""),
    Case(
      "a value outside a closed list", row: "e-1,field,2025-11-28,camp,stranded,stok,40",
      "estimates.csv:2:36: error: unknown measure \"stok\": "
        + "expected one of stock, flow, cumulative, peak, change (did you mean \"stock\"?)"),
    Case(
      "an unterminated quote", row: "e-1,field,2025-11-28,\"camp,stranded,stock,40",
      "estimates.csv:2:22: error: a quote is opened here and not closed"),
    Case(
      "a row with too few cells", row: "e-1,field,2025-11-28,camp,stranded,stock",
      "estimates.csv:2:36: error: 6 cells in the row: expected 7, as in the header"),
    Case(
      "a row with too many cells", row: "e-1,field,2025-11-28,camp,stranded,stock,40,,",
      "estimates.csv:2:45: error: 9 cells in the row: expected 7, as in the header"),
    Case(
      "an id that two rows have",
      row: "e-1,field,2025-11-28,camp,stranded,stock,40\ne-1,field,2025-11-28,camp,stranded,stock,41",
      "estimates.csv:3:1: error: duplicate id \"e-1\": expected an id of its own; it stands at estimates.csv:2"
    ),
    Case(
      "an id that two rows have, of which the first can't be read",
      [
        "estimates.csv": """
        id,source,occurred,place,indicator,measure,value
        e-1,field,2025-11-28,camp,stranded,stok,40
        e-1,field,2025-11-28,camp,stranded,stock,41

        """
      ],
      """
      estimates.csv:2:36: error: unknown measure "stok": expected one of stock, flow, cumulative, peak, change (did you mean "stock"?)
      estimates.csv:3:1: error: duplicate id "e-1": expected an id of its own
      2 errors
      """),
    Case(
      "a correction of nothing", superseding: "e-1,field,2025-11-28,camp,stranded,stock,40,e-9",
      "estimates.csv:2:45: error: unknown record \"e-9\" (did you mean \"e-1\"?)"),
    Case(
      "corrections in a circle",
      superseding:
        "e-1,field,2025-11-28,camp,stranded,stock,40,e-2\ne-2,field,2025-11-28,camp,stranded,stock,4,e-1",
      "estimates.csv:2:45: error: records that supersede one another \"e-1 → e-2 → e-1\""),
    Case(
      "a YAML error", ["operation.yaml": "operation: small\ntitle: {en: Small\ntimezone: UTC\n"],
      """
      operation.yaml:3:9: error: unreadable YAML: did not find expected ',' or '}'; \
      while parsing a flow mapping that starts at line 2
      1 error
      """),
    Case(
      "an id that leads out of the output folder",
      ["operation.yaml": SmallOperation.profile.replacingFirst("small", with: "../small")],
      """
      operation.yaml:1:12: error: unusable operation "../small": expected an id without spaces, / or |
      1 error
      """),
    Case(
      "an id that names a hidden file",
      ["operation.yaml": SmallOperation.profile.replacingFirst("small", with: ".small")],
      """
      operation.yaml:1:12: error: unusable operation ".small": \
      expected letters a to z, digits, -, _ and ., the first of them not a dot
      1 error
      """),
    Case(
      "a misspelled column beside the one that is missing",
      ["estimates.csv": SmallOperation.estimates.replacingFirst("occurred", with: "occured")],
      """
      estimates.csv:1: error: missing column "occurred": expected \(dates)
      estimates.csv:1:11: warning: unknown column "occured" (did you mean "occurred"?)
      1 error, 1 warning
      """),
    Case(
      "errors of several files and rows in one pass",
      [
        "estimates.csv": """
        id,source,occurred,place,indicator,measure,value
        e-1,field,2025-11-31,kamp,stranded,stok,4o people
        e-1,feild,2025-11-28,camp,stranded,stock,40

        """,
        "conditions.csv": """
        id,source,occurred,place,sector,severity,summary
        c-1,field,2025-11-28,camp,SHLT,9,Cold.

        """,
      ],
      """
      conditions.csv:2:27: error: unknown sector "SHLT": expected one of CCM, ERY, EDU, SHL, TEL, FSC, HEA, LOG, NUT, \
      PRO, WSH, PRO-CPN, PRO-GBV, PRO-HLP, PRO-MIN, PRO-HTS, MPC, MS, CSS, OTH (did you mean "SHL"?)
      conditions.csv:2:32: error: unusable severity "9": expected a whole number from 1 to 5
      estimates.csv:2:11: error: no such date "2025-11-31" (did you mean "2025-11-30"?)
      estimates.csv:2:22: error: unknown place "kamp" (did you mean "camp"?)
      estimates.csv:2:36: error: unknown measure "stok": expected one of stock, flow, cumulative, peak, change \
      (did you mean "stock"?)
      estimates.csv:2:41: error: unreadable number "4o people": expected a number or words such as "about 40", \
      "40 to 45", "dozens"
      estimates.csv:3:1: error: duplicate id "e-1": expected an id of its own
      estimates.csv:3:5: error: unknown source "feild" (did you mean "field"?)
      8 errors
      """),
  ]

  @Test("is named by file, line and character, with exit code 1, and nothing is written", arguments: cases)
  func report(bad: Case) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder, replacing: bad.files)
      let before = try folder.files()
      let run = try await runProgram(["report", "small", "--date", "2025-11-28"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(run.standardOutput.isEmpty)
      #expect(run.standardError == bad.messages + "; nothing written\n")
      #expect(try folder.files() == before)
    }
  }

  @Test("is what `check` says too")
  func check() async throws {
    try await withTemporaryFolder { folder in
      let bad = try #require(Self.cases.last)
      try SmallOperation.write(to: folder, replacing: bad.files)
      let run = try await runProgram(["check", "small"], in: folder.path)
      #expect(run == ProgramRun(exitCode: 1, standardOutput: "", standardError: bad.messages + "\n"))
    }
  }

  @Test(
    "is told by `check` in the language that is asked for",
    arguments: [
      ("es", "error: lugar desconocido \"kamp\" (¿quiso decir \"camp\"?)\n1 error\n"),
      ("fr", "erreur: lieu inconnu \"kamp\" (vouliez-vous dire \"camp\" ?)\n1 erreur\n"),
      ("pt", "erro: lugar desconhecido \"kamp\" (quis dizer \"camp\"?)\n1 erro\n"),
    ])
  func languages(language: String, told: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder, replacing: try #require(Self.cases.first).files)
      let run = try await runProgram(["check", "small", "--language", language], in: folder.path)
      #expect(
        run == ProgramRun(exitCode: 1, standardOutput: "", standardError: "estimates.csv:2:22: \(told)"))
      let lint = try await runProgram(
        ["lint", "small", "--date", "2025-11-28", "--language", language], in: folder.path)
      #expect(lint.standardError == run.standardError && lint.exitCode == 1)
    }
  }

  @Test("is told by `import` in the language that is asked for, and in the file of what was not taken")
  func imports() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try folder.write(
        "id,source,occurred,place,indicator,measure,value\ne-9,field,2025-11-28,kamp,stranded,stock,40\n",
        to: "estimates.csv")
      let arguments = [
        "import", "small", "estimates.csv", "--entered", "2025-11-29", "--language", "es",
      ]
      let run = try await runProgram(arguments, in: folder.path)
      #expect(run.exitCode == 1)
      let told = "error: lugar desconocido \"kamp\" (¿quiso decir \"camp\"?)"
      #expect(run.standardError == "estimates.csv:2:22: \(told)\n1 error; no se escribió nada\n")
      _ = try await runProgram(arguments + ["--good-rows"], in: folder.path)
      #expect(try folder.text(of: "estimates-refused.csv").contains("lugar desconocido \"\"kamp\"\""))
      let unknown = try await runProgram(["check", "small", "--language", "xx"], in: folder.path)
      #expect(unknown.exitCode == 2 && unknown.standardError.hasPrefix("error: unknown language \"xx\""))
    }
  }

  @Test("leaves reports of better days as they are")
  func earlierReports() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let arguments = ["report", "small", "--date", "2025-11-28", "--format", "txt,json"]
      let paths = try await runProgram(arguments, in: folder.path).standardOutput.split(separator: "\n")
      let before = try paths.map { try folder.bytes(of: String($0)) }
      try SmallOperation.write(to: folder, replacing: try #require(Self.cases.first).files)
      #expect(try await runProgram(arguments, in: folder.path).exitCode == 1)
      #expect(paths.count == 2)
      #expect(try paths.map { try folder.bytes(of: String($0)) } == before)
    }
  }

  @Test("warnings are printed and counted, and do not stop the report")
  func warnings() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "estimates.csv": SmallOperation.estimates.replacingFirst("stock,40", with: "stock,crowds")
        ])
      let arguments = ["report", "small", "--date", "2025-11-28", "--format", "txt"]
      let run = try await runProgram(arguments, in: folder.path)
      #expect(run.exitCode == 0)
      #expect(run.standardError.hasPrefix("estimates.csv:2:42: warning: words that give no range \"crowds\""))
      #expect(run.standardError.hasSuffix("\n1 warning\n"))
      let quiet = try await runProgram(arguments + ["--quiet"], in: folder.path)
      #expect(quiet.standardError.isEmpty)
      #expect(quiet.standardOutput == run.standardOutput)
    }
  }
}

extension String {
  /// The first occurrence of `text` replaced.
  func replacingFirst(_ text: String, with replacement: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}

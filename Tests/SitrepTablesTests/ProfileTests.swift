import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct ProfileTests {
  @Test func everyKeyIsRead() throws {
    let (operation, problems) = try OperationFolder.read([
      "operation.yaml": """
      operation: border
      title: {en: People at the border, es: Personas en la frontera}
      reporter: {organisation: Example Relief, contact_role: information officer}
      languages: [es, en]
      timezone: America/Santiago
      cutoff: "20:30"
      first_report: 2025-11-28
      cadence_days: 7
      crisis: {glide: OT-2025-000001-CHL, countries: [CHL, per]}
      sectors: [SHL, WSH]
      indicators:
        - {id: stranded, name: {en: Stranded}, role: caseload, freshness_days: 2}
        - arrivals
        - {id: total, role: context}
      key_figures: [stranded/stock/persons/all/chacalluta]
      freshness_days: {default: 5, total: 400}
      same_situation_days: 2
      tolerance: 0.1
      entered: required
      edition: partner
      sections: [highlights, gaps]
      next_report: 2025-12-05
      topics: {crisis: {en: whether there is a crisis}}

      """
    ])
    #expect(problems == [])
    let profile = try #require(operation).profile
    #expect(profile.operation == "border")
    #expect(profile.title.text(in: "es") == "Personas en la frontera")
    #expect(profile.reporter == Reporter(organisation: "Example Relief", contactRole: "information officer"))
    #expect(profile.languages == ["es", "en"])
    #expect(profile.cutoffSecond == 73_800)
    #expect("\(profile.firstReport)" == "2025-11-28")
    #expect(profile.cadenceDays == 7)
    #expect(profile.glide == "OT-2025-000001-CHL")
    #expect(profile.countries == ["CHL", "PER"])
    #expect(profile.sectors == [.shl, .wsh])
    #expect(profile.indicators.map(\.id) == ["stranded", "arrivals", "total"])
    // What the profile does not say of an indicator is as in the catalogue.
    #expect(profile.indicators.map(\.role) == [.caseload, .flow, .context])
    #expect(profile.freshness(of: "stranded") == 2)
    #expect(profile.freshness(of: "arrivals") == 5)
    #expect(profile.freshness(of: "total") == 400)
    #expect(profile.keyFigures == ["stranded/stock/persons/all/chacalluta"])
    #expect(profile.sameSituationDays == 2)
    #expect(profile.toleranceThousandths == 100)
    #expect(profile.requiresEntered)
    #expect(profile.edition == .partner)
    #expect(profile.sections == ["highlights", "gaps"])
    #expect(profile.nextReport.map { "\($0)" } == "2025-12-05")
    #expect(profile.topics["crisis"]?.text(in: "en") == "whether there is a crisis")
  }

  @Test(arguments: [
    ("{organisation: Relief, contact_role: officer}", ["Relief", "Relief", "officer", "officer"]),
    ("{organisation: {es: Ayuda, en: Relief}}", ["Relief", "Ayuda", nil, nil]),
    (
      "{organisation: Relief, contact_role: {en: officer, es: encargada}}",
      ["Relief", "Relief", "officer", "encargada"]
    ),
    // A language without a name of its own has the first.
    ("{organisation: {es: Ayuda}}", ["Ayuda", "Ayuda", nil, nil]),
  ])
  func whoReportsHasOneNameOrOneForEachLanguage(_ reporter: String, _ expected: [String?]) throws {
    let (operation, problems) = try OperationFolder.read([
      "operation.yaml": OperationFolder.profile + "reporter: \(reporter)\n"
    ])
    #expect(problems == [])
    let read = try #require(operation).profile.reporter
    #expect(
      [read.organisation, read.contactRole].flatMap { text in ["en", "es"].map { text.best(for: $0)?.text } }
        == expected)
  }

  @Test(arguments: [
    FaultCase(
      "unknown key", ["operation.yaml": OperationFolder.profile + "timezon: UTC\n"],
      "operation.yaml:7:1: warning: unknown key \"timezon\" (did you mean \"timezone\"?)"),
    FaultCase(
      "an id that leads elsewhere",
      ["operation.yaml": OperationFolder.profile.replacing("border", with: "..")],
      "operation.yaml:1:12: error: unusable operation \"..\": expected letters a to z, digits, -, _ and ., "
        + "the first of them not a dot"),
    FaultCase(
      "unknown zone", ["operation.yaml": OperationFolder.profile.replacing("Santiago", with: "Santiagoo")],
      "operation.yaml:5:11: error: unknown time zone \"America/Santiagoo\": expected a time zone such as"
        + " America/Santiago (did you mean \"America/Santiago\"?)"),
    FaultCase(
      "a path as zone",
      ["operation.yaml": OperationFolder.profile.replacing("America/Santiago", with: "../etc/passwd")],
      "operation.yaml:5:11: error: unknown time zone \"../etc/passwd\": expected a time zone such as America/Santiago"
    ),
    FaultCase(
      "cut-off", ["operation.yaml": OperationFolder.profile + "cutoff: 25:00\n"],
      "operation.yaml:7:9: error: unreadable time \"25:00\": expected a time such as 23:59"),
    FaultCase(
      "a list for a text", ["operation.yaml": OperationFolder.profile + "cadence_days: [1]\n"],
      "operation.yaml:7:15: error: cadence_days is a list: expected a whole number from 1 to 366"),
    FaultCase(
      "a mapping for a number", ["operation.yaml": OperationFolder.profile + "tolerance: {low: 1}\n"],
      "operation.yaml:7:12: error: tolerance is a mapping: expected a number from 0 to 1"),
    FaultCase(
      "tolerance", ["operation.yaml": OperationFolder.profile + "tolerance: 5\n"],
      "operation.yaml:7:12: error: tolerance out of range \"5\": expected a number from 0 to 1"),
    FaultCase(
      "one of a list", ["operation.yaml": OperationFolder.profile + "sectors: [SHL, WASH]\n"],
      "operation.yaml:7:16: error: unknown sectors \"WASH\": expected one of CCM, ERY, EDU, SHL, TEL, FSC, HEA, LOG, NUT,"
        + " PRO, WSH, PRO-CPN, PRO-GBV, PRO-HLP, PRO-MIN, PRO-HTS, MPC, MS, CSS, OTH; several separated by | (did you"
        + " mean \"WSH\"?)"),
    FaultCase(
      "a figure", ["operation.yaml": OperationFolder.profile + "key_figures: [stranded, a/stok/b/c/d]\n"],
      "operation.yaml:7:15: error: unreadable figure \"stranded\": expected indicator/measure/unit/group/place",
      "operation.yaml:7:25: error: unknown measure in a figure's id \"a/stok/b/c/d\": expected one of stock, flow,"
        + " cumulative, peak, change (did you mean \"stock\"?)"),
    FaultCase(
      "an unknown key within", ["operation.yaml": OperationFolder.profile + "crisis: {glyde: x}\n"],
      "operation.yaml:7:10: warning: unknown key \"glyde\" (did you mean \"glide\"?)"),
    FaultCase(
      "missing keys", ["operation.yaml": "operation: border\ntitle: Border\n"],
      "operation.yaml: error: missing key \"first_report\": expected a day such as 2025-11-28",
      "operation.yaml: error: missing key \"timezone\": expected a time zone such as America/Santiago"),
    FaultCase(
      "nothing", ["operation.yaml": "\n"],
      "operation.yaml: error: empty: expected the keys of an operation's profile"),
    FaultCase(
      "a list", ["operation.yaml": "- a\n"],
      "operation.yaml:1:1: error: the profile is a list: expected a mapping from keys to values"),
    FaultCase(
      "a total of an unknown place",
      ["operation.yaml": OperationFolder.profile + "totals: [{place: arca, of: [tacna]}]\n"],
      "operation.yaml:7:18: error: unknown place \"arca\" (did you mean \"arica\"?)"),
    FaultCase(
      "a clock of an unknown place",
      ["operation.yaml": OperationFolder.profile + "clocks: {arca: America/Lima}\n"],
      "operation.yaml:7:10: error: unknown place \"arca\" (did you mean \"arica\"?)"),
    FaultCase(
      "clocks in a list", ["operation.yaml": OperationFolder.profile + "clocks: [arica]\n"],
      "operation.yaml:7:9: error: clocks is a list: expected a mapping from places to their time zones"),
    FaultCase(
      "a clock of an unknown zone",
      ["operation.yaml": OperationFolder.profile + "clocks: {arica: America/Lama}\n"],
      "operation.yaml:7:17: error: unknown time zone \"America/Lama\": expected a time zone such as America/Santiago (did"
        + " you mean \"America/Lima\"?)"),
    FaultCase(
      "a key figure for an unknown place",
      [
        "operation.yaml": OperationFolder.profile
          + "key_figures: [stranded/stock/persons/all/arca, stranded/stock/persons/all/arica]\n"
      ],
      "operation.yaml:7:15: warning: a key figure for an unknown place \"arca\": expected the id of a place (did you mean "
        + "\"arica\"?)"),
    FaultCase(
      "bytes that are no UTF-8 can't be a profile", ["operation.yaml": "a: \u{0}\n"],
      "operation.yaml: error: unreadable YAML: control characters are not allowed"),
  ])
  func aWrongKeyIsNamed(_ fault: FaultCase) throws {
    let problems = try OperationFolder.problems(fault.files)
    #expect(problems == fault.problems)
  }

  @Test func aFolderWithoutAProfileIsNoOperation() throws {
    try withTemporaryFolder { folder in
      #expect(throws: TableFiles.Refusal.noProfile(path: folder.path)) {
        try OperationReader.read(folder: folder.path)
      }
      // 2 is ENOENT.
      #expect(throws: TableFiles.Refusal.noFolder(path: folder.path + "/x", code: 2)) {
        try OperationReader.read(folder: folder.path + "/x")
      }
    }
  }

  @Test("a byte order mark is no part of a YAML file, and Windows-1252 is said", arguments: [true, false])
  func encodings(isMarked: Bool) throws {
    try withTemporaryFolder { folder in
      try folder.write(OperationFolder.profile, to: "operation.yaml")
      let row = "- id: arica\n  name: Arica\n  type: site\n  aliases: Pe"
      let bytes = isMarked ? [0xEF, 0xBB, 0xBF] + Array((row + "ñ\n").utf8) : Array(row.utf8) + [0xF1, 0x0A]
      try folder.write(bytes, to: "places.yaml")
      let (operation, diagnostics) = try OperationReader.read(folder: folder.path)
      let read = try #require(operation)
      #expect(read.places.first?.aliases.map { read.text($0) } == ["Peñ"])
      #expect(
        diagnostics.map(\.description)
          == (isMarked
            ? []
            : ["places.yaml:4: warning: not UTF-8: read as Windows-1252: expected a file saved as UTF-8"]))
    }
  }
}

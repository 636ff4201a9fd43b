import Foundation
import SitrepTestSupport
import Testing

@Suite("sitrep import")
struct ImportCommandTests {
  /// A small operation, its form edited and imported.
  static func imported(
    _ folder: TemporaryFolder, _ options: [String] = ["--entered", "2025-11-29"],
    edit: (inout EditedForm) -> Void
  ) async throws -> ProgramRun {
    try SmallOperation.write(to: folder)
    let run = try await runProgram(["form", "small", "-o", "entry.xlsx"], in: folder.path)
    #expect(run.exitCode == 0)
    var form = try EditedForm(reading: "\(folder.path)/entry.xlsx")
    edit(&form)
    try form.write(to: "\(folder.path)/entry.xlsx")
    return try await runProgram(["import", "small", "entry.xlsx"] + options, in: folder.path)
  }

  static func addTwo(_ form: inout EditedForm) {
    form.set("value", of: "e-1", to: "45", in: "estimates")
    form.add(
      [
        "id": "e-2", "source": "field", "occurred": "2025-11-29", "place": "camp", "indicator": "stranded",
        "measure": "stock", "value": "about 60",
      ], to: "estimates")
    form.add(["id": "post", "name": "Post", "type": "site"], to: "places")
  }

  static let told = """
    places: 1 new, 0 changed
      new      post  (entry.xlsx:places!5)
    estimates: 1 new, 1 changed
      changed  e-1 → e-1-2  (entry.xlsx:estimates!4)
                 value: "40" → "45"
      new      e-2  (entry.xlsx:estimates!5)
    unchanged: 2

    """

  @Test("a form, filled in, comes back: new rows, a correction that supersedes, and the next day's report")
  func roundTrip() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder, edit: Self.addTwo)
      #expect(run == ProgramRun(exitCode: 0, standardOutput: Self.told, standardError: ""))
      #expect(
        try folder.text(of: "small/estimates.csv") == """
          id,source,occurred,place,indicator,measure,value,entered,supersedes
          e-1,field,2025-11-28,camp,stranded,stock,40,,
          e-1-2,field,2025-11-28,camp,stranded,stock,45,2025-11-29,e-1
          e-2,field,2025-11-29,camp,stranded,stock,about 60,2025-11-29,

          """)
      #expect(try folder.text(of: "small/places.csv") == "id,name,type\ncamp,Camp,site\npost,Post,site\n")
      let before = try folder.files().map { try folder.bytes(of: $0) }

      let again = try await runProgram(
        ["import", "small", "entry.xlsx", "--entered", "2025-11-30"], in: folder.path)
      #expect(
        again == ProgramRun(exitCode: 0, standardOutput: "unchanged: 5\nnothing to add\n", standardError: ""))
      #expect(try folder.files().map { try folder.bytes(of: $0) } == before)

      for (day, value) in [("2025-11-28", "40"), ("2025-11-29", "about 60")] {
        let report = try await runProgram(
          ["report", "small", "--date", day, "--format", "json"], in: folder.path)
        #expect(report.exitCode == 0)
        let json = try folder.text(of: "reports/small/\(day)/sitrep-small-\(day)-en.json")
        #expect(json.contains("\"words\": \"\(value)\""), "\(day)")
      }
    }
  }

  @Test("a dry run tells the same and writes nothing")
  func dryRun() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder, ["--entered", "2025-11-29", "--dry-run"], edit: Self.addTwo)
      #expect(
        run
          == ProgramRun(
            exitCode: 0, standardOutput: Self.told + "dry run: nothing written\n", standardError: ""))
      #expect(try folder.text(of: "small/estimates.csv") == SmallOperation.estimates)
    }
  }

  @Test("what is odd about a row is told at its cell, and does not keep it out")
  func oddRow() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder) {
        $0.add(Self.row.merging(["value": "crowds"]) { $1 }, to: "estimates")
      }
      #expect(run.exitCode == 0)
      #expect(
        run.standardError.hasPrefix("entry.xlsx:estimates!H5: warning: words that give no range \"crowds\""))
      #expect(try folder.text(of: "small/estimates.csv").contains("e-2,"))
    }
  }

  @Test("a changed place is a version of its own, and what was entered stays as it was")
  func changedRegister() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder, ["--entered", "2025-11-29"]) { form in
        form.set("name", of: "camp", to: "Old camp", in: "places")
      }
      #expect(run.exitCode == 0)
      #expect(
        run.standardOutput.hasPrefix(
          "places: 0 new, 1 changed\n  changed  camp → camp  (entry.xlsx:places!4)\n"
            + "             name: \"Camp\" → \"Old camp\"\n"))
      #expect(
        try folder.text(of: "small/places.csv")
          == "id,name,type,entered\ncamp,Camp,site,\ncamp,Old camp,site,2025-11-29\n")
      #expect(try await runProgram(["check", "small"], in: folder.path).exitCode == 0)
    }
  }

  @Test("a dry run shows what is refused beside what would be new")
  func refusedInDryRun() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder, ["--entered", "2025-11-29", "--dry-run"]) { form in
        form.add(Self.row, to: "estimates")
        form.add(Self.row.merging(["value": "7"]) { $1 }, to: "estimates")
      }
      #expect(run.exitCode == 1)
      #expect(
        run.standardOutput.hasPrefix(
          "estimates: 1 new, 0 changed\n  new      e-2  (entry.xlsx:estimates!5)\n"))
      #expect(run.standardError.contains("entry.xlsx:estimates!A6: error: the same id twice in the file"))
      #expect(try folder.text(of: "small/estimates.csv") == SmallOperation.estimates)
    }
  }

  @Test("rows that an editor deleted are reported and stay")
  func deleted() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder) { form in
        form["estimates"].removeLast()
        form.sheets.removeAll { $0.name == "sources" }
      }
      #expect(
        run.standardOutput == """
          unchanged: 1
          missing from the file: estimates e-1; it stays, for import deletes nothing
          missing from the file: sources field; it stays, for import deletes nothing
          nothing to add

          """)
      #expect(try folder.text(of: "small/estimates.csv") == SmallOperation.estimates)
    }
  }

  @Test(
    "a date as people write it comes in, and how it was read is said",
    arguments: [
      ("29/11/2025", "it"), ("29 November 2025", "it"), ("29 de noviembre de 2025", "it"), ("45990", "it"),
      ("2025-11-29T00:00:00.000Z", "midnight in UTC"),
    ])
  func writtenDate(text: String, read: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder) { form in
        form.add(Self.row.merging(["occurred": text]) { $1 }, to: "estimates")
      }
      #expect(run.exitCode == 0)
      #expect(
        run.standardError
          == "entry.xlsx:estimates!C5: warning: a date in another form \"\(text)\": expected 2025-11-29, "
          + "as \(read) is read here\n")
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var options = ["--entered", "2025-11-29"]
    let edit: @Sendable (inout EditedForm) -> Void
    let exitCode: Int32
    let messages: [String]
  }

  static let row = [
    "id": "e-2", "source": "field", "occurred": "2025-11-29", "place": "camp", "indicator": "stranded",
    "measure": "stock", "value": "60",
  ]

  /// A form with one more estimate, one cell of which is wrong.
  static func wrong(_ column: String, _ text: String, _ message: String) -> Bad {
    Bad(
      testDescription: "\(column): \(text)",
      edit: { $0.add(row.merging([column: text]) { $1 }, to: "estimates") }, exitCode: 1, messages: [message])
  }

  static let dates = "a date such as 2025-11-28, 2025-11, 2025-11-21/2025-11-30 or 2025-11-28~"

  static let bad = [
    wrong(
      "place", "kamp",
      "entry.xlsx:estimates!D5: error: unknown place \"kamp\" (did you mean \"camp\"?)"),
    wrong(
      "credibility", "high",
      "entry.xlsx:estimates!Q5: error: unusable credibility \"high\": expected a whole number from 1 to 6"),
    wrong(
      "occurred", "05/06/2025",
      "entry.xlsx:estimates!C5: error: a date that can be read in several ways \"05/06/2025\": expected 2025-06-05 "
        + "or 2025-05-06"),
    wrong(
      "occurred", "late November",
      "entry.xlsx:estimates!C5: error: unreadable date \"late November\": expected \(dates)"),
    wrong(
      "value", "",
      "entry.xlsx:estimates!H5: error: blank value: expected a number or words such as \"about 40\", "
        + "\"40 to 45\", \"dozens\""),
    Bad(
      testDescription: "a changed row without a time", options: [],
      edit: { $0.set("value", of: "e-1", to: "45", in: "estimates") }, exitCode: 2,
      messages: [
        "error: 1 row does not say when it was entered: --entered gives the time, such as 2025-12-02 or "
          + "2025-12-02T18:00"
      ]),
    Bad(
      testDescription: "a time that is none", options: ["--entered", "yesterday"], edit: addTwo, exitCode: 2,
      messages: ["error: \"yesterday\" is not a time: --entered takes one such as 2025-12-01T23:59:00-03:00"]),
    Bad(
      testDescription: "a changed register without a time", options: [],
      edit: { $0.set("name", of: "camp", to: "Old camp", in: "places") },
      exitCode: 2,
      messages: [
        "error: 1 row does not say when it was entered: --entered gives the time, such as 2025-12-02 or "
          + "2025-12-02T18:00"
      ]),
    Bad(
      testDescription: "a renamed sheet",
      edit: { form in
        addTwo(&form)
        for index in form.sheets.indices where form.sheets[index].name == "estimates" {
          form.sheets[index].name = "Numbers of week 48"
        }
      }, exitCode: 1,
      messages: [
        "entry.xlsx:Numbers of week 48: error: a sheet that is no table \"Numbers of week 48\": expected a sheet named "
          + "after its table; if it was renamed, name it back (did you mean \"estimates\"?)"
      ]),
    Bad(
      testDescription: "a second header",
      edit: { form in
        form["estimates"].append(form["estimates"][0])
        form.add(row, to: "estimates")
      }, exitCode: 1,
      messages: [
        "entry.xlsx:estimates!A5: error: a second header among the entries \"Id\": expected one header, at the top; "
          + "delete this row, or move it back if it was sorted down"
      ]),
    Bad(
      testDescription: "a column taken out that may be blank",
      edit: { form in
        form.add(row, to: "estimates")
        form["estimates"] = form["estimates"].map { Array($0.dropLast()) }
      }, exitCode: 1,
      messages: [
        "entry.xlsx:estimates!W3: error: missing column \"note\": expected this column, by its name, its label or its "
          + "HXL tag"
      ]),
    Bad(
      testDescription: "300 blank rows",
      edit: { form in
        for _ in 1...300 { form["estimates"].append([]) }
        form.add(row, to: "estimates")
      }, exitCode: 1,
      messages: [
        "entry.xlsx:estimates!A305: error: 300 blank rows above this one: expected no gap, in which rows are overlooked; "
          + "delete the blank rows"
      ]),
  ]

  @Test("what is wrong is named by sheet and cell with what to do, and nothing is written", arguments: bad)
  func refused(bad: Bad) async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.imported(folder, bad.options, edit: bad.edit)
      #expect(run.exitCode == bad.exitCode)
      #expect(run.standardOutput == "")
      let lines = run.standardError.split(separator: "\n").map(String.init)
      #expect(lines.filter { $0.contains("error: ") } == bad.messages)
      #expect(try folder.text(of: "small/estimates.csv") == SmallOperation.estimates)
      #expect(try folder.text(of: "small/places.csv") == "id,name,type\ncamp,Camp,site\n")
    }
  }
}

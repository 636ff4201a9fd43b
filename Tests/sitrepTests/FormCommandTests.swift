import SitrepTestSupport
import Testing

@testable import SitrepSpreadsheet

@Suite("sitrep form")
struct FormCommandTests {
  @Test("has a sheet a table, with labels in the asked language, names, tags and the newest of each record")
  func sheets() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "estimates.csv": """
          id,source,occurred,place,indicator,measure,value,supersedes
          e-1,field,2025-11-28,camp,stranded,stock,40,
          e-2,field,2025-11-28,camp,stranded,stock,41,e-1

          """
        ])
      let run = try await runProgram(
        ["form", "small", "-o", "forms/entry.xlsx", "--language", "es"], in: folder.path)
      #expect(run == ProgramRun(exitCode: 0, standardOutput: "forms/entry.xlsx\n", standardError: ""))
      let form = try EditedForm(reading: "\(folder.path)/forms/entry.xlsx")
      #expect(
        form.sheets.map(\.name) == [
          "Ayuda", "places", "actors", "sources", "estimates", "conditions", "policies", "responses",
          "events",
          "statements", "narratives", "decisions", "followups", "operation", "Listas", "_handed-out",
        ])
      let rows = form["estimates"]
      #expect(rows.count == 4)
      #expect(rows[0][2] == "Fecha del hecho")
      #expect(rows[1].prefix(3) == ["id", "source", "occurred"])
      #expect(rows[2].prefix(3) == ["#meta+id", "#meta+source+id", "#date+occurred"])
      #expect(rows[3].first == "e-2")
    }
  }

  @Test(
    "every column has a label in words, and the help leads to its sheet",
    arguments: ["ar", "en", "es", "fr", "pt"])
  func labels(language: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await runProgram(
        ["form", "small", "-o", "entry.xlsx", "--language", language], in: folder.path)
      #expect(run.exitCode == 0)
      let form = try EditedForm(reading: "\(folder.path)/entry.xlsx")
      for (sheet, rows) in form.sheets.dropFirst().dropLast(3) {
        for (label, name) in zip(rows[0], rows[1]) {
          #expect(!label.isEmpty && !label.contains("column."), "\(sheet).\(name): \(label)")
        }
      }
      let help = form.sheets[0].rows
      #expect(help.allSatisfy { $0.allSatisfy { !$0.contains("form.") && !$0.contains("column.") } })
      let told = help.filter { $0.count > 2 }.map { "\($0[0]).\($0[2])" }
      for (sheet, rows) in form.sheets.dropFirst().dropLast(3) {
        for name in rows[1] { #expect(told.contains("\(sheet).\(name)")) }
      }
    }
  }

  @Test("two forms of one operation are the same, byte for byte")
  func same() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      for name in ["a.xlsx", "b.xlsx"] {
        #expect(try await runProgram(["form", "small", "-o", name], in: folder.path).exitCode == 0)
      }
      #expect(try folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
    }
  }

  /// The XML of a part of the form.
  static func part(_ name: String, of path: String) throws -> String {
    let archive = try ZipArchive(path: path, limits: SpreadsheetLimits())
    return String(decoding: try archive.bytes(of: name) ?? [], as: UTF8.self)
  }

  @Test("what is typed on a register's sheet can be chosen on the others at once, by the sheet itself")
  func dropDowns() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      #expect(try await runProgram(["form", "small", "-o", "entry.xlsx"], in: folder.path).exitCode == 0)
      // Help, places, actors, sources, estimates.
      let estimates = try Self.part("xl/worksheets/sheet5.xml", of: "\(folder.path)/entry.xlsx")
      for (cells, range) in [
        ("B4:B1004", "sources!$A$4:$A$1004"), ("D4:D1004", "places!$A$4:$A$1004"),
        ("O4:O1004", "actors!$A$4:$A$1003"),
      ] {
        let validation = estimates.split(separator: "<dataValidation ").first {
          $0.contains("sqref=\"\(cells)\"")
        }
        #expect(validation?.contains("<formula1>\(range)</formula1>") == true, "\(cells)")
        // A title or a name is taken too.
        #expect(validation?.contains("showErrorMessage") == false, "\(cells)")
      }
      let folded = estimates.split(separator: "<col ").filter { $0.contains("outlineLevel=\"1\"") }
      #expect(folded.allSatisfy { $0.contains("hidden=\"1\"") })
      #expect(folded.count == 15)
      #expect(estimates.contains("collapsed=\"1\""))
      let workbook = try Self.part("xl/workbook.xml", of: "\(folder.path)/entry.xlsx")
      #expect(workbook.contains("name=\"_handed-out\" sheetId=\"16\" state=\"hidden\""))
    }
  }

  @Test("eight columns at most make an entry, the needed ones among them")
  func shortForm() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      #expect(try await runProgram(["form", "small", "-o", "entry.xlsx"], in: folder.path).exitCode == 0)
      for (index, name) in EditedForm.tables.enumerated() {
        let sheet = try Self.part("xl/worksheets/sheet\(index + 2).xml", of: "\(folder.path)/entry.xlsx")
        let columns = sheet.split(separator: "<col ").dropFirst()
        let shown = columns.filter { !$0.contains("hidden=\"1\"") && !$0.contains("collapsed") }
        #expect((1...8).contains(shown.count), "\(name): \(shown.count)")
      }
    }
  }

  @Test(
    "lists are in the form's language, and what is chosen comes back as its code",
    arguments: [
      ("en", "media estimate", "Food security"), ("es", "estimación de prensa", "Seguridad alimentaria"),
    ])
  func labels(language: String, method: String, sector: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      #expect(
        try await runProgram(
          ["form", "small", "-o", "entry.xlsx", "--language", language], in: folder.path
        ).exitCode == 0)
      var form = try EditedForm(reading: "\(folder.path)/entry.xlsx")
      let lists = form.sheets.first { $0.name == (language == "es" ? "Listas" : "Lists") }?.rows ?? []
      let values = Set(lists.joined())
      #expect(values.contains(method) && values.contains(sector))
      var row = ImportCommandTests.row
      row["method"] = method
      form.add(row, to: "estimates")
      form.add(
        [
          "source": "field", "occurred": "2025-11-29", "place": "camp", "sector": sector, "severity": "3",
          "summary": "Two meals.",
        ], to: "conditions")
      try form.write(to: "\(folder.path)/entry.xlsx")
      let run = try await runProgram(
        ["import", "small", "entry.xlsx", "--entered", "2025-11-29"], in: folder.path)
      #expect(run.standardError == "")
      #expect(try folder.text(of: "small/estimates.csv").contains(",media-estimate"))
      #expect(
        try folder.text(of: "small/conditions.csv").contains(
          "con-001,field,2025-11-29,2025-11-29,camp,FSC,3,Two meals."))
    }
  }

  @Test("an unknown language or faulty tables write nothing", arguments: [true, false])
  func refused(isFaulty: Bool) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: isFaulty
          ? ["estimates.csv": SmallOperation.estimates.replacingFirst("camp", with: "kamp")] : [:])
      let arguments = ["form", "small", "-o", "entry.xlsx"] + (isFaulty ? [] : ["--language", "xx"])
      let run = try await runProgram(arguments, in: folder.path)
      #expect(run.exitCode == (isFaulty ? 1 : 2))
      #expect(try folder.files().contains("entry.xlsx") == false)
    }
  }
}

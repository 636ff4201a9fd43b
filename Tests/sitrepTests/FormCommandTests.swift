import SitrepTestSupport
import Testing

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
          "statements", "narratives", "decisions", "followups", "Listas",
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
    "every column has a label in words, and the help leads to its sheet", arguments: ["en", "es", "fr", "pt"])
  func labels(language: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await runProgram(
        ["form", "small", "-o", "entry.xlsx", "--language", language], in: folder.path)
      #expect(run.exitCode == 0)
      let form = try EditedForm(reading: "\(folder.path)/entry.xlsx")
      for (sheet, rows) in form.sheets.dropFirst().dropLast() {
        for (label, name) in zip(rows[0], rows[1]) {
          #expect(!label.isEmpty && !label.contains("column."), "\(sheet).\(name): \(label)")
        }
      }
      let help = form.sheets[0].rows
      #expect(help.allSatisfy { $0.allSatisfy { !$0.contains("form.") && !$0.contains("column.") } })
      let told = help.filter { $0.count > 2 }.map { "\($0[0]).\($0[2])" }
      for (sheet, rows) in form.sheets.dropFirst().dropLast() {
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

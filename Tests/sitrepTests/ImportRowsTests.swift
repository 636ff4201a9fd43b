import SitrepTestSupport
import Testing

@Suite("sitrep import, row by row")
struct ImportRowsTests {
  static let row = ImportCommandTests.row

  @Test("good rows come in, the others go into a file with their reasons, and come in when they are mended")
  func goodRows() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ImportCommandTests.imported(folder, ["--entered", "2025-11-29", "--good-rows"]) {
        form in
        form.add(Self.row, to: "estimates")
        form.add(Self.row.merging(["id": "e-3", "place": "kamp", "value": "61"]) { $1 }, to: "estimates")
        form.add(Self.row.merging(["id": "e-4", "value": "", "credibility": "high"]) { $1 }, to: "estimates")
      }
      #expect(run.exitCode == 0)
      #expect(
        run.standardError == """
          entry.xlsx:estimates!D6: error: unknown place "kamp" (did you mean "camp"?)
          entry.xlsx:estimates!H7: error: blank value: expected a number or words such as "about 40", "40 to 45", "dozens"
          entry.xlsx:estimates!Q7: error: unusable credibility "high": expected a whole number from 1 to 6
          not taken, to be mended and imported by itself: entry-refused.xlsx

          """)
      let table = try folder.text(of: "small/estimates.csv")
      #expect(table.contains("\ne-2,") && !table.contains("e-3,") && !table.contains("e-4,"))

      var refused = try EditedForm(reading: "\(folder.path)/entry-refused.xlsx")
      #expect(refused.sheets.map(\.name) == ["estimates"])
      #expect(refused["estimates"].dropFirst(3).map { $0.first } == ["e-3", "e-4"])
      #expect(refused["estimates"][3].last == "unknown place \"kamp\"")
      refused.set("place", of: "e-3", to: "camp", in: "estimates")
      refused.set("value", of: "e-4", to: "7", in: "estimates")
      refused.set("credibility", of: "e-4", to: "2", in: "estimates")
      try refused.write(to: "\(folder.path)/mended.xlsx")
      let mended = try await runProgram(
        ["import", "small", "mended.xlsx", "--entered", "2025-11-29"], in: folder.path)
      #expect(mended.standardError == "")
      #expect(mended.standardOutput.hasPrefix("estimates: 2 new, 0 changed\n"))
    }
  }

  @Test("a row that rests on a refused one is refused with it, and a file without good rows adds nothing")
  func dependentRows() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ImportCommandTests.imported(folder, ["--entered", "2025-11-29", "--good-rows"]) {
        form in
        form.add(["id": "post", "name": "Post", "type": "hut"], to: "places")
        form.add(Self.row.merging(["place": "post"]) { $1 }, to: "estimates")
      }
      #expect(run.exitCode == 0)
      #expect(run.standardOutput == "unchanged: 3\nnothing to add\n")
      #expect(run.standardError.contains("places!C5: error: unknown type \"hut\""))
      #expect(run.standardError.contains("estimates!D5: error: unknown place \"post\""))
      #expect(try folder.text(of: "small/estimates.csv") == SmallOperation.estimates)
    }
  }

  @Test("all that is wrong is told in one pass: what the plan refuses and what the tables do")
  func onePass() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ImportCommandTests.imported(folder, []) { form in
        form.add(Self.row.merging(["place": "kamp"]) { $1 }, to: "estimates")
        form.add(Self.row, to: "estimates")
        form.set("name", of: "camp", to: "", in: "places")
      }
      #expect(run.exitCode == 1)
      let errors = run.standardError.split(separator: "\n").filter { $0.contains("error: ") }
      #expect(errors.contains { $0.contains("estimates!D5: error: unknown place \"kamp\"") })
      #expect(errors.contains { $0.contains("estimates!A6: error: the same id twice in the file \"e-2\"") })
      #expect(errors.contains { $0.contains("estimates!I5: error: blank entered") })
    }
  }

  @Test("who corrects a row that was corrected meanwhile is told, and puts the correction over it on purpose")
  func twoPeople() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      for name in ["ana.xlsx", "luis.xlsx"] {
        #expect(try await runProgram(["form", "small", "-o", name], in: folder.path).exitCode == 0)
      }
      func fill(_ name: String, _ cells: [String: String]) throws {
        var form = try EditedForm(reading: "\(folder.path)/\(name)")
        for (column, text) in cells { form.set(column, of: "e-1", to: text, in: "estimates") }
        try form.write(to: "\(folder.path)/\(name)")
      }
      try fill("ana.xlsx", ["value": "45"])
      try fill("luis.xlsx", ["note": "Counted twice."])
      let ana = try await runProgram(
        ["import", "small", "ana.xlsx", "--entered", "2025-11-29T10:00"], in: folder.path)
      #expect(ana.exitCode == 0)
      let luis = ["import", "small", "luis.xlsx", "--entered", "2025-11-29T11:00"]
      let asked = try await runProgram(luis, in: folder.path)
      #expect(asked.exitCode == 1)
      #expect(
        asked.standardError.hasPrefix(
          "luis.xlsx:estimates!W4: error: a row that was changed since the form was written \"e-1-2\": expected a new "
            + "form, or --over-changes to put this over it; value is now \"45\"; here note \"Counted twice.\"\n"
        ))
      let over = try await runProgram(luis + ["--over-changes"], in: folder.path)
      #expect(over.exitCode == 0)
      let table = try folder.text(of: "small/estimates.csv")
      // What he did not touch stays as she left it.
      #expect(
        table.contains("e-1-3,field,2025-11-28,camp,stranded,stock,45,2025-11-29T11:00,e-1-2,Counted twice."))
      // An old copy in which he changed nothing takes nothing back.
      let again = try await runProgram(luis, in: folder.path)
      #expect(again.standardOutput.contains("nothing to add"))
    }
  }

  @Test("new places and sources come in with the rows that name them, by title, publisher or name")
  func newRegisters() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ImportCommandTests.imported(folder) { form in
        form.add(
          ["publisher": "Radio Sur", "title": "Morning bulletin", "published": "2025-11-29"], to: "sources")
        form.add(["name": "Puente Norte", "type": "site"], to: "places")
        form.add(
          Self.row.merging(["id": "", "source": "Morning bulletin", "place": "Puente Norte"]) { $1 },
          to: "estimates")
        form.add(Self.row.merging(["id": "", "source": "radio sur", "value": "7"]) { $1 }, to: "estimates")
      }
      #expect(run.standardError == "")
      #expect(run.exitCode == 0)
      #expect(try folder.text(of: "small/sources.csv").contains("radio-sur-1129,Radio Sur"))
      #expect(try folder.text(of: "small/places.csv").contains("puente-norte,Puente Norte,site"))
      let table = try folder.text(of: "small/estimates.csv")
      #expect(table.contains("e-2,radio-sur-1129,2025-11-29,Puente Norte,stranded,stock,60"))
      #expect(table.contains("e-3,radio-sur-1129,2025-11-29,camp,stranded,stock,7"))
      #expect(run.standardOutput.contains("new      e-2  (entry.xlsx:estimates!5)"))
    }
  }

  @Test("a publisher of several sources does not say which, and a text entered twice is noticed")
  func namesOfSources() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "sources.csv": "id,publisher,title,published\nfield,Field team,,\na,Radio Sur,Noon,2025-11-28\n"
            + "b,Radio Sur,Night,2025-11-28\n"
        ])
      let rows =
        "id,source,occurred,place,indicator,measure,value\n,Radio Sur,2025-11-29,camp,stranded,stock,7\n"
      try folder.write(rows, to: "estimates.csv")
      let several = try await runProgram(
        ["import", "small", "estimates.csv", "--entered", "2025-11-29"], in: folder.path)
      #expect(
        several.standardError.hasPrefix(
          "estimates.csv:2:2: error: a name of several sources \"Radio Sur\": expected one of a, b\n"))
      try folder.write(
        "id,publisher,title,published\nc,RADIO SUR,noon,2025-11-28\nd,Radio Sur,Noon,2025-11-29\n",
        to: "sources.csv")
      let twice = try await runProgram(["import", "small", "sources.csv"], in: folder.path)
      #expect(twice.exitCode == 0)
      #expect(
        twice.standardError
          == "sources.csv:2:13: warning: a text that was entered before \"c\": expected one entry; compare it with a, and "
          + "leave one of them out if they are the same\n")
    }
  }

  @Test("what a publisher said before under another source is noticed")
  func sameNumber() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "sources.csv": "id,publisher,published\nfield,Field team,2025-11-28\nf-2,Field Team,2025-11-28\n"
        ])
      try folder.write(
        "id,source,occurred,place,indicator,measure,value\n,f-2,2025-11-28,camp,stranded,stock,40\n",
        to: "estimates.csv")
      let run = try await runProgram(
        ["import", "small", "estimates.csv", "--entered", "2025-11-29"], in: folder.path)
      #expect(run.standardError.contains("what the same publisher said before \"e-2\""))
      #expect(run.standardError.contains("compare it with e-1"))
    }
  }

  @Test(
    "a correction of the same day leads, though the row it corrects says no more than the day",
    arguments: ["2025-11-29", "2025-11-29T09:00", "2025-11-29T23:59"])
  func bareDate(entered: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "estimates.csv": "id,source,occurred,entered,place,indicator,measure,value\n"
            + "e-1,field,2025-11-28,2025-11-29,camp,stranded,stock,40\n"
        ])
      #expect(try await runProgram(["form", "small", "-o", "entry.xlsx"], in: folder.path).exitCode == 0)
      var form = try EditedForm(reading: "\(folder.path)/entry.xlsx")
      form.set("value", of: "e-1", to: "45", in: "estimates")
      try form.write(to: "\(folder.path)/entry.xlsx")
      let run = try await runProgram(
        ["import", "small", "entry.xlsx", "--entered", entered], in: folder.path)
      #expect(run.standardOutput.contains("changed  e-1 → e-1-2"))
      let explained = try await runProgram(["explain", "small", "--date", "2025-11-29"], in: folder.path)
      #expect(explained.standardOutput.contains("Camp: 45 "))
    }
  }

  @Test("an example that was filled in is told, for it may be an entry")
  func filledExample() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ImportCommandTests.imported(folder) { form in
        form.set("summary", of: "(example)", to: "Two meals a day.", in: "conditions")
      }
      #expect(run.exitCode == 1)
      #expect(run.standardError.contains("an example that was filled in \"Two meals a day.\""))
    }
  }
}

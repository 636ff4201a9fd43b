import SitrepTestSupport
import Testing

/// The profile, told on a sheet of the form.
@Suite("the profile in a form")
struct ProfileFormTests {
  private static func set(_ key: String, to value: String, in form: inout EditedForm) {
    form.set("value", of: key, to: value, in: "operation")
  }

  @Test("what is changed on the profile's sheet is the new profile; the rest stays as it was written")
  func changed() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let before = try folder.text(of: "small/operation.yaml")
      let run = try await ImportCommandTests.imported(folder) { form in
        Self.set("title.en", to: "The camp", in: &form)
        Self.set("cadence_days", to: "7", in: &form)
        form["operation"].append(["indicators.stranded.freshness_days", "9"])
      }
      #expect(run.standardError == "")
      let told = "operation: 3 changed\n  changed  title.en  (entry.xlsx:operation!B"
      #expect(run.standardOutput.hasPrefix(told), "\(run.standardOutput)")
      let after = try folder.text(of: "small/operation.yaml")
      for line in ["en: \"The camp\"", "cadence_days: 7", "freshness_days: 9"] {
        #expect(after.contains(line) && !before.contains(line), "\(line)")
      }
      for line in before.split(separator: "\n") where !line.contains("en:") && !line.contains("title:") {
        #expect(after.contains(line), "\(line)")
      }
      let again = try await runProgram(
        ["import", "small", "entry.xlsx", "--entered", "2025-11-30"], in: folder.path)
      #expect(again.standardOutput.hasSuffix("nothing to add\n"))
      let report = try await runProgram(["report", "small", "--date", "2025-11-28"], in: folder.path)
      #expect(report.exitCode == 0)
    }
  }

  @Test(
    "what is wrong is told by its cell, and nothing is written",
    arguments: [
      ("timezone", "Mars/Base", "unknown time zone"), ("languages", "English", "unreadable language"),
      ("timezone", "", "missing key"), ("cutoff", "late", "unreadable time"),
    ])
  func wrong(key: String, value: String, problem: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let before = try folder.text(of: "small/operation.yaml")
      let run = try await ImportCommandTests.imported(folder) { form in Self.set(key, to: value, in: &form) }
      #expect(run.exitCode == 1)
      #expect(run.standardError.hasPrefix("entry.xlsx:operation!B"), "\(run.standardError)")
      #expect(run.standardError.contains(problem), "\(run.standardError)")
      #expect(try folder.text(of: "small/operation.yaml") == before)
    }
  }

  @Test("a key that is none is told with the nearest")
  func unknownKey() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ImportCommandTests.imported(folder) { form in
        form["operation"].append(["cadence_day", "7"])
      }
      #expect(run.exitCode == 1)
      #expect(run.standardError.contains("error: unknown key \"cadence_day\""))
      #expect(run.standardError.contains("cadence_days"))
    }
  }

  @Test("what another changed since the form was written is not put back unasked")
  func twoPeople() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      #expect(try await runProgram(["form", "small", "-o", "entry.xlsx"], in: folder.path).exitCode == 0)
      var form = try EditedForm(reading: "\(folder.path)/entry.xlsx")
      let ana = form
      Self.set("cadence_days", to: "7", in: &form)
      try form.write(to: "\(folder.path)/entry.xlsx")
      let own = ["import", "small", "entry.xlsx", "--entered", "2025-11-29"]
      #expect(try await runProgram(own, in: folder.path).exitCode == 0)
      // An old copy in which nothing was changed takes nothing back.
      try ana.write(to: "\(folder.path)/entry.xlsx")
      #expect(try await runProgram(own, in: folder.path).standardOutput.hasSuffix("nothing to add\n"))
      var luis = ana
      Self.set("cadence_days", to: "2", in: &luis)
      try luis.write(to: "\(folder.path)/entry.xlsx")
      let asked = try await runProgram(own, in: folder.path)
      #expect(asked.exitCode == 1)
      let problem = "a row that was changed since the form was written \"cadence_days\""
      #expect(asked.standardError.contains(problem))
      #expect(try await runProgram(own + ["--over-changes"], in: folder.path).exitCode == 0)
      #expect(try folder.text(of: "small/operation.yaml").contains("cadence_days: 2\n"))
    }
  }
}

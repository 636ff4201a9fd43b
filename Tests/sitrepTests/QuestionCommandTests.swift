import SitrepTestSupport
import Testing

@Suite("sitrep explain, changes and lint")
struct QuestionCommandTests {
  static let seed = "\(Project.root)/seeds/chile-peru-2025"
  static let headline = "stranded/stock/persons/all/chacalluta-santa-rosa"

  @Test("the headline is explained by every record that was known then, and by none learned later")
  func explain() async throws {
    let run = try await runProgram(["explain", Self.seed, Self.headline, "--date", "2025-12-01", "--quiet"])
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.hasPrefix("\(Self.headline)\n"))
    for record in ["est-001", "est-008", "est-012", "est-014", "est-017"] {
      #expect(run.standardOutput.contains("\n- \(record): "))
    }
    for record in ["est-019", "est-020"] { #expect(!run.standardOutput.contains(record)) }
    #expect(run.standardOutput.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("without a figure every known one is explained, in the language asked for")
  func explainAll() async throws {
    let run = try await runProgram(
      ["explain", Self.seed, "--date", "2025-12-01", "--language", "es", "--quiet"])
    #expect(run.exitCode == 0)
    #expect(
      run.standardOutput.contains("\n\(Self.headline)\n") || run.standardOutput.hasPrefix(Self.headline))
    #expect(run.standardOutput.contains("departures/flow/persons/all/chile\n"))
    #expect(run.standardOutput.contains("Personas varadas"))
  }

  @Test("an unknown figure is a wrong request, with the nearest that is known")
  func unknownFigure() async throws {
    let run = try await runProgram(
      ["explain", Self.seed, "stranded/stock/persons/all/chacalluta-santarosa", "--date", "2025-12-01", "-q"])
    #expect(
      run
        == ProgramRun(
          exitCode: 2, standardOutput: "",
          standardError: "error: unknown figure \"stranded/stock/persons/all/chacalluta-santarosa\" "
            + "(did you mean \"\(Self.headline)\"?)\n"))
  }

  @Test("changes are told between any two days, and none from a day to itself")
  func changes() async throws {
    let run = try await runProgram(
      ["changes", Self.seed, "--from", "2025-11-28", "--to", "2025-12-05", "--quiet"])
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.hasPrefix("What changed\n------------\n- People who went back"))
    let same = try await runProgram(
      ["changes", Self.seed, "--from", "2025-11-28", "--to", "2025-11-28", "--quiet"])
    #expect(same.exitCode == 2)
    let early = try await runProgram(
      ["changes", Self.seed, "--from", "2025-11-27", "--to", "2025-11-28", "--quiet"])
    #expect(early.exitCode == 2)
  }

  @Test(
    "who asks is told what is wrong with no row that is withheld, entered later or may be masked",
    arguments: [
      ["explain", "--date", "2025-11-29"], ["lint", "--date", "2025-11-29"],
      ["changes", "--from", "2025-11-28", "--to", "2025-11-29"],
    ])
  func warnings(question: [String]) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "estimates.csv": """
          id,source,occurred,entered,place,indicator,measure,group,value,sensitivity
          e-1,field,2025-11-28,2025-11-28,camp,stranded,stock,all,crowds,
          e-2,field,2025-11-28,2025-11-28,camp,stranded,stock,men,throngs,internal
          e-3,field,2025-11-28,2025-12-03,camp,stranded,stock,women,masses,
          e-4,field,2025-11-28,2025-11-28,camp,stranded,stock,children,3 wanderers,

          """
        ])
      func told(_ edition: String) async throws -> [String] {
        let run = try await runProgram(
          [question[0], "small"] + question.dropFirst() + ["--edition", edition], in: folder.path)
        return ["crowds", "throngs", "masses", "wanderers"].filter(run.standardError.contains)
      }
      #expect(try await told("public") == ["crowds"])
      #expect(try await told("internal") == ["crowds", "throngs", "wanderers"])
    }
  }

  @Test("findings are told with exit code 0, and stop a strict run")
  func lint() async throws {
    let arguments = ["lint", Self.seed, "--date", "2025-12-01", "--quiet"]
    let run = try await runProgram(arguments)
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.contains(": \(Self.headline): "))
    let strict = try await runProgram(arguments + ["--strict"])
    #expect(strict.exitCode == 1)
    #expect(strict.standardOutput == run.standardOutput)
  }
}

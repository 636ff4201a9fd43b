import SitrepTestSupport
import Testing

@Suite("Bad requests")
struct BadRequestTests {
  static let cases: [(arguments: [String], message: String)] = [
    (
      ["report", "empty", "--date", "2025-11-28"],
      "\"empty\" is not an operation folder: it has no operation.yaml (`sitrep new` makes a folder that has one)"
    ),
    (["report", "none", "--date", "2025-11-28"], "there is no folder \"none\""),
    (["check", "none"], "there is no folder \"none\""),
    (["verify", "none", "reports"], "there is no folder \"none\""),
    (
      ["report", "small", "--date", "2025-11-27"],
      "2025-11-27 is before the first report of this operation, 2025-11-28 (first_report in operation.yaml)"
    ),
    (
      ["report", "small", "--date", "2025-11-31"],
      "\"2025-11-31\" is not a date: --date takes one such as 2025-11-28"
    ),
    (["report", "small"], "no date was given: --date takes one, --from and --to a range"),
    (
      ["report", "small", "--from", "2025-11-29", "--to", "2025-11-28"],
      "--from 2025-11-29 is after --to 2025-11-28"
    ),
    (
      ["report", "small", "--date", "2025-11-28", "--format", "txt,xslx"],
      "unknown format \"xslx\": expected \(formats) (did you mean \"xlsx\"?)"
    ),
    (
      ["report", "small", "--date", "2025-11-28", "--format", ""],
      "unknown format \"\": expected \(formats)"
    ),
    (
      ["report", "small", "--date", "2025-11-28", "--language", "ess"],
      "unknown language \"ess\": expected ar, en, es, fr, pt (did you mean \"es\"?)"
    ),
    (
      ["report", "small", "--date", "2025-11-28", "--edition", "publik"],
      "unknown edition \"publik\": expected public, partner, internal (did you mean \"public\"?)"
    ),
    (
      ["report", "small", "--date", "2025-11-28", "--template", "nowhere"],
      "there is no folder of templates \"nowhere\""
    ),
    (["verify", "small", "reports"], "there are no reports in \"reports/small\""),
  ]

  static let formats = "txt, md, brief, flash, html, docx, pdf, json, hxl, eml, xlsx"

  @Test(
    "are told in the language that is asked for",
    arguments: [
      (["check", "none", "--language", "es"], "error: no existe la carpeta \"none\""),
      (["import", "none", "f.csv", "--language", "fr"], "erreur: il n’y a pas de dossier \"none\""),
      (
        ["import", "small", "f.csv", "--entered", "noon", "--language", "pt"],
        "erro: \"noon\" não é uma hora: --entered aceita uma como 2025-12-01T23:59:00-03:00"
      ),
      (
        ["lint", "small", "--date", "2025-11-27", "--language", "es"],
        "error: 2025-11-27 es anterior al primer informe de esta operación, 2025-11-28 (first_report en operation.yaml)"
      ),
      (
        ["lint", "small", "--date", "2025-11-28", "--edition", "publik", "--language", "es"],
        "error: edición desconocida \"publik\": esperado: public, partner, internal (¿quiso decir \"public\"?)"
      ),
      (
        ["explain", "small", "--date", "2025-11-31", "--language", "es"],
        "error: \"2025-11-31\" no es una fecha: --date admite una como 2025-11-28"
      ),
    ])
  func languages(arguments: [String], message: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await runProgram(arguments, in: folder.path)
      #expect(run == ProgramRun(exitCode: 2, standardOutput: "", standardError: message + "\n"))
    }
  }

  @Test("say what is wrong and what would be right, exit with 2 and write nothing", arguments: cases)
  func faults(arguments: [String], message: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try folder.write("", to: "empty/notes.txt")
      let before = try folder.files()
      let run = try await runProgram(arguments, in: folder.path)
      #expect(run == ProgramRun(exitCode: 2, standardOutput: "", standardError: "error: \(message)\n"))
      #expect(try folder.files() == before)
    }
  }
}

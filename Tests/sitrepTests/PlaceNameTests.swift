import Foundation
import SitrepTestSupport
import Testing

/// A place is called what the report's language calls it, and by its registered name where that has no other.
@Suite("Names of places")
struct PlaceNameTests {
  static let files = [
    "operation.yaml": SmallOperation.profile + "languages: [es, en, fr, pt]\n",
    "places.csv": """
    id,name,name_en,name_fr,type,iso3,lat,lon
    pe,Perú,Peru,Pérou,country,PER,-10,-76
    tacna,Tacna,,,site,PER,-18,-70

    """,
    "estimates.csv": """
    id,source,occurred,place,indicator,measure,value
    e-1,field,2025-11-28,pe,stranded,stock,no figure given
    e-2,field,2025-11-28,pe,stranded,stock,40
    e-3,field,2025-11-28,tacna,stranded,stock,20

    """,
    "policies.csv": """
    id,source,occurred,place,measure,type,country,stage,start,duration
    p-1,field,2025-11-28,pe,emergency,state-of-emergency,PER,in-force,2025-11-28,P30D

    """,
    "conditions.csv": """
    id,source,occurred,place,sector,severity
    c-1,field,2025-11-28,pe,HEA,3

    """,
  ]

  @Test(
    "are those of the report's language in every sentence, table and drawing",
    arguments: [("es", "Perú"), ("en", "Peru"), ("fr", "Pérou"), ("pt", "Perú")])
  func inLanguage(language: String, name: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder, replacing: Self.files)
      let run = try await runProgram(
        [
          "report", "small", "--date", "2025-11-28", "--language", language, "--quiet",
          "--format", "txt,md,brief,flash,html,json,hxl",
        ], in: folder.path)
      #expect(run.exitCode == 0)
      let others = Set(["Perú", "Peru", "Pérou"]).subtracting([name])
      for file in run.standardOutput.split(separator: "\n").map(String.init) {
        var text = try folder.text(of: file)
        // Data tell the registered name too, the same in all languages.
        if file.hasSuffix(".csv") {
          #expect(text.contains("Perú"))
          continue
        }
        if file.hasSuffix(".json") {
          #expect(text.contains("\"name\": \"Perú\""))
          text = text.replacing("\"name\": \"Perú\"", with: "")
        }
        #expect(text.contains(name), "\(file)")
        // Brief and flash tell what leads: of one figure by place the widest place.
        let isShort = file.contains(".brief.") || file.contains(".flash.")
        #expect(text.contains("Tacna") || isShort, "\(file)")
        // No name counts as a text that was not translated.
        #expect(!text.contains("U16"), "\(file)")
        for other in others { #expect(!text.contains(other), "\(other) in \(file)") }
      }
    }
  }
}

import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("A change of the profile's settings")
struct ProfileChangeReportTests {
  private static let profile = """
    operation: border
    title: {en: Border}
    languages: [en]
    timezone: UTC
    first_report: 2025-11-20
    key_figures: [stranded/stock/households/all/camp, stranded/stock/persons/all/pass]
    household_size: 5
    sectors: [SHL]
    indicators:
      stranded: {name: {en: People stranded}}

    """

  private static let tables = [
    "places.csv": "id,name,type\nborder,Border,area\ncamp,Camp,site\npass,Pass,site\n",
    "sources.csv": "id,publisher,published,relation\na,Daily,2025-11-28,original\n",
    "estimates.csv": """
    id,source,occurred,entered,place,indicator,measure,unit,value,status
    e1,a,2025-11-28,2025-11-28,camp,stranded,stock,households,40,reported
    e2,a,2025-11-28,2025-11-28,pass,stranded,stock,persons,200,reported
    e3,a,2025-11-28,2025-11-28,camp,stranded,stock,persons,150,reported
    e4,a,2025-12-03,2025-12-03T20:00,pass,stranded,stock,persons,333,reported
    e5,a,2025-11-29,2025-11-29T20:00,pass,stranded,stock,persons,210,reported

    """,
  ]

  @Test(
    "does not rewrite the report of the day before it, and counts from its own day on",
    arguments: [
      // A setting, and what the first report made by it says.
      ("household_size: 4", "160"),
      ("cutoff: \"18:00\"", "18:00"),
      ("key_figures: [stranded/stock/persons/all/pass]", "People stranded, Pass"),
      ("totals: [{place: border, of: [camp, pass]}]", "sum of 2 of 2 places"),
      ("title: {en: The pass}", "The pass"),
      ("sectors: [HEA]", "Health: no current information"),
      ("review: before-public", "Border"),
      ("indicators: {stranded: {name: {en: Travellers}}}", "Travellers"),
    ])
  func change(setting: String, said: String) throws {
    try withTemporaryFolder { folder in
      let changed = Self.profile + "changes:\n  - from: 2025-12-03\n    \(setting)\n"
      for (name, profile) in [("old", Self.profile), ("new", changed)] {
        try folder.write(profile, to: "\(name)/operation.yaml")
        for (file, text) in Self.tables { try folder.write(text, to: "\(name)/\(file)") }
      }
      let (old, new) = ("\(folder.path)/old", "\(folder.path)/new")
      for day in ["2025-11-29", "2025-12-02"] {
        let outputs = try [old, new].map { try OperationOutputs.all(of: $0, on: day, edition: "public") }
        #expect(differences(from: outputs[0], to: outputs[1]) == [], "\(day)")
      }
      let later = try [old, new].map {
        try OperationOutputs.all(of: $0, on: "2025-12-03", edition: "public")
      }
      #expect(differences(from: later[0], to: later[1]) != [])
      #expect(text(later[1]).contains(said))
    }
  }

  private func text(_ outputs: [String: Data]) -> String {
    outputs.filter { $0.key.hasSuffix(".md") }.map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }
}

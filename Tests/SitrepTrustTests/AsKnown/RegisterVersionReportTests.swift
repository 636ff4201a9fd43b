import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("A later version of a register's row")
struct RegisterVersionReportTests {
  private static let files = [
    "operation.yaml": """
    operation: border
    title: {en: Border}
    languages: [en]
    timezone: UTC
    first_report: 2025-11-20
    key_figures: [stranded/stock/persons/all/camp]
    indicators:
      stranded: {name: {en: People stranded}}

    """,
    "places.csv": "id,name,type,entered\ncamp,Camp One,site,\n",
    "actors.csv":
      "id,name,organisation,kind,entered\nsoto,Ana Soto,Ministry,official,\nrey,Luis Rey,Police,official,\n",
    "sources.csv": """
    id,publisher,published,reliability,relation,entered
    a,Daily,2025-11-28,A,original,
    b,Weekly,2025-11-28,B,original,

    """,
    "estimates.csv": """
    id,source,occurred,entered,place,indicator,measure,value,attributed_to,attribution_kind
    e1,a,2025-11-28,2025-11-28,camp,stranded,stock,200,soto,official
    e2,b,2025-11-28,2025-11-28,camp,stranded,stock,205,rey,official

    """,
  ]

  @Test(
    "does not rewrite the report of the day before it, and counts from its own day on",
    arguments: [
      ("sources.csv", "a,Daily,2025-11-28,F,original,2025-12-03", "A–", "F–"),
      ("sources.csv", "a,The Daily News,2025-11-28,A,original,2025-12-03", "Daily", "The Daily News"),
      ("places.csv", "camp,Hope Camp,site,2025-12-03", "Camp One", "Hope Camp"),
      ("actors.csv", "rey,Luis Rey,Ministry,official,2025-12-03", "2 origins named", "1 report; given by"),
    ])
  func laterVersion(file: String, row: String, before: String, after: String) throws {
    try withTemporaryFolder { folder in
      for (name, text) in Self.files {
        try folder.write(text, to: "old/\(name)")
        try folder.write(name == file ? text + row + "\n" : text, to: "new/\(name)")
      }
      let (old, new) = ("\(folder.path)/old", "\(folder.path)/new")
      for day in ["2025-11-28", "2025-12-02"] {
        let outputs = try [old, new].map { try OperationOutputs.all(of: $0, on: day, edition: "public") }
        #expect(differences(from: outputs[0], to: outputs[1]) == [], "\(day)")
        #expect(text(outputs[1]).contains(before), "\(day)")
      }
      let later = try OperationOutputs.all(of: new, on: "2025-12-03", edition: "public")
      #expect(text(later).contains(after))
      let asKnown = try OperationFolder(at: new).files(
        ReportRequest(date: "2025-11-28", formats: ["md"], languages: ["en"], asKnown: "2025-12-03"))
      #expect(asKnown.contains { String(decoding: $0.bytes, as: UTF8.self).contains(after) })
    }
  }

  private func text(_ outputs: [String: Data]) -> String {
    outputs.filter { $0.key.hasSuffix(".md") }.map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }
}

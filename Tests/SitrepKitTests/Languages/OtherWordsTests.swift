import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

/// What people write for a value, beside the word that reports and forms use for it.
@Test(
  "A stage is read by its word and by others that people write for it, in each language",
  arguments: [
    ("en", "adopted"), ("es", "adopción"), ("es", "Adoptada"), ("fr", "adoption"), ("fr", "adopté"),
    ("pt", "adoção"), ("pt", "adotada"), ("ar", "صدر القرار"),
  ])
func stageByOtherWords(language: String, word: String) throws {
  try withTemporaryFolder { folder in
    try folder.write(
      "operation: words\ntitle: {en: Words}\nlanguages: [\(language)]\ntimezone: UTC\nfirst_report: 2025-11-20\n",
      to: "operation.yaml")
    try folder.write("id,name,type\nland,Land,country\n", to: "places.csv")
    try folder.write(
      "id,publisher,title,published,language\ns1,Paper,News,2025-11-20,en\n", to: "sources.csv")
    try folder.write(
      "id,source,occurred,place,measure,country,type,stage,summary\n"
        + "p1,s1,2025-11-20,land,curfew,CHL,curfew,\(word),A curfew\n", to: "policies.csv")
    let operation = try OperationFolder(at: folder.path)
    #expect(operation.problems.filter(\.isError).map(\.description) == [])
    let data = try operation.files(ReportRequest(date: "2025-11-21", formats: ["json"], languages: ["en"]))
    #expect(String(decoding: data[0].bytes, as: UTF8.self).contains(#""stage": "adopted""#))
  }
}

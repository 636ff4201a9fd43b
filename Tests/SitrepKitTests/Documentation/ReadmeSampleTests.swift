import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Test("The sample of the README is the one that compiles here")
func theSampleOfTheReadmeCompiles() throws {
  func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: "\(Project.root)/\(path)", encoding: .utf8).split(separator: "\n").map {
      String($0.trimmingPrefix { $0 == " " })
    }
  }
  func statements(_ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("let ") || $0.hasPrefix("try ") || $0.hasPrefix("import ") }
  }
  let compiled = statements(try lines(of: "Tests/SitrepKitTests/Documentation/ReadmeSample.swift"))
  let readme = try lines(of: "README.md")
  let start = try #require(readme.firstIndex(of: "import SitrepKit"))
  #expect(statements(Array(readme[start...])) == compiled)
}

@Test("A problem tells its value and the nearest valid one as fields of their own")
func aProblemTellsItsParts() throws {
  try withTemporaryFolder { folder in
    try folder.write(
      "operation: small\ntitle:\n  en: Small\ntimezone: UTC\nfirst_report: 2025-11-28\nlanguages: [en]\n",
      to: "operation.yaml")
    try folder.write("id,name,type,parent\nland,Land,contry,\n", to: "places.csv")
    let operation = try OperationFolder(at: folder.path)
    let problem = try #require(operation.problems.first { $0.isError && $0.file == "places.csv" })
    #expect(problem.line == 2)
    #expect(problem.value == "contry")
    #expect(problem.suggestion == "country")
    #expect(!problem.message.contains("contry"))
  }
}

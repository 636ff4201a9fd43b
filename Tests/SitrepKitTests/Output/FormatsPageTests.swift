import Foundation
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Test func thePageOnFormatsHasEachOfThem() throws {
  let page = try String(contentsOfFile: "\(Project.root)/docs/formats.md", encoding: .utf8)
  let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") && !$0.hasPrefix("| `--") }
  #expect(rows.count == OutputFormat.all.count)
  for format in OutputFormat.all {
    #expect(
      rows.contains { $0.hasPrefix("| `\(format.name)` | `.\(format.fileExtension)` |") }, "\(format.name)")
  }
}

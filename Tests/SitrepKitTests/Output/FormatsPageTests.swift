import Foundation
import SitrepRender
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Test func thePageOnFormatsHasEachOfThem() throws {
  let page = try String(contentsOfFile: "\(Project.root)/docs/formats.md", encoding: .utf8)
  let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") && !$0.hasPrefix("| `--") }
  #expect(rows.count == OutputFormats.all.count)
  for format in OutputFormats.all {
    #expect(
      rows.contains { $0.hasPrefix("| `\(format.name)` | `.\(format.fileExtension)` |") }, "\(format.name)")
  }
}

@Test("What other programs and libraries make is no proof by its sum; the names of all other files are")
func formatsWithTheSameBytesEverywhere() {
  let (proofs, others) = (
    OutputFormats.all.filter(\.isReproducible), OutputFormats.all.filter { !$0.isReproducible }
  )
  #expect(proofs.map(\.name) == ["txt", "md", "brief", "flash", "html", "json", "hxl"])
  #expect(others.map(\.name) == ["docx", "pdf", "eml", "xlsx"])
  // A file of a day is told by its ending alone.
  for format in OutputFormats.all {
    #expect(OutputFormats.withFileExtension(format.fileExtension)?.name == format.name)
  }
}

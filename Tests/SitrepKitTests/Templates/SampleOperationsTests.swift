import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

@testable import SitrepKit
@testable import SitrepRender

/// What no sample shows, `sitrep templates check` has not tried.
@Test func theSamplesShowEveryPartOfEveryTemplate() throws {
  let reports = try SampleOperations.reports().map { $0.shown(in: "en") }
  var shown: Set<Place> = []
  for format in ReportFormats.templated {
    for report in reports {
      let language = try Language("en", templates: .builtIn).reporting(on: report.header.date)
      let template = try format.template(language, .builtIn)
      if format is HTMLFormat {
        for medium in PageMedium.allCases {
          var fragments = PageFragments(report, language, for: medium)
          shown.formUnion(places(of: try template.trace(report) { fragments.text(of: $0, for: $1) }))
        }
      } else {
        shown.formUnion(places(of: try template.trace(report)))
      }
    }
  }
  let all = try ReportFormats.templated.flatMap { try places(below: $0.folder) }
  #expect(all.count > 300)
  #expect(Set(all).subtracting(shown).map(\.description).sorted() == [])
}

private struct Place: Hashable, CustomStringConvertible {
  let file: String
  let offset: Int
  let line: Int
  var description: String { "\(file):\(line)" }
}

private func places(of trace: TemplateTrace) -> [Place] {
  trace.pieces.map { piece in
    let source = piece.literal.source
    return Place(
      file: source.origin, offset: piece.literal.offset, line: source.location(of: piece.literal.offset).line)
  }
}

/// Where in the files of a layout something stands between the tags.
private func places(below folder: String) throws -> [Place] {
  try TemplateFolder.builtIn.paths(under: folder).flatMap { path in
    let file = try TemplateFolder.builtIn.text(at: path)
    let bytes = Array(file.text.utf8)
    let source = TemplateSource(bytes, origin: file.origin, tokens: TemplateLexer(bytes).tokens)
    return source.tokens.compactMap { token -> Place? in
      guard case .text(let range) = token else { return nil }
      return Place(
        file: file.origin, offset: range.lowerBound, line: source.location(of: range.lowerBound).line)
    }
  }
}

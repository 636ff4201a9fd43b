import Foundation
import SitrepModel
import SitrepRender
import SitrepTestSupport
import Testing

/// `UPDATE_GOLDEN=1` writes the page anew.
@Test func thePageOnTemplatesNamesEveryFieldThereIs() throws {
  try expectGolden(TemplateDocumentation.markdown(), at: "\(Project.root)/docs/templates.md")
}

@Test func theDictionaryHasEveryTypeOnce() {
  let text = ReportDictionary.markdown()
  for type in reportTypes() {
    #expect(text.components(separatedBy: "\n## \(type.name)\n").count == 2, "\(type.name)")
  }
}

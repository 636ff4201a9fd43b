import SitrepLanguage
import SitrepTemplates
import Testing

@testable import SitrepRender

@Test(
  "A number that stands over the first letters of its line",
  arguments: [
    ("<style>li { padding-inline-start: 2rem; }</style>", "<style>li { padding-left: 2rem; }</style>"),
    (
      "<style>p { inset-inline-start: 0; margin-inline-end: 1em }</style>",
      "<style>p { left: 0; margin-right: 1em }</style>"
    ),
    (
      "<style>b { border-inline-start-color: red }</style><p>inline-start</p>",
      "<style>b { border-left-color: red }</style><p>inline-start</p>"
    ),
    ("<p>inline-start</p>", "<p>inline-start</p>"),
  ])
func aPrintedPageNamesSidesAsLeftAndRight(page: String, expected: String) {
  #expect(withPhysicalSides(page) == expected)
}

@Test func noSideOfAPrintedPageIsNamedByTheDirectionOfWriting() throws {
  let language = try Language("en", templates: .builtIn)
  let page = String(
    decoding: try HTMLFormat().page(of: richReport("en"), language, .builtIn, for: .pdf), as: UTF8.self)
  #expect(page.contains("inline-start:"))
  #expect(!withPhysicalSides(page).contains("inline-start:"))
}

import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepRender

private let cases: [(page: String, faults: [String])] = [
  ("<p>{{title}}</p><br><img src=\"data:,\" alt=\"\"><!-- <p> -->", []),
  ("<style>p > a { color: red; }</style>\n<p>1 &lt; 2</p>", []),
  (
    "<ul>\n<li>{{title}}\n</ul>",
    ["2:1: error: an element that is not closed \"li\": expected </li>"]
  ),
  ("<p>{{title}}", ["1:1: error: an element that is not closed \"p\": expected </p>"]),
  ("<p>{{title}}</p>\n</div>", ["2:1: error: an end without a start \"</div>\": expected no end here"]),
  ("<p>{{title}}</b></p>", ["1:13: error: an end without a start \"</b>\": expected </p>"]),
  (
    "{{#languages}}\n<p id=\"a\">{{.}}</p>\n{{/languages}}",
    ["2:1: error: an id that stands twice in the page \"a\": expected an id of its own"]
  ),
  (
    "<a href=\"#b\">{{title}}</a>",
    ["1:1: warning: a link that leads nowhere in the page \"#b\": expected an id that is in it"]
  ),
  (
    "<script>{{title}}</script>",
    [
      "1:1: error: an element that a report may not have \"script\": expected a page that runs and fetches "
        + "nothing"
    ]
  ),
  (
    "<p onclick=\"x\"><img src='https://example.org/a.png' alt=\"\"></p>",
    [
      "1:1: error: an attribute that runs something \"onclick\": expected none of these",
      "1:16: error: something to fetch from elsewhere \"https://example.org/a.png\": expected data: or nothing, "
        + "for the page stands alone",
    ]
  ),
  ("<p {{title}}", ["1:1: error: a tag that is not closed"]),
]

@Test(arguments: cases)
func whatABrowserWouldRepairIsToldWhereItStands(_ page: String, _ faults: [String]) throws {
  try withTemporaryFolder { folder in
    let file = try folder.write(page, to: "report/html/report.html")
    let (language, templates) = (
      try Language("en", templates: .builtIn), TemplateFolder(overrides: [folder.path])
    )
    let template = try HTMLFormat().template(language, templates)
    let told = try HTMLFormat().faults(of: template, in: richReport(), language, templates)
    let lines = Set(told).sorted().map(\.description)
    #expect(lines.count == faults.count)
    for (line, fault) in zip(lines, faults) { #expect(line.hasPrefix("\(file):\(fault)")) }
  }
}

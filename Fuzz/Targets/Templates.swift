import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTables
import SitrepTemplates

extension FuzzTarget {
  /// A template and a partial of it, separated by a zero byte, filled in with an empty report.
  static let template = FuzzTarget("templates", upTo: 4096) { bytes in
    let files = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    folder.write(UnsafeRawBufferPointer(rebasing: files.first ?? bytes[...]), to: "main.html")
    if files.count > 1 {
      folder.write(UnsafeRawBufferPointer(rebasing: files[1]), to: "part.html")
    } else {
      folder.remove("part.html")
    }
    guard let language else { return }
    let template = try? Template(
      "main", of: Report.self, folder: "fuzz", fileExtension: "html", templates: templates,
      language: language,
      escaping: .html, fragments: [TemplateFragment("chart", of: Report.self, "")])
    guard let template, template.faults.isEmpty else { return }
    for report in reports { _ = try? template.render(report) { _, _ in "<svg/>" } }
  }

  /// A language's file laid over the built-in one.
  static let languageFile = FuzzTarget("language-files", upTo: 4096) { bytes in
    languageFolder.write(bytes, to: "en.properties")
    guard let language = try? Language("en", templates: languageTemplates) else { return }
    for key in language.keys.prefix(64) {
      _ = language.placeholders(of: key)
      for value in values {
        _ = language.text(Message(key, ["a": value, "n": value, "name": value, "date": value]))
      }
    }
  }

  private static let values: [Value] = [
    .whole(0), .whole(-1), .whole(1_000_000), .text("x{y}"), .none, .flag(true),
    .date(DateSpan(Day(number: 20_420))), .texts(["a", "b"]), .range(nil, nil),
  ]

  private static let root = ScratchFolder("templates")
  private static let folder = root.folder("fuzz")
  private static let templates = TemplateFolder(overrides: [root.path])
  private static let languageRoot = ScratchFolder("language")
  private static let languageFolder = languageRoot.folder("languages")
  private static let languageTemplates = TemplateFolder(overrides: [languageRoot.path])
  private static let language = try? Language("en", templates: .builtIn)

  private static let reports: [Report] = {
    var operation = Operation()
    operation.profile.operation = "op"
    return [Knowledge(operation).report(at: Viewpoint(day: Day(number: 20_420)))]
  }()
}

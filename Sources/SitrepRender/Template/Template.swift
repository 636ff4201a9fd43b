package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A template in Mustache's syntax, checked against the fields of what it shows.
///
/// Every name, section and partial is resolved when the template is read, so that a mistyped name is an error with
/// file, line and character and never a blank in a report.
package struct Template: Sendable {
  private let nodes: [TemplateNode]
  private var language: Language
  private let escaping: OutputEscaping

  /// What is wrong with a template or a language file, sorted; empty where nothing is.
  package let faults: [Diagnostic]

  /// The paths of its files below `templates/`, partials included.
  package let paths: Set<String>

  /// Reads the template `name` and its partials.
  ///
  /// - Parameters:
  ///   - folder: where it lies in `templates`, such as `report/text`.
  ///   - fileExtension: how the names of its files end.
  ///   - fragments: what the renderer brings ready-made, such as charts.
  ///   - allowsRaw: whether any value may be shown without escaping.
  /// - Throws: `TextFaults` where there is no such template, `TemplateError` where it can't be read.
  package init<Root: Reported>(
    _ name: String, of root: Root.Type, folder: String, fileExtension: String, templates: TemplateFolder,
    language: Language, escaping: OutputEscaping, fragments: [TemplateFragment] = [], allowsRaw: Bool = false
  ) throws {
    var compiler = TemplateCompiler(
      templates: templates, language: language, folder: folder, fileExtension: fileExtension,
      fragments: fragments)
    compiler.allowsRaw = allowsRaw
    nodes = try compiler.compile(name, root: .object(root))
    faults = compiler.faults.sorted()
    paths = compiler.paths
    // A page tells the language and direction of what it quotes; plain text its direction, where lines run the other way.
    self.language = escaping == .html || language.isRightToLeft ? language.markingPassages() : language
    self.escaping = escaping
  }

  /// The same for a report: its short dates leave out the year of its day.
  func reporting(_ header: Report.Header) -> Template {
    var template = self
    template.language = language.reporting(header)
    return template
  }

  /// Fills it in.
  ///
  /// - Parameter fragment: the fragment of that name for an object; empty where there is none.
  /// - Throws: `TextFaults` where the template has faults, or a value chooses a partial that does not exist.
  package func render(
    _ root: some Reported, fragment: @escaping (String, ReportedObject) -> String = { _, _ in "" }
  ) throws -> [UInt8] {
    try run(root, isTraced: false, fragment).output
  }

  /// The same, with what tells where in the templates each byte comes from.
  func trace(
    _ root: some Reported, fragment: @escaping (String, ReportedObject) -> String = { _, _ in "" }
  ) throws -> TemplateTrace {
    let run = try run(root, isTraced: true, fragment)
    return TemplateTrace(output: run.output, pieces: run.trace ?? [])
  }

  private func run(
    _ root: some Reported, isTraced: Bool, _ fragment: @escaping (String, ReportedObject) -> String
  ) throws -> TemplateRun {
    if !faults.isEmpty { throw TextFaults(faults) }
    var run = TemplateRun(
      ReportedObject(root), language: language, escaping: escaping, isTraced: isTraced, fragment: fragment)
    try run.write(nodes)
    return run
  }
}

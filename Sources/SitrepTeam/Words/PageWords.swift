import SitrepForms
import SitrepKit
package import SitrepLanguage
package import SitrepModel
import SitrepTables
package import SitrepTemplates

/// What pages say in one language: `pages/es.properties`, beside the words of the reports.
package struct PageWords: Sendable {
  package let language: Language
  /// What is wrong with what was sent.
  private let problems: ProblemWords

  /// - Throws: `TextFaults` where there are no such words, or faults in them.
  package init(_ code: String, templates: TemplateFolder) throws {
    let reports = try Language(code, templates: templates)
    language = try reports.adding(wordsIn: Self.folder, of: templates)
    problems = try ProblemWords(of: reports, templates: templates)
  }

  package static let folder = "pages"

  /// The codes of the languages that have words for pages, and for what reports say on them; sorted.
  package static func available(in templates: TemplateFolder) throws -> [String] {
    let reports = try Language.available(in: templates)
    let pages = try templates.paths(under: folder)
    return reports.filter { pages.contains("\(folder)/\($0).properties") }
  }

  /// A sentence of the pages: `words("today.waits")` is that of `team.today.waits`.
  package func callAsFunction(_ key: String, _ arguments: KeyValuePairs<String, Value> = [:]) -> String {
    language.text(Message("team.\(key)", arguments))
  }

  /// How many, with its noun.
  func count(_ key: String, _ number: Int) -> String { self(key, ["number": .whole(number)]) }

  /// What is wrong and what would have been right, in a line of its own.
  func told(_ problem: Problem) -> String {
    let meant = problem.suggestion.map { ". " + self("error.meant", ["value": .text($0)]) }
    return problems.sentence(problem.diagnostic) + (meant ?? "")
  }

  func told(_ remark: DiagnosticText) -> String { problems.text(remark) }

  /// What is wrong with a field, which shows the value itself.
  func fault(of problem: Problem, in kind: CellKind) -> FieldFault {
    var diagnostic = problem.diagnostic
    diagnostic.value = nil
    let text =
      diagnostic.expected == kind.expectation
      ? expected(kind) : Self.sentence(problems.sentence(diagnostic))
    return FieldFault(text: text, suggestion: problem.suggestion)
  }

  /// What is to be written into a field; of numbers from where to where.
  func expected(_ kind: CellKind) -> String {
    switch kind {
    case .list(let item): expected(item)
    case .whole, .decimal, .zone, .timeOfDay, .country: Self.sentence(told(kind.expectation))
    default: language.text("form.expect.\(kind.wordKey)")
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// The problems of a file or of pasted cells in lines, each with its row or cell; what is the same in many rows is said
  /// once.
  func lines(of problems: [Problem]) -> [String] {
    GatheredProblems(problems, in: self.problems) { diagnostic in
      let (location, text) = (diagnostic.location, told(Problem(diagnostic)))
      if location.line == 0 { return text }
      let place =
        location.sheet == nil
        ? self("exchange.row", ["number": .whole(location.line)]) : location.cell
      return "\(place): \(text)"
    }.lines
  }

  /// The label of a table's column.
  /// - Parameter code: the language that its cells are in; nil where it is none of its own.
  func label(ofColumn name: String, in code: String? = nil) -> String {
    let label = language.text("column.\(name)")
    return code.map { language.label(label, inLanguage: $0) } ?? label
  }

  /// That of one of its cells: of `summary_es` it says the language too.
  func label(ofCell name: String, of column: Column) -> String {
    let language = name.dropFirst(column.name.count + 1)
    return label(ofColumn: column.name, in: language.isEmpty ? nil : String(language))
  }

  /// What stands behind a name before what is said of it.
  var colon: String { language.text("text.colon") + " " }

  /// Short texts one behind the other.
  func listed(_ texts: [String]) -> String { texts.joined(separator: language.text("list.comma")) }

  /// What a figure counts, and where.
  func name(of figure: Report.Figure) -> String {
    listed([language.text(figure.name), language.text(figure.placeName)])
  }
}

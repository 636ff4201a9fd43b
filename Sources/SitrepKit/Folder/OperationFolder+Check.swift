import SitrepLanguage
package import SitrepModel
import SitrepRender
import SitrepTemplates

extension OperationFolder {
  /// Every problem in the tables and in the operation's own templates and words.
  public func allProblems() throws(SitrepError) -> [Problem] {
    let templates = templates
    // The built-in ones were checked with the program.
    let laidOver = Set(try reading("templates") { try templates.laidOver().map(\.path) })
    if laidOver.isEmpty { return problems }
    let hasLayouts = laidOver.contains {
      Language.code(ofFile: $0) == nil && ProblemWords.code(ofFile: $0) == nil
    }
    var faults: Set<Diagnostic> = []
    for code in try reading("languages", { try Language.available(in: templates) }) {
      let hasWords = laidOver.contains { Language.code(ofFile: $0) == code }
      if hasWords || hasLayouts {
        faults.formUnion(
          try textFaults { try Self.faults(ofLanguage: code, templates, hasLayouts: hasLayouts) })
      }
      if laidOver.contains(where: { ProblemWords.code(ofFile: $0) == code }) {
        faults.formUnion(
          try textFaults {
            _ = try ProblemWords(code, templates: templates)
            return []
          })
      }
    }
    return problems + faults.sorted().map(Problem.init)
  }

  private static func faults(
    ofLanguage code: String, _ templates: TemplateFolder, hasLayouts: Bool
  ) throws -> [Diagnostic] {
    let language = try Language(code, templates: templates, fewWords: !hasLayouts)
    if !hasLayouts, language.fitsBuiltInLayouts { return [] }
    return try ReportFormats.templated.flatMap { format in
      try textFaults { try format.template(language, templates).faults }
    }
  }

  /// What was read, in a line: `chile-peru-2025: 82 records from 5 sources`.
  public var inventory: String { inventoryText.english }

  /// The same, to be told in a language.
  package var inventoryText: DiagnosticText {
    guard let operation = try? operation() else { return .notRead(path: path) }
    let records = RecordTable.allCases.map { operation.count(of: $0) }.reduce(0, +)
    return .recordsOfSources(
      operation: operation.profile.operation, records: records, sources: operation.sources.count)
  }
}

/// What is wrong with words or a template, whether `body` gives it or stops at it.
private func textFaults(_ body: () throws -> [Diagnostic]) throws(SitrepError) -> [Diagnostic] {
  do {
    return try body()
  } catch let error as TextFaults {
    return error.diagnostics
  } catch {
    throw SitrepError(error, reading: "templates")
  }
}

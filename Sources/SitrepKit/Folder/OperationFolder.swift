import SitrepLanguage
package import SitrepModel
import SitrepTables
package import SitrepTemplates

/// An operation: a folder of tables, read once, from which any day's report can be made.
///
///     let operation = try OperationFolder(at: "seeds/chile-peru-2025")
///     for problem in operation.problems { print(problem) }
///     let request = ReportRequest(date: "2025-12-01", formats: ["txt", "xlsx"])
///     let paths = try operation.write(request, to: "reports")
public struct OperationFolder: Sendable {
  /// The folder's path, as given.
  public let path: String

  /// Every error and warning in the tables, in the order of the input.
  public let problems: [Problem]

  /// Templates and words: the built-in ones, the operation's own laid over them, then those asked for.
  package let templates: TemplateFolder

  /// nil where there are errors.
  private let read: Operation?

  /// Reads a folder. What is wrong in its tables is no error here: it stands in `problems`.
  ///
  /// - Parameter templates: a folder laid out as `templates/`, whose files stand before the operation's own and the
  ///   built-in ones.
  /// - Throws: `SitrepError` where there is no such folder, it has no `operation.yaml`, or it can't be read.
  public init(at path: String, templates: String? = nil) throws(SitrepError) {
    self.path = path
    let own = "\(path)/templates"
    self.templates = try Self.templates(
      laidOver: (kind(of: own) == .folder ? [own] : []) + [templates].compactMap(\.self))
    let templateFolder = self.templates
    let result = try FolderLock.reading(folder: path).held { () throws(SitrepError) in
      try Self.read(path, templateFolder)
    }
    problems = result.diagnostics.map(Problem.init)
    read = problems.contains(where: \.isError) ? nil : result.operation
  }

  private static func read(
    _ path: String, _ templates: TemplateFolder
  ) throws(SitrepError) -> (operation: Operation?, diagnostics: [Diagnostic]) {
    let result = try reading(path) { try OperationReader.read(folder: path, templates: templates) }
    let languages = OperationReader.languages(ofLabelsIn: path, after: result.diagnostics)
    if languages.isEmpty { return result }
    let available = try reading("languages") { try Language.available(in: templates) }
    let labels = try ColumnLabels(languages.filter(available.contains), templates: templates)
    return try reading(path) {
      try OperationReader.read(folder: path, templates: templates, labels: labels)
    }
  }

  /// What was read.
  /// - Throws: the errors in the tables, where there are any.
  package func operation() throws(SitrepError) -> Operation {
    guard let read else { throw SitrepError(.data(problems)) }
    return read
  }

  static func templates(laidOver folders: [String]) throws(SitrepError) -> TemplateFolder {
    for folder in folders where kind(of: folder) != .folder { throw .request(.noTemplates(folder: folder)) }
    return TemplateFolder(overrides: folders)
  }
}

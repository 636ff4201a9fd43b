import SitrepLanguage
package import SitrepModel
package import SitrepStore
package import SitrepTables
package import SitrepTemplates

/// An operation: a folder of tables, or a store's log, read once, from which any day's report can be made.
///
///     let operation = try OperationFolder(at: "seeds/chile-peru-2025")
///     for problem in operation.problems { print(problem) }
///     let request = ReportRequest(date: "2025-12-01", formats: ["txt", "xlsx"])
///     let paths = try operation.write(request, to: "reports")
public struct OperationFolder: Sendable {
  /// The folder's path, as given; of another store what messages call it.
  public let path: String

  /// Every error and warning in the tables, in the order of the input.
  public let problems: [Problem]

  /// Templates and words: the built-in ones, the operation's own laid over them, then those asked for.
  package let templates: TemplateFolder

  /// Where its tables stand.
  package let tables: any TableSource

  /// Where rows are appended; nil is the folder.
  package let log: (any EntryLog)?

  /// The newest entry of the log that was read.
  package let head: Revision

  /// What was read.
  let asRead: OperationReading

  /// Where what was read is kept for later runs; nil where nothing is.
  let cache: CacheFile?

  /// Where what a run wrote is kept for the same run; nil where nothing is.
  private(set) var runs: FinishedRuns?

  /// What the folder's reports are made of, as it was before it was read, where what comes of it is kept.
  private(set) var inputs: RunInputs?

  /// By what cells are understood that people write into its tables.
  let words: MadeOnce<EntryWords>

  /// The records of its log, for what rows that are to be appended may touch.
  let records: MadeOnce<StandingRecords>

  /// Reads a folder. What is wrong in its tables is no error here: it stands in `problems`.
  ///
  /// - Parameters:
  ///   - path: the folder's.
  ///   - templates: a folder laid out as `templates/`, whose files stand before the operation's own and the built-in
  ///     ones.
  ///   - cache: a folder, such as ``CacheFolder/usual``, in which what was read of a large operation is kept for
  ///     later runs; nil keeps nothing. What is read is the same.
  /// - Throws: `SitrepError` where there is no such folder, it has no `operation.yaml`, or it can't be read.
  public init(
    at path: String, templates: String? = nil, cache: String? = nil
  ) throws(SitrepError) {
    let runs = cache.flatMap { FinishedRuns(in: $0, operation: path, templates: templates) }
    let templates = try Self.templates(ofFolder: path, laidOver: templates)
    self = try FolderLock.reading(folder: path).held { () throws(SitrepError) in
      // Before anything is read, so that what changes meanwhile is known to have changed.
      let inputs = runs?.inputs(templates)
      let tables = try reading(path) { try TableFiles(folder: path) }
      let file = cache.flatMap { folder in
        SitrepKit.absolutePath(of: path).map { CacheFile(in: folder, operation: path, absolutePath: $0) }
      }
      var operation = try OperationFolder(tables, at: path, templates: templates, cache: file)
      (operation.runs, operation.inputs) = (runs, inputs)
      return operation
    }
  }

  /// Reads an operation from wherever its tables stand.
  /// - Parameters:
  ///   - path: what messages call it, and where rows are added.
  ///   - cache: where what was read is kept for later runs.
  package init(
    _ tables: any TableSource, at path: String, templates: TemplateFolder, log: (any EntryLog)? = nil,
    head: Revision = .none, cache: CacheFile? = nil
  ) throws(SitrepError) {
    (self.tables, self.path, self.templates, self.log, self.head) = (tables, path, templates, log, head)
    self.cache = cache
    asRead = try reading(path) { try Self.read(tables, templates: templates, cache: cache) }
    problems = asRead.diagnostics.map(Problem.init)
    (words, records) = (MadeOnce(), MadeOnce())
  }

  /// The same operation with entries that were appended to its log since, which `asRead` holds.
  init(_ earlier: OperationFolder, adding entries: [Entry], tables: LogTables, asRead: OperationReading) {
    (self.tables, self.asRead, path, templates, log, cache) = (
      tables, asRead, earlier.path, earlier.templates, earlier.log, earlier.cache
    )
    head = entries.last?.revision ?? earlier.head
    problems = asRead.diagnostics.map(Problem.init)
    // New entries of registers are names too.
    let isNamed = entries.contains { entry in TableSchema.registers.contains { $0.name == entry.table } }
    words = isNamed ? MadeOnce() : earlier.words
    records = MadeOnce(earlier.records.known?.adding(entries))
  }

  /// Reads tables, known also by the labels of the operation's languages.
  static func read(
    _ tables: any TableSource, templates: TemplateFolder, cache: CacheFile? = nil
  ) throws -> OperationReading {
    try OperationReading(tables, templates: templates, cache: cache) { languages, list in
      let available = try reading("languages") { try Language.available(in: templates) }
      return try ColumnLabels(languages.filter(available.contains), list: list, templates: templates)
    }
  }

  /// What was read.
  /// - Throws: the errors in the tables, where there are any.
  package func operation() throws(SitrepError) -> Operation {
    guard let operation = asRead.operation else { throw SitrepError(.data(problems)) }
    return operation
  }

  /// The templates of a folder: its own, and those that are asked for over them.
  static func templates(
    ofFolder path: String, laidOver folder: String?
  ) throws(SitrepError) -> TemplateFolder {
    let own = "\(path)/templates"
    return try templates(laidOver: (kind(of: own) == .folder ? [own] : []) + [folder].compactMap(\.self))
  }

  /// - Parameter files: the operation's own templates, where they stand nowhere as files.
  static func templates(
    laidOver folders: [String], above files: [String: [UInt8]] = [:]
  ) throws(SitrepError) -> TemplateFolder {
    for folder in folders where kind(of: folder) != .folder { throw .request(.noTemplates(folder: folder)) }
    return TemplateFolder(files: files, overrides: folders)
  }
}

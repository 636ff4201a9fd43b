package import SitrepModel
package import SitrepTemplates

/// Reads an operation from where it stands: its profile, registers, records and officers' entries.
package struct OperationReader: Sendable {
  let source: any TableSource
  let labels: LabelBook
  var store = TableStore(context: ReadingContext())
  var operation = Operation()
  var registers: RegisterRows
  /// Whether nothing stands beside the tables that can't be read and may hold some of them.
  private(set) var isSourceWhole = true
  /// nil where nothing is kept for later runs.
  var cache: EstimateCache?
  /// The sum of the file that the cache is of, as it was read; nil where nobody added it up.
  var cachedFileSum: UInt64?
  private var outlines = PlaceOutlines([], of: Operation(), languages: [])

  /// Reads an operation.
  /// - Parameters:
  ///   - source: where its tables stand.
  ///   - templates: where the quantity words come from.
  ///   - labels: what languages call the tables, their columns and the values of lists, or the values of one list alone;
  ///     asked for those of the profile, where a table uses other words than the names and codes.
  /// - Returns: the operation, or nil where there are errors; all errors and warnings in the order of the input.
  /// - Throws: where the source, the words of quantities or the labels can't be read.
  package static func read(
    _ source: any TableSource, templates: TemplateFolder = .builtIn,
    labels: @escaping @Sendable (_ languages: [String], _ list: String?) throws -> ColumnLabels = { _, _ in
      ColumnLabels()
    }
  ) throws -> (operation: Operation?, diagnostics: [Diagnostic]) {
    try reader(of: source, templates: templates, labels: labels).checked()
  }

  /// What has read an operation, with nothing checked yet that its rows say of one another.
  /// - Parameter cache: where what earlier runs read lies; nil where nothing is kept for later ones.
  static func reader(
    of source: any TableSource, templates: TemplateFolder, cache: CacheFile? = nil,
    labels: @escaping @Sendable (_ languages: [String], _ list: String?) throws -> ColumnLabels
  ) throws -> OperationReader {
    do {
      return try newReader(of: source, templates: templates, cache: cache, labels: labels)
    } catch is CacheMisfit {
      cache?.clear()
      return try newReader(of: source, templates: templates, cache: cache, labels: labels)
    }
  }

  private static func newReader(
    of source: any TableSource, templates: TemplateFolder, cache: CacheFile?,
    labels: @escaping @Sendable (_ languages: [String], _ list: String?) throws -> ColumnLabels
  ) throws -> OperationReader {
    // Not needed before the first records.
    let lexicon = Upcoming { Result { try QuantityLexicon.load(from: templates) } }
    var store = TableStore(context: ReadingContext())
    let (words, faults) = try DateWords.load(from: templates)
    store.context.dateWords = words
    store.diagnostics += faults
    let (catalogue, wrong) = try IndicatorCatalogue.load(from: templates)
    store.diagnostics += wrong
    let profile = try ProfileReading(of: source, &store, catalogue: catalogue)
    let book = LabelBook { [profile = profile.profiles.newest] list in
      var made = try labels(profile.languages, list)
      if list == nil || list == OpenVocabulary.indicator { made.add(profile) }
      return made
    }
    store.context.labels = book
    var reader = OperationReader(source: source, labels: book, store: store, profile)
    reader.cache = cache.flatMap { EstimateCache(in: $0, profile, store.context, templates) }
    reader.beginWithCachedNames()
    try reader.readAll(lexicon)
    reader.cache = nil
    return reader
  }

  /// Reads an operation's folder.
  /// - Throws: also where the folder is no operation.
  package static func read(
    folder: String, templates: TemplateFolder = .builtIn, labels: ColumnLabels = ColumnLabels()
  ) throws -> (operation: Operation?, diagnostics: [Diagnostic]) {
    try read(TableFiles(folder: folder), templates: templates) { _, _ in labels }
  }

  private init(source: any TableSource, labels: LabelBook, store: TableStore, _ profile: ProfileReading) {
    (self.source, self.labels, self.store) = (source, labels, store)
    registers = RegisterRows(profile)
    operation.profile = profile.profiles.newest
    operation.files = [store.table.place]
  }

  private mutating func readAll(
    _ lexicon: Upcoming<Result<(QuantityLexicon, [Diagnostic]), any Error>>
  ) throws {
    let remarks = try source.remarks(labels)
    isSourceWhole = !remarks.contains { $0.severity == .error }
    store.diagnostics += remarks
    try readRegisters(of: source)
    let (words, faults) = try lexicon.value.get()
    store.context.lexicon = words
    store.diagnostics += faults
    try readEntries(of: source)
    try readOutlines()
  }

  /// Joins the outlines that there are to the places.
  mutating func readOutlines() throws {
    operation.names = store.names
    outlines = PlaceOutlines(
      try source.outlines(), of: operation, languages: store.context.lexicon.languages)
  }

  /// Reads what stands in the tables of records and of officers' entries, beside what was read of them before.
  mutating func readEntries(of source: any RowSource) throws {
    operation.estimates = try estimates(of: source, after: operation.estimates)
    operation.conditions += try rows(ConditionDecoder.self, of: source)
    operation.policies += try rows(PolicyDecoder.self, of: source)
    operation.responses += try rows(ResponseDecoder.self, of: source)
    operation.events += try rows(EventDecoder.self, of: source)
    operation.statements += try rows(StatementDecoder.self, of: source)
    operation.narratives += try rows(NarrativeDecoder.self, of: source)
    operation.decisions += try rows(DecisionDecoder.self, of: source)
    operation.followUps += try rows(FollowUpDecoder.self, of: source)
    operation.issues += try rows(IssueDecoder.self, of: source)
    operation.reviews += try rows(ReviewDecoder.self, of: source)
    operation.erased += try rows(ErasureDecoder.self, of: source)
    operation.texts += try rows(ReadTextDecoder.self, of: source)
  }

  /// The operation as far as it was read, with what its rows say of one another checked.
  /// - Returns: nil for it where there are errors; all errors and warnings in the order of the input.
  func checked() -> (operation: Operation?, diagnostics: [Diagnostic]) {
    var operation = operation
    operation.names = store.names
    operation.figureKeys = store.figureKeys.elements
    (operation.quantities, operation.quotations) = store.quotedQuantities()
    operation.details = store.details.elements
    operation.outlines = outlines.outlines
    let narratives = NarrativeChecks(operation, store.references)
    for index in operation.narratives.indices {
      operation.narratives[index].numbers = narratives.explained[operation.narratives[index].position] ?? []
    }
    // Most of the work is on these two, so each has a core.
    let estimates = Upcoming { [operation] in EstimateChecks(operation).diagnostics }
    let records =
      RecordChecks(operation, store.references, isWhole: !store.isTableUnread).diagnostics
    let checks =
      registers.diagnostics + records + narratives.diagnostics + estimates.value
      + UnlistedNames(operation).diagnostics + outlines.diagnostics
    let diagnostics = (store.diagnostics + checks).sorted()
    if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
    operation.warnings = diagnostics
    return (operation, diagnostics)
  }
}

package import SitrepModel
package import SitrepTemplates

/// Reads an operation's folder: its profile, registers, records and officers' entries.
package struct OperationReader {
  private let folder: String
  private let labels: ColumnLabels
  private var store: TableStore
  private var operation = Operation()
  private var names: [String] = []
  private var workbooks: WorkbookTables

  /// The folder is not an operation.
  package enum Refusal: Error, Equatable {
    /// There is no such folder, or it can't be read.
    case noFolder(path: String, reason: String)
    /// The folder has no `operation.yaml`.
    case noProfile(path: String)
  }

  /// Reads a folder.
  /// - Parameters:
  ///   - templates: where the quantity words come from.
  ///   - labels: what the languages call the columns.
  /// - Returns: the operation, or nil where there are errors; all errors and warnings in the order of the input.
  package static func read(
    folder: String, templates: TemplateFolder = .builtIn, labels: ColumnLabels = ColumnLabels()
  ) throws -> (operation: Operation?, diagnostics: [Diagnostic]) {
    let names: [String]
    do throws(SystemFault) {
      names = try FolderListing.names(in: folder)
    } catch {
      throw Refusal.noFolder(path: folder, reason: error.reason)
    }
    guard names.contains(profileName) else { throw Refusal.noProfile(path: folder) }
    // Not needed before the first records.
    let lexicon = Upcoming { Result { try QuantityLexicon.load(from: templates) } }
    let workbooks = WorkbookTables(folder: folder, names: names, labels: labels)
    var reader = OperationReader(
      folder: folder, labels: labels, store: TableStore(context: ReadingContext()), names: names,
      workbooks: workbooks)
    reader.store.diagnostics = workbooks.diagnostics
    return try reader.readAll(lexicon)
  }

  /// The languages by whose labels a folder is to be read again: those of its profile, where a first reading met a
  /// column it does not know, or where there is a workbook, whose sheets may have labels for names; else none.
  package static func languages(ofLabelsIn folder: String, after diagnostics: [Diagnostic]) -> [String] {
    let isUnknown = diagnostics.contains {
      [HeaderFault.unknownColumn, HeaderFault.missingColumn].contains($0.problem)
    }
    let names = (try? FolderListing.names(in: folder)) ?? []
    guard isUnknown || names.contains(where: { $0.hasSuffix(WorkbookTables.ending) }),
      let bytes = try? InputFile.bytes(of: "\(folder)/\(profileName)"),
      let text = try? YAMLText(bytes, file: profileName)
    else { return [] }
    var store = TableStore(context: ReadingContext())
    (store.file, store.schema) = (profileName, .profile)
    return ProfileReader(text, store: store).profile.languages
  }

  private init(
    folder: String, labels: ColumnLabels, store: TableStore, names: [String], workbooks: WorkbookTables
  ) {
    self.folder = folder
    self.labels = labels
    self.store = store
    self.names = names
    self.workbooks = workbooks
  }

  static let profileName = "operation.yaml"

  private mutating func readAll(
    _ lexicon: Upcoming<Result<(QuantityLexicon, [Diagnostic]), any Error>>
  ) throws -> (operation: Operation?, diagnostics: [Diagnostic]) {
    store.diagnostics += StrayFiles.warnings(among: names)
    let placeNames = readProfile()
    readRegisters(placeNames)
    let (words, faults) = try lexicon.value.get()
    store.context.lexicon = words
    store.diagnostics += faults
    operation.estimates = estimates()
    operation.conditions = rows(ConditionDecoder.self)
    operation.policies = rows(PolicyDecoder.self)
    operation.responses = rows(ResponseDecoder.self)
    operation.events = rows(EventDecoder.self)
    operation.statements = rows(StatementDecoder.self)
    operation.narratives = rows(NarrativeDecoder.self)
    operation.decisions = rows(DecisionDecoder.self)
    operation.followUps = rows(FollowUpDecoder.self)
    operation.issues = rows(IssueDecoder.self)

    operation.names = store.names
    operation.figureKeys = store.figureKeys.elements
    operation.quantities = store.readQuantities.map(\.quantity)
    operation.details = store.details.elements
    let checks =
      RecordChecks(operation, store).diagnostics + NarrativeChecks(operation, store).diagnostics
      + UnlistedNames(operation).diagnostics
    let diagnostics = (store.diagnostics + checks).sorted()
    if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
    operation.warnings = diagnostics
    return (operation, diagnostics)
  }

  private mutating func readProfile() -> [ProfileReader.PlaceName] {
    begin(Self.profileName, .profile)
    do throws(Diagnostic) {
      guard let text = try yaml(Self.profileName) else { return [] }
      let reader = ProfileReader(text, store: store)
      store = reader.store
      operation.profile = reader.profile
      store.context.zone = reader.profile.zone
      store.context.cutoffSecond = reader.profile.cutoffSecond
      store.context.requiresEntered = reader.profile.requiresEntered
      return reader.placeNames
    } catch {
      store.diagnostics.append(error)
      return []
    }
  }

  private mutating func readRegisters(_ placeNames: [ProfileReader.PlaceName]) {
    let places = register(PlaceDecoder.self)
    let checks = PlaceChecks(places, store, profile: operation.profile, placeNames: placeNames)
    operation.places = checks.places
    operation.profile.totals = checks.totals
    store.context.places = checks.table
    store.diagnostics += checks.diagnostics

    operation.actors = register(ActorDecoder.self)
    operation.sources = register(SourceDecoder.self)
    var sources = ReferenceTable(noun: "source")
    for source in operation.sources { sources.add(id: store.names.text(source.id)) }
    store.context.sources = sources
    store.context.setLanguages(
      ofSources: operation.sources.map { store.names.text($0.language) },
      default: operation.profile.languages.first ?? "en")
  }

  /// The rows of a register, whose ids are its own.
  private mutating func register<Decoder: RowDecoder>(_ decoder: Decoder.Type) -> [Decoder.Row] {
    let rows = rows(decoder)
    for duplicate in store.duplicateIDs {
      store.diagnostics.append(
        Diagnostic(
          .error, at: duplicate.location, "duplicate id", value: store.names.text(duplicate.id),
          expected: "an id of its own"))
    }
    store.duplicateIDs = []
    store.takenIDs = SymbolSet()
    return rows
  }

  private mutating func rows<Decoder: RowDecoder>(_ decoder: Decoder.Type) -> [Decoder.Row] {
    var rows: [Decoder.Row] = []
    for file in files(of: Decoder.schema) {
      begin(file, Decoder.schema)
      if file.hasSuffix(".csv") {
        readCSV(file, decoder, into: &rows)
      } else {
        readYAML(file, decoder, into: &rows)
      }
    }
    for sheet in workbooks.sheets(of: Decoder.schema) { read(sheet, decoder, into: &rows) }
    return rows
  }

  private mutating func read<Decoder: RowDecoder>(
    _ sheet: TableSheet, _ decoder: Decoder.Type, into rows: inout [Decoder.Row]
  ) {
    begin(sheet.file, decoder.schema, sheet: sheet.name)
    let named = NamedRows(
      sheet.grid(&store.diagnostics), schema: decoder.schema, labels: labels, needsID: true)
    store.diagnostics += named.diagnostics
    guard !named.columns.isEmpty else { return }
    let stored = StoredRows(named)
    let header = TableHeader.recognised(in: [stored.header], schema: decoder.schema, labels: labels).header
    let decoder = Decoder(header, &store)
    let told = store.diagnostics.count
    stored.forEach { row in
      if let value = decoder.decode(row, into: &store) { rows.append(value) }
    }
    // A cell that can't be read is blank to the rows, but what is wrong with it was told.
    let faulty = Set(store.diagnostics[..<told].lazy.filter { $0.severity == .error }.map(\.location))
    store.diagnostics[told...].removeAll { faulty.contains($0.location) }
  }

  /// The estimates, the one table that grows without bound: its files are read on all cores.
  private mutating func estimates() -> [Estimate] {
    var estimates: [Estimate] = []
    for file in files(of: .estimates) {
      begin(file, .estimates)
      guard file.hasSuffix(".csv") else {
        readYAML(file, EstimateDecoder.self, into: &estimates)
        continue
      }
      do throws(SystemFault) {
        var file = try CSVFile(path: "\(folder)/\(file)")
        guard let header = open(&file, .estimates) else { continue }
        let reading = ParallelReading(file, header, store, estimates)
        (store, estimates) = try reading.read()
      } catch {
        store.note(.error, line: 0, "unreadable file: \(error.reason)")
      }
    }
    for sheet in workbooks.sheets(of: .estimates) { read(sheet, EstimateDecoder.self, into: &estimates) }
    return estimates
  }

  private func files(of schema: TableSchema) -> [String] {
    ["csv", "yaml", "yml"].map { "\(schema.name).\($0)" }.filter(names.contains)
  }

  private mutating func begin(_ file: String, _ schema: TableSchema, sheet: String? = nil) {
    store.file = file
    store.sheet = sheet
    store.schema = schema
    store.fileIndex = UInt16(truncatingIfNeeded: operation.files.count)
    operation.files.append(Location(file: file, sheet: sheet).description)
  }

  private mutating func readCSV<Decoder: RowDecoder>(
    _ name: String, _ decoder: Decoder.Type, into rows: inout [Decoder.Row]
  ) {
    do throws(SystemFault) {
      var file = try CSVFile(path: "\(folder)/\(name)")
      guard let header = open(&file, decoder.schema) else { return }
      let decoder = Decoder(header, &store)
      var line = header.nextLine
      while let block = try file.nextBlock() {
        store.noteForeignEncoding(of: block, line: line)
        line = block.withScanner(file.dialect, line: line) { scanner in
          CSVRows.read(scanner, header, decoder, into: &rows, &store)
          return scanner.nextLine
        }
      }
    } catch {
      store.note(.error, line: 0, "unreadable file: \(error.reason)")
    }
  }

  private mutating func open(_ file: inout CSVFile, _ schema: TableSchema) -> TableHeader? {
    do throws(CSVOpening.Refusal) {
      let opening = try CSVOpening(of: file.beginning, schema: schema, labels: labels)
      file.use(opening.dialect)
      file.skip(lines: opening.header.nextLine - 1)
      store.note(opening.header, opening.faults)
      return opening.header
    } catch {
      if error != .empty { store.note(.error, line: 0, error.problem, expected: "CSV in UTF-8") }
      return nil
    }
  }

  private mutating func readYAML<Decoder: RowDecoder>(
    _ name: String, _ decoder: Decoder.Type, into rows: inout [Decoder.Row]
  ) {
    do throws(Diagnostic) {
      guard let text = try yaml(name) else { return }
      let table = YAMLTable(text, schema: decoder.schema)
      store.diagnostics += table.diagnostics
      guard !table.rows.header.isEmpty else { return }
      let (header, _, faults) = TableHeader.recognised(
        in: [table.rows.header], schema: decoder.schema, labels: labels)
      store.note(header, faults)
      let decoder = Decoder(header, &store)
      table.rows.forEach { row in
        if let value = decoder.decode(row, into: &store) { rows.append(value) }
      }
    } catch {
      store.diagnostics.append(error)
    }
  }

  private mutating func yaml(_ name: String) throws(Diagnostic) -> YAMLText? {
    let bytes: [UInt8]
    do throws(SystemFault) {
      bytes = try InputFile.bytes(of: "\(folder)/\(name)")
    } catch {
      store.note(.error, line: 0, "unreadable file: \(error.reason)")
      return nil
    }
    let text = try YAMLText(bytes, file: name)
    store.diagnostics += [text.remark].compactMap(\.self)
    return text
  }
}

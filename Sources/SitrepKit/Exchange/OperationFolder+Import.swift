import SitrepForms
import SitrepModel
package import SitrepTables

extension OperationFolder {
  /// What an import adds, or would add.
  public struct Import: Sendable {
    /// A line for each row that is new, changed or missing from the file, and the counts of each table.
    public let lines: [String]
    /// What is odd about the file and does not keep its rows from being taken.
    public let warnings: [Problem]
    /// Whether there is nothing to write.
    public let isEmpty: Bool
    /// The rows that can't be taken, each with its place in the file: one of them, and nothing is written.
    public let refusal: SitrepError?
    /// Where only the good rows are taken: what is wrong with the others.
    public let leftOut: [Problem]
    let plan: ImportPlan
    /// The profile as it will be; nil where it stays.
    let profile: String?
    let refused: RefusedSheets?

    /// The rows that would be appended.
    package var additions: [Addition] {
      plan.additions.map {
        Addition(table: $0.table.name, id: $0.id, replaces: $0.replaces, line: $0.source.location.line)
      }
    }

    /// The same rows with their cells.
    package var rows: [(table: String, cells: [String: String])] {
      plan.additions.map { ($0.table.name, $0.cells) }
    }

    package struct Addition: Sendable, Hashable {
      package let table: String
      /// Blank where the table has no ids.
      package let id: String
      /// For a changed entry the one it replaces.
      package let replaces: String?
      /// The line that it comes from.
      package let line: Int
    }
  }

  /// How an import goes about rows that don't say enough, or too much.
  public struct ImportOptions: Sendable {
    /// When the rows were recorded, for those that don't say: `2025-12-01` or `2025-12-01T18:00`.
    public var entered: String?
    /// A YAML file that says how the columns of an export become those of a table.
    public var mapping: String?
    /// Whether corrections go over what was changed since the form was written.
    public var goesOverChanges = false
    /// Whether good rows are taken though others are not.
    public var takesGoodRows = false
    /// Whether a form may change the profile too.
    package var takesProfile = true
    /// The language of the lines, and of what is wrong with rows in the file of the others: `es`; nil for English.
    public var language: String?

    /// Rows say all themselves; one that can't be taken keeps all from being taken.
    public init() {}
  }

  /// Works out what a file would add: a filled form, a table with HXL tags or names, a survey's export.
  ///
  /// - Parameters:
  ///   - file: the path of a workbook (XLSX) or of separated values.
  ///   - options: how rows are taken that don't say enough, or too much.
  /// - Throws: where the file can't be read as tables, and for a wrong request.
  public func planImport(
    of file: String, _ options: ImportOptions = ImportOptions()
  ) throws(SitrepError) -> Import {
    try planImport(of: file, named: nil, options)
  }

  /// Works out what a file in hand would add.
  ///
  /// - Parameter name: what problems call it; its ending tells what its bytes may not.
  package func planImport(
    of bytes: [UInt8], named name: String, _ options: ImportOptions = ImportOptions()
  ) throws(SitrepError) -> Import {
    let file = try TemporaryFile()
    try writing(file.path) { try file.write(bytes) }
    return try planImport(of: file.path, named: name, options)
  }

  private func planImport(
    of file: String, named name: String?, _ options: ImportOptions
  ) throws(SitrepError) -> Import {
    let operation = try operation()
    try checkEntered(options)
    let words = try entryWords()
    let incoming = try importFile(
      file, named: name, labels: words.labels, mapping: options.mapping,
      register: PCodeList.Register(operation), words.form)
    return try planImport(of: incoming, options, beside: nil)
  }

  private func checkEntered(_ options: ImportOptions) throws(SitrepError) {
    if let entered = options.entered,
      (try? DateSpan(edtf: entered)).map({ [.day, .time].contains($0.precision) }) != true
    {
      throw .request(.notATime(entered, as: .entered))
    }
  }

  /// Works out what rows that stand in no file would add.
  package func planImport(of rows: [NamedRows], _ options: ImportOptions) throws(SitrepError) -> Import {
    try checkEntered(options)
    return try planImport(of: ImportFile(rows), options, beside: touched(by: rows))
  }

  /// - Parameter touched: what of the tables the rows may touch; nil for all that there is.
  func planImport(
    of incoming: ImportFile, _ options: ImportOptions, beside touched: TouchedRows?
  ) throws(SitrepError) -> Import {
    let words = try entryWords()
    let cells = words.compared
    let existing = if let touched { touched.existing } else { try existingRows(words.labels) }
    let basis = ImportPlan.Basis(
      existing: existing, ids: touched?.ids,
      entered: options.entered, goesOverChanges: options.goesOverChanges,
      plain: { schema, column, text in cells.plain(schema, column: column, text: text) })
    var plan = ImportPlan(incoming, basis)
    let yaml = incoming.profile == nil ? "" : try profileText()
    let profile = try reading(ProfileText.fileName) {
      try ProfileImport(
        incoming.profile, of: yaml, since: incoming.handedOut, goesOverChanges: options.goesOverChanges,
        isTaken: options.takesProfile)
    }
    let (ofRows, ofFile) = incoming.errors
    guard ofFile.isEmpty, profile.refusals.isEmpty else {
      // What the rows would do is not known where columns or sheets are not.
      let faults = incoming.diagnostics + profile.refusals + plan.refusals
      throw SitrepError(.data(faults.sorted().map(Problem.init)))
    }
    plan.refuse(ofRows.map { (rows: [$0.row], reason: $0.reason) })
    let warnings = incoming.diagnostics.filter { $0.severity == .warning }
    let trial = try self.trial(of: &plan, profile, takesGoodRows: options.takesGoodRows)
    if !plan.timeless.isEmpty && plan.onlyLacksTime && !trial.contains(where: { $0.severity == .error }) {
      throw .request(.noEntryTime(rows: plan.refused.count))
    }
    plan.rewrite { schema, column, text in cells.entered(schema, column: column, text: text) }
    if log == nil {
      let languages = try operation().profile.languages
      _ = try files(with: contents(of: plan), labels: words.labels, languages: languages)
    }
    let remarks = trial.filter { $0.severity == .warning } + plan.remarksOnAdditions
    let errors = (plan.refusals + trial.filter { $0.severity == .error }).sorted()
    let leftOut = options.takesGoodRows ? errors : []
    let problems = try problemWords(in: options.language)
    return Import(
      lines: ImportReport(plan, profile, in: problems).lines,
      warnings: (warnings + remarks).sorted().map(Problem.init),
      isEmpty: plan.additions.isEmpty && profile.text == nil,
      refusal: errors.isEmpty || options.takesGoodRows
        ? nil : SitrepError(.data((warnings + errors).sorted().map(Problem.init))),
      leftOut: leftOut.map(Problem.init), plan: plan, profile: profile.text,
      refused: leftOut.isEmpty ? nil : RefusedSheets(incoming, refused: plan.refused, in: problems))
  }

  /// What is found when the rows are read with the others. Where only good rows are taken, those at fault are refused,
  /// until the rest has none; a row may rest on one that was refused.
  private func trial(
    of plan: inout ImportPlan, _ profile: ProfileImport, takesGoodRows: Bool
  ) throws(SitrepError) -> [Diagnostic] {
    while true {
      let found = try diagnosticsOfResult(of: plan, profile).map(profile.relocated)
      let errors = found.filter { $0.severity == .error }
      guard takesGoodRows, !errors.isEmpty else { return found }
      let rows = plan.rowsByPlace
      let bad = errors.map { error in
        (rows: rows[error.location.row] ?? [], reason: error)
      }
      guard !bad.contains(where: { $0.rows.isEmpty }) else {
        throw SitrepError(.data((errors + plan.refusals).sorted().map(Problem.init)))
      }
      plan.refuse(bad)
    }
  }

  /// Appends what an import adds, to all tables or to none.
  ///
  /// - Parameters:
  ///   - planned: what `planImport` or `planAcceptance` worked out.
  ///   - author: who does so, which a store keeps.
  ///   - key: where it is not blank, a store appends what is sent with it once, however often it is sent.
  /// - Throws: its refusal, where a row can't be taken.
  public func apply(_ planned: Import, by author: Author, key: String = "") async throws(SitrepError) {
    if let refusal = planned.refusal { throw refusal }
    let operation = try operation()
    try await append(
      contents(of: planned.plan), profile: planned.profile, by: author, labels: entryWords().labels,
      languages: operation.profile.languages, key: key)
  }

  private func contents(of plan: ImportPlan) -> TableAdditions {
    additions(plan.additions).map { ($0.0, $0.1.map(\.cells)) }
  }

  private func additions(_ rows: [ImportPlan.Addition]) -> [(TableSchema, [ImportPlan.Addition])] {
    TableSchema.all.compactMap { schema in
      let rows = rows.filter { $0.table.name == schema.name }
      return rows.isEmpty ? nil : (schema, rows)
    }
  }

  /// Reads the operation as it would be after the import, so that what is wrong with a row is found by the same rules
  /// as everywhere, and told by its place in the imported file. What is odd about rows that stood there before is left
  /// out.
  private func diagnosticsOfResult(
    of plan: ImportPlan, _ change: ProfileImport
  ) throws(SitrepError) -> [Diagnostic] {
    let profile = try operation().profile
    let languages = profile.languages
    // Rows that only lack a time of entry are tried too, with any: all that is wrong is told at once.
    let timed = plan.timeless.map { addition in
      var addition = addition
      addition.cells[RecordColumn.entered.name] = "\(profile.firstReport)"
      return addition
    }
    let added = additions(plan.additions + timed).map { schema, rows in
      var named = NamedRows(
        schema: schema, columns: filled(rows.map(\.cells), of: schema, languages: languages))
      named.rows = rows.map {
        NamedRow(cells: $0.cells, locations: $0.source.locations, location: $0.source.location)
      }
      return named
    }
    let rows = RowsInHand(added)
    let result = try reading(path) {
      try (change.text == nil ? asRead.adding(rows, to: tables) : nil)
        ?? Self.read(AddedRows(rows, profile: change.text, to: tables), templates: templates)
    }
    var known: [Diagnostic: Int] = [:]
    for warning in try operation().warnings { known[warning, default: 0] += 1 }
    return result.diagnostics.filter { found in
      guard let count = known[found], count > 0 else { return true }
      known[found] = count - 1
      return false
    }
  }
}

extension PCodeList.Register {
  fileprivate init(_ operation: Operation) {
    self.init()
    countries = operation.profile.countries
    for place in operation.places {
      let id = operation.text(place.id)
      if place.type == .country, !place.iso3.isBlank { ids[operation.text(place.iso3).uppercased()] = id }
      if !place.pcode.isBlank { ids[operation.text(place.pcode).uppercased()] = id }
    }
  }
}

extension ImportPlan {
  /// Whether every refusal is for want of a time of entry.
  fileprivate var onlyLacksTime: Bool { refusals.allSatisfy(Self.isForWantOfTime) }

  /// The rows that would be added, by the lines that they are from; those of one submission share some.
  fileprivate var rowsByPlace: [Location: [NamedRow]] {
    var rows: [Location: [NamedRow]] = [:]
    for row in (additions + timeless).map(\.source) {
      var places = Set(row.locations.values.map(\.row))
      places.insert(row.location.row)
      for place in places { rows[place, default: []].append(row) }
    }
    return rows
  }

  /// What is odd about rows that are taken.
  fileprivate var remarksOnAdditions: [Diagnostic] {
    let places = Set(additions.map(\.source.location))
    return remarks.filter { places.contains($0.location.row) }
  }
}

extension Location {
  /// The line that a cell stands in.
  fileprivate var row: Location { Location(file: file, sheet: sheet, line: line, column: 0) }
}

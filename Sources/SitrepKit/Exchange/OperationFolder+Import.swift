import SitrepForms
import SitrepModel
import SitrepTables

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
    let plan: ImportPlan
  }

  /// Works out what a file would add: a filled form, a table with HXL tags or names, a survey's export.
  ///
  /// - Parameters:
  ///   - file: a workbook (XLSX) or separated values.
  ///   - entered: when the rows were recorded, for those that don't say: `2025-12-01` or `2025-12-01T18:00`.
  ///   - mapping: a YAML file that says how the columns of an export become those of a table.
  /// - Throws: where the file can't be read as tables, and for a wrong request.
  public func planImport(
    of file: String, entered: String? = nil, mapping: String? = nil
  ) throws(SitrepError) -> Import {
    let operation = try operation()
    if let entered, (try? DateSpan(edtf: entered)).map({ [.day, .time].contains($0.precision) }) != true {
      throw .request(.notATime(entered, option: "--entered"))
    }
    let languages = operation.profile.languages
    let labels = try ColumnLabels(languages, templates: templates)
    let incoming = try read(file, labels: labels, mapping: mapping, register: PCodeList.Register(operation))
    let cells = ComparedCells(operation)
    let plan = ImportPlan(
      incoming, existing: try existingRows(labels), entered: entered,
      plain: { schema, column, text in cells.plain(schema, column, text) })
    let isReadable = !incoming.diagnostics.contains { $0.severity == .error }
    if isReadable && plan.needsTime && plan.onlyLacksTime {
      throw .request(.noEntryTime(rows: plan.refusals.count))
    }
    if !isReadable {
      // What the rows would do is not known where columns or sheets are not.
      throw SitrepError(.data((incoming.diagnostics + plan.refusals).sorted().map(Problem.init)))
    }
    _ = try files(with: contents(of: plan), labels: labels, languages: languages)
    let (refusal, remarks) = try trial(of: plan, incoming.diagnostics)
    return Import(
      lines: ImportReport(plan).lines,
      warnings: (incoming.diagnostics + remarks).sorted().map(Problem.init),
      isEmpty: plan.additions.isEmpty, refusal: refusal, plan: plan)
  }

  /// What keeps a plan from being carried out, and what is odd about the rows it adds.
  private func trial(
    of plan: ImportPlan, _ warnings: [Diagnostic]
  ) throws(SitrepError) -> (refusal: SitrepError?, remarks: [Diagnostic]) {
    let found = try diagnosticsOfResult(of: plan)
    let faults = found.filter { $0.severity == .error } + plan.refusals
    if faults.isEmpty { return (nil, found) }
    let told = plan.refusals.isEmpty ? faults : warnings + faults
    return (SitrepError(.data(told.sorted().map(Problem.init))), [])
  }

  /// Appends what an import adds, to all tables or to none.
  /// - Throws: its refusal, where a row can't be taken.
  public func apply(_ planned: Import) throws(SitrepError) {
    if let refusal = planned.refusal { throw refusal }
    let operation = try operation()
    let labels = try ColumnLabels(operation.profile.languages, templates: templates)
    try append(contents(of: planned.plan), labels: labels, languages: operation.profile.languages)
  }

  private func contents(of plan: ImportPlan) -> [(schema: TableSchema, rows: [[String: String]])] {
    additions(of: plan).map { ($0.0, $0.1.map(\.cells)) }
  }

  private func additions(of plan: ImportPlan) -> [(TableSchema, [ImportPlan.Addition])] {
    TableSchema.all.compactMap { schema in
      let rows = plan.additions.filter { $0.table.name == schema.name }
      return rows.isEmpty ? nil : (schema, rows)
    }
  }

  private func read(
    _ file: String, labels: ColumnLabels, mapping: String?, register: PCodeList.Register
  ) throws(SitrepError) -> ImportFile {
    var map: ImportMapping?
    if let mapping {
      let yaml = try reading(mapping) { try bytes(ofFile: mapping) }
      map = try reading(mapping) { try ImportMapping(yaml: yaml, file: mapping) }
    }
    guard kind(of: file) != .absent else { throw .request(.noFile(file)) }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let content = try reading(file) { try bytes(ofFile: file) }
    do throws(ImportFile.Refusal) {
      if content.starts(with: [0x50, 0x4B]) || content.starts(with: [0xD0, 0xCF]) {
        return try ImportFile(workbook: file, name: name, labels: labels, mapping: map, register: register)
      }
      return try ImportFile(
        separatedValues: content, name: name, labels: labels, mapping: map, register: register)
    } catch {
      switch error {
      case .spreadsheet(let fault):
        throw .data(Diagnostic(.error, at: Location(file: name), "\(fault)"))
      case .noTable(let known, let faults):
        let fault = Diagnostic(
          .error, at: Location(file: name), "a file that is no table",
          expected: "sheets or a file named after one of \(known.joined(separator: ", ")), "
            + "or columns known by name, label or HXL tag; --mapping says what other columns mean")
        throw SitrepError(.data(([fault] + faults).sorted().map(Problem.init)))
      }
    }
  }

  /// Reads the operation as it would be after the import, so that what is wrong with a row is found by the same rules
  /// as everywhere, and told by its place in the imported file. What is odd about rows that stood there before is left
  /// out.
  private func diagnosticsOfResult(of plan: ImportPlan) throws(SitrepError) -> [Diagnostic] {
    let languages = try operation().profile.languages
    let added = additions(of: plan).map { schema, rows in
      var named = NamedRows(schema: schema, columns: filled(rows.map(\.cells), schema, languages))
      named.rows = rows.map {
        NamedRow(cells: $0.cells, locations: $0.source.locations, location: $0.source.location)
      }
      return named
    }
    let result = try reading(path) { try Self.read(AddedRows(added, to: tables), templates) }
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
  fileprivate var onlyLacksTime: Bool { refusals.allSatisfy { $0.problem == ImportPlan.blankEntered } }
}

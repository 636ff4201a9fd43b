import SitrepDraft
import SitrepModel
import SitrepTables

/// What a person says of a text; what is left open is taken from its head.
public struct DraftRequest: Sendable {
  public var title: String?
  public var publisher: String?
  public var published: String?
  public var url: String?
  public var language: String?

  public init() {}
}

extension OperationFolder {
  /// Reads texts and proposes records; nothing is written.
  ///
  /// - Parameters:
  ///   - files: a text each, the first copy before those that repeat it.
  ///   - request: what is said of them.
  /// - Throws: where a file can't be read, or a flag holds what can't be.
  public func draft(_ files: [String], _ request: DraftRequest = DraftRequest()) throws(SitrepError)
    -> [DraftedText]
  {
    let operation = try operation()
    if let published = request.published, (try? DateSpan(edtf: published)) == nil {
      throw .request(.notATime(published, option: "--published"))
    }
    let (lexicons, faults) = try reading("draft") { try DraftLexicon.all(in: templates) }
    guard faults.isEmpty else { throw SitrepError(.data(faults.map(Problem.init))) }
    let (quantities, wrong) = try reading("quantity-words.csv") { try QuantityLexicon.load(from: templates) }
    guard wrong.isEmpty else { throw SitrepError(.data(wrong.map(Problem.init))) }
    let draft = Draft(operation: operation, lexicons: lexicons, quantities: quantities)
    var given = DraftSource()
    given.title = request.title ?? ""
    given.publisher = request.publisher ?? ""
    given.published = request.published ?? ""
    given.url = request.url ?? ""
    given.language = request.language ?? ""
    var earlier: [(id: String, origin: String, sketch: TextSketch)] = []
    var drafted: [DraftedText] = []
    for file in files {
      guard kind(of: file) != .absent else { throw .request(.noFile(file)) }
      let content = try reading(file) { try bytes(ofFile: file) }
      let text = DraftText(String(decoding: content, as: UTF8.self))
      var source = draft.source(of: text, given: given)
      var remarks: [String] = []
      if source.language.isEmpty || !draft.knows(source.language) {
        let name = source.language.isEmpty ? "a language that was not made out" : "\"\(source.language)\""
        let known = lexicons.map(\.language).joined(separator: ", ")
        remarks.append("\(file): no words for \(name); numbers only (--language takes \(known))")
      }
      let sketch = TextSketch(text)
      if let copied = earlier.map({ ($0, sketch.likeness(to: $0.sketch)) }).max(by: { $0.1 < $1.1 }),
        copied.1 >= TextSketch.copied
      {
        remarks.append("\(file): \(copied.1) % the same as \(copied.0.id)")
        source.relation = "republished"
        if source.origin.isEmpty { source.origin = copied.0.origin }
        source.note = "\(copied.1) % the same as \(copied.0.id)"
      }
      earlier.append((source.id, source.origin, sketch))
      let proposals = draft.proposals(of: text, source: source)
      drafted.append(DraftedText(source: source, proposals: proposals, remarks: remarks))
    }
    return drafted
  }

  /// Works out what taking some proposals adds: the rows, and the text's own source where it is not there yet.
  /// - Parameter numbers: those of the proposals taken.
  public func planAcceptance(
    of numbers: [Int], from drafted: DraftedText, entered: String?
  ) throws(SitrepError) -> Import {
    let known = drafted.proposals.map(\.number)
    for number in numbers where !known.contains(number) {
      throw .request(
        .unknown(what: "proposal", value: String(number), known: known.map(String.init)))
    }
    let operation = try operation()
    let location = Location(file: "draft")
    var tables: [NamedRows] = []
    func add(_ table: String, _ rows: [[String: String]]) {
      guard let schema = TableSchema.named(table), !rows.isEmpty else { return }
      let names = Set(rows.flatMap(\.keys))
      let columns = schema.columnNames(in: operation.profile.languages).filter(names.contains)
      var named = NamedRows(schema: schema, columns: columns)
      named.rows = rows.map { NamedRow(cells: $0, locations: [:], location: location) }
      tables.append(named)
    }
    let source = drafted.source
    if !operation.sources.contains(where: { operation.text($0.id) == source.id }) {
      add("sources", [Dictionary(source.cells.map { ($0.name, $0.value) }) { first, _ in first }])
    }
    let taken = drafted.proposals.filter { numbers.contains($0.number) }
    for table in TableSchema.records.map(\.name) {
      add(
        table,
        taken.filter { $0.table == table }.map { proposal in
          var cells = proposal.cells
          cells["locator"] = "“\(proposal.quote.text)”"
          return cells
        })
    }
    var options = ImportOptions()
    options.entered = entered
    return try planImport(of: tables, options)
  }
}

import SitrepDraft
import SitrepModel
import SitrepStore
import SitrepTables

/// The cells of a proposal, to be looked at and changed: typed fields that share their lists, for a page has many.
struct ProposalForm {
  private let proposal: Proposal
  private let schema: TableSchema
  private let columns: [EntryColumn]
  private let choices: Choices
  private let controls: Controls
  private let reader: EntryReader
  private let telling: RecordTelling

  /// - Parameter choices: the page's, for it has many proposals.
  init(_ proposal: Proposal, choices: Choices, frame: PageFrame) throws {
    guard let schema = TableSchema.named(proposal.table) else { throw PageRefusal.notFound }
    (self.proposal, self.schema) = (proposal, schema)
    let operation = try frame.workspace.operation()
    let all = EntryColumns(of: schema, languages: operation.profile.languages)
    columns = (all.first + all.folded.filter { proposal.cells[$0.name] != nil })
      .filter { $0.name != RecordColumn.source.name }
    self.choices = choices
    controls = Controls(words: frame.words, choices: choices)
    telling = RecordTelling(words: frame.words, choices: choices)
    reader = EntryReader(
      schema: schema, columns: all, choices: choices, readings: frame.readings, words: frame.words,
      day: try frame.workspace.today(), operation: operation)
  }

  private var cells: EntryCells {
    EntryCells(proposal.cells.sorted { $0.key < $1.key }.map { EntryCells.Cell($0.key, $0.value) })
  }

  /// What it says.
  var line: String { telling.line(schema.name, cells) }

  /// Where, when, who says so.
  var about: String {
    let columns: [any DescribedColumn] = [
      RecordColumn.place, RecordColumn.occurred, RecordColumn.attributedTo,
    ]
    return columns.map { choices.shown(proposal.cells[$0.name] ?? "", of: $0) }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func prefix(_ name: String) -> String { "c\(proposal.number)-\(name)" }

  /// - Parameter sent: what stood in the fields when the text was read once more.
  func fields(_ typed: TypedEntry?, sent: FormFields) -> [HTML] {
    columns.map { column in
      let text = typed?[column.name] ?? kept(column, sent) ?? shown(column)
      return controls.compact(
        column, name: prefix(column.name), text: text, fault: typed?.faults[prefix(column.name)])
    }
  }

  /// What was typed before the text was read once more. A place that nobody changed may be another by now.
  private func kept(_ column: EntryColumn, _ sent: FormFields) -> String? {
    let text = sent[prefix(column.name)]
    let isLeft = column.column == RecordColumn.place.column && text == sent[placeBefore.name]
    return text.isEmpty || isLeft ? nil : text
  }

  /// The place that was found, beside the field in which it may be changed.
  var placeBefore: (name: String, text: String) {
    let column = columns.first { $0.column == RecordColumn.place.column }
    return ("place-\(proposal.number)", column.map(shown) ?? "")
  }

  /// A cell as it is typed: words for codes, names for places.
  private func shown(_ column: EntryColumn) -> String {
    let text = proposal.cells[column.name] ?? ""
    switch column.column.kind {
    case .choice, .openChoice, .reference(.place): return choices.shown(text, of: column.column)
    default: return text
    }
  }

  /// What was changed, by column; and the fields with what is wrong in them.
  func changes(_ fields: FormFields) -> (changes: [String: String], typed: TypedEntry) {
    var changed = TypedEntry()
    for column in columns {
      guard let text = fields.first(prefix(column.name)), text != shown(column) else { continue }
      changed.texts[column.name] = text
    }
    var all = changed
    for (name, text) in proposal.cells where all.texts[name] == nil { all.texts[name] = text }
    let (cells, read) = reader.read(all, made: [proposal.cells[RecordColumn.source.name] ?? ""])
    var typed = all
    for column in columns where changed.texts[column.name] == nil {
      typed.texts[column.name] = shown(column)
    }
    // What the text says is right as it stands; what it leaves open is to be filled in.
    for column in columns where changed.texts[column.name] != nil || all[column.name].isEmpty {
      if let fault = read.faults[column.name] { typed.faults[prefix(column.name)] = fault }
    }
    let changes = changed.texts.map { ($0.key, cells[$0.key] ?? "") }
    return (Dictionary(changes) { first, _ in first }, typed)
  }

  /// The lists that the fields of all proposals share.
  static func lists(_ choices: Choices) -> [HTML] {
    var seen: Set<String> = []
    var lists: [HTML] = []
    for column in TableSchema.records.flatMap(\.columns) {
      guard let name = Controls.sharedList(column), seen.insert(name).inserted else { continue }
      let values = choices.list(of: column.kind)?.map(\.label) ?? choices.suggestions(for: column)
      lists.append(
        HTML(.datalist, .id(name)) { for value in values { HTML(.option, Attribute(.value, value)) } })
    }
    return lists
  }
}

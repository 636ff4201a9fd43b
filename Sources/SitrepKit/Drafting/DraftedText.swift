package import SitrepDraft
package import SitrepModel
package import SitrepRender
package import SitrepStore
import SitrepTables

/// What was read out of a text: its own row for the register, and the records it gives grounds for.
public struct DraftedText: Sendable {
  package let source: DraftSource
  /// The text as it was read, of a document what the programs made of it: quotes are counted in its Unicode scalars.
  package let text: String
  package let sketch: TextSketch
  /// What is kept of the text where the profile says so.
  let keptText: String
  package let proposals: [Proposal]
  /// What is to be said of the text as a whole: a copy of another, a language without words.
  package let remarkTexts: [DiagnosticText]
  /// The newest entry of the store by which it was read.
  package let revision: Revision

  /// The remarks in English.
  public var remarks: [String] { remarkTexts.map(\.english) }

  /// How many records are proposed.
  public var count: Int { proposals.count }

  /// The forms in which a draft is written.
  public enum Format: String, CaseIterable, Sendable {
    /// The proposals with all that led to them.
    case json
    /// A row a proposal, its cells as `name=value`.
    case csv
    /// The rows of each table as lists of mappings, to be pasted into its file.
    case yaml
  }

  /// The draft as a file, with a line end at its end.
  public func text(_ format: Format) -> String {
    switch format {
    case .json: String(decoding: json.bytes(), as: UTF8.self) + "\n"
    case .csv: csv
    case .yaml: yaml
    }
  }

  package var json: JSONValue {
    .object([
      ("source", .object(source.cells.map { ($0.name, .string($0.value)) })),
      ("proposals", .lines(proposals.map(Self.json))),
    ])
  }

  private static func json(_ proposal: Proposal) -> JSONValue {
    .object([
      ("number", .integer(proposal.number)), ("table", .string(proposal.table)),
      ("cells", .object(cells(of: proposal).map { ($0.name, .string($0.value)) })),
      (
        "quote",
        .object([
          ("start", .integer(proposal.quote.start)), ("end", .integer(proposal.quote.end)),
          ("text", .string(proposal.quote.text)),
        ])
      ),
      ("sentence", .string(proposal.sentence)),
      ("low", number(proposal.low)), ("best", number(proposal.best)), ("high", number(proposal.high)),
      ("rules", .array(proposal.rules.map(JSONValue.string))),
    ])
  }

  private static func number(_ amount: Amount?) -> JSONValue {
    guard let amount else { return .null }
    return amount.whole.map(JSONValue.integer) ?? .decimal(Double(amount.thousandths) / 1000)
  }

  /// The cells in the order of the names, which is the same everywhere.
  static func cells(of proposal: Proposal) -> [(name: String, value: String)] {
    proposal.cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A row a proposal: what is known of it, then its cells as `name=value`.
  private var csv: String {
    var lines = ["number,table,start,end,quote,low,best,high,cells,rules"]
    for proposal in proposals {
      let cells = Self.cells(of: proposal).map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
      let fields = [
        String(proposal.number), proposal.table, String(proposal.quote.start), String(proposal.quote.end),
        proposal.quote.text, proposal.low?.description ?? "", proposal.best?.description ?? "",
        proposal.high?.description ?? "", cells, proposal.rules.joined(separator: "; "),
      ]
      lines.append(fields.map(Self.quotedForCSV).joined(separator: ","))
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func quotedForCSV(_ text: String) -> String {
    let plain = text.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ")
    // No spreadsheet takes a text for a formula.
    let safe = plain.utf8.first.map { "=+-@".utf8.contains($0) } == true ? "'" + plain : plain
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// The rows of each table as lists of mappings, to be pasted into its file.
  private var yaml: String {
    func quoted(_ text: String) -> String { String(decoding: JSONValue.string(text).bytes(), as: UTF8.self) }
    var lines = ["sources:"]
    for (index, cell) in source.cells.enumerated() {
      lines.append("\(index == 0 ? "  - " : "    ")\(cell.name): \(quoted(cell.value))")
    }
    for table in TableSchema.records.map(\.name) {
      let rows = proposals.filter { $0.table == table }
      if !rows.isEmpty { lines.append("\(table):") }
      for row in rows {
        lines.append("  # \(row.number): \(quoted(row.quote.text))")
        for (index, cell) in Self.cells(of: row).enumerated() {
          lines.append("\(index == 0 ? "  - " : "    ")\(cell.name): \(quoted(cell.value))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DraftedText {
  /// Several drafts in one file: of JSON a list, where there is more than one.
  public static func text(of drafted: [DraftedText], _ format: Format) -> String {
    if format == .json, drafted.count != 1 {
      return String(decoding: JSONValue.lines(drafted.map(\.json)).bytes(), as: UTF8.self) + "\n"
    }
    return drafted.map { $0.text(format) }.joined()
  }
}

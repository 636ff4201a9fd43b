import SitrepForms
import SitrepModel
import SitrepTables

/// What cells say, the same for all ways to write it: a date in another notation, a place by its name, a code in
/// capitals, a number with or without a decimal point, a text with the line ends of another system.
struct ComparedCells {
  private let zone: ZoneRules
  private var ids: [Referent: [String: String]] = [:]

  private let codes: CodeLabels
  private let dateWords: DateWords

  init(_ operation: Operation, codes: CodeLabels, dateWords: DateWords) {
    self.codes = codes
    self.dateWords = dateWords
    zone = operation.profile.zone
    for place in operation.places {
      add(.place, id: operation.text(place.id), names: place.names + [place.pcode], of: operation)
    }
    for source in operation.sources { add(.source, id: operation.text(source.id), names: [], of: operation) }
    for actor in operation.actors {
      add(.actor, id: operation.text(actor.id), names: actor.names + actor.aliases, of: operation)
    }
  }

  private mutating func add(_ referent: Referent, id: String, names: [Symbol], of operation: Operation) {
    ids[referent, default: [:]][comparedName(id)] = id
    for name in names where !name.isBlank { ids[referent]?[comparedName(operation.text(name))] = id }
  }

  func plain(_ schema: TableSchema, column: String, text: String) -> String {
    if text.isEmpty { return "" }
    return plain(text, schema.column(named: column)?.kind ?? .text)
  }

  /// A cell as it is entered: a date in EDTF however it was written, for what was read into it is said once, and any
  /// other as it stands.
  func entered(_ schema: TableSchema, column: String, text: String) -> String {
    let kind = schema.column(named: column)?.kind ?? .text
    switch kind {
    case .date, .day, .moment: return edtf(text, kind)
    default: return text
    }
  }

  private func edtf(_ text: String, _ kind: CellKind) -> String {
    WrittenDate.edtf(text, in: kind, dateWords) ?? text
  }

  private func plain(_ text: String, _ kind: CellKind) -> String {
    switch kind {
    case .list(let item):
      return text.split(separator: "|").map { plain(String($0.trimmed), item) }.joined(separator: "|")
    case .date, .day, .moment:
      let edtf = edtf(text, kind)
      return (try? DateSpan(edtf: edtf))?.localised(to: zone).description ?? text
    case .reference(let referent): return ids[referent]?[comparedName(text)] ?? text
    case .choice, .openChoice: return foldedName(codes.code(of: text, kind))
    case .language, .country: return foldedName(text)
    case .number, .decimal, .whole: return Double(text).map { "\($0)" } ?? text
    case .text: return text.replacing("\r\n", with: "\n")
    default: return text
    }
  }
}

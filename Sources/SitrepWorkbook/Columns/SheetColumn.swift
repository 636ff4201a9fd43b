import SitrepLanguage
import SitrepModel

/// A column of a flat sheet: a field of the report, and where its cells lead.
struct SheetColumn<Row> {
  /// The type that declares the field.
  let type: String
  let field: FieldDescription
  let value: (Row) -> Value
  /// Where the cell of a row leads, if anywhere.
  var link: ((Row) -> CellLink?)?
  /// What its head says, where that is not the name of the field.
  var heading: Message?
  /// How wide it gets before its text wraps, where that is more than others of its type.
  var widest: Int?
}

/// Columns for fields of one type by their names, in the order given; `a.b` is the field b of the object in a.
///
/// A name that the type does not have gives a column that holds nothing and is called by that name: a test holds
/// that there is none.
func columns<Row, Item: Reported>(
  _ names: [String], of item: @escaping (Row) -> Item?
) -> [SheetColumn<Row>] {
  names.map { name in
    let path = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let field = Item.fields.first(where: { $0.name == path[0] }) else { return unknown(name) }
    let value: (Row) -> Value = { row in item(row).map(field.value) ?? .none }
    guard path.count == 2 else {
      return SheetColumn(type: Item.typeName, field: field.description, value: value)
    }
    guard let inner = field.description.type.object,
      let innerField = inner.fields().first(where: { $0.name == path[1] })
    else { return unknown(name) }
    return SheetColumn(type: inner.name, field: innerField) { row in
      guard case .object(let object) = value(row) else { return .none }
      return object.value(of: path[1]) ?? .none
    }
  }
}

private func unknown<Row>(_ name: String) -> SheetColumn<Row> {
  let field = Field<Report.Period>(name, .text, "") { _ in .none }
  return SheetColumn(type: DictionaryEntry.unknownType, field: field.description) { _ in .none }
}

extension Array {
  /// The same columns, with the cells of one leading somewhere.
  func linking<Row>(_ name: String, to link: @escaping (Row) -> CellLink?) -> [SheetColumn<Row>]
  where Element == SheetColumn<Row> {
    map { column in
      guard column.field.name == name else { return column }
      var linked = column
      linked.link = link
      return linked
    }
  }
}

extension Array {
  /// The same columns, one of them as wide as its long lists need.
  func widening<Row>(_ name: String, to width: Int) -> [SheetColumn<Row>] where Element == SheetColumn<Row> {
    map { column in
      guard column.field.name == name else { return column }
      var wide = column
      wide.widest = width
      return wide
    }
  }
}

extension FieldType {
  var object: ReportedType? {
    switch self {
    case .object(let type): type
    case .optional(let type): type.object
    default: nil
    }
  }

  /// What a reader of the dictionary is told a cell holds: a key below `workbook.type`.
  var kind: String {
    switch self {
    case .flag: "flag"
    case .whole, .amount, .decimal: "number"
    case .quantity: "quantity"
    case .text: "text"
    case .localText, .message: "sentence"
    case .code, .openCode: "word"
    case .day, .date: "date"
    case .moment: "moment"
    case .list: "list"
    case .object: "text"
    case .optional(let type): type.kind
    }
  }
}

extension Language {
  /// What a field says, in the language where it has the words, else as declared.
  func meaning(of field: FieldDescription, in type: String) -> String {
    for key in ["meaning.\(type).\(field.name)", "meaning.\(field.name)"] where has(key) { return text(key) }
    return field.meaning
  }
}

/// Headers of which none is another's, as tables need them.
func distinct(_ headers: [String]) -> [String] {
  var taken: Set<String> = []
  return headers.map { header in
    let base = CellText.line(header, limit: 250)
    var (candidate, number) = (base.isEmpty ? "–" : base, 1)
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(base) (\(number))"
    }
    return candidate
  }
}

package import SitrepModel

package enum ReadTextColumn {
  package static let source = TypedColumn(
    "source", .source, required: true, hxl: "#meta+source+id", example: "ap-1128",
    "The source that the text is.")
  package static let sketch = TypedColumn(
    "sketch", .text, required: true, hxl: "#meta+sketch", example: "0f3a9c217b44e1d8",
    "What its wording is known by, from which no word can be told: by it a copy is noticed.")
  package static let text = TypedColumn(
    "text", .text, blank: "the profile does not say that texts are kept", hxl: "#description+text",
    example: "The crossing was closed on Monday, the ministry said.",
    "The text itself, without what names persons.")
}

extension TableSchema {
  package static let readTexts = TableSchema(
    "texts",
    "The texts that records were drafted from, each by what its wording is known by. `sitrep draft --accept` adds them.",
    [ReadTextColumn.source, ReadTextColumn.sketch, ReadTextColumn.text])
}

struct ReadTextDecoder: ColumnDecoder {
  static let schema = TableSchema.readTexts

  func decode(_ row: TableRow, into store: inout TableStore) -> ReadText? {
    let source = store.read(row, ReadTextColumn.source)
    let sketch = store.read(row, ReadTextColumn.sketch)
    let text = store.read(row, ReadTextColumn.text)
    guard !store.isRowFaulty, let source else { return nil }
    return ReadText(source: source, sketch: sketch, text: text, position: store.position(of: row))
  }
}

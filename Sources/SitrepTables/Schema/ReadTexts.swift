import SitrepModel

package enum ReadTextColumn {
  package static let source = Column(
    "source", .reference(.source), required: true, hxl: "#meta+source+id", example: "ap-1128",
    "The source that the text is.")
  package static let sketch = Column(
    "sketch", .text, required: true, hxl: "#meta+sketch", example: "0f3a9c217b44e1d8",
    "What its wording is known by, from which no word can be told: by it a copy is noticed.")
  package static let text = Column(
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

import SitrepStore
import Testing

@Suite("The cells of an entry")
struct EntryCellsTests {
  @Test("blank ones are left out, the others keep their order")
  func order() {
    let cells = EntryCells(["z": "1", "a": "", "b": "2"])
    #expect(cells.cells.map(\.column) == ["z", "b"])
    #expect(cells["a"] == "" && cells["b"] == "2" && cells["none"] == "")
    #expect(cells.json == #"{"z":"1","b":"2"}"#)
  }

  @Test("come back from their JSON", arguments: EntryLogTests.texts)
  func back(text: String) throws {
    let cells = EntryCells([.init("a", text), .init(text, "b")])
    let read = try #require(EntryCells(json: cells.json))
    #expect(read == cells)
    #expect(Array(read["a"].utf8) == Array(text.utf8))
  }

  @Test("are read as others write JSON")
  func others() {
    let read = EntryCells(json: " { \"a\" : \"\\u00e9\\ud83d\\ude00\\/\\b\\f\" ,\n\"b\":\"\" } ")
    #expect(read == EntryCells(["a": "é😀/\u{8}\u{C}"]))
  }

  @Test(
    "nothing else is cells",
    arguments: [
      "", "{", "[]", "{\"a\"}", "{\"a\":1}", "{\"a\":\"b\"", "{\"a\":\"b\",}", "{\"a\":\"\\ud83d\"}",
      "{\"a\":\"\\x\"}", "{} {}",
    ])
  func refused(json: String) {
    #expect(EntryCells(json: json) == nil)
  }
}

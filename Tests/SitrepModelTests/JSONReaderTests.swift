import SitrepModel
import Testing

@Suite("JSON that others wrote")
struct JSONReaderTests {
  private static func read(_ text: String) throws(JSONFault) -> String {
    try JSONReader.item(of: Array(text.utf8)).told
  }

  @Test(
    "is read as it was written",
    arguments: [
      ("{}", "{}"), (" [1, -2 ,3.5,1e2,-0]\n", "[1,-2,3.5,100.0,0]"),
      ("{\"a\":{\"b\":[true,false,null]}}", "{a:{b:[true,false,null]}}"),
      ("\"\\u00e9\\ud83d\\ude00\\/\\\"\"", "\"é😀/\"\""), ("\"é\"", "\"é\""), ("0", "0"),
      ("\"a\\n\\r\\t\\b\\f\\\\b\"", "\"a\n\r\t\u{8}\u{C}\\b\""), ("\"\\u0000\"", "\"\0\""),
      ("\u{FEFF}[]", "[]"), ("9223372036854775808", "9.223372036854776e+18"),
      (
        String(repeating: "[", count: 31) + String(repeating: "]", count: 31),
        String(repeating: "[", count: 31)
          + String(repeating: "]", count: 31)
      ),
    ])
  func reads(text: String, told: String) throws {
    #expect(try Self.read(text) == told)
  }

  @Test(
    "is refused where it is none, by the code of what is wrong and its place",
    arguments: [
      ("", "json-ends-early", 0), (" ", "json-ends-early", 1), ("{", "json-name", 1),
      ("[1,]", "json-value", 3),
      ("{\"a\":1,}", "json-name", 7), ("{\"a\" 1}", "json-name-without-value", 5), ("{a:1}", "json-name", 1),
      ("{\"a\":1,\"a\":2}", "json-name-twice", 7), ("01", "text-after-json", 1), ("1.", "json-value", 0),
      ("1.e5", "json-value", 0), ("1e", "json-value", 0), ("-", "json-value", 0), ("+1", "json-value", 0),
      ("nul", "json-word", 0), ("1 2", "text-after-json", 2), ("\"a", "json-open-text", 0),
      ("[1", "json-open-list", 2), ("{\"a\":1", "json-open-object", 6),
      ("\"a\nb\"", "json-control-character", 2), ("\"\\x\"", "json-escape", 1),
      ("\"\\ud800\"", "json-character", 1), ("\"\\u12g4\"", "json-character", 3),
      ("\"\\u１2\"", "json-character", 3), ("NaN", "json-value", 0), ("1e999", "json-value", 0),
      (String(repeating: "[", count: 100_000), "json-too-deep", 32),
    ])
  func refuses(text: String, code: String, offset: Int) {
    let fault = #expect(throws: JSONFault.self) { try Self.read(text) }
    #expect(fault?.message.code == code)
    #expect(fault?.offset == offset)
  }

  @Test("that is no UTF-8 is refused, and told where")
  func refusesBytes() {
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.item(of: [0x5B, 0x0A, 0x20, 0x22, 0xFF, 0x22, 0x5D])
    }
    #expect(fault?.message.code == "not-utf8")
    #expect(fault?.offset == 3)
    #expect(fault?.diagnostic(file: "a.json").location == Location(file: "a.json", line: 2, column: 2))
  }

  @Test func anObjectKnowsTheLineItBeginsIn() throws {
    let item = try JSONReader.item(of: Array("[\n{},\n\n {\"a\":\n{}}]".utf8))
    #expect(item.list?.map(\.line) == [2, 4])
    #expect(item.list?.last?["a"]?.line == 5)
  }
}

extension JSONItem {
  /// Whole numbers as such, names without quotes.
  fileprivate var told: String {
    switch self {
    case .object(let members, _): "{\(members.map { "\($0.name):\($0.item.told)" }.joined(separator: ","))}"
    case .list(let items): "[\(items.map(\.told).joined(separator: ","))]"
    case .text(let text): "\"\(text)\""
    case .whole(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .null: "null"
    }
  }
}

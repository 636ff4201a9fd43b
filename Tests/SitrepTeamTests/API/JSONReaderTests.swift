import SitrepRender
import Testing

@testable import SitrepTeam

@Suite("JSON that a program sent")
struct JSONReaderTests {
  private func read(_ text: String) throws(JSONReader.Fault) -> String {
    let value = try JSONReader.read(Array(text.utf8))
    return String(decoding: value.bytes(), as: UTF8.self).filter { $0 != "\n" && $0 != " " }
  }

  @Test(
    "is read as it was written",
    arguments: [
      ("{}", "{}"), (" [1, -2 ,3.5,1e2]\n", "[1,-2,3.5,100.0]"),
      ("{\"a\":{\"b\":[true,false,null]}}", "{\"a\":{\"b\":[true,false,null]}}"),
      ("\"\\u00e9\\ud83d\\ude00\\/\"", "\"é😀/\""), ("\"é\"", "\"é\""), ("0", "0"),
    ])
  func reads(text: String, written: String) throws {
    #expect(try read(text) == written)
  }

  @Test(
    "is refused where it is none",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{\"a\":1,\"a\":2}", "01", "1.", "-", "+1",
      "nul", "1 2", "\"a",
      "\"a\nb\"", "\"\\x\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u12g4\"", "NaN", "1e999",
      String(repeating: "[", count: 100_000),
    ])
  func refuses(text: String) {
    #expect(throws: JSONReader.Fault.self) { try read(text) }
  }

  @Test("that is no UTF-8 is refused, and told where")
  func refusesBytes() {
    let fault = #expect(throws: JSONReader.Fault.self) {
      try JSONReader.read([0x5B, 0x22, 0xFF, 0x22, 0x5D])
    }
    #expect(fault?.offset == 2)
  }
}

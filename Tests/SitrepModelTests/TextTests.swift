import SitrepModel
import Testing

@Suite struct TextTests {
  @Test(
    "white space of any kind goes, but not within",
    arguments: [
      ("", ""), (" \t\n", ""), ("a", "a"), (" a  b ", "a  b"), ("\u{A0}\u{3000}é\r\n", "é"),
    ])
  func trimmed(text: String, expected: String) {
    #expect(text.trimmed == expected)
    #expect(text[...].trimmed == expected)
  }

  @Test("bytes are two digits each, and are read back")
  func bytes() {
    let all = Array(UInt8.min...UInt8.max)
    #expect(all.hexadecimal.utf8.count == 512)
    #expect(all.hexadecimal.hasPrefix("000102"))
    #expect([UInt8](hexadecimal: all.hexadecimal) == all)
    #expect([UInt8](hexadecimal: all.hexadecimal.uppercased()) == all)
  }

  @Test("what is no bytes is not read", arguments: ["0", "0g", "+1", "0x12", "00 1"])
  func noBytes(text: String) {
    #expect([UInt8](hexadecimal: text) == nil)
  }

  @Test("numbers have all their digits")
  func numbers() {
    #expect(UInt16(0x0A).hexadecimal == "000a")
    #expect(UInt32.max.hexadecimal == "ffffffff")
    #expect(UInt64(1).hexadecimal == "0000000000000001")
  }
}

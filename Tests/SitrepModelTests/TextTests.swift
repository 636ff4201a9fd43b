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

  @Test(
    "what addresses escape is read back",
    arguments: [
      ("", ""), ("az-09._~AZ", "az-09._~AZ"), ("a b/c", "a%20b%2Fc"), ("é+%2F", "%C3%A9%2B%252F"),
      ("\u{1F}\u{7F}…", "%1F%7F%E2%80%A6"),
    ])
  func percentCoded(text: String, expected: String) {
    let encoded = PercentCoding.encoded(text)
    #expect(encoded == expected)
    #expect(PercentCoding.decoded(encoded.utf8) == text)
    #expect(PercentCoding.decoded(encoded.lowercased().utf8) == text.lowercased())
    #expect(
      PercentCoding.encoded(text, keeping: "/+")
        == expected.replacing("%2F", with: "/").replacing("%2B", with: "+"))
  }

  @Test("what is no escape is not read", arguments: ["%", "a%2", "%zz", "%+1", "%00", "%FF", "%C3"])
  func notPercentCoded(text: String) {
    #expect(PercentCoding.decoded(text.utf8) == nil)
  }

  @Test("numbers have all their digits")
  func numbers() {
    #expect(UInt16(0x0A).hexadecimal == "000a")
    #expect(UInt32.max.hexadecimal == "ffffffff")
    #expect(UInt64(1).hexadecimal == "0000000000000001")
  }
}

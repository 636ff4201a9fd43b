import Foundation
import Testing

@testable import SitrepKit

@Suite("What mail spells in ASCII")
struct MailWordsTests {
  @Test("Base64 is read as Foundation writes it, in one line or many", arguments: 0...130)
  func base64(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count) }
    for options: Data.Base64EncodingOptions in [[], [.lineLength76Characters, .endLineWithCarriageReturn]] {
      let text = Array(Data(bytes).base64EncodedString(options: options).utf8)
      #expect(MailWords.fromBase64(text[...]) == bytes)
      // Some programs leave the padding out, which Foundation would not read.
      #expect(MailWords.fromBase64(text.filter { $0 != UInt8(ascii: "=") }[...]) == bytes)
    }
  }

  @Test(
    "Quoted-printable is read as RFC 2045 means it",
    arguments: [
      ("Situaci=C3=B3n", "Situación"), ("a =3D b", "a = b"), ("one=\r\nline", "oneline"),
      ("one= \nline", "oneline"), ("lower =c3=b3", "lower ó"), ("", ""), ("end=", "end"),
    ])
  func quotedPrintable(text: String, expected: String) {
    #expect(
      String(decoding: MailWords.fromQuotedPrintable(Array(text.utf8)[...]), as: UTF8.self) == expected)
  }

  @Test(
    "Encoded words are read as RFC 2047 means them",
    arguments: [
      ("=?utf-8?Q?Situaci=C3=B3n_diaria?=", "Situación diaria"),
      ("=?UTF-8?B?U2l0dWFjacOzbg==?= =?UTF-8?B?IDE=?=", "Situación 1"), ("plain", "plain"),
      ("=?utf-8?B?YQ==?= and b", "a and b"),
    ])
  func encodedWords(field: String, expected: String) {
    #expect(MailWords.decoded(field) == expected)
  }
}

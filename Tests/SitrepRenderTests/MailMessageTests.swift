import Foundation
import Testing

@testable import SitrepRender

private func message(_ subject: String, name: String = "a.xlsx") -> String {
  let message = MailMessage(
    subject: subject, language: "es", text: Array("Hola\n".utf8), page: Array("<p>Hola</p>".utf8),
    attachments: [.init(name: name, type: "application/pdf", bytes: Array(repeating: 0xFF, count: 200))])
  return String(decoding: message.bytes, as: UTF8.self)
}

/// The subject as a mail program reads it: folded lines joined, encoded words decoded.
private func subject(of message: String) -> String? {
  guard let start = message.range(of: "Subject: "), let end = message.range(of: "\r\nMIME-Version") else {
    return nil
  }
  let words = message[start.upperBound..<end.lowerBound].components(separatedBy: "\r\n ")
  var bytes: [UInt8] = []
  for word in words {
    // At most 75 characters, and whole characters in each.
    guard word.count <= 75, let match = word.wholeMatch(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/),
      let data = Data(base64Encoded: String(match.1)), String(validating: data, as: UTF8.self) != nil
    else { return nil }
    bytes += data
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Test(
  arguments: [
    ("Situation", "Situation"), ("", ""),
    (
      String(repeating: "Frontera Chile–Perú ", count: 20),
      String(repeating: "Frontera Chile–Perú ", count: 20)
    ),
    (String(repeating: "الحدود ", count: 30), String(repeating: "الحدود ", count: 30)),
    ("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"),
    // Nothing in a title becomes a header of its own.
    ("x\r\nBcc: all@example.org", "x  Bcc: all@example.org"),
  ])
func aSubjectComesThroughWhole(_ text: String, _ expected: String) {
  let message = message(text)
  #expect(subject(of: message) == expected)
  #expect(!message.contains("\r\nBcc"))
}

@Test(
  arguments: [
    ("sitrep-a-2025-12-01-en.xlsx", "filename=\"sitrep-a-2025-12-01-en.xlsx\""),
    ("informe año.pdf", "filename*=UTF-8''informe%20a%C3%B1o.pdf"),
    ("a\"\r\nX: y.pdf", "filename*=UTF-8''a%22%0D%0AX%3A%20y.pdf"),
  ])
func aFileNameIsOneParameter(_ name: String, _ expected: String) {
  #expect(message("s", name: name).contains("Content-Disposition: attachment; \(expected)\r\n"))
}

@Test func aMessageIsLinesOfMail() {
  let text = message("s")
  #expect(text.hasPrefix("X-Unsent: 1\r\nSubject: "))
  #expect(text.hasSuffix("--=_sitrep_message--\r\n"))
  #expect(!text.replacing("\r\n", with: "").contains("\n"))
  #expect(text.utf8.allSatisfy { $0 < 0x80 })
  for line in text.components(separatedBy: "\r\n") { #expect(line.count <= 78, "\(line)") }
  for header in ["Date:", "From:", "To:", "Message-ID:"] { #expect(!text.contains(header)) }
  // The text, the page beside it, and the file.
  #expect(text.components(separatedBy: "\r\n--=_sitrep_text\r\n").count == 3)
  #expect(text.components(separatedBy: "\r\n--=_sitrep_message\r\n").count == 3)
}

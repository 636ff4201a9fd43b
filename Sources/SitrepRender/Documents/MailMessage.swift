import Foundation
import SitrepModel

/// A message as a file that mail programs open ready to send (RFC 5322, MIME): a text, the same as a page, and files
/// that go along. It has no sender, receiver or date: those are given by whoever sends it.
package struct MailMessage {
  package struct Attachment {
    let name: String
    let type: String
    let bytes: [UInt8]

    package init(name: String, type: String, bytes: [UInt8]) {
      (self.name, self.type, self.bytes) = (name, type, bytes)
    }
  }

  let subject: String
  /// BCP 47.
  let language: String
  let text: [UInt8]
  let page: [UInt8]
  let attachments: [Attachment]

  package init(subject: String, language: String, text: [UInt8], page: [UInt8], attachments: [Attachment]) {
    self.subject = subject
    self.language = language
    self.text = text
    self.page = page
    self.attachments = attachments
  }

  // No part can hold one of these lines: all are in base64, which has no underscore.
  private static let outer = "=_sitrep_message"
  private static let inner = "=_sitrep_text"

  package var bytes: [UInt8] {
    var lines = [
      // Outlook and Thunderbird open it as a draft.
      "X-Unsent: 1", "Subject: \(Self.encoded(subject))", "MIME-Version: 1.0",
      "Content-Language: \(language)", "Content-Type: multipart/mixed; boundary=\"\(Self.outer)\"", "",
      "--\(Self.outer)", "Content-Type: multipart/alternative; boundary=\"\(Self.inner)\"", "",
    ]
    lines += ["--\(Self.inner)"] + Self.part("text/plain; charset=utf-8", text)
    lines += ["--\(Self.inner)"] + Self.part("text/html; charset=utf-8", page) + ["--\(Self.inner)--"]
    for file in attachments {
      lines.append("--\(Self.outer)")
      lines += Self.part(
        file.type, file.bytes, ["Content-Disposition: attachment; \(Self.fileName(file.name))"])
    }
    lines += ["--\(Self.outer)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private static func part(_ type: String, _ bytes: [UInt8], _ more: [String] = []) -> [String] {
    let encoded = Data(bytes).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    return ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"] + more + ["", encoded, ""]
  }

  /// In encoded words of at most 75 characters, whatever the text (RFC 2047).
  private static func encoded(_ text: String) -> String {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar.properties.generalCategory == .control ? " " : scalar).utf8)
      if word.count + bytes.count > 45 {
        words.append("=?UTF-8?B?\(Data(word).base64EncodedString())?=")
        word = []
      }
      word += bytes
    }
    words.append("=?UTF-8?B?\(Data(word).base64EncodedString())?=")
    return words.joined(separator: "\r\n ")
  }

  /// `filename="report.xlsx"`, or in percent signs where it has other characters (RFC 2231).
  private static func fileName(_ name: String) -> String {
    let encoded = PercentCoding.encoded(name)
    return encoded == name ? "filename=\"\(name)\"" : "filename*=UTF-8''\(encoded)"
  }
}

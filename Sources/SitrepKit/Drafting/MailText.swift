import SitrepRender
import SitrepTables

/// A message as mail programs save it: what its head says, and its text.
struct MailText {
  var title = ""
  var publisher = ""
  var published = ""
  var body = ""

  /// Whether bytes begin as a message does: with names of fields, among them one that every message has.
  static func isMail(_ bytes: [UInt8], named name: String) -> Bool {
    if name.lowercased().hasSuffix(".eml") { return true }
    let head = String(decoding: bytes.prefix(2000), as: UTF8.self).lowercased()
    let first = head.prefix { $0 != ":" && $0 != "\n" && $0 != " " }
    return ["return-path", "received", "mime-version", "message-id", "delivered-to"].contains(String(first))
  }

  /// - Throws: `DocumentError` where the text is a page and pandoc is missing.
  init(_ bytes: [UInt8]) throws {
    let part = MailPart(bytes)
    title = MailWords.decoded(part.fields["subject"] ?? "")
    published = MailDate.edtf(part.fields["date"] ?? "")
    // Who writes is a person; whom they write for stands after the @.
    let sender = part.fields["from"] ?? ""
    publisher = String(
      (sender.split(separator: "@").last ?? "").prefix { $0 != ">" && $0 != " " && $0 != "," })
    guard let text = part.text(depth: 0) else { return }
    if text.isPage {
      body = String(decoding: try DocumentText.text(of: Array(text.text.utf8), .html), as: UTF8.self)
    } else {
      body = text.text
    }
  }

  /// The text with what the head says before it, as a text may begin.
  var text: String {
    let lines = [("title", title), ("publisher", publisher), ("published", published)].filter {
      !$0.1.isEmpty
    }
    return lines.map { "\($0.0): \($0.1)\n" }.joined() + "\n" + body
  }
}

/// A message or one of its parts: fields, and what follows the blank line.
struct MailPart {
  private(set) var fields: [String: String] = [:]
  private let content: ArraySlice<UInt8>

  private static let deepest = 6

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  private init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var name = ""
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = TextEncoding.text(Array(bytes[index..<end].filter { $0 != 0x0D }))
      index = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" {
        fields[name, default: ""] += line
      } else if let colon = line.firstIndex(of: ":") {
        name = line[..<colon].lowercased()
        if fields[name] == nil {
          fields[name] = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
        }
      }
    }
    content = bytes[index...]
  }

  /// The plain text of the message, else its page; nil where it has neither.
  func text(depth: Int) -> (text: String, isPage: Bool)? {
    guard depth < Self.deepest else { return nil }
    let type = (fields["content-type"] ?? "text/plain").lowercased()
    if type.hasPrefix("multipart/") {
      let found = parts.compactMap { $0.text(depth: depth + 1) }
      return found.first { !$0.isPage } ?? found.first
    }
    guard type.hasPrefix("text/"), !(fields["content-disposition"] ?? "").lowercased().hasPrefix("attachment")
    else { return nil }
    let bytes: [UInt8]
    switch (fields["content-transfer-encoding"] ?? "").lowercased() {
    case "base64": bytes = MailWords.fromBase64(content)
    case "quoted-printable": bytes = MailWords.fromQuotedPrintable(content)
    default: bytes = Array(content)
    }
    return (TextEncoding.text(bytes), type.hasPrefix("text/html"))
  }

  /// What stands between the lines that begin with the boundary.
  private var parts: [MailPart] {
    let settings = (fields["content-type"] ?? "").split(separator: ";").map { $0.drop(while: \.isWhitespace) }
    guard let setting = settings.first(where: { $0.prefix(9).lowercased() == "boundary=" }) else { return [] }
    let boundary = setting.dropFirst(9).filter { $0 != "\"" && !$0.isWhitespace }
    guard !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var begin: Int?
    var index = content.startIndex
    while index < content.endIndex {
      let end = content[index...].firstIndex(of: 0x0A) ?? content.endIndex
      if content[index..<end].starts(with: mark) {
        if let begin { parts.append(MailPart(content[begin..<index])) }
        begin = min(end + 1, content.endIndex)
      }
      index = end + 1
    }
    if let begin, begin < content.endIndex { parts.append(MailPart(content[begin...])) }
    return parts
  }
}

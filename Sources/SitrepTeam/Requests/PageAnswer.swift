import SitrepModel

/// What is answered: status, headers and the bytes of the body.
package struct PageAnswer: Sendable, Hashable {
  package var status: Int
  package private(set) var headers: [Header]
  /// What is sent. An answer that is kept, and whatever is made of it, holds the same one.
  package private(set) var content: AnswerBody
  /// Whether nothing secret stands in it, nor what whoever asks could choose: only then does its length, once it is packed,
  /// tell nobody anything.
  package private(set) var mayBePacked = false

  package struct Header: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package init(status: Int = 200, type: String, body: [UInt8]) {
    self.status = status
    content = AnswerBody(body)
    headers = []
    set("content-type", type)
  }

  /// A page.
  package static func page(_ markup: String, status: Int = 200) -> PageAnswer {
    PageAnswer(status: status, type: "text/html; charset=utf-8", body: Array(markup.utf8))
  }

  package static func text(_ text: String, status: Int = 200) -> PageAnswer {
    PageAnswer(status: status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// Sends the browser on to another page of ours, to be read with GET: so what was sent is not sent again when the
  /// page is loaded anew.
  ///
  /// - Parameter path: its parts, each as a text.
  package static func seeOther(_ path: [String], query: FormFields = FormFields()) -> PageAnswer {
    var answer = PageAnswer(status: 303, type: "text/plain; charset=utf-8", body: [])
    let address = PageAddress(segments: path, query: query.fields.map { ($0.name, $0.value) })
    answer.set("location", address.text)
    return answer
  }

  /// A file to keep.
  /// - Parameter name: what the browser calls it (RFC 6266).
  package static func file(_ bytes: [UInt8], named name: String, type: String) -> PageAnswer {
    var answer = PageAnswer(type: type, body: bytes)
    let plain = name.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar != "\u{7F}"
        ? Character(scalar) : "_"
    }
    answer.set(
      "content-disposition",
      "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(PercentCoding.encoded(name))")
    return answer
  }

  package var body: [UInt8] {
    get { content.bytes }
    set { content = AnswerBody(newValue) }
  }

  /// The same answer, which is sent packed to who takes it so.
  package var packable: PageAnswer {
    var answer = self
    answer.mayBePacked = true
    answer.set("vary", "accept-encoding")
    return answer
  }

  /// As it is sent to who asks with such headers.
  func encoded(for headers: RequestHeaders) -> PageAnswer {
    guard mayBePacked, headers.takesGzip, let packed = content.packed else { return self }
    var answer = self
    answer.content = packed
    answer.set("content-encoding", "gzip")
    // It says the same in other bytes (RFC 9110 §8.8.1).
    if let tag = self[header: "etag"] { answer.set("etag", "W/" + tag) }
    return answer
  }

  package subscript(header name: String) -> String? { headers.first { $0.name == name }?.value }

  private static func plain(_ value: String) -> String {
    String(value.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  }

  /// Puts a header in the place of any of that name.
  /// - Parameter name: in small letters.
  package mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name == name }
    add(name, value)
  }

  /// Adds a header beside others of that name. Line ends and other control characters of the value become blanks, so
  /// that no value can begin another header.
  package mutating func add(_ name: String, _ value: String) {
    let isSafe = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    let safe = isSafe ? value : Self.plain(value)
    headers.append(Header(name: name, value: safe))
  }
}

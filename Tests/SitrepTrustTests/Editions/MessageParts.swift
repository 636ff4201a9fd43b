import Foundation

extension PlantedOperation {
  /// What a mail program shows of a message: its heads, and every part as it was before it was put into base64, in
  /// which any few letters come about by chance and none of a text is found. A workbook is taken apart; a PDF is left
  /// out, as where it is a file of its own.
  static func parts(ofMessage bytes: [UInt8]) throws -> [(String, Data)] {
    var parts: [(String, Data)] = []
    var head = ""
    for block in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n") {
      let name = "part \(parts.count)"
      if head.contains("Content-Transfer-Encoding: base64"),
        let body = Data(base64Encoded: block, options: .ignoreUnknownCharacters)
      {
        if head.contains("spreadsheetml") {
          parts += try self.parts(ofWorkbook: Array(body)).map { ("\(name) \($0.0)", $0.1) }
        } else if !head.contains("application/pdf") {
          parts.append((name, body))
        }
        head = ""
      } else {
        parts.append((name, Data(decoded(block).utf8)))
        head = block
      }
    }
    return parts
  }

  /// A head with its encoded words (RFC 2047) as they are read.
  private static func decoded(_ head: String) -> String {
    head.replacing("?=\r\n =?", with: "?==?").replacing(/=\?UTF-8\?B\?([A-Za-z0-9+\/=]*?)\?=/) { word in
      Data(base64Encoded: String(word.1)).map { String(decoding: $0, as: UTF8.self) } ?? String(word.0)
    }
  }
}

/// A form with files (RFC 7578).
package struct MultipartForm: Sendable {
  package private(set) var fields = FormFields()
  package private(set) var files: [UploadedFile] = []

  /// - Parameter contentType: the header's value, which names what stands between the parts.
  package init(
    _ body: [UInt8], contentType: String, limits: RequestLimits
  ) throws(RequestRefusal) {
    guard let boundary = HeaderParameters(contentType)["boundary"], (1...70).contains(boundary.utf8.count)
    else { throw .malformed }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter has no line before it.
    let opening = delimiter.dropFirst(2)
    guard body.starts(with: opening) else { throw .malformed }
    var position = opening.count
    while true {
      let rest = body[position...]
      if rest.starts(with: "--".utf8) { return }
      guard rest.starts(with: "\r\n".utf8) else { throw .malformed }
      position += 2
      guard let end = Self.firstIndex(of: delimiter, in: body, from: position) else { throw .malformed }
      guard fields.fields.count + files.count < limits.fields else { throw .tooManyFields }
      try addPart(body[position..<end])
      position = end + delimiter.count
    }
  }

  private mutating func addPart(_ part: ArraySlice<UInt8>) throws(RequestRefusal) {
    let blankLine = Array("\r\n\r\n".utf8)
    let whole = Array(part)
    // No more than a form in an address may a field's name hold a NUL.
    guard let end = Self.firstIndex(of: blankLine, in: whole, from: 0), !whole[..<end].contains(0),
      let head = String(validating: whole[..<end], as: UTF8.self)
    else { throw .malformed }
    let lines = head.split(separator: "\r\n")
    let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let disposition, let name = HeaderParameters(disposition)["name"] else { throw .malformed }
    let content = Array(whole[(end + blankLine.count)...])
    if let fileName = HeaderParameters(disposition)["filename"] {
      let bare = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
      // A browser sends a field of files that was left open as a file without name or content.
      if !bare.isEmpty || !content.isEmpty {
        files.append(UploadedFile(field: name, name: bare, bytes: content))
      }
    } else {
      guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else {
        throw .malformed
      }
      fields.add(name, text)
    }
  }

  private static func firstIndex(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    var index = start
    while index + pattern.count <= bytes.count {
      guard let found = bytes[index...].firstIndex(of: first), found + pattern.count <= bytes.count else {
        return nil
      }
      if bytes[found..<found + pattern.count].elementsEqual(pattern) { return found }
      index = found + 1
    }
    return nil
  }
}

/// The parameters behind a header's value: `form-data; name="file"; filename="a.xlsx"` (RFC 9110 §5.6.6).
struct HeaderParameters {
  private var values: [String: String] = [:]

  subscript(name: String) -> String? { values[name] }

  init(_ header: some StringProtocol) {
    var rest = Substring(header).drop { $0 != ";" }
    while rest.first == ";" {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let name = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(name.count)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
          // Browsers escape a quotation mark as %22 and leave a backslash as it is.
          value.append(character)
        }
        value = value.replacing("%22", with: "\"")
        rest = rest.drop { $0 != ";" }
      } else {
        value = String(rest.prefix { $0 != ";" && $0 != " " })
        rest = rest.drop { $0 != ";" }
      }
      let key = name.lowercased()
      if values[key] == nil { values[key] = value }
    }
  }
}

/// The text of a document that others made: a web page, a Word or OpenDocument file by pandoc, a PDF by pdftotext.
package enum DocumentText {
  package enum Kind: String, Sendable {
    case html, docx, odt, rtf, pdf
  }

  /// What bytes are, by what they begin with and the file's name; nil is a plain text.
  package static func kind(of bytes: [UInt8], named name: String) -> Kind? {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    if bytes.starts(with: [0x50, 0x4B]) { return ending == "odt" ? .odt : .docx }
    let start = String(decoding: bytes.prefix(1000).drop { $0 <= 0x20 || $0 >= 0x80 }, as: UTF8.self)
      .lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || ["html", "htm"].contains(ending) {
      return .html
    }
    return nil
  }

  /// - Throws: `DocumentError` where the program is missing or fails.
  package static func text(of bytes: [UInt8], _ kind: Kind) throws -> [UInt8] {
    let program =
      kind == .pdf
      ? try ExternalProgram("pdftotext", package: "poppler-utils")
      : try ExternalProgram("pandoc", package: "pandoc")
    return try withWorkFolder { folder in
      try folder.write(bytes, to: "document.\(kind.rawValue)")
      let (file, output) = ("\(folder.path)/document.\(kind.rawValue)", "\(folder.path)/text.txt")
      let arguments =
        kind == .pdf
        ? ["-layout", "-nopgbrk", "-enc", "UTF-8", file, output]
        // No file that a page names is looked at.
        : ["--from=\(kind.rawValue)", "--to=plain", "--wrap=none", "--sandbox", "--output=\(output)", file]
      try program.run(arguments, temporaryFolder: folder.path, epoch: 0, limit: 60)
      return try folder.bytes(of: "text.txt")
    }
  }
}

import Foundation

/// The entries of a file of words, `key = text`, in their order.
package struct WordList {
  private(set) var entries: [Entry] = []

  struct Entry {
    /// The heading above it: a comment between blank lines.
    var section: String
    var key: String
    var text: String
  }

  /// - Throws: `DeclarationFault` for a line that can't be read.
  package init(_ file: String) throws {
    var section = ""
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if line.hasPrefix("#") {
        let isAlone =
          index > 0 && lines[index - 1].isEmpty && index + 1 < lines.count && lines[index + 1].isEmpty
        if isAlone { section = trimmed(line.dropFirst()) }
      } else if line.hasPrefix(" "), !entries.isEmpty {
        entries[entries.count - 1].text += " " + trimmed(line)
      } else if let sign = line.firstIndex(of: "=") {
        let text = trimmed(line[line.index(after: sign)...])
        entries.append(Entry(section: section, key: trimmed(line[..<sign]), text: text))
      } else {
        throw DeclarationFault("line \(index + 1) has no \"=\"")
      }
    }
  }

  /// - Throws: `DeclarationFault`, which names the file.
  init(at path: String) throws {
    let file = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    do { try self.init(file) } catch let fault as DeclarationFault {
      throw DeclarationFault("\(path): error: \(fault.message)")
    }
  }
}

func trimmed(_ text: Substring) -> String {
  let start = text.drop { $0 == " " || $0 == "\t" }
  return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
}

import SitrepModel

// Cells as a database keeps them: `{"id":"est-001","value":"dozens"}`. A JSON object keeps no order by its standard;
// this one does, for the text is kept as it is.
extension EntryCells {
  package var json: String {
    var text = "{"
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      Self.append(cell.column, to: &text)
      text += ":"
      Self.append(cell.text, to: &text)
    }
    return text + "}"
  }

  private static func append(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        text += "\\u" + UInt16(scalar.value).hexadecimal
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// nil where the text is not an object of texts.
  package init?(json: String) {
    guard let item = try? JSONReader.item(of: Array(json.utf8)), case .object(let members, _) = item else {
      return nil
    }
    var cells: [Cell] = []
    for member in members {
      guard let text = member.item.text else { return nil }
      cells.append(Cell(member.name, text))
    }
    self.init(cells)
  }
}

import SitrepModel

extension Language {
  /// "a", "a and b", "a, b and c"; with semicolons where an item has a comma of its own, in any script.
  package func list(_ items: [String]) -> String {
    guard var text = items.first, let last = items.last, items.count > 1 else { return items.first ?? "" }
    if items.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) || listSign.map($0.contains) ?? false }) {
      return items.joined(separator: self.text("list.semicolon"))
    }
    let middle = self.text("list.middle")
    for item in items.dropFirst().dropLast() { text += middle + item }
    let and = rules.altersAnd(last) ? "list.and-altered" : "list.and"
    return format(and, [("before", .text(text)), ("after", .text(last))])
  }

  /// A text behind what it is of: "UPI: 40".
  package func labelled(_ label: String, _ text: String) -> String {
    "\(label)\(self.text("text.colon")) \(text)"
  }

  /// A text in the language's quotation marks.
  package func quoted(_ text: String) -> String {
    format("text.quoted", [("text", .text(text))])
  }

  /// A text with its first letter in upper case.
  package func capitalised(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    guard let first = scalars.popFirst(), first.properties.isLowercase else { return text }
    return first.properties.titlecaseMapping + String(scalars)
  }
}

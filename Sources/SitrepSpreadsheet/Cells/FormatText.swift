/// What a number format shows beside a number: "USD" in `#,##0 "USD"`, "€" in `[$€-2] #,##0`, "HH" in `0" HH"`.
package struct FormatText: Equatable, Sendable {
  package private(set) var before = ""
  package private(set) var after = ""

  /// - Parameter code: a number's format, of which the part for numbers above zero counts (ECMA-376 part 1, 18.8.31).
  package init(of code: String) {
    guard code.utf8.contains(where: { $0 >= 0x80 || "\"[\\$".utf8.contains($0) }) else { return }
    var rest = code.unicodeScalars[...]
    var hasDigits = false
    var isScaled = false
    func add(_ shown: some Sequence<Unicode.Scalar>) {
      // "0.0,,"M"" shows millions: the letters tell by how much, and the number is whole.
      let shown = shown.filter { !(isScaled && $0.properties.isAlphabetic) }
      if hasDigits { after.unicodeScalars += shown } else { before.unicodeScalars += shown }
    }
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "\"":
        let quoted = rest.prefix { $0 != "\"" }
        add(quoted)
        rest = rest.dropFirst(quoted.count + 1)
      case "\\": if let next = rest.popFirst() { add([next]) }
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        if inside.first == "$" { add(inside.dropFirst().prefix { $0 != "-" }) }
        rest = rest.dropFirst(inside.count + 1)
      case "0", "#", "?", "G": (hasDigits, isScaled) = (true, false)
      case ",": isScaled = hasDigits
      case "$", " ": add([scalar])
      default: if !scalar.isASCII { add([scalar]) }
      }
    }
    (before, after) = (Self.named(before), Self.named(after))
  }

  /// A number with what is shown beside it.
  package func around(_ number: String) -> String {
    [before, number, after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What may name a unit: letters, signs of money and of shares; nothing of "N° 12" and "(12)".
  private static func named(_ shown: String) -> String {
    func isSign(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "%" || scalar.properties.generalCategory == .currencySymbol
    }
    let scalars = shown.unicodeScalars
    let isName = scalars.allSatisfy {
      isSign($0) || $0.properties.isAlphabetic || $0.properties.isWhitespace
        || "./'".unicodeScalars.contains($0)
    }
    guard isName, scalars.contains(where: { isSign($0) || $0.properties.isAlphabetic }) else { return "" }
    return shown.split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// HTML or XML as it is written.
struct MarkupText {
  private(set) var text = ""

  /// Adds what is markup itself.
  mutating func add(_ markup: String) { text += markup }

  /// Adds an element with a text in it.
  mutating func add(_ element: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    open(element, attributes)
    self.text += Self.escaped(text)
    close(element)
  }

  mutating func open(_ element: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    text += "<\(element)\(attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined())>"
  }

  mutating func close(_ element: String) { text += "</\(element)>" }

  var bytes: [UInt8] { Array(text.utf8) }

  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

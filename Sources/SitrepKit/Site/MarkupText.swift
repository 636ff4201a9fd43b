import SitrepRender

/// HTML or XML as it is written.
struct MarkupText {
  private(set) var text = ""

  /// Adds what is markup itself.
  mutating func add(_ markup: String) { text += markup }

  /// Adds a text that stands for itself.
  mutating func add(text: String) { self.text.append(escaping: text) }

  /// Adds an element with a text in it.
  mutating func add(_ element: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    open(element, attributes)
    add(text: text)
    close(element)
  }

  mutating func open(_ element: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    add("<\(element)")
    for (name, value) in attributes {
      add(" \(name)=\"")
      add(text: value)
      add("\"")
    }
    add(">")
  }

  mutating func close(_ element: String) { text += "</\(element)>" }

  var bytes: [UInt8] { Array(text.utf8) }
}

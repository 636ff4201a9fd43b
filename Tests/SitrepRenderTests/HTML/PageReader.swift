/// The tags and texts of a page, read strictly: what a browser would repair is a fault here.
struct PageReader {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The names of the elements around it, the outermost first.
    let parents: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []
  private var open: [Int] = []

  private static let withoutEnd: Set = ["meta", "link", "br", "img", "input", "hr", "col"]

  init(_ page: String) {
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      addText(rest[..<start])
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        faults.append("a tag that does not end: \(rest.prefix(40))")
        return
      }
      readTag(rest[..<end])
      rest = rest[rest.index(after: end)...]
      if elements.last?.name == "style", open.last == elements.count - 1,
        let end = rest.firstRange(of: "</style>")
      {
        elements[elements.count - 1].text = String(rest[..<end.lowerBound])
        rest = rest[end.lowerBound...]
      }
    }
    for index in open { faults.append("not closed: \(elements[index].name)") }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  private mutating func addText(_ text: Substring) {
    for index in open { elements[index].text += text }
  }

  private mutating func readTag(_ tag: Substring) {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      guard let last = open.popLast() else { return faults.append("closed without being open: \(name)") }
      if elements[last].name != name { faults.append("\(elements[last].name) closed by \(name)") }
      return
    }
    let isClosed = tag.hasSuffix("/")
    var rest = isClosed ? tag.dropLast() : tag
    let name = String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " }
      let key = String(rest.prefix { $0 != "=" && $0 != " " })
      if key.isEmpty { break }
      rest = rest.dropFirst(key.count)
      if attributes[key] != nil { faults.append("\(key) twice in \(name)") }
      guard rest.hasPrefix("=\"") else {
        attributes[key] = ""
        continue
      }
      rest = rest.dropFirst(2)
      attributes[key] = String(rest.prefix { $0 != "\"" })
      rest = rest.drop { $0 != "\"" }.dropFirst()
      if !rest.isEmpty, !rest.hasPrefix(" ") { faults.append("no blank between attributes in <\(tag)>") }
    }
    elements.append(
      Element(name: name, attributes: attributes, parents: open.map { elements[$0].name }))
    if !isClosed, !Self.withoutEnd.contains(name) { open.append(elements.count - 1) }
  }
}

/// Keeps the rows of the tables in a Word document whole: none goes on on the next page (ECMA-376 part 1, 17.4.6).
///
/// A style of tables can say so too, but LibreOffice takes it from the rows alone, and pandoc does not write it there.
///
/// - Parameter document: `word/document.xml` as pandoc writes it.
func keepingRowsWhole(_ document: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(document.count + document.count / 16)
  var rest = document[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    output += rest[..<start]
    rest = rest[start...]
    guard rest.starts(with: row) || rest.starts(with: rowWithAttributes),
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else {
      output.append(rest.removeFirst())
      continue
    }
    output += rest[...end]
    rest = rest[(end + 1)...]
    if rest.starts(with: properties) {
      output += properties
      rest = rest.dropFirst(properties.count)
      output += rest.starts(with: whole) ? [] : whole + "/>".utf8
    } else {
      output += properties + whole + "/>".utf8 + "</w:trPr>".utf8
    }
  }
  return output + rest
}

private let row = Array("<w:tr>".utf8)
private let rowWithAttributes = Array("<w:tr ".utf8)
private let properties = Array("<w:trPr>".utf8)
private let whole = Array("<w:cantSplit".utf8)

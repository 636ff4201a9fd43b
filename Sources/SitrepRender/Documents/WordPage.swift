/// The page with its figures as plain blocks: pandoc's reader keeps nothing of a figure but one picture and its
/// caption, and would lose the tables beside the charts.
func flatteningFigures(_ page: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(page.count)
  var position = 0
  while position < page.count {
    if page[position] == UInt8(ascii: "<"),
      let (tag, block) = replacements.first(where: { page[position...].starts(with: $0.tag) })
    {
      output += block
      position += tag.count
    } else {
      output.append(page[position])
      position += 1
    }
  }
  return output
}

/// No text of a report can hold one of these tags: a `<` in it is escaped.
private let replacements: [(tag: [UInt8], block: [UInt8])] = [
  ("<figcaption", "<div data-custom-style=\"Chart Title\""), ("</figcaption", "</div"),
  ("<figure", "<div"), ("</figure", "</div"),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

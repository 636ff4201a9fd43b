import SitrepModel

/// What a template gave, and where in its files each piece of it stands.
struct TemplateTrace {
  let output: [UInt8]
  /// In the order of the output.
  let pieces: [Piece]

  struct Piece {
    /// The byte of the output at which it begins.
    let start: Int
    let literal: TemplateLiteral
  }

  /// Where the byte of the output comes from; for what a tag gave, where the tag stands.
  func location(of offset: Int) -> Location {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Location(file: pieces.first?.literal.source.origin ?? "") }
    let (start, literal) = (pieces[low - 1].start, pieces[low - 1].literal)
    return literal.source.location(of: literal.offset + min(offset - start, literal.bytes.count))
  }
}

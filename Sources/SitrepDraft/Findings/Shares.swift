import SitrepModel
import SitrepTables

// Numbers that tell of one another, and not of how many there are.
extension DraftReading {
  /// "9 of 15", "three out of ten".
  func isShare(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    func isShare(_ first: QuantityPassage, _ second: QuantityPassage) -> Bool {
      // "4.2 million dollars of 11 million" has two shares of money.
      guard first.reading.unit.map({ UnitKind($0) == .money }) ?? true else { return false }
      // "Each one of the 1,900 families".
      if first.reading.high == 1, second.pieces == passage.pieces, isCounted(second) { return false }
      return read.marks.contains {
        $0.kind == .share && lexicon.code($0).isEmpty && $0.words.lowerBound == first.pieces.upperBound
          && $0.words.upperBound == second.pieces.lowerBound
      }
    }
    let passages = read.passages
    if index > 0, passage.reading.unit == nil,
      passages[index - 1].pieces.upperBound == passage.pieces.lowerBound,
      passages[index - 1].reading.unit.map({ UnitKind($0) == .money }) ?? false
    {
      return true
    }
    return read.isPaired(index, by: isShare)
  }

  /// "A latrine for 85 people", "250 people use one latrine".
  func isForEach(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.facility).contains { facility in
      let isFor = read.marks(.share).contains {
        lexicon.code($0) == "for" && $0.words.lowerBound == facility.words.upperBound
          && $0.words.upperBound == passage.pieces.lowerBound
      }
      return isFor
        || distance(facility.words, passage.pieces) <= 3
          && read.passages.contains {
            $0.reading.low == 1 && $0.reading.high == 1 && $0.pieces != passage.pieces
              && distance($0.number, facility.words) <= 1
          }
    }
  }

  /// "2 a 1", "3 to 0": of two small numbers the first is more.
  func isScore(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    func isScore(_ first: QuantityPassage, _ second: QuantityPassage) -> Bool {
      guard first.reading.unit == nil, second.reading.unit == nil, let own = first.reading.high,
        let other = second.reading.low, other < own, own < 20,
        first.pieces.upperBound + 1 == second.pieces.lowerBound
      else { return false }
      let between = text.words[first.pieces.upperBound]
      return between.kind == .word && between.range.count <= 2
        && !read.has(.and, between: first.pieces, second.pieces)
    }
    let pieces = passage.pieces
    // "2 a 2".
    if passage.reading.unit == nil, pieces.count == 3,
      text.words[pieces.lowerBound].folded == text.words[pieces.upperBound - 1].folded
    {
      return true
    }
    return read.isPaired(index, by: isScore)
  }
}

extension ReadSentence {
  /// Whether something is so of a number and the next one, whichever of the two has the index.
  fileprivate func isPaired(
    _ index: Int, by isPair: (_ first: QuantityPassage, _ second: QuantityPassage) -> Bool
  ) -> Bool {
    index > 0 && isPair(passages[index - 1], passages[index])
      || index + 1 < passages.count && isPair(passages[index], passages[index + 1])
  }
}

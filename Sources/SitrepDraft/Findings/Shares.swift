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
      guard isPart(first, of: second, in: read) else { return false }
      // "420,000 of the 890,000 in need": each counts what its own words tell.
      guard isWhole(second), let cue = cue(for: first, in: read) else { return true }
      return second.pieces == passage.pieces && self.cue(for: second, in: read)?.words == cue.words
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

  func isPart(_ first: QuantityPassage, of second: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.share).contains {
      lexicon.code($0) != Self.each && $0.words.lowerBound == first.pieces.upperBound
        && $0.words.upperBound == second.pieces.lowerBound
    }
  }

  /// Whether a number is all there is of some people or houses: neither wells nor "ten", which all are shared by.
  private func isWhole(_ passage: QuantityPassage) -> Bool {
    passage.reading.high.map { ![1, 10, 100, 1000].contains($0) } ?? false
      && (isCounted(passage) || passage.reading.unit == Self.houses)
  }

  static let houses = "houses"
  /// Between a facility and how many share it.
  static let each = "for"
  private static let outOf = "out"

  /// "150 houses down out of 220": what the number before is a share of.
  func isOutOf(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    passage.reading.unit == nil
      && read.marks(.share).contains {
        lexicon.code($0) == Self.outOf && $0.words.upperBound == passage.pieces.lowerBound
      }
      && !read.marks(.indicator).contains { $0.words.lowerBound == passage.pieces.upperBound }
  }

  /// What a number without a noun is a part of: "88 of the 140 houses".
  func whole(of passage: QuantityPassage, in read: ReadSentence) -> QuantityPassage? {
    guard passage.reading.unit == nil else { return nil }
    return read.passages.first { isWhole($0) && isPart(passage, of: $0, in: read) }
  }

  /// "Of the 1,900 households in the area 300 have left": the whole, of which only the part is told.
  func isWholeOfNext(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    guard index + 1 < read.passages.count else { return false }
    let isLed = read.marks(.share).contains { share in
      guard lexicon.code(share) != Self.each, share.words.upperBound == passage.pieces.lowerBound else {
        return false
      }
      let before = share.words.lowerBound - 1
      return before < read.sentence.words.lowerBound || text.words[before].kind == .mark
    }
    return isLed
      && !read.marks(.indicator).contains {
        distance($0.words, passage.pieces) <= 2
          && $0.words.lowerBound < read.passages[index + 1].pieces.lowerBound
      }
  }

  /// "A latrine for 85 people", "250 people use one latrine", "58 latrines, one for 110 people".
  func isForEach(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let isForOne = read.marks(.share).contains { share in
      lexicon.code(share) == Self.each && share.words.upperBound == passage.pieces.lowerBound
        && read.passages.contains {
          $0.reading.low == 1 && $0.reading.high == 1 && $0.pieces.upperBound == share.words.lowerBound
        }
    }
    if isForOne { return true }
    return read.marks(.facility).contains { facility in
      let isFor = read.marks(.share).contains {
        lexicon.code($0) == Self.each && $0.words.lowerBound == facility.words.upperBound
          && $0.words.upperBound == passage.pieces.lowerBound
      }
      return isFor
        || distance(facility.words, passage.pieces) <= 3
          && !read.has(.and, between: facility.words, passage.pieces)
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

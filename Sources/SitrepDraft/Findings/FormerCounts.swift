import SitrepTables

// Counts that were, beside those that are.
extension DraftReading {
  /// The words of what a number was before: in "rose from 19 to 23" those before "23", which are no range of it.
  /// - Parameter pieces: the words of the sentence, blank where they are no part of a number.
  func formerCounts(
    in sentence: TextSentence, _ pieces: [String], _ marks: [DraftLexicon.Mark]
  ) -> [Int] {
    let courses = marks.filter { $0.kind == .course }
    guard !courses.isEmpty else { return [] }
    let passages = passages(in: pieces, of: sentence)
    return courses.flatMap { course -> [Int] in
      guard
        let index = passages.firstIndex(where: { $0.pieces.upperBound > course.words.upperBound }),
        passages[index].pieces.lowerBound <= course.words.upperBound
      else { return [] }
      let former = passages[index].pieces
      if let latter = latterEnd(of: passages[index], pieces, in: sentence) {
        return Array(former.lowerBound..<latter)
      }
      // "Subiu de 18 para 22": where the words for "to" make no range.
      guard index + 1 < passages.count, !passages[index + 1].isDifference else { return [] }
      let gap = former.upperBound..<max(former.upperBound, passages[index + 1].pieces.lowerBound)
      guard (1...2).contains(gap.count), gap.allSatisfy({ text.words[$0].kind == .word }) else { return [] }
      return Array(former)
    }
  }

  /// Where in a range its upper end begins; nothing where a passage is none.
  private func latterEnd(
    of passage: QuantityPassage, _ pieces: [String], in sentence: TextSentence
  ) -> Int? {
    guard let high = passage.reading.high, passage.reading.low != high else { return nil }
    return passage.pieces.dropFirst(2).first { start in
      let rest = pieces[
        start - sentence.words.lowerBound..<passage.pieces.upperBound - sentence.words.lowerBound]
      let found = draft.quantities.passages(in: Array(rest), language: source.language)
      return found.first.map {
        $0.pieces.lowerBound == 0 && $0.reading.low == high && $0.reading.high == high
      }
        ?? false
    }
  }

  /// Whether a number is what another is compared with, and of no day that is named beside it: "against 300", where
  /// "down from 300 on Saturday" is of Saturday.
  func isCompared(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    if isLabelledAsFormer(words, in: read) { return true }
    return isLedByComparison(words, in: read)
      && !read.dates.contains { date in
        !date.isStart && date.words.lowerBound >= words.upperBound
          && distance(date.words, words) <= 2
      }
  }

  /// "64 new cases (yesterday: 71)": a label in brackets that tells another time, and no place.
  private func isLabelledAsFormer(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    read.insertions.contains { inserted in
      guard inserted.contains(words.lowerBound), text.words[inserted.lowerBound].folded == "(",
        let colon = (inserted.lowerBound..<words.lowerBound).first(where: { text.words[$0].folded == ":" })
      else { return false }
      let label = inserted.lowerBound + 1..<colon
      return !read.places.contains { $0.words.overlaps(label) }
        && (read.dates.contains { $0.words.overlaps(label) }
          || read.marks(.day, .past, .flow, .reference, .month).contains { $0.words.overlaps(label) })
    }
  }

  func isLedByComparison(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    read.marks.contains {
      $0.kind == .compared && ($0.words.upperBound == words.lowerBound || $0.words.overlaps(words))
    }
  }

  /// Whether a number is of what a count that rose took in: "rose from 24 to 29 after five died in hospital".
  func isTakenIn(_ passage: QuantityPassage, counting indicator: String, in read: ReadSentence) -> Bool {
    guard
      let course = read.marks(.course).last(where: { $0.words.upperBound <= passage.pieces.lowerBound }),
      let risen = read.passages.first(where: { $0.pieces.lowerBound >= course.words.upperBound }),
      risen.pieces != passage.pieces
    else { return false }
    return cue(for: risen, in: read).map { Self.parts(lexicon.code($0)).indicator } == indicator
  }

  /// The total that a number is added to: "58 were reported, bringing the total to 426".
  func total(over passage: QuantityPassage, counting indicator: String, in read: ReadSentence)
    -> DraftLexicon.Mark?
  {
    read.marks.first { mark in
      guard mark.kind == .total, passage.pieces.upperBound <= mark.words.lowerBound,
        let sum = read.passages.first(where: { $0.pieces.upperBound > mark.words.upperBound }),
        !read.passages.contains(where: {
          $0.pieces.lowerBound >= passage.pieces.upperBound && $0.pieces.upperBound <= mark.words.lowerBound
        })
      else { return false }
      let counted = cue(for: sum, in: read).map { Self.parts(lexicon.code($0)).indicator }
      return counted == nil || counted == indicator
    }
  }
}

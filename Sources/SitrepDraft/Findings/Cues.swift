import SitrepModel
import SitrepTables

// The words by which a number's subject is told.
extension DraftReading {
  /// The words nearest to a number that tell what it counts.
  func cue(for passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    let counted = passage.reading.unit
    let cues = read.marks.filter { mark in
      guard mark.kind == .indicator else { return false }
      let unit = Self.parts(lexicon.code(mark)).unit
      switch counted {
      case UnitID.persons?, UnitID.households?: return unit.isEmpty || unit == counted
      case nil: return true
      case let counted?: return unit == counted
      }
    }
    func cost(_ mark: DraftLexicon.Mark) -> Int {
      // What is counted mostly follows its number.
      self.cost(mark.words, passage.pieces, in: read) * 2
        + (mark.words.lowerBound < passage.pieces.lowerBound ? 3 : 0)
        // "Turned back 64 people and detained 12": what follows "and" is the next number's.
        + (isInserted(mark) || isOutside(mark) ? 20 : 0)
        // Who lives somewhere is told by the word itself; what happened to them tells more.
        + (lexicon.code(mark).hasPrefix("total-population/") ? 10 : 0)
        + (read.has(.and, between: mark.words, passage.pieces) && isOthers(mark) || isJoinedOn(mark) ? 8 : 0)
    }
    // "Scores of people — mostly those who fled years ago — are headed north."
    func isInserted(_ mark: DraftLexicon.Mark) -> Bool {
      read.insertions.contains { $0.overlaps(mark.words) && !$0.overlaps(passage.pieces) }
    }
    // "31 deaths (19 in Moluga, 12 in Nacaro), 140 injured": what stands in brackets goes with what is before them.
    func isOutside(_ mark: DraftLexicon.Mark) -> Bool {
      read.insertions.contains {
        $0.overlaps(passage.pieces) && !$0.overlaps(mark.words) && mark.words.lowerBound >= $0.upperBound
      }
    }
    // "غمرت المياه 640 منزلا وانهار 75": an "and" that is written together with the verb starts the next count.
    func isJoinedOn(_ mark: DraftLexicon.Mark) -> Bool {
      mark.words.lowerBound >= passage.pieces.upperBound
        && lexicon.joinsOn(mark, text.words[mark.words.lowerBound].folded)
    }
    func isOthers(_ mark: DraftLexicon.Mark) -> Bool {
      read.passages.contains { $0.pieces != passage.pieces && distance($0.pieces, mark.words) <= 2 }
    }
    guard let nearest = cues.min(by: { cost($0) < cost($1) }), cost(nearest) <= 36 else { return nil }
    return nearest
  }

  func group(of passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    let groups = read.marks.filter { mark in
      // "رجال الإطفاء" are who tells of it.
      guard mark.kind == .group,
        !read.marks.contains(where: {
          $0.kind == .speaker && $0.words.overlaps(mark.words) && $0.words.count > mark.words.count
        })
      else { return false }
      if mark.words.overlaps(passage.pieces) { return true }
      // "412 suspected cases and 11 deaths": the deaths are not suspected.
      if read.passages.contains(where: {
        $0.pieces != passage.pieces
          && self.cost(mark.words, $0.pieces, in: read) < self.cost(mark.words, passage.pieces, in: read)
      }) {
        return false
      }
      let isBefore = mark.words.upperBound <= passage.pieces.lowerBound
      let cost = self.cost(mark.words, passage.pieces, in: read)
      // "Children account for 96 cases": who a sentence starts with, but in "gunmen killed 96" who did it.
      let isDoer = read.marks.contains { cue in
        cue.kind == .indicator && Self.parts(lexicon.code(cue)).indicator == "dead"
          && cue.words.lowerBound >= mark.words.upperBound
          && cue.words.upperBound <= passage.pieces.lowerBound
      }
      let isHead = isBefore && !isDoer && mark.words.lowerBound - read.sentence.words.lowerBound <= 2
      return isBefore ? cost <= (isHead ? 6 : 2) : cost <= 3
    }
    func cost(_ mark: DraftLexicon.Mark) -> Int {
      self.cost(mark.words, passage.pieces, in: read) * 2
        + (mark.words.lowerBound < passage.pieces.lowerBound ? 1 : 0)
    }
    return groups.min { cost($0) < cost($1) }
  }
}

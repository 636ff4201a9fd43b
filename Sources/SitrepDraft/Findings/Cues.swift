import SitrepModel
import SitrepTables

// The words by which a number's subject is told.
extension DraftReading {
  /// The words nearest to a number that tell what it counts.
  func cue(for passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    let counted = passage.reading.unit
    func unit(_ mark: DraftLexicon.Mark) -> String { Self.parts(lexicon.code(mark)).unit }
    let cues = read.marks.filter { mark in
      guard mark.kind == .indicator, !isNounOfOther(mark) else { return false }
      let unit = unit(mark)
      switch counted {
      case UnitID.persons?, UnitID.households?: return unit.isEmpty || unit == counted
      case nil: return true
      case let counted?: return unit == counted
      }
    }
    // "9 dead, 700 people sleep outside": they are not dead.
    func isNounOfOther(_ mark: DraftLexicon.Mark) -> Bool {
      isCounted(passage) && !isOfThem(passage, in: read)
        && Self.casualties.contains(Self.parts(lexicon.code(mark)).indicator)
        && read.passages.contains {
          $0.pieces.upperBound < passage.pieces.lowerBound && mark.words.overlaps($0.pieces)
            && !read.has(.part, between: $0.pieces, passage.pieces)
        }
    }
    func cost(_ mark: DraftLexicon.Mark) -> Int {
      // What is counted mostly follows its number.
      self.cost(mark.words, passage.pieces, in: read) * 2
        + (mark.words.lowerBound < passage.pieces.lowerBound ? 3 : 0)
        // "64 houses fell, 110 lost the roof": one without a noun goes on with the same.
        + (counted == nil && last != nil && (unit(mark).isEmpty ? UnitID.persons : unit(mark)) != last?.unit
          ? 1 : 0)
        // "Turned back 64 people and detained 12": what follows "and" is the next number's.
        + (isInserted(mark) || isOutside(mark) ? 20 : 0)
        // Who lives somewhere or was hit is told by the word itself; what happened to them tells more.
        + (lexicon.code(mark).hasPrefix("total-population/") ? 14 : 0)
        + (isWhoTheyAre(mark, by: Self.namesOfPeople) ? 4 : 0)
        // "160 wounded admitted": only what stands right behind it.
        + (isWhoTheyAre(mark, by: Self.namesOfPatients) ? 1 : 0)
        // "Of whom 4,800 are children, and 12 were killed": a part goes on with its whole, up to the next comma.
        + (isPart && mark.words.lowerBound >= passage.pieces.upperBound && isParted(mark) ? 16 : 0)
        + (read.has(.and, between: mark.words, passage.pieces) && isOthers(mark) || isJoinedOn(mark) ? 8 : 0)
    }
    let isPart = isOfWhom(passage, in: read)
    // "Four returnees were killed", "31 hostages were freed".
    func isWhoTheyAre(_ mark: DraftLexicon.Mark, by names: Set<String>) -> Bool {
      mark.words.overlaps(passage.pieces) && names.contains(Self.parts(lexicon.code(mark)).indicator)
    }
    func isParted(_ mark: DraftLexicon.Mark) -> Bool {
      (passage.pieces.upperBound..<mark.words.lowerBound).contains { text.words[$0].kind == .mark }
    }
    // "Scores of people — mostly those who fled years ago — are headed north."
    func isInserted(_ mark: DraftLexicon.Mark) -> Bool {
      read.insertions.contains {
        $0.overlaps(mark.words) && !$0.overlaps(passage.pieces) && !isName($0, of: mark)
      }
    }
    // "92,000 in emergency (IPC phase 4)": what stands in brackets is another name of what is before them.
    func isName(_ inserted: Range<Int>, of mark: DraftLexicon.Mark) -> Bool {
      text.words[inserted.lowerBound].folded == "(" && inserted.lowerBound >= passage.pieces.upperBound
        && !read.passages.contains { $0.pieces.overlaps(inserted) && !$0.pieces.overlaps(mark.words) }
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

  /// What people are called by who are counted by what befalls them next.
  private static let namesOfPeople: Set<String> = ["abducted", "affected", "returned"]
  private static let namesOfPatients: Set<String> = ["cases", "injured"]

  /// The words of a kind that tell who a number is of.
  func attribute(_ kind: DraftEntry.Kind, of passage: QuantityPassage, in read: ReadSentence)
    -> DraftLexicon.Mark?
  {
    let attributes = read.marks.filter { mark in
      // "رجال الإطفاء" are who tells of it.
      guard mark.kind == kind,
        !read.marks.contains(where: {
          $0.kind == .speaker && $0.words.overlaps(mark.words) && $0.words.count > mark.words.count
        })
      else { return false }
      if mark.words.overlaps(passage.pieces) { return true }
      // "412 suspected cases and 11 deaths": the deaths are not suspected.
      if read.passages.contains(where: {
        // "Children under five account for": the five are no others.
        $0.pieces != passage.pieces && $0.number.clamped(to: mark.words) != $0.number
          && self.cost(mark.words, $0.pieces, in: read) < self.cost(mark.words, passage.pieces, in: read)
      }) {
        return false
      }
      let isBefore = mark.words.upperBound <= passage.pieces.lowerBound
      // "312 suspected cases and 6 deaths": what stands before "and" is of another number.
      if isBefore, read.has(.and, between: mark.words, passage.pieces) { return false }
      let cost = self.cost(mark.words, passage.pieces, in: read)
      // "Children account for 96 cases": who a sentence starts with, but in "gunmen killed 96" who did it.
      let isDoer = read.marks.contains { cue in
        cue.kind == .indicator && Self.ofAttacks.contains(Self.parts(lexicon.code(cue)).indicator)
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
    return attributes.min { cost($0) < cost($1) }
  }

  /// What some people do to others.
  private static let ofAttacks: Set<String> = ["abducted", "dead", "injured"]
}

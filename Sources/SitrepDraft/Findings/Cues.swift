import SitrepModel
import SitrepTables

// The words by which a number's subject is told.
extension DraftReading {
  /// The words nearest to a number that tell what it counts.
  func cue(for passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    let search = CueSearch(reading: self, passage: passage, read: read)
    let nearest = read.marks.filter(search.mayTell).map { (mark: $0, cost: search.cost(of: $0)) }
      .min { $0.cost < $1.cost }
    return nearest.flatMap { $0.cost <= CueSearch.farthest ? $0.mark : nil }
  }

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

/// How near words are to telling what one number counts.
private struct CueSearch {
  let reading: DraftReading
  let passage: QuantityPassage
  let read: ReadSentence

  static let farthest = 36

  private var lexicon: DraftLexicon { reading.lexicon }
  private var words: [TextWord] { reading.text.words }

  private func parts(_ mark: DraftLexicon.Mark) -> (indicator: String, measure: String, unit: String) {
    DraftReading.parts(lexicon.code(mark))
  }

  /// Whether words are of what has the number's unit, and not of another number.
  func mayTell(_ mark: DraftLexicon.Mark) -> Bool {
    guard mark.kind == .indicator, !isNounOfOther(mark) else { return false }
    let unit = parts(mark).unit
    switch passage.reading.unit {
    case let people? where people == UnitID.persons || people == UnitID.households:
      return unit.isEmpty || unit == people
    case nil: return true
    case let counted?: return unit == counted
    }
  }

  /// "9 dead, 700 people sleep outside": they are not dead.
  private func isNounOfOther(_ mark: DraftLexicon.Mark) -> Bool {
    reading.isCounted(passage) && !reading.isOfThem(passage, in: read)
      && DraftReading.casualties.contains(parts(mark).indicator)
      && read.passages.contains {
        $0.pieces.upperBound < passage.pieces.lowerBound && mark.words.overlaps($0.pieces)
          && !read.has(.part, between: $0.pieces, passage.pieces)
      }
  }

  func cost(of mark: DraftLexicon.Mark) -> Int {
    // What is counted mostly follows its number.
    var cost = reading.cost(mark.words, passage.pieces, in: read) * 2
    if mark.words.lowerBound < passage.pieces.lowerBound { cost += 3 }
    if isOfOtherUnit(mark) { cost += 1 }
    if isInserted(mark) || isOutside(mark) { cost += 20 }
    // Who lives somewhere or was hit is told by the word itself; what happened to them tells more.
    if lexicon.isPopulation(mark) { cost += 24 }
    if isWhoTheyAre(mark, by: Self.namesOfPeople) { cost += 4 }
    // "160 wounded admitted": only what stands right behind it.
    if isWhoTheyAre(mark, by: Self.namesOfPatients) { cost += 1 }
    if isPastTheirPart(mark) { cost += 16 }
    if isOfNext(mark) { cost += 8 }
    return cost
  }

  /// "64 houses fell, 110 lost the roof": one without a noun goes on with the same.
  private func isOfOtherUnit(_ mark: DraftLexicon.Mark) -> Bool {
    guard passage.reading.unit == nil, let last = reading.last else { return false }
    let unit = parts(mark).unit
    return (unit.isEmpty ? UnitID.persons : unit) != last.unit
  }

  /// "Four returnees were killed", "31 hostages were freed".
  private func isWhoTheyAre(_ mark: DraftLexicon.Mark, by names: Set<String>) -> Bool {
    mark.words.overlaps(passage.pieces) && names.contains(parts(mark).indicator)
  }

  /// What people are called by who are counted by what befalls them next.
  private static let namesOfPeople: Set<String> = ["abducted", "affected", "returned"]
  private static let namesOfPatients: Set<String> = ["cases", "injured"]

  /// "Of whom 4,800 are children, and 12 were killed": a part goes on with its whole, up to the next comma.
  private func isPastTheirPart(_ mark: DraftLexicon.Mark) -> Bool {
    mark.words.lowerBound >= passage.pieces.upperBound && reading.isOfWhom(passage, in: read)
      && (passage.pieces.upperBound..<mark.words.lowerBound).contains { words[$0].kind == .mark }
  }

  /// "Scores of people — mostly those who fled years ago — are headed north."
  private func isInserted(_ mark: DraftLexicon.Mark) -> Bool {
    read.insertions.contains {
      $0.overlaps(mark.words) && !$0.overlaps(passage.pieces) && !isName($0, of: mark)
    }
  }

  /// "92,000 in emergency (IPC phase 4)": what stands in brackets is another name of what is before them.
  private func isName(_ inserted: Range<Int>, of mark: DraftLexicon.Mark) -> Bool {
    words[inserted.lowerBound].folded == "(" && inserted.lowerBound >= passage.pieces.upperBound
      && !read.passages.contains { $0.pieces.overlaps(inserted) && !$0.pieces.overlaps(mark.words) }
  }

  /// "31 deaths (19 in Moluga, 12 in Nacaro), 140 injured": what stands in brackets goes with what is before them.
  private func isOutside(_ mark: DraftLexicon.Mark) -> Bool {
    read.insertions.contains {
      $0.overlaps(passage.pieces) && !$0.overlaps(mark.words) && mark.words.lowerBound >= $0.upperBound
    }
  }

  /// "Turned back 64 people and detained 12": what follows "and" is the next number's.
  private func isOfNext(_ mark: DraftLexicon.Mark) -> Bool {
    read.has(.and, between: mark.words, passage.pieces)
      && read.passages.contains { $0.pieces != passage.pieces && distance($0.pieces, mark.words) <= 2 }
      || isJoinedOn(mark)
  }

  /// "غمرت المياه 640 منزلا وانهار 75": an "and" that is written together with the verb starts the next count.
  private func isJoinedOn(_ mark: DraftLexicon.Mark) -> Bool {
    mark.words.lowerBound >= passage.pieces.upperBound
      && lexicon.joinsOn(mark, words[mark.words.lowerBound].folded)
  }
}

import SitrepTables

// People who are named with a number and are of no concern to a report.
extension DraftReading {
  /// Whether the number is of those who help, of who is aboard or may be, and no casualty among them.
  func isAside(_ passage: QuantityPassage, _ cue: DraftLexicon.Mark?, in read: ReadSentence) -> Bool {
    if isAsked(passage, cue, in: read) || isRoom(passage, in: read) { return true }
    guard let aside = read.marks(.aside).first(where: { isBeside($0, passage, in: read) }),
      !isOfVictims(passage, in: read)
    else { return false }
    guard let cue else { return lexicon.code(aside) != Self.worker || !isSituated(passage, in: read) }
    if lexicon.code(aside) == Self.worker { return false }
    let indicator = Self.parts(lexicon.code(cue)).indicator
    if lexicon.code(aside) == Self.offender, indicator == Self.detained { return true }
    guard
      Self.ofVictims.contains(indicator)
        || Self.ofTravellers.contains(indicator) && lexicon.code(aside) == Self.aboard
    else { return true }
    // "64 wells treated, 410 volunteers trained": what stands before a comma is of another number.
    let farthest = cue.words.upperBound <= passage.pieces.lowerBound ? 3 : 4
    let isNear = [passage, joined(to: passage, in: read)].contains {
      $0.map { cost(cue.words, $0.pieces, in: read) <= farthest } ?? false
    }
    return !isNear || cue.words.overlaps(aside.words)
  }

  /// "40 workers sleep in the school": those are people as others are.
  private func isSituated(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.situation).contains {
      !lexicon.code($0).isEmpty && cost($0.words, passage.pieces, in: read) <= 6
    }
  }

  /// "Eleven officers and 26 drivers were injured": what befalls the ones befalls the others.
  private func joined(to passage: QuantityPassage, in read: ReadSentence) -> QuantityPassage? {
    read.marks(.and).first { $0.words.lowerBound == passage.pieces.upperBound }.flatMap { and in
      read.passages.first { $0.pieces.lowerBound == and.words.upperBound }
    }
  }

  /// "14 were hurt, among them six officers": some of those whom something befell.
  private func isOfVictims(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    guard isOfThem(passage, in: read),
      let whole = read.passages.last(where: { $0.pieces.upperBound <= passage.pieces.lowerBound })
    else { return false }
    return cue(for: whole, in: read).map {
      Self.ofVictims.contains(Self.parts(lexicon.code($0)).indicator)
        && cost($0.words, whole.pieces, in: read) <= 3
    } ?? false
  }

  /// "146 traders; 32 of them have no stock".
  func isPartOfAside(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    guard index > 0, isAside(read.passages[index - 1], nil, in: read) else { return false }
    return isOfThem(passage, in: read)
  }

  /// "Of whom 32", "32 of them".
  func isOfThem(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.part).contains {
      $0.words.overlaps(passage.pieces) || $0.words.lowerBound == passage.pieces.upperBound
        || $0.words.upperBound == passage.pieces.lowerBound
    }
  }

  private func isBeside(_ aside: DraftLexicon.Mark, _ passage: QuantityPassage, in read: ReadSentence) -> Bool
  {
    let isBefore =
      aside.words.upperBound == passage.pieces.lowerBound
      // "According to firefighters 24 people": who speaks is not counted.
      && !read.marks.contains { $0.kind == .speaker && $0.words.overlaps(aside.words) }
    switch lexicon.code(aside) {
    case Self.room: return isBefore
    case Self.asked, Self.capacity: return false
    default:
      return isBefore || aside.words.overlaps(passage.pieces)
        || aside.words.lowerBound == passage.pieces.upperBound
    }
  }

  /// "The capacity there is 150": how many there is room for, whatever befalls those who are there.
  func isRoom(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.aside).contains { room in
      let end = room.words.upperBound
      guard lexicon.code(room) == Self.capacity, end <= passage.pieces.lowerBound else { return false }
      let gap = end..<passage.pieces.lowerBound
      return gap.count <= 3
        && gap.allSatisfy { index in
          read.marks(.tongue, .elliptic, .article, .situation).contains { $0.words.contains(index) }
        }
    }
  }

  /// "We interviewed 146 traders and 1,204 households": who was asked, where nothing nearer tells more of them.
  private func isAsked(_ passage: QuantityPassage, _ cue: DraftLexicon.Mark?, in read: ReadSentence) -> Bool {
    read.marks(.aside).contains { asked in
      guard lexicon.code(asked) == Self.asked else { return false }
      let cost = cost(asked.words, passage.pieces, in: read)
      guard let cue else { return cost <= 3 || asked.words.upperBound <= passage.pieces.lowerBound }
      return cost <= 10 && cost < self.cost(cue.words, passage.pieces, in: read)
    }
  }

  /// Of an aside: only the number after it is of how many there is room for.
  private static let room = "room"
  /// Of an aside: what tells how many there is room for, and nothing else.
  private static let capacity = "capacity"
  /// Of an aside: who was asked in a survey.
  private static let asked = "asked"
  /// Of an aside: who travels, and rescues nobody.
  private static let aboard = "aboard"
  /// Of an aside: who preys on people, and whose arrest is none of a report's detentions.
  private static let offender = "offender"
  private static let detained = "detained"
  /// Of an aside: who works somewhere, where nothing tells more of them.
  private static let worker = "worker"
  private static let ofTravellers: Set<String> = [
    "arrivals", "denied-entry", "departures", "displaced", "evacuated", "rescued", "returned", "sheltered",
  ]
  /// What befalls people, whoever they are: "six aid workers were abducted".
  private static let ofVictims = casualties.union(
    ["abducted", "detained", "out-of-school", "stranded", "trapped", "without-power"])
}

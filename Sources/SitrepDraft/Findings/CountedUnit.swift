import SitrepModel
import SitrepTables

// What things a number counts: people, households, houses, shares.
extension DraftReading {
  /// - Returns: nil where nothing tells that it counts anything of concern.
  func unit(
    of passage: QuantityPassage, _ index: Int, by cue: DraftLexicon.Mark?, in read: ReadSentence
  ) -> String? {
    guard let counted = passage.reading.unit else {
      return unitWithoutNoun(of: passage, index, by: cue, in: read)
    }
    if counted == UnitID.persons || counted == UnitID.households { return counted }
    guard let cue, Self.parts(lexicon.code(cue)).unit == counted,
      counted != UnitID.percent
        || read.marks.contains(where: { $0.kind == .change && distance($0.words, passage.pieces) <= 3 })
    else { return nil }
    return counted
  }

  /// Of a number without a noun: what its whole, the words near it or the numbers before it count.
  private func unitWithoutNoun(
    of passage: QuantityPassage, _ index: Int, by cue: DraftLexicon.Mark?, in read: ReadSentence
  ) -> String? {
    let isVague = passage.reading.kind == .words
    let isStated = read.marks.contains { $0.kind == .situation && distance($0.words, passage.pieces) <= 2 }
    if isOfUnnamedPeople(passage, by: cue, in: read) { return UnitID.persons }
    guard isElliptic(passage, in: read), !isVague || cue != nil, cue != nil || last != nil || isStated else {
      return nil
    }
    let isNear =
      cue.map {
        distance($0.words, passage.pieces) <= 3 || cost($0.words, passage.pieces, in: read) <= 3
      } ?? false
    if !isNear, isOfNoConcern(passage, index, in: read) { return nil }
    if let whole = whole(of: passage, in: read)?.reading.unit { return whole }
    guard isNear, let cue else { return last?.unit ?? UnitID.persons }
    let parts = Self.parts(lexicon.code(cue))
    if !parts.unit.isEmpty { return parts.unit }
    // "720 households were given sheets, and 1,500 are to be reached"; who is hurt is a person.
    return goesOnOfHouseholds(passage, parts.indicator, in: read) ? UnitID.households : UnitID.persons
  }

  /// Whether a number that no word near it tells of goes on with nothing that is counted.
  private func isOfNoConcern(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    // "They eat twice, two a day": so many in a time of what no word near it tells.
    if last?.measure != "",
      read.marks(.flow).contains(where: { $0.words.lowerBound == passage.pieces.upperBound })
    {
      return true
    }
    // "Of 96 samples 58 were positive": a part of what is of no concern; "the rent is 120 dollars, her pension 90".
    return !isLedByComparison(passage.pieces, in: read)
      && (!isLed(passage, in: read) && !isAnother(passage, in: read)
        || read.passages[..<index].contains { isAside($0, nil, in: read) && !isRoom($0, in: read) }
        || (read.passages[..<index].last.map(isOfThings) ?? false) && !isBehindPlace(passage, in: read))
  }

  private func goesOnOfHouseholds(
    _ passage: QuantityPassage, _ indicator: String, in read: ReadSentence
  ) -> Bool {
    if let before = read.passages.last(where: { $0.pieces.upperBound <= passage.pieces.lowerBound }),
      before.reading.unit == UnitID.households
    {
      return Self.ofHouseholds.contains(indicator)
    }
    return last.map {
      $0.unit == UnitID.households && $0.paragraph == read.sentence.paragraph && $0.item == read.sentence.item
    } ?? false && Self.ofHouseholds.contains(indicator)
  }

  /// What is mostly counted by households where other counts are.
  private static let ofHouseholds: Set<String> = [
    "affected", "displaced", "evacuated", "in-need", "reached", "sheltered", "targeted",
  ]

  /// Whether a number counts money, samples or other things.
  func isOfThings(_ passage: QuantityPassage) -> Bool {
    passage.reading.unit.map { ![UnitID.persons, UnitID.households, Self.houses].contains($0) } ?? false
  }
}

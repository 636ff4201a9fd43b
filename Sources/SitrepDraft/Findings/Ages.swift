// Numbers that are ages of persons.
extension DraftReading {
  private static let age = "age"

  /// Where the ages of a sentence stand: of a list that "aged" stands before or "years" after ("aged 24, 31 and 40"),
  /// and behind a person's name ("Lea Dorman, 34, a nurse").
  func ages(in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> [Int] {
    listedAges(in: sentence, marks) + agesOfNamed(in: sentence)
  }

  private func agesOfNamed(in sentence: TextSentence) -> [Int] {
    func isComma(_ index: Int) -> Bool {
      text.words[index].kind == .mark && text.words[index].folded == ","
    }
    return sentence.words.dropFirst(2).filter { index in
      guard text.words[index].kind == .number, let age = Int(text.words[index].folded),
        (1...110).contains(age),
        isComma(index - 1), text.words[index - 2].kind == .word, text.words[index - 2].isCapitalised
      else { return false }
      let isParted = index + 1 == sentence.words.upperBound || text.words[index + 1].kind == .end
      guard isParted || isComma(index + 1) else { return false }
      // "In Moluga, 12, in Tessa, 30" are no persons.
      return !places(in: text.words[sentence.words.lowerBound..<index - 1])
        .contains { $0.words.upperBound == index - 1 }
    }
  }

  /// The numbers of a list that "aged" stands before or "years" after: "aged 24, 31 and 40".
  private func listedAges(in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> [Int] {
    func isLink(_ index: Int) -> Bool {
      text.words[index].kind == .mark && [",", "،", ";"].contains(text.words[index].folded)
        || marks.contains { $0.kind == .and && $0.words == index..<index + 1 }
    }
    var ages: [Int] = []
    var list: [Int] = []
    for index in sentence.words {
      if text.words[index].kind == .number {
        list.append(index)
      } else if !isLink(index) {
        list = []
      }
      guard let first = list.first, list.last == index, list.count > 1 else { continue }
      let isLed = marks.contains {
        $0.kind == .reference && lexicon.code($0) == Self.age && $0.words.upperBound == first
      }
      let isOfYears = marks.contains {
        $0.kind == .span && lexicon.code($0) == "Y" && $0.words.lowerBound == index + 1
      }
      if isLed || isOfYears { ages = ages.filter { $0 < first } + list }
    }
    return ages
  }
}

import SitrepModel
import SitrepTables

extension DraftReading {
  /// What stands in a sentence: dates, places, and where it says how many.
  func read(_ sentence: TextSentence) -> ReadSentence {
    let words = text.words[sentence.words]
    work.add(words.count)
    let marks = lexicon.marks(in: words)
    let dates = DateReader(text: text, lexicon: lexicon, published: published).mentions(in: sentence, marks)
    var pieces = words.map { $0.kind == .end ? "" : $0.folded }
    // "18 deaths up to 22 March" is no range.
    for date in dates where !date.isYear || isTime(date, marks) {
      for index in days(upTo: date, in: sentence)
      where text.words[index].kind == .number || !date.isYear && date.words.contains(index) {
        pieces[index - sentence.words.lowerBound] = ""
      }
    }
    for age in ages(in: sentence, marks) { pieces[age - sentence.words.lowerBound] = "" }
    for former in formerCounts(in: sentence, pieces, marks) {
      pieces[former - sentence.words.lowerBound] = ""
    }
    let passages = passages(in: pieces, of: sentence).map { passage in
      var passage = passage
      // "140 the week before": what an article parts from the number is not what is counted.
      if passage.reading.unit != UnitID.percent, passage.pieces.upperBound > passage.number.upperBound,
        // "120 people": what ends the passage is what is counted.
        marks.contains(where: {
          $0.kind == .elliptic && $0.words.lowerBound == passage.number.upperBound
            && $0.words.upperBound != passage.pieces.upperBound
        })
      {
        passage.pieces = passage.pieces.lowerBound..<passage.number.upperBound
        passage.reading.unit = nil
      }
      return passage
    }
    let places = places(in: words)
    return ReadSentence(
      sentence: sentence, marks: marks, passages: passages, places: places,
      // "1900 families": a number of people is no year.
      dates: dates.filter { date in
        !date.isYear
          || !passages.contains {
            $0.reading.unit != nil && $0.number.overlaps(date.words) && $0.pieces.count <= 3
          }
      },
      elsewhere: elsewhere(in: sentence, marks, places),
      insertions: insertions(in: sentence, marks))
  }

  func places(in words: ArraySlice<TextWord>) -> [NameIndex.Mention] {
    draft.places.mentions(in: words, inSmallLetters: text.isInSmallLetters)
  }

  /// Whether a year is one by the word before it, and counts nothing: "from 10,000 in 2018 to 330,000".
  private func isTime(_ date: DateMention, _ marks: [DraftLexicon.Mark]) -> Bool {
    func isLed(by kinds: DraftEntry.Kind...) -> Bool {
      marks.contains { kinds.contains($0.kind) && $0.words.upperBound == date.words.lowerBound }
    }
    // "A cyclone in 2008 killed 1,100".
    if isLed(by: .during) { return true }
    guard isLed(by: .from, .until, .elliptic) else { return false }
    let counted = text.words[date.words.lowerBound...].prefix(2).map { $0.kind == .end ? "" : $0.folded }
    return draft.quantities.passages(in: counted, language: source.language).first?.reading.unit == nil
  }

  /// The words of a date, with the day before it that begins a span of days: "between 3 and 21 January".
  private func days(upTo date: DateMention, in sentence: TextSentence) -> Range<Int> {
    guard text.words[date.words.lowerBound].kind == .number else { return date.words }
    for index in (date.words.lowerBound - 3..<date.words.lowerBound - 1).reversed()
    where sentence.words.contains(index) {
      let isShort = text.words[index + 1].range.count <= 3
      guard isShort else { break }
      let day = Int(text.words[index].folded)
      if text.words[index].kind == .number {
        return day.map { (1...31).contains($0) } ?? false ? index..<date.words.upperBound : date.words
      }
    }
    return date.words
  }

  /// Places where a sentence says how many, in words of the text.
  func passages(in pieces: [String], of sentence: TextSentence) -> [QuantityPassage] {
    draft.quantities.passages(in: pieces, language: source.language).map { passage in
      var passage = passage
      passage.pieces = passage.pieces.shifted(by: sentence.words.lowerBound)
      passage.number = passage.number.shifted(by: sentence.words.lowerBound)
      return passage
    }
  }

  private func insertions(in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (bracket, dash): (Int?, Int?)
    for index in sentence.words where text.words[index].kind == .mark {
      switch text.words[index].folded {
      case "(": bracket = index
      case ")":
        if let start = bracket { found.append(start..<index + 1) }
        bracket = nil
      case "—", "–":
        if let start = dash {
          found.append(start..<index + 1)
          dash = nil
        } else {
          dash = index
        }
      default: break
      }
    }
    // "28 people, among them five women, were pulled from the sea".
    for part in marks where part.kind == .part {
      let before = part.words.lowerBound - 1
      guard before > sentence.words.lowerBound, text.words[before].folded == ",",
        let after = (part.words.upperBound..<sentence.words.upperBound).first(where: {
          text.words[$0].folded == ","
        }), !found.contains(where: { $0.overlaps(before..<after + 1) })
      else { continue }
      found.append(before..<after + 1)
    }
    return found
  }
}

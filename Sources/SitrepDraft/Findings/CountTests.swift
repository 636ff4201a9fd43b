import SitrepModel
import SitrepTables

extension DraftReading {
  /// Whether a number counts at all: no date, year, telephone, law, age or share.
  func isCount(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    !isDate(passage, in: read) && !isNumbering(passage, in: read) && !isReferredTo(passage, in: read)
      && !isSpan(passage, in: read) && !isOfDigits(passage) && !isOfFacilities(passage, in: read)
      && !isShare(passage, index, in: read) && !isOutOf(passage, in: read) && !isForEach(passage, in: read)
      && !isScore(passage, index, in: read)
  }

  /// "The 2023 earthquake killed many"; but "2,015 people" may be written without the comma.
  private func isDate(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    guard let date = read.dates.first(where: { $0.words.overlaps(passage.number) }) else { return false }
    return passage.reading.unit == nil || !date.isYear
      || passage.pieces.upperBound - passage.number.upperBound > 1
  }

  /// "3. The Government …", "IPC phase 3", "n° 7", "Hotline: 199".
  private func isNumbering(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let number = passage.number
    if isNumberOfItem(number, in: read) || isNumberOfName(number, in: read) { return true }
    // "Camp 11".
    if read.places.contains(where: { $0.words.overlaps(number) }) { return true }
    if isCounted(passage) { return false }
    return number.lowerBound > read.sentence.words.lowerBound
      && ["°", "º", "№"].contains(text.words[number.lowerBound - 1].folded)
      || isOfLabel(passage, in: read) || isDayOfWeek(number, in: read)
  }

  /// "Law 12", "at 7", "12 dollars": a word tells that the number counts nobody.
  private func isReferredTo(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    guard passage.reading.high != 0 else { return false }
    let isWhole = read.passages.contains { $0.reading.high != 1 && isPart($0, of: passage, in: read) }
    return read.marks(.reference).contains { mark in
      // "420.000 de las 890.000 personas": no hour.
      if isWhole, mark.words.upperBound == passage.pieces.lowerBound { return false }
      // "The wage is 300, a goat 55": money, where nothing nearer tells of people; "the storm cost 12 lives".
      if lexicon.code(mark) == Self.price {
        return passage.reading.unit == nil && isPrice(mark, of: passage, in: read)
      }
      return !isWithinOther(mark, of: passage, in: read) && refers(mark, to: passage)
    }
  }

  /// "Arrêté" is a decree, and "en a arrêté" what happened to people; "put the figure at 430" tells a figure, "this week
  /// 430 people" no week 430.
  private func isWithinOther(
    _ mark: DraftLexicon.Mark, of passage: QuantityPassage, in read: ReadSentence
  ) -> Bool {
    read.marks.contains {
      ([.indicator, .part, .said].contains($0.kind) || $0.kind == .flow && isCounted(passage))
        && $0.words.clamped(to: mark.words) == mark.words && $0.words.count > mark.words.count
    }
  }

  private func refers(_ mark: DraftLexicon.Mark, to passage: QuantityPassage) -> Bool {
    if mark.words.overlaps(passage.number) || isRate(mark, of: passage) { return true }
    let gap = passage.number.lowerBound - mark.words.upperBound
    // "Every 15 people share a room": not "every day 20".
    if lexicon.code(mark) == Self.every { return gap == 0 }
    guard gap >= 0, !hasMark(mark.words.upperBound..<passage.number.lowerBound) else { return false }
    // "Son las siete y diez".
    return gap <= (isCounted(passage) ? 0 : lexicon.code(mark) == Self.time ? 3 : 1)
  }

  /// "54-year-old", "of 12 months", which the quantity reader takes for things or for nothing.
  private func isSpan(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    guard !isCounted(passage), passage.reading.unit != "days" else { return false }
    return read.marks(.span).contains { mark in
      mark.words.lowerBound == passage.number.upperBound
        // "إلى 18 يوم الثلاثاء": the day is a weekday's.
        && !read.dates.contains { $0.words.contains(mark.words.lowerBound) }
    }
  }

  /// Whether a number is written as none that counts: "007", "4-1", a score, "555-0199", a telephone.
  private func isOfDigits(_ passage: QuantityPassage) -> Bool {
    let number = passage.number
    let first = text.words[number.lowerBound]
    if first.kind == .number, first.folded.first == "0", first.folded.count > 1 { return true }
    return isJoined(number.lowerBound) || isJoined(number.upperBound + 1) || isNumber(number.lowerBound - 1)
      || isNumber(passage.pieces.lowerBound - 1) || isNumber(number.upperBound)
  }

  /// "The latrines are four."
  private func isOfFacilities(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    !isCounted(passage) && read.marks(.facility).contains { distance($0.words, passage.pieces) <= 2 }
  }

  /// "42 per 100,000".
  private func isRate(_ mark: DraftLexicon.Mark, of passage: QuantityPassage) -> Bool {
    mark.words.lowerBound == passage.pieces.upperBound && lexicon.namesNumber(mark)
  }

  /// "IPC phase 3": the number of a name.
  private func isNumberOfName(_ number: Range<Int>, in read: ReadSentence) -> Bool {
    read.marks(.indicator).contains {
      number.clamped(to: $0.words) == number && lexicon.namesNumber($0)
    }
  }

  private static let time = "time"
  private static let every = "every"
  private static let price = "price"

  private func isPrice(_ price: DraftLexicon.Mark, of passage: QuantityPassage, in read: ReadSentence) -> Bool
  {
    let cost = cost(price.words, passage.pieces, in: read)
    return cost <= 12
      && !read.marks(.indicator).contains { self.cost($0.words, passage.pieces, in: read) <= cost }
  }

  /// "Hotline: 199", "Beds available: 140": a label without a word that tells of people, a place or a time, and nothing
  /// behind the number that does: "Key figures: 14,300 new arrivals".
  private func isOfLabel(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let sentence = read.sentence.words
    let colon = passage.pieces.lowerBound - 1
    guard sentence.contains(colon), text.words[colon].folded == ":" else { return false }
    let start = sentence.prefix(while: { $0 < colon }).last { text.words[$0].kind == .mark }
    let label = (start.map { $0 + 1 } ?? sentence.lowerBound)..<colon
    return !label.isEmpty
      && !read.marks.contains { Self.labels.contains($0.kind) && $0.words.overlaps(label) }
      && !read.places.contains { $0.words.overlaps(label) }
      && !read.dates.contains { $0.words.overlaps(label) }
      && !read.marks(.indicator).contains {
        $0.words.lowerBound > colon && cost($0.words, passage.pieces, in: read) <= 3
      }
  }

  /// What a label tells a count by.
  private static let labels: Set<DraftEntry.Kind> = [
    .indicator, .situation, .group, .certainty, .disease, .flow, .part, .total, .another, .said,
  ]

  /// "Thursday 30, 10 o'clock".
  private func isDayOfWeek(_ number: Range<Int>, in read: ReadSentence) -> Bool {
    let next = number.upperBound
    guard !read.sentence.words.contains(next) || text.words[next].kind != .word,
      let day = Int(text.words[number.lowerBound].folded), (1...31).contains(day)
    else { return false }
    return read.marks(.day).contains {
      lexicon.code($0).hasPrefix("w") && $0.words.upperBound == number.lowerBound
    }
  }

  /// "3. The Government …", "b) …": what a point of a list is numbered by.
  private func isNumberOfItem(_ number: Range<Int>, in read: ReadSentence) -> Bool {
    let sentence = read.sentence.words
    guard number == sentence.lowerBound..<sentence.lowerBound + 1, isNumber(number.lowerBound),
      sentence.contains(number.upperBound),
      text.words[number.upperBound].folded.first.map({ ".)".contains($0) }) ?? false
    else { return false }
    return text.words[number.upperBound].kind == .mark || sentence.count == 2
  }

  /// Whether what stands before a number lets it be a count: nothing, a mark or a word that the lexicon knows, so that
  /// "bus 12" and "room 118" are none.
  func isLed(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let before = passage.pieces.lowerBound - 1
    guard before >= read.sentence.words.lowerBound, text.words[before].kind == .word else { return true }
    return read.places.contains { $0.words.contains(before) }
      || read.dates.contains { $0.words.contains(before) }
      || read.marks.contains { mark in
        mark.words.contains(before)
          && ![.reference, .span, .facility, .sector, .measure, .article].contains(mark.kind)
      }
  }

  private func isNumber(_ index: Int) -> Bool {
    text.words.indices.contains(index) && text.words[index].kind == .number
  }

  /// Whether a dash without spaces joins a number to the one before it.
  private func isJoined(_ index: Int) -> Bool {
    guard isNumber(index), isNumber(index - 2), text.words[index - 1].kind == .mark else { return false }
    return text.words[index - 2].range.upperBound + 1 == text.words[index].range.lowerBound
  }

  private func hasMark(_ words: Range<Int>) -> Bool {
    words.contains { text.words[$0].kind == .mark }
  }

  /// Whether a number without a noun counts what was named before: what follows is no noun of its own.
  func isElliptic(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    if isAnother(passage, in: read) || isOfWhom(passage, in: read) || whole(of: passage, in: read) != nil {
      return true
    }
    let next = passage.pieces.upperBound
    guard next < read.sentence.words.upperBound, text.words[next].kind == .word else {
      return next >= read.sentence.words.upperBound || !"%$€£°".contains(text.words[next].folded)
    }
    return read.marks.contains { mark in
      mark.words.lowerBound == next
        && Self.followers.contains(mark.kind)
        || mark.kind == .indicator
          && (mark.words.overlaps(passage.pieces) && lexicon.tail(of: mark).lowerBound <= next
            // "27 de malnutrition aiguë".
            || read.marks(.share).contains {
              $0.words.lowerBound == next && $0.words.upperBound == mark.words.lowerBound
            })
    }
  }

  /// "Of whom 31,000 require …": those of whom are people, whatever is said of them.
  func isOfWhom(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.part).contains {
      lexicon.code($0) == "whom" && $0.words.upperBound == passage.pieces.lowerBound
    }
  }

  /// What may follow a number without a noun.
  private static let followers: Set<DraftEntry.Kind> = [
    .elliptic, .indicator, .group, .certainty, .said, .according, .day, .flow, .part, .and, .past, .but,
    .total,
    .unconfirmed,
    .outlook, .during, .plan,
  ]

  func isCounted(_ passage: QuantityPassage) -> Bool {
    passage.reading.unit == UnitID.persons || passage.reading.unit == UnitID.households
  }

  /// "Fifteen more": what a total takes in.
  func isMore(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    passage.isDifference || isBeside(passage, nil, in: read)
  }

  /// "Another 900", "900 autres": more of what was counted before, and no difference of two counts.
  func isAnother(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    isBeside(passage, "", in: read)
  }

  /// - Parameter code: of the word; of any where there is none.
  private func isBeside(_ passage: QuantityPassage, _ code: String?, in read: ReadSentence) -> Bool {
    read.marks.contains {
      $0.kind == .another && (code == nil || code == lexicon.code($0))
        && ($0.words.upperBound == passage.pieces.lowerBound
          || $0.words.lowerBound == passage.pieces.upperBound)
    }
  }

  /// "One man": a count only of those who were hurt.
  func isSingular(_ passage: QuantityPassage) -> Bool {
    passage.reading.low == 1 && passage.reading.high == 1
      && text.words[passage.number.lowerBound].kind == .word
  }
}

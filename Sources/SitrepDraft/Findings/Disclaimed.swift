import SitrepModel
import SitrepTables

// Numbers that a text names and does not vouch for as figures of what it tells.
extension DraftReading {
  /// Whether a number is asked for, denied or doubted, of an earlier event, of another country, or what another is
  /// compared with.
  /// - Parameter measure: how it is counted, by the catalogue.
  func isDisclaimed(_ passage: QuantityPassage, as measure: String, in read: ReadSentence) -> Bool {
    let words = passage.pieces
    return isQuestion(read) || isDenied(words, in: read) || isOfElsewhere(words, in: read)
      || isCompared(words, in: read) || isOfEarlierEvent(words, as: measure, in: read)
  }

  func isQuestion(_ read: ReadSentence) -> Bool {
    let last = text.words[read.sentence.words.upperBound - 1]
    return last.kind == .end && ["?", "؟"].contains(last.folded)
  }

  /// "Did not confirm 100 dead", "25 dead, but the coast guard denied it".
  private func isDenied(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    read.marks.contains { mark in
      switch (mark.kind, lexicon.code(mark)) {
      case (.denies, ""), (.unconfirmed, ""):
        // "Talk about a hundred".
        mark.words.lowerBound < words.lowerBound && mark.words.upperBound <= words.upperBound
          && words.lowerBound - mark.words.upperBound <= Self.farthest
          && !turns(min(mark.words.upperBound, words.lowerBound)..<words.lowerBound, in: read)
      case (.unconfirmed, Self.before):
        words.upperBound <= mark.words.lowerBound && mark.words.lowerBound - words.upperBound <= Self.farthest
          && !read.has(.said, between: words, mark.words)
          && !hasBreak(words.upperBound..<mark.words.lowerBound)
      default: false
      }
    }
  }

  private static let before = "before"

  /// In words: how far what is denied may stand from the denial.
  private static let farthest = 16

  /// Whether something else is said further on: after "but", or where someone says another thing.
  private func turns(_ gap: Range<Int>, in read: ReadSentence) -> Bool {
    hasBreak(gap)
      || read.marks.contains { mark in
        guard gap.contains(mark.words.lowerBound) else { return false }
        if mark.kind == .but { return true }
        let before = mark.words.lowerBound - 1
        return mark.kind == .said
          && (text.words[before].kind == .mark && before >= gap.lowerBound
            || lexicon.joinsOn(mark, text.words[mark.words.lowerBound].folded)
            || read.marks.contains { $0.kind == .and && $0.words.upperBound == before + 1 })
      }
  }

  private func hasBreak(_ gap: Range<Int>) -> Bool {
    gap.contains { text.words[$0].kind == .mark && [";", "؛"].contains(text.words[$0].folded) }
  }

  /// "In 2015 a flood killed 250", "a similar eruption left 900 dead". A year beside a number is the number's own:
  /// "10,000 in 2018"; but what came about years ago is told of another event, where it is not compared with:
  /// "603 dead in 2019", "in 2021, 800 were evicted".
  private func isOfEarlierEvent(_ words: Range<Int>, as measure: String, in read: ReadSentence) -> Bool {
    let isPast = read.marks(.past).contains {
      lexicon.code($0).isEmpty && governs($0.words, words, in: read)
    }
    if isPast || isOfWhen(words, in: read) || isOfEarlierMonth(words, as: measure, in: read) { return true }
    let dates = read.dates.filter { date in
      !date.isStart && !date.words.overlaps(words) && !isOfReference(date, in: read)
        && !isYearOfAnother(date, than: words, in: read)
        && (governs(date.words, words, in: read) || isInserted(date, before: words, in: read))
    }
    guard let published,
      let date = dates.min(by: { cost($0.words, words, in: read) < cost($1.words, words, in: read) })
    else { return false }
    // "Against 655,000 in January 2025".
    let isCompared =
      isLedByComparison(words, in: read) && date.words.lowerBound >= words.upperBound
      && distance(date.words, words) <= 2
    let isOfEvent =
      measure == "cumulative" || measure == "stock" && date.words.upperBound <= words.lowerBound
    let isOfLongAgo = isOfEvent && published.components.year - date.day.components.year > 1
    return isBefore(date, published) && !isCompared
      && !(isOwnYear(date, of: words, in: read) && !isOfLongAgo)
  }

  /// "In June 13 people were killed at the same bend": what a sentence opens with, of some months ago, came about then.
  private func isOfEarlierMonth(_ words: Range<Int>, as measure: String, in read: ReadSentence) -> Bool {
    guard let published, measure == "cumulative" else { return false }
    return read.dates.contains { date in
      !date.isStart && !date.isEnd && date.isMonth && date.words.upperBound <= words.lowerBound
        && date.words.lowerBound - read.sentence.words.lowerBound <= 2
        && published - date.day > Self.earlierMonths
    }
  }

  /// In days, from the first of a month: it is not this one nor the last.
  private static let earlierMonths = 62

  /// "The storm, in 2004, had killed 363".
  private func isInserted(_ date: DateMention, before words: Range<Int>, in read: ReadSentence) -> Bool {
    let isLed = read.marks(.during).contains {
      $0.words.upperBound == date.words.lowerBound && $0.words.lowerBound > read.sentence.words.lowerBound
        && text.words[$0.words.lowerBound - 1].folded == ","
    }
    return isLed && date.words.upperBound < words.lowerBound
      && text.words[date.words.upperBound].folded == ","
      && !read.passages.contains { $0.pieces.lowerBound < date.words.lowerBound }
  }

  /// "10,000 in 2018", "in 2018, 10,000", "en 2018 murieron 10.000".
  private func isOwnYear(_ date: DateMention, of words: Range<Int>, in read: ReadSentence) -> Bool {
    guard date.isYear else { return false }
    if date.words.lowerBound >= words.upperBound { return distance(date.words, words) <= 2 }
    let gap = date.words.upperBound..<words.lowerBound
    if gap.allSatisfy({ text.words[$0].kind == .mark }) { return true }
    // "En el terremoto de 1996 murieron 1.200", "a flood in 2015 killed 250" are of the event's year.
    return gap.count == 1
      && read.marks.contains {
        $0.kind == .during && $0.words.upperBound == date.words.lowerBound
          && $0.words.lowerBound - read.sentence.words.lowerBound <= 1
          // "Last year's floods killed 97".
          || $0.kind == .past && $0.words == date.words
            && $0.words.lowerBound - read.sentence.words.lowerBound <= 1
      }
  }

  /// "The worst since 2019, when 74 were killed".
  private func isOfWhen(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    read.marks(.past).contains { mark in
      lexicon.code(mark) == Self.when && mark.words.upperBound <= words.lowerBound
        && read.dates.contains {
          $0.isYear && $0.words.upperBound <= mark.words.lowerBound && distance($0.words, mark.words) <= 1
        }
    }
  }

  private static let when = "when"

  /// "From 10,000 in 2018 to 330,000": the year is the first number's.
  func isYearOfAnother(_ date: DateMention, than words: Range<Int>, in read: ReadSentence) -> Bool {
    date.isYear && date.words.upperBound <= words.lowerBound
      && read.passages.contains { passage in
        passage.pieces.upperBound <= date.words.lowerBound && distance(passage.pieces, date.words) <= 2
          && !(passage.pieces.upperBound..<date.words.lowerBound).contains { text.words[$0].kind == .mark }
      }
  }

  private func isBefore(_ date: DateMention, _ published: Day) -> Bool {
    date.isYear ? date.day.components.year < published.components.year : published - date.day > Self.present
  }

  /// In days: what is longer ago is of another event.
  private static let present = 300

  /// "Law 44 of 2019".
  private func isOfReference(_ date: DateMention, in read: ReadSentence) -> Bool {
    read.marks.contains {
      $0.kind == .reference && $0.words.upperBound <= date.words.lowerBound
        && date.words.lowerBound - $0.words.upperBound <= 3
        && text.words[$0.words.upperBound].kind == .number
    }
  }

  /// Whether a time or a country is that of some words: no mark and no "and" parts them, or the sentence opens with it.
  func governs(_ named: Range<Int>, _ words: Range<Int>, in read: ReadSentence) -> Bool {
    guard !named.overlaps(words) else { return true }
    let gap = min(named.upperBound, words.upperBound)..<max(named.lowerBound, words.lowerBound)
    if hasBreak(gap) || read.has(.but, between: named, words) { return false }
    // "For comparison: in the flood of 2010".
    let colon = read.sentence.words.prefix { $0 < named.lowerBound }.last { text.words[$0].folded == ":" }
    let opening = colon.map { $0 + 1 } ?? read.sentence.words.lowerBound
    if named.upperBound <= words.lowerBound, named.lowerBound - opening <= 5 { return true }
    return !gap.contains { text.words[$0].kind == .mark } && !read.has(.and, between: named, words)
  }
}

import SitrepModel

/// A time that a text names.
struct DateMention: Sendable {
  let words: Range<Int>
  /// As EDTF.
  let text: String
  /// The first day of it, to compare by.
  let day: Day
  /// Whether it says since or from when.
  let isStart: Bool
  /// Whether it says until when.
  let isEnd: Bool
  /// A year alone goes only with the number beside it.
  var isYear = false
  /// Whether it is a month, without a day.
  var isMonth: Bool { text.count == 7 && !isYear }
}

/// Reads the times that a text names, by the day it was published on.
struct DateReader {
  let text: DraftText
  let lexicon: DraftLexicon
  let published: Day?

  func mentions(in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> [DateMention] {
    var found: [DateMention] = []
    for mark in marks {
      let code = lexicon.entries[mark.entry].code
      switch mark.kind {
      case .day:
        if let published, let day = Self.day(code, from: published) {
          found.append(mention(mark.words, day.description, day, sentence, marks))
        } else if let published, code.hasSuffix("~"), let offset = Int(code.dropLast()) {
          found.append(mention(mark.words, "\(published + offset)~", published + offset, sentence, marks))
        }
      case .month:
        let before = marks.filter { $0.words.upperBound == mark.words.lowerBound }.map(\.kind)
        if let month = Int(code), let date = date(month: month, at: mark.words, in: sentence, after: before) {
          found.append(mention(date.words, date.text, date.day, sentence, marks))
        }
      case .past:
        // "Last year" is a year.
        if let offset = Int(code), let year = published.map({ $0.components.year + offset }),
          let day = Day(year: year, month: 1, day: 1)
        {
          var date = mention(mark.words, padded(year, to: 4), day, sentence, marks)
          date.isYear = true
          found.append(date)
        }
      default: break
      }
    }
    for index in sentence.words where text.words[index].kind == .number {
      guard let year = year(at: index) ?? oldYear(at: index, marks),
        !found.contains(where: { $0.words.contains(index) })
      else { continue }
      if let day = Day(year: year, month: 1, day: 1) {
        var date = mention(index..<index + 1, padded(year, to: 4), day, sentence, marks)
        date.isYear = true
        found.append(date)
      }
    }
    return found
  }

  private func mention(
    _ words: Range<Int>, _ text: String, _ day: Day, _ sentence: TextSentence, _ marks: [DraftLexicon.Mark]
  ) -> DateMention {
    func follows(_ kind: DraftEntry.Kind) -> Bool {
      marks.contains {
        $0.kind == kind && $0.words.upperBound <= words.lowerBound
          && words.lowerBound - $0.words.upperBound <= 1
          // "Up from 61 the day before" is of that day.
          && (words.lowerBound == $0.words.upperBound || self.text.words[$0.words.upperBound].kind != .number)
      }
    }
    return DateMention(
      words: words, text: text, day: day, isStart: follows(.from), isEnd: follows(.until))
  }

  /// The day that `-1` or `w4` means.
  static func day(_ code: String, from published: Day) -> Day? {
    if let offset = Int(code) { return published + offset }
    guard code.hasPrefix("w"), let weekday = Int(code.dropFirst()) else { return nil }
    return published - (published.weekday - weekday + 7) % 7
  }

  func year(at index: Int) -> Int? {
    guard text.words.indices.contains(index), text.words[index].range.count == 4,
      let year = Int(text.words[index].folded), (1850...2099).contains(year)
    else { return nil }
    return year
  }

  /// "In 1806": years of old are so only behind "in", for they may be numbers as well.
  private func oldYear(at index: Int, _ marks: [DraftLexicon.Mark]) -> Int? {
    guard text.words[index].range.count == 4, let year = Int(text.words[index].folded),
      (1500..<1850).contains(year),
      marks.contains(where: { $0.kind == .during && $0.words.upperBound == index })
    else { return nil }
    return year
  }

  private func number(at index: Int, in sentence: TextSentence) -> Int? {
    guard sentence.words.contains(index), text.words[index].kind == .number,
      text.words[index].folded.unicodeScalars.count <= 4
    else { return nil }
    return Int(text.words[index].folded.prefix { $0.isNumber })
  }

  /// "22 March", "4 de marzo de 2026", "March 4, 2026", "Dec. 14", "April 2023".
  private func date(
    month: Int, at words: Range<Int>, in sentence: TextSentence, after before: [DraftEntry.Kind]
  ) -> (words: Range<Int>, text: String, day: Day)? {
    var range = words
    var dayOfMonth: Int?
    for before in 1...2 {
      let index = words.lowerBound - before
      if before == 2, !sentence.words.contains(index + 1) || text.words[index + 1].range.count > 2 { break }
      if let number = number(at: index, in: sentence), (1...31).contains(number) {
        dayOfMonth = number
        range = index..<range.upperBound
        break
      }
    }
    var next = range.upperBound
    if dayOfMonth == nil, let number = number(at: next, in: sentence), (1...31).contains(number) {
      dayOfMonth = number
      next += 1
      range = range.lowerBound..<next
    }
    var said: Int?
    for skipped in 0...1 where said == nil {
      if skipped == 1, !sentence.words.contains(next) || text.words[next].range.count > 3 { break }
      guard sentence.words.contains(next + skipped), let found = year(at: next + skipped) else { continue }
      said = found
      range = range.lowerBound..<next + skipped + 1
    }
    let isPast = dayOfMonth == nil && before.contains(.from)
    guard
      let year = said ?? published.map({ Self.year(of: month, dayOfMonth ?? 1, near: $0, isPast: isPast) })
    else { return nil }
    let isLed = before.contains { [.during, .from, .until].contains($0) }
    guard let dayOfMonth else {
      // "May" alone is also a verb, so a month tells little without a day, a year or "in".
      guard let day = Day(year: year, month: month, day: 1), said != nil || words.count > 1 || isLed else {
        return nil
      }
      return (range, "\(padded(year, to: 4))-\(padded(month, to: 2))", day)
    }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else { return nil }
    return (range, day.description, day)
  }

  /// The year that puts a date nearest to the day of publication; a month since which
  /// something is so is not to come.
  private static func year(of month: Int, _ day: Int, near published: Day, isPast: Bool) -> Int {
    let year = published.components.year
    func distance(_ year: Int) -> Int {
      Day(year: year, month: month, day: day).map { isPast && $0 > published ? 999 : abs($0 - published) }
        ?? 999
    }
    return [year, year - 1, year + 1].min { distance($0) < distance($1) } ?? year
  }
}

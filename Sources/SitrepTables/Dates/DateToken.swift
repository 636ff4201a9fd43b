import SitrepModel

/// A number, a word or a sign of a date as people write it.
struct DateToken {
  var text: String
  var kind: Kind
  /// Whether a space stands before it.
  var isApart: Bool
  var meanings: Set<DateWords.Meaning> = []

  enum Kind { case number, word, sign }

  /// nil where a word is none of those of which dates are made: what it says would be lost.
  static func tokens(of text: String, _ words: DateWords) -> [DateToken]? {
    var tokens: [DateToken] = []
    var isApart = false
    for scalar in foldedName(text).unicodeScalars {
      let kind: Kind
      if scalar.properties.isWhitespace {
        isApart = true
        continue
      } else if scalar.properties.numericType == .decimal {
        kind = .number
      } else if scalar.properties.isAlphabetic || scalar == "º" || scalar == "ª" {
        kind = .word
      } else {
        kind = .sign
      }
      let text = kind == .number ? String(Int(scalar.properties.numericValue ?? 0)) : String(scalar)
      if let last = tokens.indices.last, kind != .sign, tokens[last].kind == kind, !isApart {
        tokens[last].text += text
      } else {
        tokens.append(DateToken(text: text, kind: kind, isApart: isApart))
      }
      isApart = false
    }
    joinNames(in: &tokens, words)
    for index in tokens.indices {
      switch tokens[index].kind {
      case .number: continue
      case .sign:
        guard "/-.,،:–—+'’".contains(tokens[index].text) else { return nil }
      case .word:
        tokens[index].meanings = words.meanings(of: tokens[index].text)
        let isKnown = !tokens[index].meanings.isEmpty || DateClock.words.contains(tokens[index].text)
        guard isKnown else { return nil }
      }
    }
    // An ordinal stands for nothing but behind a number.
    let isWellFormed = tokens.indices.allSatisfy { index in
      tokens[index].meanings != [.ordinal] || (index > 0 && tokens[index - 1].kind == .number)
    }
    return isWellFormed ? namingMonthsOnce(tokens) : nil
  }

  /// Makes one of two words that are a name together: "تشرين الثاني".
  private static func joinNames(in tokens: inout [DateToken], _ words: DateWords) {
    var index = 0
    while index + 1 < tokens.count {
      let name = "\(tokens[index].text) \(tokens[index + 1].text)"
      if tokens[index].kind == .word, tokens[index + 1].kind == .word, !words.meanings(of: name).isEmpty {
        tokens[index].text = name
        tokens.remove(at: index + 1)
      }
      index += 1
    }
  }

  /// A month under two of its names is said once: "تشرين الثاني/نوفمبر".
  private static func namingMonthsOnce(_ tokens: [DateToken]) -> [DateToken] {
    var tokens = tokens
    var index = 0
    while index + 2 < tokens.count {
      if let month = tokens[index].month, tokens[index + 1].text == "/", tokens[index + 2].month == month {
        tokens.removeSubrange((index + 1)...(index + 2))
      }
      index += 1
    }
    return tokens
  }

  func says(_ meaning: DateWords.Meaning) -> Bool { meanings.contains(meaning) }

  var number: String? { kind == .number ? text : nil }

  var isYear: Bool { kind == .number && text.utf8.count == 4 }

  var month: Int? {
    meanings.compactMap { if case .month(let month) = $0 { month } else { nil } }.min()
  }

  var weekday: Int? {
    if month != nil { return nil }
    return meanings.compactMap { if case .weekday(let day) = $0 { day } else { nil } }.min()
  }

  /// Whether a token stands between the ends of a period: a word for it between numbers or names, a dash with spaces
  /// around it or between two numbers beside the name of a month.
  static func isTo(_ tokens: [DateToken], _ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    let (before, token, after) = (tokens[index - 1], tokens[index], tokens[index + 1])
    if token.says(.to) {
      return before.kind == .number || before.month != nil
        ? after.kind == .number || after.says(.filler) || token.meanings == [.to] : false
    }
    guard token.kind == .sign else { return false }
    if token.text == "–" || token.text == "—" { return true }
    guard token.text == "-" else { return false }
    if token.isApart && after.isApart { return true }
    return before.kind == .number && after.kind == .number && tokens.contains { $0.month != nil }
  }
}

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
      } else if ("0"..."9").contains(scalar) {
        kind = .number
      } else if scalar.properties.isAlphabetic || scalar == "º" || scalar == "ª" {
        kind = .word
      } else {
        kind = .sign
      }
      if let last = tokens.indices.last, kind != .sign, tokens[last].kind == kind, !isApart {
        tokens[last].text.unicodeScalars.append(scalar)
      } else {
        tokens.append(DateToken(text: String(scalar), kind: kind, isApart: isApart))
      }
      isApart = false
    }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .number: continue
      case .sign:
        guard "/-.,:–—+'’".contains(tokens[index].text) else { return nil }
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
    return isWellFormed ? tokens : nil
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

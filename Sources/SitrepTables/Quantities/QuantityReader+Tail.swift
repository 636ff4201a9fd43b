import SitrepModel

/// What is left over after a number and what it counts.
extension QuantityReader {
  /// Whether the number is one by which something grew or shrank, or that each of others has: "40 more", but not "40 more
  /// or less"; "5 per tent", but not "5 per cent" and "5 per day".
  var isDifference: Bool {
    // "Une centaine de | plus": the word before may be a part of it.
    let isAfterOf =
      position > 0 && lexicon.match(tokens[(position - 1)..<position], language: language, [.of]) != nil
    return isDifference(at: position) || isAfterOf && isDifference(at: position - 1)
  }

  private func isDifference(at index: Int) -> Bool {
    let rest = tokens[index...]
    guard let difference = lexicon.match(rest, language: nil, [.difference]) else { return false }
    let others: QuantityKinds = [.orMore, .orFewer, .orSo, .odd, .rate, .noun]
    return difference.count > (lexicon.match(rest, language: language, others)?.count ?? 0)
  }

  /// Whether the words left over hold no other number and end in no bound and no joint: those that name what is counted
  /// are of no account.
  var isTailFree: Bool {
    if isDifference { return false }
    let tail = tokens[position...]
    for index in tail.indices {
      switch tokens[index] {
      case .number, .name, .suffix, .bracket, .other: return false
      // "200–" lacks its other end.
      case .dash where index == tail.endIndex - 1: return false
      case .dash: continue
      case .word: break
      }
      if isOtherNumber(at: index) { return false }
      let rest = tokens[index...]
      // A foreign multiplier counts too: "100 mil" in an English record is not 100.
      if lexicon.match(rest, language: nil, .multiplying) != nil { return false }
      // "300, possibly even more" is bounded there; "200 to" lacks its other end; "200, expected to rise" has neither.
      let isAfterTo =
        index > tail.startIndex
        && lexicon.match(tokens[(index - 1)..<index], language: language, [.to]) != nil
      if !isAfterTo,
        lexicon.match(rest, language: language, [.orMore, .orFewer, .difference, .to])?.count == rest.count
      {
        return false
      }
    }
    return true
  }

  /// Whether others are said beside so many, though by no number: "two men and a boy", "a woman with her child".
  func namesOthers(besides number: Amount) -> Bool {
    tokens[position...].indices.contains { index in
      guard let joint = lexicon.match(tokens[index...], language: language, [.others])?.entry else {
        return number <= 2 && lexicon.joinsNoun(tokens[index], language: language)
      }
      return joint.after == 0 || number <= Amount(Int(joint.after))
    }
  }

  /// Whether a number in words starts at a token; "one" may be an article.
  func isOtherNumber(at index: Int) -> Bool {
    (lexicon.match(tokens[index...], language: language, [.number])?.entry.number ?? 0) > 1
  }

  /// Whether the words left over say another number: "34 dead, nine of them children", but not "12:30" and "40 of 120".
  var isAnotherSaid: Bool {
    let tail = tokens[position...]
    guard tail.first?.isNumber == false else { return false }
    let isOfWords = tail.allSatisfy { if case .other = $0 { false } else { !$0.isName } }
    let hasWord = tail.contains { if case .word = $0 { true } else { false } }
    return isOfWords && hasWord && tail.indices.contains { tokens[$0].isNumber || isOtherNumber(at: $0) }
  }
}

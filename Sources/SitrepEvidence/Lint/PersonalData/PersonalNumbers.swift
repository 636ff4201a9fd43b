import SitrepModel

extension PersonalDataFinder {
  /// Telephone and document numbers outside addresses of the web and `taken` parts of the text.
  func numbers(in text: ScannedText, outside taken: [Range<Int>]) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    let skipped = (taken + webAddresses(in: text)).sorted { $0.lowerBound < $1.lowerBound }
    var nextSkipped = 0
    var index = 0
    while var run = DigitRun(in: text, from: index) {
      while nextSkipped < skipped.count, skipped[nextSkipped].upperBound <= run.range.lowerBound {
        nextSkipped += 1
      }
      if nextSkipped < skipped.count, skipped[nextSkipped].lowerBound < run.range.upperBound {
        index = max(skipped[nextSkipped].upperBound, run.range.upperBound)
        continue
      }
      // A time or a telephone number may stand right after a date.
      while run.leadingDate > 0,
        let rest = DigitRun(in: text, from: end(of: run.leadingDate, groupsOf: run, text)),
        rest.range.lowerBound < run.range.upperBound
      {
        run = rest
      }
      if let kind = kind(of: run, in: text) { found.append(PersonalDatum(kind, run.range, of: text)) }
      index = max(index + 1, run.range.upperBound)
    }
    return found
  }

  private func kind(of run: DigitRun, in text: ScannedText) -> PersonalDataKind? {
    if run.isDocumentByForm { return .document }
    if run.isDocumentByWord, isAfter(.document, run, in: text) { return .document }
    if run.isWithinCode || run.letterBefore != nil || run.letterAfter != nil || isAfterMoney(run, text) {
      return nil
    }
    let count = run.digits.count
    guard run.leadingDate == 0, count <= 15 else { return nil }
    if run.hasPlus { return count >= 8 ? .telephone : nil }
    if count >= 6, !run.isSpacedThousands || run.groups[0].count == 3, !run.isReference,
      isAfter(.telephone, run, in: text)
    {
      return .telephone
    }
    if isAfter(.paper, run, in: text) { return nil }
    if count < 9 || run.isOfNumbers || run.isSpacedThousands || run.isReference { return nil }
    // Without a plus or a word: nine digits in one, or three groups and more that are no thousands.
    if run.groups.count == 1 || run.groups.count >= 3 || run.groups[0].first == 0 { return .telephone }
    return run.groups[0].count <= 3 ? .telephone : nil
  }

  /// Whether one of `cues` is among the three words before a number, with no end of a sentence between.
  private func isAfter(_ cue: PersonalDataWords.Kind, _ run: DigitRun, in text: ScannedText) -> Bool {
    guard var index = text.word(before: run.range.lowerBound) else { return false }
    guard run.range.lowerBound - text.words[index].range.upperBound <= 6 else { return false }
    for _ in 0..<4 {
      if text.words[index].says(cue) || lexicon.kinds(of: initials(endingAt: index, in: text)).contains(cue) {
        return true
      }
      guard index > 0, text.words[index].range.lowerBound - text.words[index - 1].range.upperBound <= 3 else {
        return false
      }
      index -= 1
    }
    return false
  }

  /// `ci` for "C.I.".
  private func initials(endingAt index: Int, in text: ScannedText) -> String {
    guard index > 0, text.words[index].before == .point, text.words[index].range.count == 1,
      text.words[index - 1].range.count == 1
    else { return "" }
    return text.words[index - 1].folded + text.words[index].folded
  }

  private func isAfterMoney(_ run: DigitRun, _ text: ScannedText) -> Bool {
    var index = run.range.lowerBound - 1
    while text[index] == " " || text[index] == "\u{A0}" { index -= 1 }
    if let scalar = text[index], scalar.properties.generalCategory == .currencySymbol { return true }
    guard let word = text.word(before: run.range.lowerBound) else { return false }
    return run.range.lowerBound - text.words[word].range.upperBound <= 2
      && text.words[word].says(.currency)
  }

  private func end(of groups: Int, groupsOf run: DigitRun, _ text: ScannedText) -> Int {
    var (index, seen) = (run.range.lowerBound, 0)
    while index < run.range.upperBound {
      while let scalar = text[index], !scalar.isDigit { index += 1 }
      while let scalar = text[index], scalar.isDigit { index += 1 }
      seen += 1
      if seen == groups { return index }
    }
    return run.range.upperBound
  }

  /// Stretches without a space that hold `://` or start with `www.`: their numbers are names of pages.
  private func webAddresses(in text: ScannedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.scalars.count {
      var end = start
      var isAddress = false
      while let scalar = text[end], !scalar.isSpace {
        if scalar == ":", text[end + 1] == "/", text[end + 2] == "/" { isAddress = true }
        end += 1
      }
      let head = text.scalars[start..<min(end, start + 4)]
      if isAddress || head.elementsEqual("www.".unicodeScalars) { found.append(start..<end) }
      start = end + 1
    }
    return found
  }
}

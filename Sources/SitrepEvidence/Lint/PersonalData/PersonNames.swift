import SitrepModel

extension PersonalDataFinder {
  /// Names of persons: capitalised words with a sign beside them or in them that a person is meant.
  func names(in text: ScannedText) -> [PersonalDatum] {
    let covered = registered.covered(text)
    var found: [PersonalDatum] = []
    var index = 0
    while index < text.words.count {
      guard let run = NameRun(in: text, from: index, covered: covered) else {
        index += 1
        continue
      }
      index = run.words.upperBound
      guard !isRegistered(run, text), let words = run.nameWords(in: text, covered: covered) else { continue }
      let range =
        text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound - 1].range.upperBound
      found.append(PersonalDatum(.name, range, of: text))
    }
    return found
  }

  private func isRegistered(_ run: NameRun, _ text: ScannedText) -> Bool {
    text.words[run.words].allSatisfy {
      $0.says(.particle) || registered.holds($0.folded)
    }
  }
}

/// Capitalised words in a row, joined by particles: "María de la Cruz González".
struct NameRun {
  let words: Range<Int>

  init?(in text: ScannedText, from start: Int, covered: [Bool]) {
    func isNamelike(_ index: Int) -> Bool {
      let word = text.words[index]
      guard word.isNamelike, !covered[index] else { return false }
      return !word.isAcronym || word.says(.givenName) || isShouted(index)
    }
    /// In a text in capitals, a word beside a given name is no acronym.
    func isShouted(_ index: Int) -> Bool {
      guard text.words[index].range.count > 3 else { return false }
      return [index - 1, index + 1].contains { other in
        text.words.indices.contains(other) && text.words[other].isAcronym
          && text.words[other].says(.givenName)
      }
    }
    guard isNamelike(start) else { return nil }
    var end = start + 1
    while end < text.words.count, end - start < 8 {
      guard text.words[end].before == .spaces || isInitial(text, end - 1) && text.words[end].before == .point
      else { break }
      if isNamelike(end) {
        end += 1
      } else if let next = (end + 1..<min(end + 3, text.words.count)).first(where: { isNamelike($0) }),
        (end..<next).allSatisfy({ text.words[$0].says(.particle) }),
        (end + 1...next).allSatisfy({ text.words[$0].before == .spaces })
      {
        end = next + 1
      } else {
        break
      }
    }
    words = start..<end
  }

  /// The words that name a person, or nil where nothing says that one is meant.
  func nameWords(in text: ScannedText, covered: [Bool]) -> Range<Int>? {
    let list = text.words
    // "Puente Internacional Simón Bolívar", "Hospital Juan Noé", "Huracán María".
    if list[words].contains(where: { $0.says(.body) }) { return nil }
    var start = words.lowerBound
    while start < words.upperBound, list[start].says(.starter) { start += 1 }
    while start < words.upperBound - 1,
      list[start].says(.title)
        || list[start].says(.relation)
    {
      // "Señora María", "Hermana Ángela": no part of the name, but the sign of one.
      start += 1
    }
    let offices = (start..<words.upperBound).dropLast().filter { list[$0].says(.office) }
    if !offices.isEmpty { return nil }
    if let initial = (start..<words.upperBound).dropLast().first(where: { isInitial(text, $0) }),
      !list[start..<initial].contains(where: { $0.says(.givenName) })
    {
      // "Nurse J. Quispe".
      start = initial
    }
    // A title alone is followed by its name after a point; "Señor de los Milagros" is no one's name.
    guard start < words.upperBound, list[start].isNamelike,
      !list[start].says(.placePrefix)
    else { return nil }
    let name = start..<words.upperBound
    let context = NameContext(text, name, covered)
    if context.isOfPlace || context.isOfOffice { return nil }
    return context.isPerson ? name : nil
  }
}

/// Whether a word is one letter: the J of "J. Pérez".
func isInitial(_ text: ScannedText, _ index: Int) -> Bool {
  text.words[index].range.count == 1 && text.words[index].isCapitalised
}

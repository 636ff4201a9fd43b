import SitrepModel
import SitrepTables

extension DraftReading {
  /// Proposes what a sentence says that people lack.
  mutating func readNeeds(_ read: ReadSentence) {
    var sectors: Set<String> = []
    func isNew(_ code: String) -> Bool { !code.isEmpty && sectors.insert(code).inserted }
    for mark in read.marks where mark.kind == .condition {
      if isNew(lexicon.code(mark)) { need(lexicon.code(mark), mark.words, in: read, [mark]) }
    }
    for lack in read.marks where lack.kind == .lack {
      let near = needed(by: lack, in: read)
      for sector in near where isNew(lexicon.code(sector)) {
        let same = near.filter {
          lexicon.code($0) == lexicon.code(sector) && cost($0.words, sector.words, in: read) <= 4
        }
        let words = same.reduce(lack.words) {
          min($0.lowerBound, $1.words.lowerBound)..<max($0.upperBound, $1.words.upperBound)
        }
        need(lexicon.code(sector), words, in: read, [lack, sector])
      }
    }
    // "What do they need?" "Mattresses and food."
    if isAskedForNeeds {
      for sector in read.marks(.sector)
      where sector.words.lowerBound - read.sentence.words.lowerBound <= 8 && isNew(lexicon.code(sector)) {
        need(lexicon.code(sector), sector.words, in: read, [sector])
      }
    }
    for facility in read.marks where facility.kind == .facility {
      guard let passage = read.passages.first(where: { distance($0.pieces, facility.words) <= 2 }),
        let high = passage.reading.high, high < 100, !read.marks.contains(where: isOfHouses),
        isNew(lexicon.code(facility))
      else { continue }
      let words =
        min(
          passage.pieces.lowerBound, facility.words.lowerBound)..<max(
          passage.pieces.upperBound, facility.words.upperBound)
      need(lexicon.code(facility), words, in: read, [facility])
    }
  }

  /// What stands near a word of lack, and what a list goes on with: "need: cooking sets, soap, rope".
  private func needed(by lack: DraftLexicon.Mark, in read: ReadSentence) -> [DraftLexicon.Mark] {
    // "Needs: shelter for new arrivals, drinking water, and lawyers".
    let isLabel =
      read.sentence.words.contains(lack.words.upperBound) && text.words[lack.words.upperBound].folded == ":"
    return read.marks(.sector).reduce(into: []) { near, sector in
      if isLabel && sector.words.lowerBound > lack.words.upperBound
        || cost(sector.words, lack.words, in: read) <= 9
        || near.contains(where: {
          $0.words.upperBound <= sector.words.lowerBound && cost($0.words, sector.words, in: read) <= 6
        })
      {
        near.append(sector)
      }
    }
  }

  /// "Nine latrines were destroyed" tells of damage, not of too few.
  private func isOfHouses(_ mark: DraftLexicon.Mark) -> Bool {
    mark.kind == .indicator && Self.parts(lexicon.code(mark)).unit == "houses"
  }

  private mutating func need(
    _ sector: String, _ words: Range<Int>, in read: ReadSentence, _ marks: [DraftLexicon.Mark]
  ) {
    var (cells, rules) = circumstances(of: words, in: read)
    cells[ConditionColumn.sector] = sector
    cells[RecordColumn.summary] = clause(around: words, in: read)
    rules = marks.map(lexicon.rule) + rules
    propose(.conditions, cells, quoting: text.span(ofWords: words), in: read, rules: rules)
  }
}

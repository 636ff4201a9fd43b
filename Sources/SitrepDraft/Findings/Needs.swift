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
      let near = read.marks.filter {
        $0.kind == .sector && cost($0.words, lack.words, in: read) <= 9
      }
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

  /// "Nine latrines were destroyed" tells of damage, not of too few.
  private func isOfHouses(_ mark: DraftLexicon.Mark) -> Bool {
    mark.kind == .indicator && Self.parts(lexicon.code(mark)).unit == "houses"
  }

  private mutating func need(
    _ sector: String, _ words: Range<Int>, in read: ReadSentence, _ marks: [DraftLexicon.Mark]
  ) {
    var (cells, rules) = circumstances(of: words, in: read)
    cells["sector"] = sector
    cells["summary"] = clause(around: words, in: read)
    rules = marks.map(lexicon.rule) + rules
    propose("conditions", cells, quoting: words, in: read, rules: rules)
  }
}

import SitrepModel
import SitrepTables

extension DraftReading {
  /// Proposes what a sentence says of how many people, households and what belongs to them there are.
  mutating func readEstimates(_ read: ReadSentence) {
    var first: Subject?
    for (index, passage) in read.passages.enumerated() {
      guard let subject = subject(of: passage, index, in: read) else { continue }
      let span = span(of: passage)
      let words = text.text(span)
      let reading = draft.quantities.read(words, language: source.language, unit: subject.unit)
      // What an import would read in the words is what is proposed, or nothing is.
      guard reading.low == passage.reading.low, reading.high == passage.reading.high,
        reading.best == passage.reading.best, reading.low != nil || reading.high != nil
      else { continue }
      var (cells, rules) = circumstances(
        of: passage.pieces, in: read, counting: subject.indicator)
      rules = subject.rules + rules
      if subject.isOutlook {
        cells[StatementColumn.kind] = StatementKind.outlook.rawValue
        cells[StatementColumn.topic] = subject.indicator
        cells[StatementColumn.value] = words
        cells[StatementColumn.unit] = subject.unit
        cells[RecordColumn.summary] = clause(around: passage.pieces, in: read)
        propose(.statements, cells, quoting: span, in: read, rules: rules, reading: reading)
        continue
      }
      cells[EstimateColumn.indicator] = subject.indicator
      cells[EstimateColumn.measure] = subject.measure
      cells[EstimateColumn.unit] = subject.unit
      cells[EstimateColumn.group] = subject.group
      cells[EstimateColumn.value] = words
      cells[EstimateColumn.method] = reading.kind == .words ? Method.wordsOnly.rawValue : ""
      propose(.estimates, cells, quoting: span, in: read, rules: rules, reading: reading)
      last = Subject(
        indicator: subject.indicator, measure: subject.isFlow ? "" : subject.measure, unit: subject.unit,
        paragraph: read.sentence.paragraph, item: read.sentence.item)
      first = first ?? last
      if Self.caseloads.contains(subject.indicator), caseload == nil { caseload = last }
    }
    // A later sentence goes on with what this one was mainly about.
    if let first { last = first }
  }

  /// The words of a number without an "and" that is written together with it: "وثلاث وفيات".
  private func span(of passage: QuantityPassage) -> Range<Int> {
    let span = text.span(ofWords: passage.pieces)
    let first = text.words[passage.pieces.lowerBound]
    guard first.kind == .word,
      let prefix = lexicon.forms.prefixes.first(where: { first.folded.hasPrefix($0) }),
      draft.quantities.read(text.text(span), language: source.language).low != passage.reading.low
    else { return span }
    return span.lowerBound + prefix.unicodeScalars.count..<span.upperBound
  }

  static let caseloads: Set<String> = [
    "affected", "displaced", "evacuated", "in-need", "isolated", "sheltered", "stranded",
  ]

  /// The clause that some words stand in, without what names a person.
  func clause(around words: Range<Int>, in read: ReadSentence) -> String {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start > read.sentence.words.lowerBound,
      text.words[start - 1].kind == .word || text.words[start - 1].kind == .number
    {
      start -= 1
    }
    while end < read.sentence.words.upperBound,
      text.words[end].kind == .word || text.words[end].kind == .number
    { end += 1 }
    let clause = text.text(ofWords: start..<min(end, start + 40))
    return withoutPersons(clause)
  }
}

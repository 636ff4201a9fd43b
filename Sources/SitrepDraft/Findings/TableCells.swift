import SitrepModel
import SitrepTables

extension DraftReading {
  /// Proposes the counts of a table: what is counted stands above or beside a cell, and where likewise.
  mutating func readTable(_ table: DrawnTable, _ sentence: TextSentence) {
    let head = table.rows[0].map { cell($0, of: sentence) }
    let rows = table.rows.dropFirst().map { row in row.map { cell($0, of: sentence) } }
    let whole = commonPlace(of: rows.compactMap { $0.first?.place })
    for row in rows {
      let label = row[0]
      guard let first = row.first(where: { !$0.words.isEmpty }),
        let last = row.last(where: { !$0.words.isEmpty })
      else { continue }
      var line = sentence
      line.words = first.words.lowerBound..<last.words.upperBound
      let read = self.read(line)
      for (column, cell) in row.enumerated().dropFirst() where !cell.words.isEmpty {
        guard let counted = [head[column].subject, label.subject, head[0].subject].compactMap(\.self).first
        else { continue }
        let place = label.place ?? head[column].place ?? whole
        propose(cell, as: counted, group: label.group ?? head[column].group, at: place, in: read)
      }
    }
  }

  private struct Cell {
    var words: Range<Int>
    var subject: CountedSubject?
    var group: String?
    var place: Int?
  }

  private func cell(_ words: Range<Int>, of sentence: TextSentence) -> Cell {
    var cell = Cell(words: words)
    guard !words.isEmpty else { return cell }
    let marks = lexicon.marks(in: text.words[words])
    work.add(words.count)
    cell.group = marks.first { $0.kind == .group }.map(lexicon.code)
    cell.place = places(in: text.words[words]).first?.entry
    let cues = marks.filter { $0.kind == .indicator }
    if let first = cues.first {
      // "Families affected" counts households, as "10 families affected" does.
      let counted = ["10"] + text.words[words].map(\.folded)
      let unit = draft.quantities.passages(in: counted, language: source.language).first?.reading.unit
      let cue = cues.first { Self.parts(lexicon.code($0)).unit == unit } ?? first
      let parts = Self.parts(lexicon.code(cue))
      let isCounted = unit == UnitID.households || !parts.unit.isEmpty && parts.unit == unit
      cell.subject = CountedSubject(
        indicator: parts.indicator, measure: parts.measure,
        unit: isCounted ? unit ?? UnitID.persons : parts.unit.isEmpty ? UnitID.persons : parts.unit,
        rules: [lexicon.rule(cue)])
    }
    return cell
  }

  /// The place that all others lie in: what a line of totals is about.
  private func commonPlace(of places: [Int]) -> Int? {
    guard let first = places.first else { return nil }
    let parents = draft.operation.places[first].parents
    guard let parent = parents.first,
      places.allSatisfy({ draft.operation.places[$0].parents.contains(parent) })
    else { return nil }
    return draft.operation.places.firstIndex { $0.id == parent }
  }

  private mutating func propose(
    _ cell: Cell, as subject: CountedSubject, group: String?, at place: Int?,
    in read: ReadSentence
  ) {
    let words = text.text(ofWords: cell.words)
    let reading = draft.quantities.read(words, language: source.language, unit: subject.unit)
    guard reading.low != nil || reading.high != nil, reading.unit == nil || reading.unit == subject.unit
    else {
      return
    }
    var (cells, rules) = circumstances(of: cell.words, in: read, counting: subject.indicator)
    if let place { cells[RecordColumn.place] = draft.operation.text(draft.operation.places[place].id) }
    cells[EstimateColumn.indicator] = subject.indicator
    cells[EstimateColumn.measure] = subject.measure
    cells[EstimateColumn.unit] = subject.unit
    cells[EstimateColumn.group] = group ?? "all"
    cells[EstimateColumn.value] = words
    cells[EstimateColumn.method] = reading.kind == .words ? Method.wordsOnly.rawValue : ""
    rules = ["cell of a table"] + subject.rules + rules
    propose(
      .estimates, cells, quoting: text.span(ofWords: cell.words), in: read, rules: rules, reading: reading)
  }
}

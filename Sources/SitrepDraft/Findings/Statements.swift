import SitrepModel
import SitrepTables

extension DraftReading {
  /// Proposes refusals to count, outlooks and positions.
  mutating func readStatements(_ read: ReadSentence) {
    // Said once in a sentence, in one way or two.
    if let mark = read.marks.first(where: { $0.kind == .refusal }) { refusal(mark, in: read) }
    let numbers = read.passages.map(\.pieces)
    if let mark = read.marks.first(where: { $0.kind == .outlook && lexicon.code($0).isEmpty }),
      !numbers.contains(where: { cost($0, mark.words, in: read) <= 8 })
    {
      statement(.outlook, mark, in: read)
    }
    for mark in read.marks where mark.kind == .denies || mark.kind == .affirms {
      statement(.position, mark, in: read)
    }
  }

  private mutating func refusal(_ mark: DraftLexicon.Mark, in read: ReadSentence) {
    let words = text.text(ofWords: mark.words)
    let cue = read.marks.filter { $0.kind == .indicator && Self.parts(lexicon.code($0)).unit.isEmpty }
      .min { cost($0.words, mark.words, in: read) < cost($1.words, mark.words, in: read) }
    let before = last.flatMap { $0.paragraph == read.sentence.paragraph ? $0 : nil }
    let subject = before ?? caseload ?? last
    let parts = cue.map { Self.parts(lexicon.code($0)) }
    let indicator = parts?.indicator ?? subject?.indicator ?? "affected"
    var (cells, rules) = circumstances(of: mark.words, in: read, counting: indicator)
    if cells[RecordColumn.attributedTo] == nil,
      let speaker = read.speakers.min(by: {
        cost($0.words, mark.words, in: read) < cost($1.words, mark.words, in: read)
      })
    {
      cells[RecordColumn.attributedTo] = speaker.name
      cells[RecordColumn.attributionKind] = speaker.kind
    }
    cells[EstimateColumn.indicator] = indicator
    cells[EstimateColumn.measure] =
      parts?.measure ?? subject.map { $0.measure.isEmpty ? "stock" : $0.measure } ?? "stock"
    cells[EstimateColumn.unit] = UnitID.persons
    cells[EstimateColumn.group] = "all"
    // In the words themselves where the quantity reader knows them.
    let isKnown = draft.quantities.read(words, language: source.language).kind == .refusal
    cells[EstimateColumn.value] = isKnown ? words : "no figure given"
    rules = [lexicon.rule(mark)] + (cue.map { [lexicon.rule($0)] } ?? []) + rules
    propose(.estimates, cells, quoting: text.span(ofWords: mark.words), in: read, rules: rules)
  }

  private mutating func statement(_ kind: StatementKind, _ mark: DraftLexicon.Mark, in read: ReadSentence) {
    var (cells, rules) = circumstances(of: mark.words, in: read)
    cells[StatementColumn.kind] = kind.rawValue
    cells[StatementColumn.topic] = lexicon.code(mark).isEmpty ? kind.rawValue : lexicon.code(mark)
    if kind == .position {
      cells[StatementColumn.stance] = (mark.kind == .denies ? Stance.denies : .affirms).rawValue
    }
    cells[RecordColumn.summary] = clause(around: mark.words, in: read)
    rules = [lexicon.rule(mark)] + rules
    propose(.statements, cells, quoting: text.span(ofWords: mark.words), in: read, rules: rules)
  }
}

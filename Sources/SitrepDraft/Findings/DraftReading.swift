import SitrepEvidence
import SitrepModel
import SitrepTables

/// One text being read, sentence by sentence, with what later sentences take over from earlier ones.
struct DraftReading {
  let draft: Draft
  let text: DraftText
  let lexicon: DraftLexicon
  let source: DraftSource
  let published: Day?
  let speakerReader: SpeakerReader
  var sentences: [ReadSentence] = []
  /// The caseload that the text is about, as far as read: "another 60" counts the same.
  var caseload: Subject?
  /// What the last number counted.
  var last: Subject?
  /// The place that was spoken of last: its paragraph, and the mention.
  var place: (paragraph: Int, entry: Int)?
  var speaker: SpeakerMention?
  /// Whether cases of a disease were counted, of which people die.
  var isOfDisease = false
  private var found: [Proposal] = []
  private var seen: Set<String> = []

  /// What is counted.
  struct Subject {
    var indicator: String
    var measure: String
    var unit: String
    var paragraph: Int
  }

  init(_ draft: Draft, _ text: DraftText, _ lexicon: DraftLexicon, _ source: DraftSource) {
    (self.draft, self.text, self.lexicon, self.source) = (draft, text, lexicon, source)
    published = source.day
    speakerReader = SpeakerReader(text: text, lexicon: lexicon, operation: draft.operation)
  }

  mutating func proposals() -> [Proposal] {
    for sentence in text.sentences {
      var read = read(sentence)
      read.speakers = speakerReader.mentions(
        read.marks, draft.actors.mentions(in: text.words[sentence.words]), previous: speaker)
      sentences.append(read)
      readEstimates(read)
      readPolicies(read)
      readNeeds(read)
      readStatements(read)
      if let own = read.speakers.last(where: { !$0.isAnaphora }) { speaker = own }
      // Where people came from is not where the text is.
      if let mention = read.places.last(where: { !isOrigin($0, in: read) }) {
        place = (sentence.paragraph, mention.entry)
      }
      if read.marks.contains(where: { $0.kind == .indicator && lexicon.code($0).hasPrefix("cases/") }) {
        isOfDisease = true
      }
    }
    found.sort { ($0.quote.start, $0.quote.end, $0.table) < ($1.quote.start, $1.quote.end, $1.table) }
    for index in found.indices {
      found[index].number = index + 1
      found[index].cells["id"] = "\(source.id)-\(padded(index + 1, to: 3))"
    }
    return found
  }

  private func read(_ sentence: TextSentence) -> ReadSentence {
    let words = text.words[sentence.words]
    let marks = lexicon.marks(in: words)
    let pieces = words.map { $0.kind == .end ? "" : $0.folded }
    let passages = draft.quantities.passages(in: pieces, language: source.language).map { passage in
      var passage = passage
      passage.pieces = passage.pieces.shifted(by: sentence.words.lowerBound)
      passage.number = passage.number.shifted(by: sentence.words.lowerBound)
      // "140 the week before": what an article parts from the number is not what is counted.
      if marks.contains(where: { $0.kind == .elliptic && $0.words.lowerBound == passage.number.upperBound }) {
        passage.pieces = passage.pieces.lowerBound..<passage.number.upperBound
        passage.reading.unit = nil
      }
      return passage
    }
    let dates = DateReader(text: text, lexicon: lexicon, published: published).mentions(in: sentence, marks)
    return ReadSentence(
      sentence: sentence, marks: marks, passages: passages, places: draft.places.mentions(in: words),
      dates: dates)
  }

  /// Adds a proposal, with the cells that all tables share; one that would give away a person is left out.
  mutating func propose(
    _ table: String, _ cells: [String: String], quoting words: Range<Int>, in read: ReadSentence,
    rules: [String], reading: QuantityReading? = nil
  ) {
    let span = text.span(ofWords: words)
    let quote = text.text(span)
    guard draft.personalData.find(in: quote).isEmpty else { return }
    var cells = cells.filter { !$0.value.isEmpty }
    cells["source"] = source.id
    if let name = cells["attributed_to"], !draft.personalData.find(in: name).isEmpty {
      cells["attributed_to"] = nil
    }
    // Headlines and captions are often repeated.
    guard
      seen.insert(
        "\(table)|\(cells["sector"] ?? "")|\(wordKey(quote))|\(cells["place"] ?? "")|\(cells["attributed_to"] ?? "")"
      ).inserted
    else { return }
    let sentence = Self.withoutPersons(text.text(ofWords: read.sentence.words), draft.personalData)
    found.append(
      Proposal(
        table: table, cells: cells,
        quote: Proposal.Quote(start: span.lowerBound, end: span.upperBound, text: quote), sentence: sentence,
        low: reading?.low, best: reading?.best, high: reading?.high, rules: rules))
  }

  /// A text with what names a person taken out.
  static func withoutPersons(_ text: String, _ finder: PersonalDataFinder) -> String {
    let found = finder.find(in: text)
    guard !found.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    for datum in found {
      kept.append(contentsOf: scalars[index..<datum.range.lowerBound])
      kept.append(contentsOf: "…".unicodeScalars)
      index = datum.range.upperBound
    }
    kept.append(contentsOf: scalars[index...])
    return String(kept)
  }
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range { (lowerBound + offset)..<(upperBound + offset) }
}

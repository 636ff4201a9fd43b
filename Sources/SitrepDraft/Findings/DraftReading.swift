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
  let work: ReadingWork
  /// The publisher, where it is an actor: an authority's own bulletin speaks for itself.
  let publisher: Actor?
  /// The caseload that the text is about, as far as read: "another 60" counts the same.
  var caseload: Subject?
  /// What the last number counted.
  var last: Subject?
  /// The place that was spoken of last: its paragraph, and the mention.
  var place: (paragraph: Int, entry: Int)?
  /// The first place that a text names, wherever it stands.
  let firstPlace: Int?
  var speaker: SpeakerMention?
  /// Who was said to say what the last sentences say, and in which paragraph.
  var quoted: (paragraph: Int, speaker: SpeakerMention)?
  /// The paragraph that is about another country.
  var paragraphElsewhere: Int?
  /// Whether the sentence before asked what is lacking, so that this one answers.
  var isAskedForNeeds = false
  /// Whether cases of a disease were counted, of which people die.
  var isOfDisease = false
  private var found: [Proposal] = []
  private var seen: Set<String> = []
  /// The sentence that the last proposal stands in, without what names a person.
  private var told: (words: Range<Int>, text: String)?

  /// What is counted.
  struct Subject {
    var indicator: String
    var measure: String
    var unit: String
    var paragraph: Int
    var item: Int
  }

  init(
    _ draft: Draft, _ text: DraftText, _ lexicon: DraftLexicon, _ source: DraftSource, _ work: ReadingWork
  ) {
    (self.draft, self.text, self.lexicon, self.source, self.work) = (draft, text, lexicon, source, work)
    published = source.day
    speakerReader = SpeakerReader(text: text, lexicon: lexicon, operation: draft.operation)
    let publisher = TextScanner(Array(source.publisher.unicodeScalars), from: 0).words
    self.publisher = draft.actors.mentions(in: publisher[...]).first.map { draft.operation.actors[$0.entry] }
    let title = TextScanner(Array(source.title.unicodeScalars), from: 0).words
    isOfDisease = lexicon.marks(in: title[...]).contains { $0.kind == .disease }
    firstPlace =
      text.sentences.lazy.compactMap {
        draft.places.mentions(in: text.words[$0.words], inSmallLetters: text.isInSmallLetters).first
      }
      .first?.entry
    work.add(text.words.count)
  }

  mutating func proposals() -> [Proposal] {
    var tables = text.tables[...]
    var paragraph: Int?
    for sentence in text.sentences {
      if let table = tables.first, sentence.words.upperBound > table.words.lowerBound {
        if sentence.words.lowerBound < table.words.upperBound {
          if sentence.words.contains(table.words.lowerBound) { readTable(table, sentence) }
          continue
        }
        tables.removeFirst()
      }
      var read = read(sentence)
      noteElsewhere(read, opensParagraph: paragraph != sentence.paragraph)
      paragraph = sentence.paragraph
      let actors = actors(in: sentence, read.marks)
      read.passages = read.passages.filter { !speakerReader.isOfSpeakers($0, in: read) }
      read.speakers = speakerReader.mentions(in: read, actors, previous: speaker)
      read.marks += speakerReader.sayings(in: read)
      noteWhoIsQuoted(read)
      readEstimates(read)
      readPolicies(read)
      readNeeds(read)
      readStatements(read)
      noteForLater(read)
    }
    found.sort { ($0.quote.start, $0.quote.end, $0.table) < ($1.quote.start, $1.quote.end, $1.table) }
    for index in found.indices {
      found[index].number = index + 1
    }
    return found
  }

  private mutating func noteWhoIsQuoted(_ read: ReadSentence) {
    let sentence = read.sentence
    let start = sentence.words.lowerBound
    if let (speaker, _) = speakerReader.speaker(of: start..<start, in: read) {
      if isEcho(read), quoted?.paragraph != sentence.paragraph {
        attributeLast(before: sentence, to: speaker)
      }
      quoted = (sentence.paragraph, speaker)
    } else if let subject = read.speakers.first(where: { !$0.isAnaphora }),
      isSubject(subject, of: sentence, read.marks), subject.name != quoted?.speaker.name
    {
      // A sentence about someone else is not what was said before.
      quoted = nil
    }
  }

  /// What the next sentences may go on with.
  private mutating func noteForLater(_ read: ReadSentence) {
    if let own = read.speakers.last(where: { !$0.isAnaphora }) { speaker = own }
    // Where people came from is not where the text is.
    let moving = read.marks.contains { lexicon.code($0).hasPrefix("arrivals/") } ? "arrivals" : ""
    if let mention = read.places.last(where: { !isOrigin($0, in: read, counting: moving) }) {
      place = (read.sentence.paragraph, mention.entry)
    }
    if tellsOfDisease(read) { isOfDisease = true }
    isAskedForNeeds = isQuestion(read) && read.has(.lack)
  }

  func tellsOfDisease(_ read: ReadSentence) -> Bool {
    read.marks.contains { mark in
      // "حالة" is a case, and "حالة الطوارئ" a state of emergency.
      mark.kind == .disease
        || mark.kind == .indicator && lexicon.code(mark).hasPrefix("cases/")
          && !read.marks.contains { $0.kind == .measure && $0.words.overlaps(mark.words) }
    }
  }

  /// "This was confirmed by the police": whether a sentence begins by telling who said the one before.
  private func isEcho(_ read: ReadSentence) -> Bool {
    read.marks.contains {
      $0.kind == .echo && $0.words.lowerBound - read.sentence.words.lowerBound <= 1
    }
  }

  /// Gives what the last sentence told to one who is named only after it.
  private mutating func attributeLast(before sentence: TextSentence, to speaker: SpeakerMention) {
    guard let told, told.words.upperBound == sentence.words.lowerBound,
      draft.personalData.find(in: speaker.name).isEmpty
    else { return }
    let span = text.span(ofWords: told.words)
    for index in found.indices
    where span.contains(found[index].quote.start) && found[index].cells[RecordColumn.attributedTo] == nil {
      found[index].cells[RecordColumn.attributedTo] = speaker.name
      found[index].cells[RecordColumn.attributionKind] = speaker.kind.isEmpty ? nil : speaker.kind
      found[index].rules.append("said after: \(speaker.name)")
    }
  }

  /// The register's actors that a sentence names; "le gouvernement" is one that the register writes with a capital.
  private func actors(in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> [NameIndex.Mention] {
    let words = text.words[sentence.words]
    let named = draft.actors.mentions(in: words)
    let offices = draft.actors.mentions(in: words, inSmallLetters: true).filter { mention in
      marks.contains { $0.kind == .speaker && $0.words.overlaps(mention.words) }
        && !named.contains { $0.words.overlaps(mention.words) }
    }
    return named + offices
  }

  /// Whether a sentence begins with someone, and not with what is someone's: "its officers".
  private func isSubject(
    _ speaker: SpeakerMention, of sentence: TextSentence, _ marks: [DraftLexicon.Mark]
  ) -> Bool {
    let before = sentence.words.lowerBound..<speaker.words.lowerBound
    return before.count <= 1
      && before.allSatisfy { index in marks.contains { $0.kind == .tongue && $0.words.contains(index) } }
  }

  /// Adds a proposal, with the cells that all tables share; one that would give away a person is left out.
  /// - Parameter span: of the quote, in scalars of the text.
  mutating func propose(
    _ table: TableSchema, _ cells: [String: String], quoting span: Range<Int>, in read: ReadSentence,
    rules: [String], reading: QuantityReading? = nil
  ) {
    let quote = text.text(span)
    work.add(span.count)
    guard draft.personalData.find(in: quote).isEmpty else { return }
    var cells = cells.filter { !$0.value.isEmpty }
    cells[RecordColumn.source] = source.id
    if let name = cells[RecordColumn.attributedTo], !draft.personalData.find(in: name).isEmpty {
      cells[RecordColumn.attributedTo] = nil
    }
    // Headlines and captions are often repeated.
    let parts = [
      table.name, cells[ConditionColumn.sector], cells[EstimateColumn.indicator], wordKey(quote),
      cells[RecordColumn.place], cells[RecordColumn.attributedTo],
    ].map { $0 ?? "" }
    guard seen.insert(parts.joined(separator: "|")).inserted else { return }
    found.append(
      Proposal(
        table: table.name, cells: cells,
        quote: Proposal.Quote(start: span.lowerBound, end: span.upperBound, text: quote),
        sentence: sentenceWithoutPersons(read),
        low: reading?.low, best: reading?.best, high: reading?.high, rules: rules))
  }

  private mutating func sentenceWithoutPersons(_ read: ReadSentence) -> String {
    if let told, told.words == read.sentence.words { return told.text }
    let text = withoutPersons(text.text(ofWords: read.sentence.words))
    told = (read.sentence.words, text)
    return text
  }

  /// A text with what names a person taken out.
  func withoutPersons(_ text: String) -> String {
    work.add(text.unicodeScalars.count)
    return draft.withoutPersons(text)
  }
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range { (lowerBound + offset)..<(upperBound + offset) }
}

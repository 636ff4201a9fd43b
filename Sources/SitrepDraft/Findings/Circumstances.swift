import SitrepModel
import SitrepTables

extension DraftReading {
  /// When, where and by whose word something is said at some words of a sentence, as cells; and the rules.
  func circumstances(
    of words: Range<Int>, in read: ReadSentence, isArrival: Bool = false
  ) -> (cells: [String: String], rules: [String]) {
    var cells: [String: String] = [:]
    var rules: [String] = []
    if let date = date(near: words, in: read) {
      cells["occurred"] = date.text
      rules.append("date: \(text.text(ofWords: date.words))")
    } else if let published {
      cells["occurred"] = published.description
      rules.append("date: the text's own")
    }
    if let (entry, rule) = place(near: words, in: read, isArrival: isArrival) {
      cells["place"] = draft.operation.text(draft.operation.places[entry].id)
      rules.append(rule)
    }
    if let (speaker, mark) = speakerReader.speaker(of: words, in: read.sentence, read.marks, read.speakers) {
      cells["attributed_to"] = speaker.name
      cells["attribution_kind"] = speaker.kind
      rules.append(lexicon.rule(mark))
    } else if let publisher = draft.actors.mentions(in: publisherWords[...]).first {
      // An authority's own bulletin speaks for itself.
      let actor = draft.operation.actors[publisher.entry]
      cells["attributed_to"] = draft.operation.text(actor.id)
      cells["attribution_kind"] = actor.kind == .party ? "organisation" : actor.kind?.rawValue ?? ""
      rules.append("publisher")
    } else {
      cells["attribution_kind"] = "media"
    }
    return (cells, rules)
  }

  private var publisherWords: [TextWord] {
    TextScanner(Array(source.publisher.unicodeScalars), from: 0).words
  }

  /// The time named nearest to some words; where something starts is no time that it is about.
  private func date(near words: Range<Int>, in read: ReadSentence) -> DateMention? {
    let dates = read.dates.filter { date in
      !date.isStart && !date.words.overlaps(words)
        // "Two more than yesterday" is not of yesterday.
        && !read.passages.contains { $0.isDifference && distance($0.pieces, date.words) <= 1 }
        && (published.map { date.day <= $0 } ?? true)
        && (!date.isYear || distance(date.words, words) <= 2)
    }
    return dates.min { cost($0.words, words, in: read) < cost($1.words, words, in: read) }
  }

  /// Whether a place is named as one that people come from.
  func isOrigin(_ place: NameIndex.Mention, in read: ReadSentence) -> Bool {
    read.marks.contains { mark in
      mark.kind == .origin && mark.words.upperBound <= place.words.lowerBound
        && place.words.lowerBound - mark.words.upperBound <= 1
    }
  }

  /// The place named nearest in the sentence, else the one that was spoken of last, else the only one there is.
  func place(
    near words: Range<Int>, in read: ReadSentence, isArrival: Bool
  ) -> (entry: Int, rule: String)? {
    let named = read.places.filter { !isArrival || !isOrigin($0, in: read) }
    if let nearest = named.min(by: { cost($0.words, words, in: read) < cost($1.words, words, in: read) }) {
      return (nearest.entry, "place: \(text.text(ofWords: nearest.words))")
    }
    if let place { return (place.entry, "place: spoken of before") }
    if let later = text.sentences.lazy.compactMap({ draft.places.mentions(in: text.words[$0.words]).first })
      .first
    {
      return (later.entry, "place: first in the text")
    }
    return draft.operation.places.isEmpty ? nil : (0, "place: the operation's first")
  }

  /// How far some words are from others: marks between them count more than words, and other numbers more still.
  func cost(_ first: Range<Int>, _ second: Range<Int>, in read: ReadSentence) -> Int {
    let start = min(first.upperBound, second.upperBound)
    let end = max(first.lowerBound, second.lowerBound)
    guard start < end else { return 0 }
    var cost = end - start
    for index in start..<end where text.words[index].kind == .mark { cost += 3 }
    for passage in read.passages where passage.pieces.lowerBound >= start && passage.pieces.upperBound <= end
    {
      cost += 5
    }
    return cost
  }
}

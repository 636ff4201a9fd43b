import SitrepModel
import SitrepTables

extension DraftReading {
  /// When, where and by whose word something is said at some words of a sentence, as cells; and the rules.
  func circumstances(
    of words: Range<Int>, in read: ReadSentence, counting indicator: String = "", isOfDeed: Bool = false
  ) -> (cells: [String: String], rules: [String]) {
    var cells: [String: String] = [:]
    var rules: [String] = []
    if let date = date(near: words, in: read, isOfDeed: isOfDeed) {
      cells[RecordColumn.occurred] = date.text
      rules.append("date: \(text.text(ofWords: date.words))")
    } else if let published {
      cells[RecordColumn.occurred] = published.description
      rules.append("date: the text's own")
    }
    if let (entry, rule) = place(near: words, in: read, counting: indicator) {
      cells[RecordColumn.place] = draft.operation.text(draft.operation.places[entry].id)
      rules.append(rule)
    }
    let said = attribution(of: words, in: read, counting: indicator, isOfDeed: isOfDeed)
    cells[RecordColumn.attributedTo] = said.name
    cells[RecordColumn.attributionKind] = said.kind
    if let rule = said.rule { rules.append(rule) }
    return (cells, rules)
  }

  /// By whose word something is said: who is named as saying it, who did it, or whose text it is.
  private func attribution(
    of words: Range<Int>, in read: ReadSentence, counting indicator: String, isOfDeed: Bool
  ) -> (name: String?, kind: String, rule: String?) {
    if let (speaker, mark) = speakerReader.speaker(of: words, in: read) {
      return (speaker.name, speaker.kind, lexicon.rule(mark))
    }
    // "فرضت الحكومة حظر التجول": whose deed it is may stand among its words.
    let doer =
      isOfDeed
      ? read.speakers.first { words.contains($0.words.lowerBound) } : doer(of: indicator, at: words, in: read)
    if let doer, draft.operation.actors.contains(where: { draft.operation.text($0.id) == doer.name }) {
      return (doer.name, doer.kind, "who did it: \(doer.name)")
    }
    if let named = bracketed(after: words, in: read) {
      return (named.name, named.kind, "in brackets: \(named.name)")
    }
    if let quoted, quoted.paragraph == read.sentence.paragraph {
      return (quoted.speaker.name, quoted.speaker.kind, "said before: \(quoted.speaker.name)")
    }
    if let publisher {
      return (draft.operation.text(publisher.id), publisher.attribution, "publisher")
    }
    if let doer { return (doer.name, doer.kind, "who did it: \(doer.name)") }
    return (nil, AttributionKind.media.rawValue, nil)
  }

  /// Who alone is named in brackets behind a number: "3 dead (fire brigade)".
  private func bracketed(after words: Range<Int>, in read: ReadSentence) -> SpeakerMention? {
    read.speakers.first { speaker in
      read.insertions.contains { inserted in
        inserted.contains(speaker.words.lowerBound) && text.words[inserted.lowerBound].folded == "("
          && inserted.count <= 6 && inserted.lowerBound >= words.upperBound
          && !read.passages.contains {
            $0.pieces.lowerBound >= words.upperBound && $0.pieces.lowerBound < inserted.upperBound
          }
      }
    }
  }

  /// Who tells of their own deeds, where nobody else is named: "police detained 52 people".
  private func doer(of indicator: String, at words: Range<Int>, in read: ReadSentence) -> SpeakerMention? {
    guard Self.deeds.contains(indicator) else { return nil }
    let deeds = read.marks.filter {
      $0.kind == .indicator && Self.deeds.contains(Self.parts(lexicon.code($0)).indicator)
        && $0.words.lowerBound < words.upperBound
    }
    guard
      deeds.contains(where: {
        Self.parts(lexicon.code($0)).indicator == indicator && cost($0.words, words, in: read) <= 6
      })
    else { return nil }
    // "Police turned back 47 people on Tuesday and detained nine."
    return read.speakers.last { speaker in
      deeds.contains {
        let deed = min($0.words.lowerBound, words.lowerBound)
        // "أوقفت الشرطة": in Arabic who did it follows.
        return $0.words.lowerBound < speaker.words.lowerBound
          && speaker.words.lowerBound <= $0.words.upperBound
          && speaker.words.upperBound <= words.lowerBound
          || speaker.words.upperBound <= deed
            && (cost(speaker.words, deed..<deed + 1, in: read) <= 3
              || isSubject(speaker, upTo: deed, in: read))
      }
    }
  }

  /// "The Red Cross put up 320 tents and gave blankets to": who a sentence begins with goes on doing, also behind what
  /// stands between commas: "the Red Cross, for its part, shelters".
  private func isSubject(_ speaker: SpeakerMention, upTo deed: Int, in read: ReadSentence) -> Bool {
    let marks = (speaker.words.upperBound..<deed).filter { text.words[$0].kind == .mark }
    return speaker.words.lowerBound - read.sentence.words.lowerBound <= 1
      && (marks.isEmpty || marks.count == 2 && marks[0] == speaker.words.upperBound)
  }

  private static let deeds: Set<String> = [
    "denied-entry", "detained", "displaced", "evacuated", "expelled", "hospitalised", "reached", "rescued",
    "sheltered", "vaccinated",
  ]

  /// The time named nearest to some words; where something starts is no time that it is about.
  /// - Parameter isOfDeed: whether the words tell of a deed, and not of a number, so that a time among them is its own.
  private func date(near words: Range<Int>, in read: ReadSentence, isOfDeed: Bool) -> DateMention? {
    let dates = read.dates.filter { date in
      !date.isStart && (isOfDeed || !date.words.overlaps(words))
        // "Two more than yesterday" is not of yesterday.
        && !read.passages.contains { $0.isDifference && distance($0.pieces, date.words) <= 1 }
        && (published.map { date.day <= $0 } ?? true)
        && (!date.isYear || distance(date.words, words) <= 2 && !isYearOfAnother(date, than: words, in: read))
        && !isOthers(date.words, than: words, in: read) && !isOfCompared(date, than: words, in: read)
    }
    // "Killed 11 people on Sunday, the governor said on Monday": when it was said is not when it was.
    let told = dates.filter { !isOfSaying($0, in: read) }
    // "From 610 in April to 940 in May": of two as near the one that follows.
    func cost(_ date: DateMention) -> Int {
      self.cost(date.words, words, in: read) * 2 + (date.words.lowerBound < words.lowerBound ? 1 : 0)
    }
    return (told.isEmpty ? dates : told).min { cost($0) < cost($1) }
  }

  /// "730,000, against 655,000 in January": the month is of the number that is compared with.
  private func isOfCompared(_ date: DateMention, than words: Range<Int>, in read: ReadSentence) -> Bool {
    read.passages.contains { passage in
      passage.pieces != words && passage.pieces.upperBound <= date.words.lowerBound
        && distance(passage.pieces, date.words) <= 2 && isLedByComparison(passage.pieces, in: read)
    }
  }

  private func isOfSaying(_ date: DateMention, in read: ReadSentence) -> Bool {
    read.marks.contains { said in
      guard said.kind == .said,
        !read.passages.contains(where: {
          $0.pieces.lowerBound >= said.words.upperBound && $0.pieces.upperBound <= date.words.lowerBound
        })
      else { return false }
      let gap = date.words.lowerBound - said.words.upperBound
      return (0...3).contains(gap)
        && !(said.words.upperBound..<date.words.lowerBound).contains { text.words[$0].kind == .mark }
    }
  }

  /// Whether a mark parts a time or a place from a number, and none from the next number: "200 people, yesterday 150".
  private func isOthers(_ named: Range<Int>, than words: Range<Int>, in read: ReadSentence) -> Bool {
    func isParted(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
      let start = min(first.upperBound, second.upperBound)
      let end = max(first.lowerBound, second.lowerBound)
      work.add(max(0, end - start))
      return start < end && (start..<end).contains { text.words[$0].kind == .mark }
    }
    guard words.upperBound <= named.lowerBound, isParted(words, named) else { return false }
    return read.passages.contains {
      $0.pieces.lowerBound >= named.upperBound && distance($0.pieces, named) <= 6
        && !isParted(named, $0.pieces)
    }
  }

  /// Whether a place is named as one that people come from.
  /// - Parameter indicator: what is counted there; "from" alone tells an origin only of those who arrive.
  func isOrigin(_ place: NameIndex.Mention, in read: ReadSentence, counting indicator: String) -> Bool {
    read.marks.contains { mark in
      mark.kind == .origin && (lexicon.code(mark).isEmpty || lexicon.code(mark) == indicator)
        && mark.words.upperBound <= place.words.lowerBound
        && place.words.lowerBound - mark.words.upperBound <= 1
    }
  }

  /// The place named nearest in the sentence, else where the operation counts what is counted, else the one that was
  /// spoken of last, else the first of the text.
  func place(
    near words: Range<Int>, in read: ReadSentence, counting indicator: String
  ) -> (entry: Int, rule: String)? {
    let places = draft.operation.places
    // Who arrives, is stranded or gone is not where they come from.
    let isOfMoving = Self.moving.contains(indicator)
    let said = read.places.filter { !isOfMoving || !isOrigin($0, in: read, counting: indicator) }
    let told = said.filter { !isOfDateline($0, in: read) }
    let named = told.isEmpty ? said : told
    // "410 in Nacaro and 95 in Moluga", "Nacaro reported 640 and Moluga 310".
    func rank(_ place: NameIndex.Mention) -> Int {
      cost(place.words, words, in: read) * 2 + (place.words.lowerBound < words.lowerBound ? 1 : 0)
        + (read.has(.and, between: place.words, words) || isJoinedOn(place, after: words) ? 4 : 0)
    }
    let nearest = named.min { rank($0) < rank($1) }
    if let nearest, places[nearest.entry].type != .country {
      return (nearest.entry, "place: \(text.text(ofWords: nearest.words))")
    }
    // A country alone is seldom where people stand: another place of the sentence, or the one where they are counted.
    if let nearest, distance(nearest.words, words) > 3,
      let narrower = named.filter({ places[$0.entry].type != .country }).min(by: {
        cost($0.words, words, in: read) < cost($1.words, words, in: read)
      }), cost(narrower.words, words, in: read) <= cost(nearest.words, words, in: read) + 12
    {
      return (narrower.entry, "place: \(text.text(ofWords: narrower.words))")
    }
    if let usual = draft.usualPlaces[indicator] { return (usual, "place: where it is counted") }
    if let nearest { return (nearest.entry, "place: \(text.text(ofWords: nearest.words))") }
    if let place { return (place.entry, "place: spoken of before") }
    if let firstPlace { return (firstPlace, "place: first in the text") }
    return places.isEmpty ? nil : (0, "place: the operation's first")
  }

  /// "MOLUGA, June 3 (Northern Wire) — ": where a story was sent from.
  private func isOfDateline(_ place: NameIndex.Mention, in read: ReadSentence) -> Bool {
    guard place.words.lowerBound == read.sentence.words.lowerBound else { return false }
    return read.insertions.contains { inserted in
      inserted.lowerBound - place.words.upperBound <= 4 && read.sentence.words.contains(inserted.upperBound)
        && ["—", "–", "-"].contains(text.words[inserted.upperBound].folded)
    }
  }

  /// "1740 في ناكارو وموليوغا 960": a place with an "and" that is written together with it is of what follows.
  private func isJoinedOn(_ place: NameIndex.Mention, after words: Range<Int>) -> Bool {
    guard place.words.lowerBound >= words.upperBound else { return false }
    let word = text.words[place.words.lowerBound].folded
    return draft.operation.places[place.entry].names.allSatisfy {
      lexicon.joins(word, onto: draft.operation.text($0).prefix { $0 != " " })
    }
  }

  private static let moving: Set<String> = [
    "arrivals", "stranded", "denied-entry", "displaced", "evacuated", "expelled", "returned", "sheltered",
  ]

  /// How far some words are from others: marks between them count more than words, and other numbers more still; what
  /// is put in between parts nothing.
  func cost(_ first: Range<Int>, _ second: Range<Int>, in read: ReadSentence) -> Int {
    let start = min(first.upperBound, second.upperBound)
    let end = max(first.lowerBound, second.lowerBound)
    guard start < end else { return 0 }
    let inserted = read.insertions.filter { $0.lowerBound >= start && $0.upperBound <= end }
    var cost = 0
    for index in start..<end where !inserted.contains(where: { $0.contains(index) }) {
      cost += text.words[index].kind != .mark ? 1 : [";", "؛"].contains(text.words[index].folded) ? 10 : 4
    }
    for passage in read.passages
    where passage.pieces.lowerBound >= start && passage.pieces.upperBound <= end
      && !inserted.contains(where: { $0.overlaps(passage.pieces) })
    {
      cost += 5
    }
    work.add(end - start + read.passages.count)
    return cost
  }
}

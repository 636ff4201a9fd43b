import SitrepModel
import SitrepTables

/// Who may be meant as the one who says something.
struct SpeakerMention: Sendable {
  let words: Range<Int>
  /// The actor's id, or the words as they stand.
  let name: String
  let kind: String
  var isAnaphora = false
}

extension Actor {
  /// As whom one who speaks for it is quoted; blank where the register does not say what it is.
  var attribution: String { kind == .party ? AttributionKind.organisation.rawValue : kind?.rawValue ?? "" }
}

/// Tells who says what a sentence says.
struct SpeakerReader {
  let text: DraftText
  let lexicon: DraftLexicon
  let operation: Operation

  /// Who may be meant in a sentence: actors of the register, who the lexicon knows, who stands where a speaker does,
  /// and whom a pronoun means.
  func mentions(
    in read: ReadSentence, _ actors: [NameIndex.Mention], previous: SpeakerMention?
  ) -> [SpeakerMention] {
    // "2.1 million inhabitants" are counted and say nothing.
    let marks = read.marks.filter { mark in !read.passages.contains { $0.pieces.overlaps(mark.words) } }
    var found = actors.map { mention in
      let actor = operation.actors[mention.entry]
      return SpeakerMention(
        words: mention.words, name: operation.text(actor.id), kind: actor.attribution)
    }
    for mark in marks where mark.kind == .speaker || mark.kind == .agency {
      if found.contains(where: { $0.words.overlaps(mark.words) || isOffice(mark, of: $0, marks) })
        || isListener(mark, marks) || isOfDateline(mark) || isWhere(mark, marks)
        // "Its volunteers" are of who is spoken of.
        || marks.contains(where: {
          $0.kind == .anaphora && $0.words.count > mark.words.count && $0.words.overlaps(mark.words)
        })
      {
        continue
      }
      let kind = mark.kind == .agency ? AttributionKind.media.rawValue : lexicon.entries[mark.entry].code
      found.append(SpeakerMention(words: mark.words, name: text.text(ofWords: mark.words), kind: kind))
    }
    for phrase in phrases(in: read, actors) where !isKnown(phrase, found) {
      found.append(SpeakerMention(words: phrase, name: text.text(ofWords: phrase), kind: ""))
    }
    for mark in marks where mark.kind == .anaphora {
      if found.contains(where: { $0.words.overlaps(mark.words) }) { continue }
      // "I met the prefect; he told me": one who is named in the sentence, else before it.
      let named = found.filter { !$0.isAnaphora && $0.words.upperBound <= mark.words.lowerBound }
        .max { $0.words.upperBound < $1.words.upperBound }
      guard let meant = named ?? previous else { continue }
      found.append(SpeakerMention(words: mark.words, name: meant.name, kind: meant.kind, isAnaphora: true))
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// In words: "(directeur) général de la (Protection civile)".
  private static let longestOf = 3

  /// "A police spokesman", "el portavoz de la policía": the police speak.
  private func isOffice(
    _ mark: DraftLexicon.Mark, of actor: SpeakerMention, _ marks: [DraftLexicon.Mark]
  ) -> Bool {
    guard mark.kind == .speaker, distance(mark.words, actor.words) <= Self.longestOf else { return false }
    let gap =
      min(mark.words.upperBound, actor.words.upperBound)..<max(mark.words.lowerBound, actor.words.lowerBound)
    return gap.allSatisfy { text.words[$0].kind == .word }
      && !marks.contains {
        [.said, .according, .that, .listener, .and, .indicator].contains($0.kind) && $0.words.overlaps(gap)
      }
  }

  /// "In the hospital the nurse said": where something is told.
  private func isWhere(_ mark: DraftLexicon.Mark, _ marks: [DraftLexicon.Mark]) -> Bool {
    // "In the" and "the hospital" may have the article in common.
    marks.contains {
      $0.kind == .elsewhere && lexicon.code($0) == "in" && $0.words.lowerBound < mark.words.lowerBound
        && abs($0.words.upperBound - mark.words.lowerBound) <= 1
    }
  }

  /// "MOLUGA (AFP) — ": who sent the story.
  private func isOfDateline(_ mark: DraftLexicon.Mark) -> Bool {
    func folded(_ index: Int) -> String { text.words.indices.contains(index) ? text.words[index].folded : "" }
    return mark.kind == .agency && folded(mark.words.lowerBound - 1) == "("
      && folded(mark.words.upperBound) == ")"
  }

  /// Whether a medium is told something, and does not itself say it: "he told AFP".
  private func isListener(_ speaker: DraftLexicon.Mark, _ marks: [DraftLexicon.Mark]) -> Bool {
    guard speaker.kind == .agency || lexicon.code(speaker) == AttributionKind.media.rawValue else {
      return false
    }
    return marks.contains { mark in
      mark.kind == .listener && mark.words.upperBound <= speaker.words.lowerBound
        && speaker.words.lowerBound - mark.words.upperBound <= 1
        && !marks.contains { $0.kind == .according && $0.words.overlaps(mark.words) }
    }
  }

  /// Who says what stands at some words of a sentence, and by which words that is told.
  func speaker(of words: Range<Int>, in read: ReadSentence) -> (
    speaker: SpeakerMention, rule: DraftLexicon.Mark
  )? {
    let speakers = read.speakers
    // "286 houses (the town says 190)": who gives a figure of their own in brackets does not speak outside them.
    let closed = read.insertions.filter { inserted in
      text.words[inserted.lowerBound].folded == "(" && !inserted.overlaps(words)
        && read.passages.contains { $0.pieces.overlaps(inserted) }
    }
    let marks = read.marks.filter { mark in !closed.contains { $0.overlaps(mark.words) } }
    var best: (speaker: SpeakerMention, rule: DraftLexicon.Mark, cost: Int)?
    for mark in marks where mark.kind == .said || mark.kind == .according {
      let isAccording = mark.kind == .according
      let speakers = speakers.filter { !isAppended($0, before: mark.words, speakers) }
      for speaker in speakers where !speaker.words.overlaps(mark.words) {
        let isAfter = speaker.words.lowerBound >= mark.words.upperBound
        let gap =
          isAfter
          ? speaker.words.lowerBound - mark.words.upperBound
          : mark.words.lowerBound - speaker.words.upperBound
        if isAccording, !isAfter || gap > 5 { continue }
        if gap > 12
          || crosses(
            min(mark.words.upperBound, speaker.words.upperBound),
            max(mark.words.lowerBound, speaker.words.lowerBound), speakers, but: speaker)
        {
          continue
        }
        // Who says something and who is said to have been killed by it stand on different sides of the verb.
        let marks = marksBetween(mark.words, words)
        let cost = gap * 2 + distance(mark.words, words) + marks * 3 + (isAfter && !isAccording ? 3 : 0)
        if best.map({ cost < $0.cost }) ?? true { best = (speaker, mark, cost) }
      }
    }
    // "The police speak of 320 people, the Red Cross of at least 450."
    if let verb = marks.first(where: { $0.kind == .said }), let best,
      let own = speakers.last(where: {
        $0.words.upperBound <= words.lowerBound && words.lowerBound - $0.words.upperBound <= 2
      }),
      own.words.lowerBound > verb.words.lowerBound, !own.isAnaphora,
      best.speaker.words.upperBound <= own.words.lowerBound
    {
      return (own, verb)
    }
    return best.map { ($0.speaker, $0.rule) }
  }

  /// "The village chief, reached by radio, put the dead at 14": who is named between the commas is no subject.
  private func isAppended(
    _ speaker: SpeakerMention, before verb: Range<Int>, _ speakers: [SpeakerMention]
  ) -> Bool {
    func isComma(_ index: Int) -> Bool {
      text.words.indices.contains(index) && [",", "،"].contains(text.words[index].folded)
    }
    guard isComma(verb.lowerBound - 1), speaker.words.upperBound < verb.lowerBound else { return false }
    return speakers.contains { subject in
      isComma(subject.words.upperBound) && subject.words.upperBound < speaker.words.lowerBound
        && !(subject.words.upperBound + 1..<verb.lowerBound - 1).contains(where: isComma)
    }
  }

  private func marksBetween(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    let start = min(first.upperBound, second.upperBound)
    let end = max(first.lowerBound, second.lowerBound)
    return start < end ? (start..<end).count { text.words[$0].kind == .mark } : 0
  }

  private func crosses(_ start: Int, _ end: Int, _ speakers: [SpeakerMention], but own: SpeakerMention)
    -> Bool
  {
    guard start < end else { return false }
    return speakers.contains {
      $0.words != own.words && !$0.isAnaphora && $0.words.lowerBound >= start && $0.words.upperBound <= end
    }
  }
}

/// How many words lie between two stretches of words.
func distance(_ first: Range<Int>, _ second: Range<Int>) -> Int {
  max(0, first.lowerBound - second.upperBound, second.lowerBound - first.upperBound)
}

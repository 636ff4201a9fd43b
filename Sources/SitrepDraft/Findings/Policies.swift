import SitrepModel
import SitrepTables

extension DraftReading {
  /// Proposes what a sentence says that authorities do, with a stage no stronger than its words.
  mutating func readPolicies(_ read: ReadSentence) {
    guard !isQuestion(read) else { return }
    var quoted: [Range<Int>] = []
    for mark in read.marks where mark.kind == .measure {
      let code = Self.parts(lexicon.code(mark))
      guard code.indicator != Self.closure || isAtCrossing(mark.words, in: read) else { continue }
      // `border-closure/in-force`: the words tell the stage themselves.
      let own = lexicon.code(mark).contains("/") ? PolicyStage(rawValue: code.measure) : nil
      guard let (stage, said) = stage(of: mark, own: own, in: read) else { continue }
      let words = said.reduce(mark.words) {
        min($0.lowerBound, $1.words.lowerBound)..<max($0.upperBound, $1.words.upperBound)
      }
      if quoted.contains(where: { $0.overlaps(mark.words) }) { continue }
      quoted.append(words)
      var (cells, rules) = circumstances(of: words, in: read, isOfDeed: true)
      // What someone promises or threatens to do is a pledge, whatever it is of.
      let measure = code.indicator == Self.closure ? "border-closure" : code.indicator
      let type = stage == .pledged ? "pledge" : measure
      cells[PolicyColumn.type] = type
      cells[PolicyColumn.measure] = draft.measures[type] ?? measure
      cells[PolicyColumn.stage] = stage.rawValue
      // A plan is of the day it is told, whenever it is to be carried out.
      if Self.plans.contains(stage), let told = dayTold(said, before: mark, in: read) ?? published {
        cells[RecordColumn.occurred] = told.description
      }
      nameActor(before: words, in: read, &cells)
      setTimes(of: words, at: stage, in: read, &cells)
      cells[RecordColumn.summary] = clause(around: words, in: read)
      rules = [lexicon.rule(mark)] + said.map(lexicon.rule) + rules
      propose(.policies, cells, quoting: text.span(ofWords: words), in: read, rules: rules)
    }
  }

  private func nameActor(before words: Range<Int>, in read: ReadSentence, _ cells: inout [String: String]) {
    guard let actor = read.speakers.last(where: { $0.words.upperBound <= words.lowerBound && !$0.isAnaphora })
    else { return }
    if draft.operation.actors.contains(where: { draft.operation.text($0.id) == actor.name }) {
      cells[PolicyColumn.actor] = actor.name
    }
    // Whose measure it is says so by it, where nobody else does.
    if cells[RecordColumn.attributedTo] == nil {
      (cells[RecordColumn.attributedTo], cells[RecordColumn.attributionKind]) = (actor.name, actor.kind)
    }
  }

  private func setTimes(
    of words: Range<Int>, at stage: PolicyStage, in read: ReadSentence, _ cells: inout [String: String]
  ) {
    func nearest(_ dates: [DateMention]) -> DateMention? {
      dates.min { cost($0.words, words, in: read) < cost($1.words, words, in: read) }
    }
    if let end = nearest(read.dates.filter(\.isEnd)), cost(end.words, words, in: read) <= 14 {
      cells[PolicyColumn.end] = end.text
      // What ends on a day was not done on it.
      if cells[RecordColumn.occurred] == end.text { cells[RecordColumn.occurred] = published?.description }
    }
    let start = nearest(read.dates.filter { !$0.isEnd && (!$0.words.overlaps(words) || $0.isStart) })
    if let start, start.isStart || stage == .inForce { cells[PolicyColumn.start] = start.text }
    if let start, start.isStart, stage == .inForce { cells[RecordColumn.occurred] = start.text }
    if let duration = duration(near: words, in: read) { cells[PolicyColumn.duration] = duration }
  }

  /// The day on which a plan was told, where it stands between the word for that and the plan.
  private func dayTold(
    _ said: [DraftLexicon.Mark], before measure: DraftLexicon.Mark, in read: ReadSentence
  ) -> Day? {
    guard let first = said.first else { return nil }
    return read.dates.first { date in
      !date.isStart && !date.isEnd && date.words.lowerBound >= first.words.upperBound
        && date.words.upperBound <= measure.words.lowerBound
        && date.words.lowerBound - first.words.upperBound <= 2 && published.map { date.day <= $0 } ?? false
    }?.day
  }

  /// What is closed, which is a border only where a crossing is.
  private static let closure = "closure"

  private func isAtCrossing(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    read.places.contains {
      draft.operation.places[$0.entry].type == .crossing && cost($0.words, words, in: read) <= 5
    }
  }

  /// How far along: of what stands around a measure the nearest word, but a plan for a deed is a plan.
  private func stage(
    of measure: DraftLexicon.Mark, own: PolicyStage?, in sentence: ReadSentence
  ) -> (PolicyStage, [DraftLexicon.Mark])? {
    var read = sentence
    read.insertions += asides(after: measure, in: sentence)
    var near = read.marks.filter { $0.kind == .stage && cost($0.words, measure.words, in: read) <= 14 }
    func stage(_ mark: DraftLexicon.Mark) -> PolicyStage? { PolicyStage(rawValue: lexicon.code(mark)) }
    // "Has not declared" says nothing of a stage.
    let negated = near.filter { isNegated($0.words, in: read) }
    if !negated.isEmpty { near.removeAll { negated.map(\.words).contains($0.words) } }
    // "Will not close the border", and "has not declared".
    if isNegated(measure.words, within: 0, in: read) { return nil }
    if near.isEmpty, !negated.isEmpty || isNegated(measure.words, in: read) { return nil }
    let others = read.marks.filter { $0.kind == .measure && $0.words != measure.words }
    func isOthers(_ mark: DraftLexicon.Mark) -> Bool {
      others.contains { cost(mark.words, $0.words, in: read) < cost(mark.words, measure.words, in: read) }
    }
    // A word that stands nearer to another measure is that one's, where this one has a word of its own.
    if near.contains(where: { !isOthers($0) }) { near.removeAll(where: isOthers) }
    let stages = near
    near.removeAll { isOfAnotherDeed($0, measure, stages, in: read) }
    let plans = near.filter { stage($0).map { Self.plans.contains($0) } ?? false }
    let weakest = plans.min { Self.strength(stage($0)) < Self.strength(stage($1)) }
    if let weakest, let found = stage(weakest) {
      let deed = near.filter {
        !Self.plans.contains(stage($0) ?? .held) && $0.words.lowerBound >= weakest.words.upperBound
          && $0.words.upperBound <= measure.words.lowerBound
      }
      return (found, [weakest] + deed)
    }
    // What was prolonged or lifted was in force before: the later word counts.
    func rank(_ mark: DraftLexicon.Mark) -> Int {
      let isLater = stage(mark).map { Self.afterForce.contains($0) } ?? false
      return cost(mark.words, measure.words, in: read) - (isLater ? 6 : 0)
    }
    let nearest = near.min { rank($0) < rank($1) }
    let isForceless = read.marks.contains {
      $0.kind == .notInForce && cost($0.words, measure.words, in: read) <= 12
    }
    if let nearest, let found = stage(nearest) {
      return (isForceless && found == .inForce ? .adopted : found, [nearest])
    }
    return own.map { (isForceless && $0 == .inForce ? .announced : $0, []) }
  }

  /// What is said by the way of a measure's force, between commas: "the closure, in force since May, was extended".
  private func asides(after measure: DraftLexicon.Mark, in read: ReadSentence) -> [Range<Int>] {
    func isComma(_ index: Int) -> Bool {
      text.words[index].kind == .mark && [",", "،"].contains(text.words[index].folded)
    }
    return read.marks.compactMap { mark in
      guard mark.kind == .stage, lexicon.code(mark) == PolicyStage.inForce.rawValue,
        mark.words.lowerBound > measure.words.upperBound, isComma(mark.words.lowerBound - 1),
        let end = (mark.words.upperBound..<read.sentence.words.upperBound).first(where: isComma)
      else { return nil }
      let aside = mark.words.lowerBound - 1..<end + 1
      return read.marks.contains { $0.kind == .measure && $0.words.overlaps(aside) } ? nil : aside
    }
  }

  /// "Pledged food and declared an emergency", "declared an emergency and pledges food": an "and" parts a word from a
  /// measure that has a word of its own on its side of it.
  private func isOfAnotherDeed(
    _ mark: DraftLexicon.Mark, _ measure: DraftLexicon.Mark, _ stages: [DraftLexicon.Mark],
    in read: ReadSentence
  ) -> Bool {
    func isParted(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
      read.has(.and, between: first, second)
        || second.lowerBound >= first.upperBound
          && read.marks.contains {
            $0.words.lowerBound == second.lowerBound
              && lexicon.joinsOn($0, text.words[second.lowerBound].folded)
          }
    }
    if mark.words.lowerBound >= measure.words.upperBound {
      return isParted(measure.words, mark.words)
        && stages.contains { $0.words.upperBound <= measure.words.lowerBound && $0.words != mark.words }
    }
    return stages.contains {
      $0.words.lowerBound >= mark.words.upperBound && $0.words.upperBound <= measure.words.lowerBound
        && isParted(mark.words, $0.words)
        && !Self.plans.contains(PolicyStage(rawValue: lexicon.code($0)) ?? .held)
    }
  }

  private func isNegated(_ words: Range<Int>, within gap: Int = 2, in read: ReadSentence) -> Bool {
    read.marks.contains {
      $0.kind == .not && $0.words.upperBound <= words.lowerBound
        && words.lowerBound - $0.words.upperBound <= gap
    }
  }

  private static let plans: [PolicyStage] = [.proposed, .pledged, .announced]
  private static let afterForce: Set<PolicyStage> = [.extended, .suspended, .ended]

  private static func strength(_ stage: PolicyStage?) -> Int {
    stage.flatMap { plans.firstIndex(of: $0) } ?? plans.count
  }

  /// "for 30 days", "60-day", "two-month".
  private func duration(near words: Range<Int>, in read: ReadSentence) -> String? {
    for passage in read.passages {
      guard let number = passage.reading.best?.whole, number > 0,
        let span = read.marks.first(where: {
          $0.kind == .span && $0.words.lowerBound >= passage.number.upperBound
            && $0.words.lowerBound - passage.number.upperBound <= 0
        }), cost(passage.pieces, words, in: read) <= 14, "DWM".contains(lexicon.code(span))
      else { continue }
      return lexicon.code(span) == "W" ? "P\(number * 7)D" : "P\(number)\(lexicon.code(span))"
    }
    return nil
  }
}

import SitrepModel
import SitrepTables

// What a number counts.
extension DraftReading {
  /// What a number counts, and by which rules that is told.
  struct CountedSubject {
    var indicator: String
    var measure: String
    var unit: String
    var group = "all"
    var isFlow = false
    var isOutlook = false
    var rules: [String] = []
  }

  func subject(of passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> CountedSubject? {
    guard !passage.isDifference || isAnother(passage, in: read), isCount(passage, index, in: read) else {
      return nil
    }
    let cue = nearestCue(for: passage, in: read)
    guard !isAside(passage, cue, in: read), !isPartOfAside(passage, index, in: read),
      !isWholeOfNext(passage, index, in: read), let unit = unit(of: passage, index, by: cue, in: read),
      countsSomebody(passage, by: cue, in: read), !isForPurpose(passage, cue, in: read),
      !goesOnOfThing(passage, index, in: read), !isOfOtherNoun(passage, in: read),
      !(cue.map(lexicon.isPopulation) ?? isUntold(passage, in: read)), !isOfInhabitants(passage, in: read)
    else { return nil }
    var subject = counted(by: cue, for: passage, unit: unit, in: read)
    if subject.indicator == "dead", isOfDisease || tellsOfDisease(read) {
      subject.indicator = "deaths-disease"
    }
    if isDisclaimed(passage, as: subject.measure, in: read)
      || isTakenIn(passage, counting: subject.indicator, in: read)
    {
      return nil
    }
    addAttributes(to: &subject, of: passage, cue, in: read)
    guard addTime(to: &subject, of: passage, in: read), !(subject.indicator == "in-care" && subject.isFlow)
    else { return nil }
    if let outlook = read.marks.first(where: { isOutlook($0, of: passage, in: read) }) {
      subject.isOutlook = true
      subject.rules.append(lexicon.rule(outlook))
    } else if let plan = plan(for: passage, as: subject.indicator, in: read) {
      subject.isOutlook = true
      subject.rules.append(lexicon.rule(plan))
    }
    subject.rules.insert("quantity: \(passage.reading.kind)", at: 0)
    return subject
  }

  /// Whether a number is no mere telling of people: "several migrants said".
  private func countsSomebody(
    _ passage: QuantityPassage, by cue: DraftLexicon.Mark?, in read: ReadSentence
  ) -> Bool {
    guard let cue else {
      // "130 men and five diggers are at work": of whom nothing is told but what they are.
      return !isSingular(passage)
        && !read.marks(.group).contains { lexicon.code($0) == "m" && $0.words.overlaps(passage.pieces) }
        // Few of anything are no count.
        && !(passage.reading.kind == .words && (passage.reading.high ?? 0) < 20)
    }
    // "In a serious condition" counts nobody.
    return !isSingular(passage)
      || !cue.words.overlaps(passage.number)
        && Self.casualties.contains(Self.parts(lexicon.code(cue)).indicator)
  }

  /// How sure cases are, and which group of people is counted.
  private func addAttributes(
    to subject: inout CountedSubject, of passage: QuantityPassage, _ cue: DraftLexicon.Mark?,
    in read: ReadSentence
  ) {
    if let certainty = attribute(.certainty, of: passage, in: read),
      // "41 are confirmed dead", "three suspects were arrested": those are no cases of a disease.
      !(cue.map { tellsNoCase($0, beside: certainty, of: passage, in: read) } ?? false)
    {
      (subject.indicator, subject.measure) = ("cases-\(lexicon.code(certainty))", "cumulative")
      subject.rules.append(lexicon.rule(certainty))
    }
    if let group = attribute(.group, of: passage, in: read), !isSingular(passage) {
      subject.group = lexicon.code(group)
      subject.rules.append(lexicon.rule(group))
    }
  }

  /// Whether so many in a time are meant.
  /// - Returns: false where a total takes the number in.
  private func addTime(
    to subject: inout CountedSubject, of passage: QuantityPassage, in read: ReadSentence
  ) -> Bool {
    if let flow = read.marks(.flow).first(where: { isOfTime($0, passage, in: read) }) {
      subject.rules.append(lexicon.rule(flow))
      (subject.measure, subject.isFlow) = ("flow", true)
    } else if passage.reading.isRate {
      (subject.measure, subject.isFlow) = ("flow", true)
    }
    if subject.measure != "flow", let total = total(over: passage, counting: subject.indicator, in: read) {
      if isMore(passage, in: read) { return false }
      subject.rules.append(lexicon.rule(total))
      (subject.measure, subject.isFlow) = ("flow", true)
    } else if subject.measure == "flow", isSinceThen(passage, in: read) {
      subject.measure = "cumulative"
    }
    if subject.indicator == "cases", subject.measure == "flow" { subject.indicator = "cases-new" }
    return true
  }

  /// What tells a number's subject best: something that happened to people, or nothing where the words after the
  /// number tell where they are ("… have died and 240 are in the school").
  private func nearestCue(for passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    guard let cue = cue(for: passage, in: read) else { return nil }
    let isOthers =
      cue.words.upperBound <= passage.pieces.lowerBound
      ? read.passages.contains {
        $0.pieces.upperBound <= passage.pieces.lowerBound && distance($0.pieces, cue.words) <= 3
      }
      // "Some 50 children sleep outside and two died": who died are the two.
      : read.passages.contains {
        $0.pieces.lowerBound >= passage.pieces.upperBound && $0.pieces.upperBound <= cue.words.lowerBound
      }
    let isSituated = read.marks.contains {
      $0.kind == .situation && !lexicon.code($0).isEmpty && $0.words.lowerBound >= passage.pieces.upperBound
        && cost($0.words, passage.pieces, in: read) <= 3
    }
    // "11,000 inhabitants sleep outside".
    let isNoMore = lexicon.isPopulation(cue)
    return (isOthers || isNoMore) && isSituated ? nil : cue
  }

  private func tellsNoCase(
    _ cue: DraftLexicon.Mark, beside group: DraftLexicon.Mark, of passage: QuantityPassage,
    in read: ReadSentence
  ) -> Bool {
    let indicator = Self.parts(lexicon.code(cue)).indicator
    if Self.tollsOfDisease.contains(indicator) { return distance(cue.words, group.words) <= 1 }
    return indicator != "cases" && !Self.ofPatients.contains(indicator)
      && cost(cue.words, passage.pieces, in: read) <= 4
  }

  private static let tollsOfDisease: Set<String> = ["dead", "deaths-disease"]
  /// What people who may have a disease are counted by.
  private static let ofPatients: Set<String> = ["hospitalised", "vaccinated", "affected"]

  static let casualties: Set<String> = ["dead", "injured", "missing", "deaths-disease", "cases"]

  private func counted(
    by cue: DraftLexicon.Mark?, for passage: QuantityPassage, unit: String, in read: ReadSentence
  ) -> CountedSubject {
    if let cue {
      var parts = Self.parts(lexicon.code(cue))
      // Who sleeps outside at a crossing waits to cross.
      if Self.ofPlaces.contains(parts.indicator), isAtCrossing(passage, in: read) {
        parts.indicator = "stranded"
      }
      let measure = unit == UnitID.percent ? "change" : parts.measure
      return CountedSubject(
        indicator: parts.indicator, measure: measure, unit: unit, rules: [lexicon.rule(cue)])
    }
    let situation = read.marks.filter { $0.kind == .situation && !lexicon.code($0).isEmpty }
      .min { cost($0.words, passage.pieces, in: read) < cost($1.words, passage.pieces, in: read) }
    if let subject = goesOn(passage, isSituated: situation != nil, in: read) {
      return CountedSubject(
        indicator: subject.indicator, measure: subject.measure.isEmpty ? "stock" : subject.measure,
        unit: unit,
        rules: ["counted before"])
    }
    if let situation {
      let parts = Self.parts(lexicon.code(situation))
      return CountedSubject(
        indicator: parts.indicator, measure: parts.measure, unit: unit, rules: [lexicon.rule(situation)])
    }
    if let entry = place(near: passage.pieces, in: read, counting: "")?.entry {
      // Who is at a crossing waits there; who is in a camp was driven there.
      switch draft.operation.places[entry].type {
      case .crossing:
        return CountedSubject(indicator: "stranded", measure: "stock", unit: unit, rules: ["at a crossing"])
      case .site:
        return CountedSubject(indicator: "displaced", measure: "stock", unit: unit, rules: ["at a site"])
      default: break
      }
    }
    // People of whom no more is said are a caseload, never dead.
    let keys = (draft.operation.profile.keyFigures ?? []).map { $0.split(separator: "/").map(String.init) }
    let key = keys.first { Self.caseloads.contains($0[0]) }
    return CountedSubject(
      indicator: key?.first ?? "affected", measure: key.map { $0.count > 1 ? $0[1] : "stock" } ?? "stock",
      unit: unit, rules: ["the operation's first caseload"])
  }

  /// "Among them 12 women and seven children".
  private func isPart(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let isLed = read.marks(.part).contains {
      $0.words.upperBound <= passage.pieces.lowerBound
        ? cost($0.words, passage.pieces, in: read) <= 5 : $0.words.lowerBound <= passage.pieces.upperBound
    }
    if isLed { return true }
    return read.marks(.and).contains { and in
      and.words.upperBound == passage.pieces.lowerBound
        && read.passages.contains {
          (0...2).contains(and.words.lowerBound - $0.pieces.upperBound) && isPart($0, in: read)
        }
    }
  }

  private func isAtCrossing(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let nearest = read.places.min {
      cost($0.words, passage.pieces, in: read) < cost($1.words, passage.pieces, in: read)
    }
    return nearest.map {
      draft.operation.places[$0.entry].type == .crossing && cost($0.words, passage.pieces, in: read) <= 16
    } ?? false
  }

  /// What tells only that people are somewhere, and not at home.
  private static let ofPlaces: Set<String> = ["displaced", "sheltered"]

  /// What was counted before, where a number goes on with it: any count where the number has no noun of its own or is a
  /// part of what was said, else only a caseload, for "112 people" after "one drowned" are not drowned.
  private func goesOn(_ passage: QuantityPassage, isSituated: Bool, in read: ReadSentence) -> Subject? {
    let isPart = isPart(passage, in: read)
    // In one paragraph the talk is of one thing; further on it is of the caseload.
    if let last, last.paragraph == read.sentence.paragraph, !isSituated || isPart,
      last.item == read.sentence.item || isPart,
      passage.reading.unit == nil || isPart || Self.caseloads.contains(last.indicator)
    {
      return last
    }
    return isSituated ? nil : caseload
  }

  /// Whether so many in a time are meant: the time stands near the number, or opens the sentence.
  private func isOfTime(_ flow: DraftLexicon.Mark, _ passage: QuantityPassage, in read: ReadSentence) -> Bool
  {
    let opens = flow.words.lowerBound - read.sentence.words.lowerBound <= 1
    return cost(flow.words, passage.pieces, in: read) <= (opens ? 12 : 6)
  }

  /// Whether a number is of all that came about since long ago: "14,600 have come back since March".
  private func isSinceThen(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    guard let published, !read.has(.flow), !read.dates.contains(where: \.isEnd) else { return false }
    return read.dates.contains {
      $0.isStart && published - $0.day > Self.recent && governs($0.words, passage.pieces, in: read)
    }
  }

  /// In days: what began since then is still under way.
  private static let recent = 31

  /// `dead/cumulative`, `houses-destroyed/cumulative/houses`.
  static func parts(_ code: String) -> (indicator: String, measure: String, unit: String) {
    let parts = code.split(separator: "/").map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "stock", parts.count > 2 ? parts[2] : "")
  }
}

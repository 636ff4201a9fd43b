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
    let cue = cue(for: passage, in: read)
    guard !isAside(passage, cue, in: read) else { return nil }
    let isVague = passage.reading.kind == .words
    let unit: String
    switch passage.reading.unit {
    case UnitID.persons?, UnitID.households?: unit = passage.reading.unit ?? UnitID.persons
    case let counted?:
      guard let cue, Self.parts(lexicon.code(cue)).unit == counted,
        counted != UnitID.percent
          || read.marks.contains(where: { $0.kind == .change && distance($0.words, passage.pieces) <= 3 })
      else { return nil }
      unit = counted
    case nil:
      let isStated = read.marks.contains { $0.kind == .situation && distance($0.words, passage.pieces) <= 2 }
      guard isElliptic(passage, in: read), !isVague || cue != nil, cue != nil || last != nil || isStated
      else {
        return nil
      }
      let isNear = cue.map { distance($0.words, passage.pieces) <= 3 } ?? false
      // "Of 96 samples 58 were positive": a part of what is of no concern.
      if !isNear, read.passages[..<index].contains(where: { isAside($0, nil, in: read) }) { return nil }
      let cued = cue.map { Self.parts(lexicon.code($0)).unit } ?? ""
      unit = isNear ? (cued.isEmpty ? UnitID.persons : cued) : last?.unit ?? UnitID.persons
    }
    if isSingular(passage) {
      guard let cue, Self.casualties.contains(Self.parts(lexicon.code(cue)).indicator) else { return nil }
    }
    // "Several migrants said": few of anything are no count.
    if isVague, cue == nil, (passage.reading.high ?? 0) < 20 { return nil }
    var subject = counted(by: cue, for: passage, unit: unit, in: read)
    if subject.indicator == "dead",
      isOfDisease || tellsOfDisease(read)
    {
      subject.indicator = "deaths-disease"
    }
    if let group = group(of: passage, in: read), !isSingular(passage) {
      if Self.certainties.contains(lexicon.code(group)) {
        (subject.indicator, subject.measure) = ("cases", "cumulative")
      }
      subject.group = lexicon.code(group)
      subject.rules.append(lexicon.rule(group))
    }
    if let flow = read.marks.first(where: {
      $0.kind == .flow && cost($0.words, passage.pieces, in: read) <= 6
    }) {
      subject.rules.append(lexicon.rule(flow))
      (subject.measure, subject.isFlow) = ("flow", true)
    } else if passage.reading.isRate {
      (subject.measure, subject.isFlow) = ("flow", true)
    }
    if let outlook = read.marks.first(where: {
      $0.kind == .outlook && cost($0.words, passage.pieces, in: read) <= 8
        // "Helped 310 families and fears that 9,000 people …": only what follows is feared.
        && ($0.words.lowerBound <= passage.pieces.lowerBound
          || !read.has(.and, between: passage.pieces, $0.words))
    }) {
      subject.isOutlook = true
      subject.rules.append(lexicon.rule(outlook))
    }
    subject.rules.insert("quantity: \(passage.reading.kind)", at: 0)
    return subject
  }

  /// Groups that only cases of a disease have.
  private static let certainties: Set<String> = ["suspected", "probable", "confirmed"]
  private static let casualties: Set<String> = ["dead", "injured", "missing", "deaths-disease", "cases"]

  private func counted(
    by cue: DraftLexicon.Mark?, for passage: QuantityPassage, unit: String, in read: ReadSentence
  ) -> CountedSubject {
    if let cue {
      let parts = Self.parts(lexicon.code(cue))
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

  /// What was counted before, where a number goes on with it: any count where the number has no noun of its own or is a
  /// part of what was said, else only a caseload, for "112 people" after "one drowned" are not drowned.
  private func goesOn(_ passage: QuantityPassage, isSituated: Bool, in read: ReadSentence) -> Subject? {
    let isPart = read.marks.contains {
      $0.kind == .part
        && ($0.words.upperBound <= passage.pieces.lowerBound
          ? cost($0.words, passage.pieces, in: read) <= 5 : $0.words.lowerBound <= passage.pieces.upperBound)
    }
    // In one paragraph the talk is of one thing; further on it is of the caseload.
    if let last, last.paragraph == read.sentence.paragraph, !isSituated || isPart,
      last.item == read.sentence.item || isPart,
      passage.reading.unit == nil || isPart || Self.caseloads.contains(last.indicator)
    {
      return last
    }
    return isSituated ? nil : caseload
  }

  /// Whether the number is of those who help, of who is aboard or may be, and no casualty among them.
  private func isAside(_ passage: QuantityPassage, _ cue: DraftLexicon.Mark?, in read: ReadSentence) -> Bool {
    guard
      let aside = read.marks.first(where: { mark in
        mark.kind == .aside
          && (mark.words.overlaps(passage.pieces) || mark.words.lowerBound == passage.pieces.upperBound
            || mark.words.upperBound == passage.pieces.lowerBound
              // "According to firefighters 24 people": who speaks is not counted.
              && !read.marks.contains { $0.kind == .speaker && $0.words.overlaps(mark.words) })
      })
    else { return false }
    guard let cue, Self.casualties.contains(Self.parts(lexicon.code(cue)).indicator) else { return true }
    return cost(cue.words, passage.pieces, in: read) > 4 || cue.words.overlaps(aside.words)
  }

  /// `dead/cumulative`, `houses-destroyed/cumulative/houses`.
  static func parts(_ code: String) -> (indicator: String, measure: String, unit: String) {
    let parts = code.split(separator: "/").map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "stock", parts.count > 2 ? parts[2] : "")
  }
}

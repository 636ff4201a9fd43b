import SitrepModel
import SitrepTables

extension DraftReading {
  /// Proposes what a sentence says of how many people, households and what belongs to them there are.
  mutating func readEstimates(_ read: ReadSentence) {
    var first: Subject?
    for (index, passage) in read.passages.enumerated() {
      guard let subject = subject(of: passage, index, in: read) else { continue }
      let words = text.text(ofWords: passage.pieces)
      let reading = draft.quantities.read(words, language: source.language, unit: subject.unit)
      // What an import would read in the words is what is proposed, or nothing is.
      guard reading.low == passage.reading.low, reading.high == passage.reading.high,
        reading.best == passage.reading.best, reading.low != nil || reading.high != nil
      else { continue }
      var (cells, rules) = circumstances(
        of: passage.pieces, in: read, isArrival: subject.indicator == "arrivals")
      rules = subject.rules + rules
      if subject.isOutlook {
        cells["kind"] = "outlook"
        cells["topic"] = subject.indicator
        cells["value"] = words
        cells["unit"] = subject.unit
        cells["summary"] = clause(around: passage.pieces, in: read)
        propose("statements", cells, quoting: passage.pieces, in: read, rules: rules, reading: reading)
        continue
      }
      cells["indicator"] = subject.indicator
      cells["measure"] = subject.measure
      cells["unit"] = subject.unit
      cells["group"] = subject.group
      cells["value"] = words
      cells["method"] = reading.kind == .words ? "words-only" : ""
      propose("estimates", cells, quoting: passage.pieces, in: read, rules: rules, reading: reading)
      last = Subject(
        indicator: subject.indicator, measure: subject.isFlow ? "" : subject.measure, unit: subject.unit,
        paragraph: read.sentence.paragraph)
      first = first ?? last
      if Self.caseloads.contains(subject.indicator), caseload == nil { caseload = last }
    }
    // A later sentence goes on with what this one was mainly about.
    if let first { last = first }
  }

  private static let caseloads: Set<String> = ["stranded", "displaced", "affected", "in-need"]

  /// What a number counts.
  private struct CountedSubject {
    var indicator: String
    var measure: String
    var unit: String
    var group = "all"
    var isFlow = false
    var isOutlook = false
    var rules: [String] = []
  }

  private func subject(of passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> CountedSubject? {
    guard !passage.isDifference, isCount(passage, index, in: read) else { return nil }
    let cue = cue(for: passage, in: read)
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
      guard isElliptic(passage, in: read), !isVague || cue != nil, cue != nil || last != nil else {
        return nil
      }
      let isNear = cue.map { distance($0.words, passage.pieces) <= 3 } ?? false
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
      isOfDisease || read.marks.contains(where: { lexicon.code($0).hasPrefix("cases/") })
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
    let situation = read.marks.filter { $0.kind == .situation && $0.words.overlaps(read.sentence.words) }
      .min { cost($0.words, passage.pieces, in: read) < cost($1.words, passage.pieces, in: read) }
    // In one paragraph the talk is of one thing; further on it is of the caseload.
    let before = last.flatMap { last in
      last.paragraph == read.sentence.paragraph && situation == nil ? last : nil
    }
    if let subject = before ?? caseload {
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
    if let entry = place(near: passage.pieces, in: read, isArrival: false)?.entry {
      // Who is at a crossing waits there; who is in a camp was driven there.
      switch draft.operation.places[entry].type {
      case .crossing:
        return CountedSubject(indicator: "stranded", measure: "stock", unit: unit, rules: ["at a crossing"])
      case .site:
        return CountedSubject(indicator: "displaced", measure: "stock", unit: unit, rules: ["at a site"])
      default: break
      }
    }
    let key = draft.operation.profile.keyFigures?.first.map { $0.split(separator: "/").map(String.init) }
    return CountedSubject(
      indicator: key?.first ?? "affected", measure: key.map { $0.count > 1 ? $0[1] : "stock" } ?? "stock",
      unit: unit, rules: ["the operation's first figure"])
  }

  /// `dead/cumulative`, `houses-destroyed/cumulative/houses`.
  static func parts(_ code: String) -> (indicator: String, measure: String, unit: String) {
    let parts = code.split(separator: "/").map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "stock", parts.count > 2 ? parts[2] : "")
  }

  /// The words nearest to a number that tell what it counts.
  private func cue(for passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    let counted = passage.reading.unit
    let cues = read.marks.filter { mark in
      guard mark.kind == .indicator else { return false }
      let unit = Self.parts(lexicon.code(mark)).unit
      switch counted {
      case UnitID.persons?, UnitID.households?: return unit.isEmpty || unit == counted
      case nil: return true
      case let counted?: return unit == counted
      }
    }
    func cost(_ mark: DraftLexicon.Mark) -> Int {
      // What is counted mostly follows its number.
      self.cost(mark.words, passage.pieces, in: read) * 2
        + (mark.words.lowerBound < passage.pieces.lowerBound ? 3 : 0)
    }
    guard let nearest = cues.min(by: { cost($0) < cost($1) }), cost(nearest) <= 36 else { return nil }
    return nearest
  }

  private func group(of passage: QuantityPassage, in read: ReadSentence) -> DraftLexicon.Mark? {
    let groups = read.marks.filter { mark in
      guard mark.kind == .group else { return false }
      if mark.words.overlaps(passage.pieces) { return true }
      let isBefore = mark.words.upperBound <= passage.pieces.lowerBound
      let cost = self.cost(mark.words, passage.pieces, in: read)
      return isBefore ? cost <= 2 : cost <= 3
    }
    func cost(_ mark: DraftLexicon.Mark) -> Int {
      self.cost(mark.words, passage.pieces, in: read) * 2
        + (mark.words.lowerBound < passage.pieces.lowerBound ? 1 : 0)
    }
    return groups.min { cost($0) < cost($1) }
  }

  /// The clause that some words stand in, without what names a person.
  func clause(around words: Range<Int>, in read: ReadSentence) -> String {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start > read.sentence.words.lowerBound,
      text.words[start - 1].kind == .word || text.words[start - 1].kind == .number
    {
      start -= 1
    }
    while end < read.sentence.words.upperBound,
      text.words[end].kind == .word || text.words[end].kind == .number
    { end += 1 }
    let clause = text.text(ofWords: start..<min(end, start + 40))
    return Self.withoutPersons(clause, draft.personalData)
  }
}

import SitrepModel

extension DayEvidence {
  /// Rule 22 in the report's words: a table for each figure of which groups by sex or age are told, in the order of the
  /// figures. A number that the edition hides stands in it as it stands everywhere, and nothing is worked out of it.
  func groupTables(_ figures: [Report.Figure]) -> [Report.GroupTable] {
    // By their places in the list: a figure is too large to be moved about.
    var ofFamily: [GroupFamily: [Int]] = [:]
    var order: [GroupFamily] = []
    for index in figures.indices
    where !figures[index].isExpired && UnitKind(figures[index].unit).isWhole {
      let family = GroupFamily(figures[index])
      if ofFamily[family] == nil { order.append(family) }
      ofFamily[family, default: []].append(index)
    }
    return order.map { ofFamily[$0] ?? [] }.mapInParallel(grain: 16) { table(of: $0, among: figures) }
      .compactMap(\.self)
  }

  private func table(of indexes: [Int], among figures: [Report.Figure]) -> Report.GroupTable? {
    let groups = indexes.filter {
      figures[$0].group != "all" && Sector(group: figures[$0].group) == nil
    }
    var cells: [AgeBand: [String: Int]] = [:]
    var others: [Int] = []
    for index in groups {
      let code = GroupCode(figures[index].group)
      let sex = code.sex ?? "any"
      if let ages = code.ages, cells[ages]?[sex] == nil {
        cells[ages, default: [:]][sex] = index
      } else {
        others.append(index)
      }
    }
    guard !cells.isEmpty, let first = groups.first.map({ figures[$0] }) else { return nil }
    let bands = cells.keys.sorted { $0.order < $1.order }
    let whole = indexes.first { figures[$0].group == "all" }.map { figures[$0] }
    func cell(_ ages: AgeBand, _ sex: String) -> Report.FigureCell {
      cells[ages]?[sex].map { Report.FigureCell(figures[$0]) } ?? .empty
    }
    return Report.GroupTable(
      first,
      name: Report.Figure.name(
        of: first.indicatorName, measure: first.isUsualMeasure ? nil : first.measure, group: "all"),
      whole: whole,
      bands: bands.map {
        Report.GroupBand(
          ages: $0.message, female: cell($0, "f"), male: cell($0, "m"), anySex: cell($0, "any"))
      },
      others: others.map {
        Report.GroupLine(group: figures[$0].group, cell: Report.FigureCell(figures[$0]))
      },
      missing: missing(of: cells, bands, hasWhole: whole != nil),
      figures: indexes.map { figures[$0] })
  }

  /// What a reader would look for and nobody says: the whole, sexes, ages, the other sex of some ages.
  private func missing(
    of cells: [AgeBand: [String: Int]], _ bands: [AgeBand], hasWhole: Bool
  ) -> [Message] {
    var missing: [Message] = []
    if !hasWhole { missing.append(Message("groups.missing.whole")) }
    let sexes = ["f", "m"].filter { sex in cells.values.contains { $0[sex] != nil } }
    if sexes.isEmpty { missing.append(Message("groups.missing.sex")) }
    if bands == [.all] { missing.append(Message("groups.missing.ages")) }
    if sexes.isEmpty { return missing }
    let blank = Dictionary(
      uniqueKeysWithValues: ["f", "m"].map { sex in (sex, bands.filter { cells[$0]?[sex] == nil }) })
    // Ages of which neither sex is told are named once.
    let ofNeither = bands.filter { band in blank.values.allSatisfy { $0.contains(band) } }
    if !ofNeither.isEmpty {
      missing.append(Message.groupsMissingBySex(ages: .messages(ofNeither.map(\.message))))
    }
    for sex in ["f", "m"] {
      let blank = blank[sex, default: []].filter { !ofNeither.contains($0) }
      if blank.isEmpty { continue }
      missing.append(
        Message.groupsMissingCells(
          group: .code(Code(OpenVocabulary.group, sex)), ages: .messages(blank.map(\.message))))
    }
    return missing
  }

  /// Rule 22, asked before publishing: groups that together are more than the whole they are parts of. Numbers that the
  /// edition hides are left aside.
  func groupSumFindings(_ figures: [Report.Figure]) -> [LintFinding] {
    let families = Dictionary(grouping: figures.filter { !$0.isExpired }) { GroupFamily($0) }
    return families.values.flatMap { figures -> [LintFinding] in
      let byGroup = Dictionary(figures.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
      return GroupSums.ways(among: figures.map(\.group)).compactMap { way in
        guard let whole = byGroup[way.whole], let most = whole.bounds.high else { return nil }
        // The parts of the whole's own day: what is said of another may be more.
        let parts = way.parts.compactMap { byGroup[$0] }.filter { $0.asOf.day == whole.asOf.day }
        guard parts.count > 1, let least = PartsTotal.sum(parts.map(\.bounds.low)), least > most else {
          return nil
        }
        return LintFinding(
          .partAboveWhole, subject: whole.id,
          message: .lintPartAboveWholeSum(
            groups: .list(ValueList(parts.map { .code(Code(OpenVocabulary.group, $0.group)) })),
            sum: .amount(least), whole: .message(whole.value)))
      }
    }
    .sorted { ($0.subject, "\($0.message)") < ($1.subject, "\($1.message)") }
  }
}

/// What figures of several groups have in common.
private struct GroupFamily: Hashable {
  var indicator: String
  var measure: Measure
  var unit: String
  var place: String

  init(_ figure: Report.Figure) {
    (indicator, measure, unit, place) = (figure.indicator, figure.measure, figure.unit, figure.place)
  }
}

package import SitrepModel

extension Report {
  /// The report cut to the first rows of its long lists and the records that these rest on, for readers of a page. A
  /// highlight counts what is left out; the formats for data have it all. Its caveats must be numbered anew.
  ///
  /// - Parameters:
  ///   - mostRows: how many rows of a list stay.
  ///   - mostRecords: how many records stay whatever rests on them.
  /// - Returns: nil where nothing is left out.
  package func firstRows(mostRows: Int = 200, mostRecords: Int = 1_000) -> Report? {
    var cut = ListCut(most: mostRows)
    var report = self
    report.keepFirstRows(&cut)
    guard cut.rows > 0 || records.count > mostRecords else { return nil }
    report.keepRecords(most: mostRows)
    report.highlights.append(
      Line(
        kind: .leftOut, subject: "left-out",
        message: .highlightLeftOut(
          rows: .whole(cut.rows), records: .whole(records.count - report.records.count))))
    let section = Section.highlights.rawValue
    if !header.sections.contains(section) { report.header.sections.append(section) }
    return report
  }

  private mutating func keepFirstRows(_ cut: inout ListCut) {
    cut(&shares)
    if var matrix = placeMatrix {
      cut(&matrix.rows)
      placeMatrix = matrix
    }
    cut(&groupTables)
    keepLate(&cut)
    cut(&changes)
    keepCorrections(&cut)
    cut(&situation, each: \.lines)
    cut(&events)
    for index in sectors.indices {
      cut(&sectors[index].needs, each: \.items)
      cut(&sectors[index].responses)
      cut(&sectors[index].gaps)
    }
    cut(&responseSummaries)
    cut(&policies, each: \.steps)
    cut(&datesAhead)
    cut(&gaps)
    cut(&conflicts, each: \.statements)
    cut(&stances, each: \.statements)
    cut(&claims, each: \.claims)
    cut(&statements)
    keepFigures(&cut)
    // Told by sector.
    conditions = Array(conditions.prefix(cut.most))
    responses = Array(responses.prefix(cut.most))
  }

  /// Late additions stay, but for those that a change tells of.
  private mutating func keepLate(_ cut: inout ListCut) {
    guard late.count > cut.most || changes.count > cut.most else { return }
    let told = Set(changes.flatMap(\.records))
    late = late.filter { !told.contains($0.record) }
    cut(&late)
  }

  /// Where there are many, those learned since the report before are told, and the others counted.
  private mutating func keepCorrections(_ cut: inout ListCut) {
    var told = correctionsTold
    guard told.count > cut.most else { return }
    cut(&told)
    corrections = told + corrections.filter { !$0.isNew }
  }

  /// Leading figures come first. Figures of background stay as well, for they have a list of their own, and so do those on
  /// which sources disagree, for they have a chart.
  private mutating func keepFigures(_ cut: inout ListCut) {
    guard figures.count > cut.most else { return }
    let others = figures.dropFirst(cut.most)
    var background = others.filter { $0.role == .context }
    cut(&background)
    let shown = Set(background.map(\.id) + conflicts.map(\.figure))
    figures = figures.prefix(cut.most) + others.filter { shown.contains($0.id) }
  }

  /// The records that what is told rests on, and their sources.
  /// - Parameter most: of how many a figure or a change tells.
  private mutating func keepRecords(most: Int) {
    for index in figures.indices { figures[index].records = Array(figures[index].records.prefix(most)) }
    for index in changes.indices { changes[index].records = Array(changes[index].records.prefix(most)) }
    var told = self
    (told.corrections, told.records, told.sources) = (correctionsTold, [], [])
    var ids: Set<String> = []
    told.forEachRecord { ids.insert($0) }
    // In place: to go through them would copy each.
    records = records.indices.filter { ids.contains(records[$0].id) }.map { records[$0] }
    let used = Set(records.map(\.source))
    sources = sources.filter { used.contains($0.id) }
    for index in sources.indices {
      sources[index].records = sources[index].records.filter { ids.contains($0) }
    }
  }
}

/// Leaves the first rows of one list after the other, and counts the rest.
private struct ListCut {
  let most: Int
  private(set) var rows = 0

  init(most: Int) { self.most = most }

  mutating func callAsFunction<Row>(_ list: inout [Row]) {
    guard list.count > most else { return }
    rows += list.count - most
    list = Array(list.prefix(most))
  }

  /// Likewise of a list, and of one in each of its rows.
  mutating func callAsFunction<Row, Inner>(
    _ list: inout [Row], each inner: WritableKeyPath<Row, [Inner]>
  ) {
    callAsFunction(&list)
    for index in list.indices where list[index][keyPath: inner].count > most {
      callAsFunction(&list[index][keyPath: inner])
    }
  }
}

import SitrepModel

extension DayEvidence {
  private static let mostColumns = 8
  /// With more rows than these the sites among them are left to the figures.
  private static let mostRows = 60

  /// Rule 21 in the report's words; nil where fewer than two places have a figure that leads.
  ///
  /// Nothing is added up here: a place's sum is its own figure, where the profile declares one (rule 11).
  func placeMatrix(_ figures: [Report.Figure]) -> Report.PlaceMatrix? {
    let told = figures.filter {
      $0.group == "all" && Self.rolesByPlace.contains($0.role) && !$0.isExpired
    }
    let ofColumn = Dictionary(grouping: told, by: ColumnKey.init)
    var seen: Set<ColumnKey> = []
    // The figures come in the order in which they lead.
    let order = told.map(ColumnKey.init).filter { seen.insert($0).inserted }
    let able = order.filter { (ofColumn[$0]?.count ?? 0) > 1 || ofColumn[$0]?.first?.headline == true }
    let columns = able.filter { !isToldWithPeople($0, ofColumn, able) }.prefix(Self.mostColumns)
    var cells = cells(of: columns, households: order.filter { !columns.contains($0) }, ofColumn)
    guard cells.count > 1 else { return nil }
    let sitesLeftOut = leaveOutSites(of: &cells)
    let rows = PlaceMatrixRows(operation).rows(of: Set(cells.keys)).map { row in
      let place = operation.places[row.place]
      return Report.MatrixRow(
        place: text(place.id), placeName: operation.localName(of: place), type: place.type,
        pcode: operation.names.textIfPresent(place.pcode),
        country: row.country.map { text(operation.places[$0].id) }, level: row.level,
        figures: columns.map { cells[row.place]?[$0] })
    }
    var matrix = Report.PlaceMatrix(
      columns: columns.compactMap { ofColumn[$0]?.first.map(column) }, rows: rows)
    matrix.sitesLeftOut = sitesLeftOut
    return matrix
  }

  /// By index of a place, what stands in each column.
  private typealias MatrixCells = [Int: [ColumnKey: Report.Figure]]

  /// - Parameter households: what has no column of its own.
  private func cells(
    of columns: ArraySlice<ColumnKey>, households: [ColumnKey], _ figures: [ColumnKey: [Report.Figure]]
  ) -> MatrixCells {
    let indexes = Dictionary(
      operation.places.indices.lazy.map { (placeID(PlaceIndex($0)) ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    var cells: MatrixCells = [:]
    for key in columns {
      for figure in figures[key] ?? [] {
        guard let place = indexes[figure.place] else { continue }
        cells[place, default: [:]][key] = figure
      }
    }
    // Where nobody tells of people, the households among them stand in their place, in words: a number would be read as
    // one of people.
    for key in households {
      guard let people = key.ofPeople, columns.contains(people) else { continue }
      for figure in figures[key] ?? [] {
        guard let place = indexes[figure.place], cells[place]?[people] == nil else { continue }
        var inWords = figure
        (inWords.low, inWords.best, inWords.high) = (nil, nil, nil)
        cells[place, default: [:]][people] = inWords
      }
    }
    return cells
  }

  /// Leaves out the sites of a table that is too long, unless it holds nothing else.
  /// - Returns: how many were left out.
  private func leaveOutSites(of cells: inout MatrixCells) -> Int {
    guard cells.count > Self.mostRows else { return 0 }
    let sites = cells.keys.filter { operation.places[$0].type == .site }
    guard sites.count < cells.count else { return 0 }
    for site in sites { cells[site] = nil }
    return sites.count
  }

  /// Whether households need no column: of no place both they and the people in them are told.
  private func isToldWithPeople(
    _ key: ColumnKey, _ figures: [ColumnKey: [Report.Figure]], _ columns: [ColumnKey]
  ) -> Bool {
    guard let people = key.ofPeople, columns.contains(people) else { return false }
    return Set(figures[key, default: []].map(\.place))
      .isDisjoint(with: figures[people, default: []].map(\.place))
  }

  private static let rolesByPlace: Set<IndicatorRole> = [.impact, .caseload, .flow]

  private struct ColumnKey: Hashable {
    var indicator: String
    var measure: Measure
    var unit: String

    init(_ figure: Report.Figure) {
      (indicator, measure, unit) = (figure.indicator, figure.measure, figure.unit)
    }

    /// Of households, the same of the people in them.
    var ofPeople: ColumnKey? {
      guard unit == UnitID.households else { return nil }
      var key = self
      key.indicator = HouseholdFigures.indicatorOfPeople(indicator)
      key.unit = UnitID.persons
      return key
    }
  }

  private func column(_ figure: Report.Figure) -> Report.MatrixColumn {
    let usualUnit = profile.indicator(figure.indicator)?.unit ?? UnitID.persons
    return Report.MatrixColumn(
      indicator: figure.indicator, measure: figure.measure, unit: figure.unit,
      name: Message.matrixColumn(
        indicator: .local(figure.indicatorShort),
        measure: figure.isUsualMeasure ? .none : .code(figure.measure.code),
        unit: figure.unit == usualUnit ? .none : .code(Code(OpenVocabulary.unit, figure.unit))))
  }
}

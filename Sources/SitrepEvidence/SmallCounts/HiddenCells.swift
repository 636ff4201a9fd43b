import SitrepModel

/// The figures that are hidden for the sake of small counts.
///
/// Beside a small count itself, these are:
/// - the same sub-group at every place that holds the small one, for a sum less its other parts tells a part;
/// - of each way to part people one more sub-group beside it, the smallest, at all these places: all less the others
///   tells no more than both together;
/// - what tells of any of these in percent, or as the steps of a cumulative number.
///
/// Which sub-group is the smallest was settled when the first small count became known, and remains so: else what is
/// hidden on one day would stand in the report of another.
struct HiddenCells: Sendable {
  private var reaches: [Int: Reach] = [:]

  /// For how long a figure is hidden.
  struct Reach: Sendable {
    /// The last day about which the small counts are that it would tell.
    var lastDay: Day
    /// Whether one of them is current.
    var isCurrent: Bool
    /// From when one of them is known.
    var firstKnown: Day
    var countsPersons = false

    mutating func formUnion(_ other: Reach) {
      lastDay = max(lastDay, other.lastDay)
      isCurrent = isCurrent || other.isCurrent
      firstKnown = min(firstKnown, other.firstKnown)
    }
  }

  init() {}

  init(_ figures: [FigureEvidence], in knowledge: Knowledge, at view: Viewpoint) {
    let operation = knowledge.operation
    let survey = SubGroupSurvey(in: knowledge, at: view)
    if survey.families.isEmpty { return }
    func countsPersons(_ figure: Int) -> Bool {
      operation.text(operation.figureKeys[figure].unit) == UnitID.persons
    }
    var current: Set<Int> = []
    for evidence in figures where evidence.tellsOfFew && countsPersons(evidence.figure) {
      current.insert(evidence.figure)
    }
    let places = PlacesAbove(operation)
    for cells in survey.families.values {
      let choice = ComplementChoice(cells, in: knowledge, at: view, places)
      for (cell, reach) in choice.hidden(current: current) {
        for figure in cells[cell]?.figures ?? [] {
          var reach = reach
          reach.countsPersons = countsPersons(figure)
          reaches[figure] = reach
        }
      }
    }
  }

  var isEmpty: Bool { reaches.isEmpty }

  subscript(figure: Int) -> Reach? { reaches[figure] }
}

/// The sub-groups of people that readers of an edition may know of, in families in which a small count is among them.
struct SubGroupSurvey {
  private(set) var families: [CountFamily: [SubGroupCell: KnownCell]] = [:]

  init(in knowledge: Knowledge, at view: Viewpoint) {
    let operation = knowledge.operation
    var withFew: Set<CountFamily> = []
    var keys: [(figure: Int, key: FigureKey, countsPersons: Bool)] = []
    for (figure, key) in operation.figureKeys.enumerated() {
      let unit = operation.text(key.unit)
      guard unit == UnitID.persons || unit == UnitID.percent, operation.text(key.group) != "all"
      else { continue }
      keys.append((figure, key, unit == UnitID.persons))
      let estimates = knowledge.figureOrder[figure]
      if unit == UnitID.persons,
        estimates.contains(where: { $0.tellsOfFew && $0.visibility.isShown(at: view) })
      {
        withFew.insert(key.family)
      }
    }
    if withFew.isEmpty { return }
    for (figure, key, countsPersons) in keys where withFew.contains(key.family) {
      var cell = families[key.family]?[SubGroupCell(group: key.group, place: key.place)] ?? KnownCell()
      cell.figures.append(figure)
      for estimate in knowledge.figureOrder[figure] where estimate.visibility.isShown(at: view) {
        let shownDay = estimate.visibility.shownDay(in: view.edition)
        cell.firstKnown = min(cell.firstKnown, shownDay)
        guard countsPersons, estimate.tellsOfFew else { continue }
        let few = cell.few ?? (shownDay, estimate.day)
        cell.few = (min(few.firstKnown, shownDay), max(few.lastDay, estimate.day))
      }
      guard cell.firstKnown != .never else { continue }
      families[key.family, default: [:]][SubGroupCell(group: key.group, place: key.place)] = cell
    }
  }
}

import SitrepModel

/// Rule 18, second half: counts of one to four people in a sub-group, by which a person could be known, are not
/// shown outside the internal edition; nor are the other sub-groups there, from which they could be worked out,
/// nor what the figure was on other days.
struct SmallCounts: Sendable {
  enum Mask: Sendable {
    /// One to four people: shown as "<5".
    case small
    /// A sub-group beside one, or a number of which "<5" would not be true: not shown.
    case withheld
  }

  private var masks: [Int: Mask] = [:]
  /// The last day about which a small count is known, by the sub-groups that it belongs with.
  private var lastDays: [Siblings: Day] = [:]
  private let groups: [Siblings?]

  init(_ figures: [FigureEvidence], in knowledge: Knowledge, at view: Viewpoint) {
    let operation = knowledge.operation
    guard view.edition != .internal else {
      groups = []
      return
    }
    groups = operation.figureKeys.map { Siblings($0, in: operation) }
    for (figure, group) in groups.enumerated() {
      guard let group, let day = knowledge.lastSmallCount(ofFigure: figure, at: view) else { continue }
      lastDays[group] = max(day, lastDays[group] ?? day)
    }
    guard !lastDays.isEmpty else { return }

    var smallNow: Set<Siblings> = []
    for evidence in figures {
      guard let group = groups[evidence.figure] else { continue }
      let quantities = evidence.current.estimates.map(\.quantity).filter(\.hasRange)
      guard quantities.contains(where: \.tellsOfFew) else { continue }
      masks[evidence.figure] = quantities.allSatisfy(\.isSmallCount) ? .small : .withheld
      smallNow.insert(group)
    }
    for evidence in figures where masks[evidence.figure] == nil && evidence.agreement != nil {
      guard let group = groups[evidence.figure], let last = lastDays[group] else { continue }
      // A sub-group told of the same days as a small count that has been replaced since still tells it.
      let isOfThoseDays = evidence.asOf.day <= last + operation.profile.sameSituationDays
      if smallNow.contains(group) || isOfThoseDays { masks[evidence.figure] = .withheld }
    }
  }

  func mask(ofFigure figure: Int) -> Mask? { masks[figure] }

  /// Whether what the figure was on other days is not shown, though it may be shown today.
  func hidesPast(ofFigure figure: Int) -> Bool {
    guard !lastDays.isEmpty, let group = groups[figure] else { return false }
    return lastDays[group] != nil
  }

  /// How one record of a figure is masked.
  func mask(
    of quantity: Quantity, inFigure figure: Int, isCurrent: @autoclosure () -> Bool
  ) -> Mask? {
    guard masks[figure] != nil || (hidesPast(ofFigure: figure) && !isCurrent()) else { return nil }
    return quantity.isSmallCount ? .small : .withheld
  }

  /// Sub-groups of people of one indicator at one place.
  private struct Siblings: Hashable {
    let indicator: Symbol
    let measure: Measure
    let place: PlaceIndex

    init?(_ key: FigureKey, in operation: Operation) {
      guard operation.text(key.unit) == "persons", operation.text(key.group) != "all" else { return nil }
      (indicator, measure, place) = (key.indicator, key.measure, key.place)
    }
  }
}

extension Knowledge {
  /// The last day about which a record of a figure that readers of the edition may know of tells of few people.
  fileprivate func lastSmallCount(ofFigure figure: Int, at view: Viewpoint) -> Day? {
    var last: Day?
    for estimate in figureOrder[figure] {
      if estimate.knownDay > view.knownBy { break }
      if estimate.tellsOfFew, estimate.sensitivity <= view.edition {
        last = max(estimate.day, last ?? estimate.day)
      }
    }
    return last
  }
}

extension Quantity {
  /// One to four people, and certainly no more.
  fileprivate var isSmallCount: Bool { high.map { $0 >= 1 && $0 <= 4 } ?? false }

  /// Whether a bound that was said tells of one to four people; that of vague words ("several") is ours.
  var tellsOfFew: Bool {
    isSmallCount || (!isDigitless && low.map { $0 >= 1 && $0 <= 4 } ?? false)
  }
}

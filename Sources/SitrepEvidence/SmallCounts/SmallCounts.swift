import SitrepModel

/// Rule 18, second half: counts of one to four people in a sub-group, by which a person could be known, are not
/// shown outside the internal edition; nor is anything from which they could be worked out.
///
/// Which figures those are is told by ``HiddenCells``. A small count says "<5" and nothing else. The others are not
/// shown as long as the small count is current, or while they are about its days; their past is not shown either.
struct SmallCounts: Sendable {
  enum Mask: Sendable {
    /// One to four people: shown as "<5".
    case small
    /// A number that would tell a small count, or one of which "<5" would not be true: not shown.
    case withheld
  }

  private var masks: [Int: Mask] = [:]
  private let hidden: HiddenCells

  init(_ figures: [FigureEvidence], in knowledge: Knowledge, at view: Viewpoint) {
    hidden = view.edition == .internal ? HiddenCells() : HiddenCells(figures, in: knowledge, at: view)
    if hidden.isEmpty { return }
    let sameSituationDays = knowledge.operation.profile.sameSituationDays
    for evidence in figures {
      guard let reach = hidden[evidence.figure] else { continue }
      if reach.countsPersons, evidence.tellsOfFew {
        let quantities = evidence.current.estimates.map(\.quantity).filter(\.hasRange)
        masks[evidence.figure] = quantities.allSatisfy(\.isSmallCount) ? .small : .withheld
      } else if evidence.agreement != nil {
        // Of the same days as a small count that has been replaced since it still tells it.
        let isOfThoseDays = evidence.asOf.day <= reach.lastDay + sameSituationDays
        if reach.isCurrent || isOfThoseDays { masks[evidence.figure] = .withheld }
      }
    }
  }

  func mask(ofFigure figure: Int) -> Mask? { masks[figure] }

  /// Whether what the figure was on other days is not shown, though it may be shown today.
  func hidesPast(ofFigure figure: Int) -> Bool { hidden[figure] != nil }

  /// How one record of a figure is masked.
  func mask(
    of quantity: Quantity, inFigure figure: Int, isCurrent: @autoclosure () -> Bool
  ) -> Mask? {
    guard let reach = hidden[figure], masks[figure] != nil || !isCurrent() else { return nil }
    return reach.countsPersons && quantity.isSmallCount ? .small : .withheld
  }
}

extension FigureEvidence {
  /// Whether a range that is current tells of one to four.
  var tellsOfFew: Bool { current.estimates.contains { $0.quantity.hasRange && $0.quantity.tellsOfFew } }
}

extension Quantity {
  /// One to four people, and certainly no more.
  var isSmallCount: Bool { high.map { $0 >= 1 && $0 <= 4 } ?? false }

  /// Whether a bound that was said tells of one to four people; that of vague words ("several") is ours.
  var tellsOfFew: Bool {
    isSmallCount || (!isDigitless && low.map { $0 >= 1 && $0 <= 4 } ?? false)
  }
}

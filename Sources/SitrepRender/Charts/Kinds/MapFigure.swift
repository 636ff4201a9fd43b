import SitrepLanguage
import SitrepModel

/// The figure that a map shows by the size of its symbols: the first that leads and is known for two places or more.
struct MapFigure {
  let name: Message
  /// By id of the place; of a figure in conflict there is no one size, and a sum is shown by the places it is of.
  let cells: [String: Report.FigureCell]
  /// The largest size; nil where none has one.
  private let most: Amount?

  init?(_ matrix: Report.PlaceMatrix?) {
    guard let matrix else { return nil }
    for (index, column) in matrix.columns.enumerated() {
      var cells: [String: Report.FigureCell] = [:]
      for row in matrix.rows where row.type != .country {
        let cell = row.cells[index]
        if cell.label != .conflicting, cell.coverage == nil, Self.size(of: cell) != nil {
          cells[row.place] = cell
        }
      }
      if cells.count > 1 {
        name = column.name
        self.cells = cells
        most = cells.values.compactMap(Self.size).max()
        return
      }
    }
    return nil
  }

  /// What the area of a symbol stands for: the number, else the upper end, else the lower.
  private static func size(of cell: Report.FigureCell) -> Amount? { cell.best ?? cell.high ?? cell.low }

  /// The radius of a place's circle, and that of its lower end where it is a range.
  func radii(of place: String) -> (outer: Double, inner: Double?, isOpen: Bool)? {
    guard let cell = cells[place], let size = Self.size(of: cell) else { return nil }
    let most = most ?? size
    func radius(_ amount: Amount) -> Double {
      guard most > 0, amount > 0 else { return Self.least }
      let share = Double(amount.thousandths) / Double(most.thousandths)
      return max(Self.least, Self.largest * share.squareRoot())
    }
    let isOpen = cell.high == nil
    // Of "up to 180" nothing is sure but the ring.
    let inner = cell.best == nil && !isOpen ? cell.low.map(radius) ?? 0 : nil
    return (radius(size), inner, isOpen)
  }

  static let largest = 24.0
  private static let least = 2.5

  /// The number or the range, in the language's notation.
  func words(of place: String, _ language: Language) -> String? {
    cells[place].map { cell in
      cell.best.map { language.text(.amount($0)) } ?? language.text(.range(cell.low, cell.high))
    }
  }
}

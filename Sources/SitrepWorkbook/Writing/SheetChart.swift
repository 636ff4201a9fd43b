/// A native chart: what it draws and how, by the cells that hold its numbers.
package struct SheetChart: Hashable, Sendable {
  package var kind: Kind
  package var title: String
  package var series: [Series] = []
  package var categoryAxis = Axis()
  package var valueAxis = Axis()
  /// Lines between the highest and lowest value at each category.
  package var highLowLines: CellStyle.Color?
  package var hasLegend = true
  /// What it shows, for those who can't see it.
  package var alternativeText: String
  /// In pixels of the screen at 96 to the inch.
  package var width = 480
  package var height = 300

  package enum Kind: Hashable, Sendable {
    case lines
    /// Bars that lie, their series one behind the other.
    case stackedBars
  }

  package init(_ kind: Kind, title: String, alternativeText: String) {
    self.kind = kind
    self.title = title
    self.alternativeText = alternativeText
  }

  package struct Series: Hashable, Sendable {
    package var name: String
    package var categories: Cells
    package var values: Cells
    package var marker: Marker?
    /// nil draws no line.
    package var line: CellStyle.Color?
    package var fill: Fill = .none

    package init(name: String, categories: Cells, values: Cells) {
      self.name = name
      self.categories = categories
      self.values = values
    }
  }

  package struct Cells: Hashable, Sendable {
    package var sheet: String
    package var rows: ClosedRange<Int>
    package var column: Int

    package init(sheet: String, rows: ClosedRange<Int>, column: Int) {
      self.sheet = sheet
      self.rows = rows
      self.column = column
    }
  }

  package struct Marker: Hashable, Sendable {
    package var shape: Shape
    package var size = 7
    package var color: CellStyle.Color

    package enum Shape: Hashable, Sendable { case circle, diamond, triangle, cross }

    package init(_ shape: Shape, size: Int = 7, color: CellStyle.Color) {
      self.shape = shape
      self.size = size
      self.color = color
    }
  }

  package enum Fill: Hashable, Sendable {
    case none
    case solid(CellStyle.Color)
    /// Told apart from a solid one without colour too.
    case hatched(CellStyle.Color)
  }

  package struct Axis: Hashable, Sendable {
    package var name = ""
    package var numberFormat: String?
    package var minimum: Double?
    package var maximum: Double?
    package var majorUnit: Double?
    /// From top to bottom, or from right to left.
    package var isReversed = false

    package init() {}
  }
}

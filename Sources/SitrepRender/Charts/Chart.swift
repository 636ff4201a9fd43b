import SitrepModel

/// A picture of a part of the report, with the words that stand for it where it can't be seen.
struct Chart: Sendable {
  /// Unique in the report and made of what ids may hold: `chart-history-2`.
  let id: String
  let title: String
  let description: String
  let width: Double
  let height: Double
  /// The shapes, as SVG.
  let shapes: String
  private let isRightToLeft: Bool

  init(id: String, title: String, description: String, drawing: Drawing) {
    self.id = id
    self.title = title
    self.description = description
    width = drawing.width
    height = drawing.height
    shapes = drawing.svg
    isRightToLeft = drawing.isRightToLeft
  }

  /// What its file is called; ids of records and figures can be longer than file names may be.
  var fileName: String {
    id.utf8.count <= 120 ? "\(id).svg" : "\(id.prefix(100))-\(String(id.stableHash, radix: 36)).svg"
  }

  private var direction: String { isRightToLeft ? " direction=\"rtl\"" : "" }

  /// One that grew to the side keeps its size, so that its words can be read.
  private var look: String { width > Drawing.pageWidth ? "chart broad" : "chart" }

  /// The chart as part of a page.
  var inline: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="\(look)" role="img" \
    aria-labelledby="\(id)-title \(id)-description" viewBox="0 0 \(SVG.number(width)) \(SVG.number(height))" \
    width="\(SVG.number(width))" height="\(SVG.number(height))" font-family="\(Drawing.fonts)"\(direction)>\
    <title id="\(id)-title">\(SVG.escaped(title))</title>\
    <desc id="\(id)-description">\(SVG.escaped(description))</desc>\(shapes)</svg>
    """
  }

  /// The chart as a file of its own.
  var file: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVG.number(width)) \(SVG.number(height))" \
    width="\(SVG.number(width))" height="\(SVG.number(height))" font-family="\(Drawing.fonts)"\(direction)>\
    <title>\(SVG.escaped(title))</title><desc>\(SVG.escaped(description))</desc>\(shapes)</svg>
    """
  }

  /// The chart in a page that lies beside its file.
  var link: String {
    """
    <img class="chart" src="\(SVG.escaped(fileName))" width="\(SVG.number(width))" height="\(SVG.number(height))" \
    alt="\(SVG.escaped(title)). \(SVG.escaped(description))">
    """
  }
}

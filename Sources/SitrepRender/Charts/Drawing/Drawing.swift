import SitrepLanguage

/// Shapes and texts, written as SVG 1.1 with everything escaped.
///
/// Lengths are CSS pixels. In a language written from right to left a drawing is mirrored: places are given as in one
/// from left to right, and only what is written out lies the other way.
struct Drawing {
  static let fonts =
    "-apple-system,'Segoe UI',Roboto,'Noto Sans','Open Sans','Liberation Sans',system-ui,sans-serif"

  /// As wide as a phone: there the texts have the sizes below, elsewhere they are larger.
  static let pageWidth = 360.0

  let width: Double
  var height: Double
  private(set) var svg = ""
  /// Whether its texts are written from right to left.
  let isRightToLeft: Bool
  /// Whether places count from the right side; not those of a map, where east is east.
  var isMirrored: Bool

  init(width: Double, height: Double = 0, in language: Language) {
    self.width = width
    self.height = height
    isRightToLeft = language.isRightToLeft
    isMirrored = isRightToLeft
  }

  private func x(_ x: Double) -> Double { isMirrored ? width - x : x }

  enum Anchor: String {
    case start, middle, end

    var opposite: Anchor {
      switch self {
      case .start: .end
      case .middle: .middle
      case .end: .start
      }
    }
  }

  mutating func line(
    from start: Point, to end: Point, _ ink: Ink, width: Double = 1, dashes: String? = nil
  ) {
    svg += "<line\(stroke(ink, width: width, dashes: dashes))"
    svg += " x1=\"\(SVG.number(x(start.x)))\" y1=\"\(SVG.number(start.y))\" x2=\"\(SVG.number(x(end.x)))\""
    svg += " y2=\"\(SVG.number(end.y))\"/>"
  }

  mutating func rectangle(
    _ frame: Frame, fill: Ink? = nil, stroke ink: Ink? = nil, width: Double = 1, dashes: String? = nil,
    radius: Double = 0
  ) {
    let left = isMirrored ? x(frame.x) - max(0, frame.width) : frame.x
    svg += "<rect\(paint(fill: fill, stroke: ink, width: width, dashes: dashes))"
    svg +=
      " x=\"\(SVG.number(left))\" y=\"\(SVG.number(frame.y))\" width=\"\(SVG.number(max(0, frame.width)))\""
    svg += " height=\"\(SVG.number(max(0, frame.height)))\""
    if radius > 0 { svg += " rx=\"\(SVG.number(radius))\"" }
    svg += "/>"
  }

  mutating func circle(
    _ centre: Point, radius: Double, fill: Ink? = nil, stroke ink: Ink? = nil, width: Double = 1,
    dashes: String? = nil
  ) {
    svg +=
      "<circle\(paint(fill: fill, stroke: ink, width: width, dashes: dashes)) cx=\"\(SVG.number(x(centre.x)))\" cy=\"\(SVG.number(centre.y))\""
    svg += " r=\"\(SVG.number(radius))\"/>"
  }

  mutating func polygon(_ points: [Point], fill: Ink? = nil, stroke ink: Ink? = nil, width: Double = 1) {
    let list = points.map { "\(SVG.number(x($0.x))),\(SVG.number($0.y))" }.joined(separator: " ")
    svg += "<polygon\(paint(fill: fill, stroke: ink, width: width, dashes: nil)) points=\"\(list)\"/>"
  }

  /// A text on the line through `at`.
  mutating func text(
    _ text: String, at point: Point, size: Double = TextSize.normal, _ ink: Ink = .text,
    anchor: Anchor = .start, isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    svg += "<text class=\"f-\(ink.rawValue)\" fill=\"\(ink.light)\" x=\"\(SVG.number(x(point.x)))\""
    svg += " y=\"\(SVG.number(point.y))\" font-size=\"\(SVG.number(size))\""
    // A name or number in another script keeps its own order, and its end beside it.
    let isOtherWay = isRightToLeft && !text.unicodeScalars.contains(where: isOfRightToLeftScript)
    if isOtherWay { svg += " direction=\"ltr\"" }
    let anchor = isMirrored != (isRightToLeft != isOtherWay) ? anchor.opposite : anchor
    if anchor != .start { svg += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { svg += " font-weight=\"bold\"" }
    svg += ">\(SVG.escaped(text))</text>"
  }

  private func paint(fill: Ink?, stroke: Ink?, width: Double, dashes: String?) -> String {
    guard let stroke else {
      return fill.map { " class=\"f-\($0.rawValue)\" fill=\"\($0.light)\"" } ?? " fill=\"none\""
    }
    guard let fill else { return self.stroke(stroke, width: width, dashes: dashes) }
    return " class=\"f-\(fill.rawValue) s-\(stroke.rawValue)\" fill=\"\(fill.light)\""
      + line(stroke, width: width, dashes: dashes)
  }

  private func stroke(_ ink: Ink, width: Double, dashes: String?) -> String {
    " class=\"s-\(ink.rawValue)\" fill=\"none\"" + line(ink, width: width, dashes: dashes)
  }

  private func line(_ ink: Ink, width: Double, dashes: String?) -> String {
    " stroke=\"\(ink.light)\" stroke-width=\"\(SVG.number(width))\""
      + (dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")
  }
}

enum TextSize {
  static let normal = 13.0
  static let small = 11.5
}

struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

struct Frame: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  func overlaps(_ other: Frame) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }
}

enum SVG {
  /// A length with at most one decimal, the same in every locale.
  static func number(_ length: Double) -> String {
    guard length.isFinite, abs(length) < 1e9 else { return "0" }
    let tenths = Int((length * 10).rounded())
    let magnitude = tenths.magnitude
    let sign = tenths < 0 ? "-" : ""
    return magnitude % 10 == 0 ? "\(sign)\(magnitude / 10)" : "\(sign)\(magnitude / 10).\(magnitude % 10)"
  }

  /// A text as it may stand in an element or an attribute.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    OutputEscaping.html.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

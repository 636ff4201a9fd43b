import SitrepLanguage
import SitrepTemplates
import Testing

@testable import SitrepRender

/// In a language from right to left a drawing lies the other way, and its texts begin at the right.
@Suite struct MirroredDrawingTests {
  private func drawing(_ language: String = "ar") throws -> Drawing {
    Drawing(width: 100, height: 20, in: try Language(language, templates: .builtIn))
  }

  @Test func placesCountFromTheRight() throws {
    var drawing = try drawing()
    drawing.line(from: Point(10, 1), to: Point(40, 1), .axis)
    drawing.rectangle(Frame(10, 2, 20, 5), fill: .band)
    drawing.circle(Point(30, 5), radius: 2, fill: .axis)
    drawing.polygon([Point(0, 0), Point(5, 5), Point(0, 10)], fill: .axis)
    #expect(drawing.svg.contains("x1=\"90\"") && drawing.svg.contains("x2=\"60\""))
    #expect(drawing.svg.contains("x=\"70\" y=\"2\" width=\"20\""))
    #expect(drawing.svg.contains("cx=\"70\""))
    #expect(drawing.svg.contains("points=\"100,0 95,5 100,10\""))
  }

  @Test(
    "a text begins at its place and runs to the left; one in another script ends there",
    arguments: [
      ("العالقون", Drawing.Anchor.start, "x=\"90\" y=\"5\" font-size=\"13\">"),
      ("العالقون", .end, "x=\"90\" y=\"5\" font-size=\"13\" text-anchor=\"end\">"),
      ("UPI", .start, "x=\"90\" y=\"5\" font-size=\"13\" direction=\"ltr\" text-anchor=\"end\">"),
      ("≥ 40", .middle, "x=\"90\" y=\"5\" font-size=\"13\" direction=\"ltr\" text-anchor=\"middle\">"),
      ("UPI: العالقون", .start, "x=\"90\" y=\"5\" font-size=\"13\">"),
    ])
  func texts(_ text: String, _ anchor: Drawing.Anchor, _ expected: String) throws {
    var drawing = try drawing()
    drawing.text(text, at: Point(10, 5), anchor: anchor)
    #expect(drawing.svg.contains(expected), "\(drawing.svg)")
  }

  @Test func aMapIsNotMirroredButItsTextsRunFromTheRight() throws {
    var drawing = try drawing()
    drawing.isMirrored = false
    drawing.circle(Point(30, 5), radius: 2, fill: .axis)
    drawing.text("أريكا", at: Point(40, 5))
    #expect(drawing.svg.contains("cx=\"30\""))
    #expect(drawing.svg.contains("x=\"40\" y=\"5\" font-size=\"13\" text-anchor=\"end\">"))
  }

  @Test func aDrawingFromLeftToRightIsAsItWas() throws {
    var drawing = try drawing("en")
    drawing.line(from: Point(10, 1), to: Point(40, 1), .axis)
    drawing.text("stranded", at: Point(10, 5))
    #expect(drawing.svg.contains("x1=\"10\"") && !drawing.svg.contains("direction"))
  }
}

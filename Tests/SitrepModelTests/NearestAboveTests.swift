import SitrepModel
import Testing

@Suite("What the nearest entries above say")
struct NearestAboveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let parents: [[Int]]
    let said: [String?]
    let expected: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "those that say nothing are passed over", parents: [[], [0], [1], [2]],
      said: ["PE", nil, nil, "PE01"], expected: [[], ["PE"], ["PE"], ["PE"]]),
    Case(
      testDescription: "the nearest hides what lies further up", parents: [[], [0], [1]],
      said: ["PE", "PE01", nil], expected: [[], ["PE"], ["PE01"]]),
    Case(
      testDescription: "each way up, in the order of the parents, each value once",
      parents: [[], [], [1, 0], [2], [2, 0, 1]], said: ["PE", "CL", nil, nil, nil],
      expected: [[], [], ["CL", "PE"], ["CL", "PE"], ["CL", "PE"]]),
    Case(
      testDescription: "a parent that stands further down", parents: [[2], [0], []], said: [nil, nil, "PE"],
      expected: [["PE"], ["PE"], []]),
    Case(
      testDescription: "a circle ends", parents: [[1], [0], [0]], said: [nil, nil, nil],
      expected: [[], [], []]),
    Case(
      testDescription: "an entry within itself", parents: [[0]], said: [nil], expected: [[]]),
  ]

  @Test("are found on each way up", arguments: cases)
  func nearest(item: Case) {
    #expect(item.parents.nearestAbove { item.said[$0] } == item.expected)
  }

  @Test("a chain of a hundred thousand is no deeper than one of ten")
  func chain() {
    let parents = (0..<100_000).map { $0 == 0 ? [] : [$0 - 1] }
    let above = parents.nearestAbove { $0 == 0 ? "PE" : nil }
    #expect(above.last == ["PE"])
  }
}

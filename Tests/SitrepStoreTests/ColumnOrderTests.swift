import Testing

@testable import SitrepStore

@Suite("The order of a table's columns")
struct ColumnOrderTests {
  @Test(
    "is that of each row",
    arguments: [
      ([], ""), (["a b c"], "a b c"), (["a c", "a b c"], "a b c"), (["b", "a b", "a c"], "a b c"),
      (["a c", "b c", "b a"], "b a c"), (["c", "a", "b"], "c a b"),
      // Nobody can please these two: the order in which the columns were met.
      (["a b", "b a"], "a b"), (["b a c", "c a"], "b a c"),
    ] as [([String], String)])
  func order(rows: [String], expected: String) {
    let cells = rows.map { EntryCells($0.split(separator: " ").map { .init(String($0), "x") }) }
    #expect(ColumnOrder.of(cells).joined(separator: " ") == expected)
  }
}

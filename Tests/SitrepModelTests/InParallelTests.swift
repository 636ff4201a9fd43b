import SitrepModel
import Testing

@Suite struct InParallelTests {
  @Test(
    "results come in the order of the elements, however many parts there are",
    arguments: [0, 1, 7, 8, 9, 1000], [1, 3, 8, 2000])
  func order(count: Int, grain: Int) {
    let names = (0..<count).map(String.init)
    #expect(names.mapInParallel(grain: grain) { $0 + "!" } == names.map { $0 + "!" })
  }

  @Test(
    "parts cover a range once and come in its order",
    arguments: [0..<0, 3..<4, 5..<105], [1, 10, 33, 500])
  func parts(range: Range<Int>, grain: Int) {
    let parts = range.mapPartsInParallel(grain: grain) { Array($0) }
    #expect(parts.flatMap(\.self) == Array(range))
    #expect(parts.allSatisfy { $0.count <= grain })
  }
}

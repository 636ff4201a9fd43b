import SitrepModel
import Testing

@Suite struct CaveatSetTests {
  @Test("codes are kept once and come in the order of their numbers")
  func order() {
    var codes = CaveatSet([.computed, .wordsAsRange, .computed])
    codes.insert(.singleOrigin)
    #expect(codes.codes == [.singleOrigin, .wordsAsRange, .computed])
    #expect(codes.marks.map(\.code) == codes.codes)
    #expect(codes == [.computed, .singleOrigin, .wordsAsRange])
  }

  @Test("each code is held apart from all others", arguments: CaveatCode.allCases)
  func each(code: CaveatCode) {
    let all = CaveatSet(CaveatCode.allCases)
    #expect(CaveatSet([code]).codes == [code])
    #expect(all.contains(code))
    var others = all
    others.subtract([code])
    #expect(!others.contains(code))
    #expect(others.codes.count == CaveatCode.allCases.count - 1)
    others.formUnion([code])
    #expect(others == all)
  }

  @Test("the order of codes is that of their numbers")
  func numbers() {
    #expect(CaveatCode.allCases.map { "U\($0.order + 1)" } == CaveatCode.codes)
  }
}

import SitrepModel
import Testing

@Suite struct AmountTests {
  @Test(arguments: [
    (1234_000, "1234"), (12_500, "12.5"), (-500, "-0.5"), (1, "0.001"), (0, "0"), (-12_340, "-12.34"),
  ])
  func anAmountIsWrittenWithAPointAndNoGrouping(_ thousandths: Int, _ text: String) {
    #expect("\(Amount(thousandths: Int64(thousandths)))" == text)
  }

  @Test(arguments: [
    // About N: a tenth less and more, rounded half up.
    (45, 9, 10, 41), (45, 11, 10, 50), (5, 9, 10, 5), (5, 11, 10, 6), (1, 9, 10, 1), (1, 11, 10, 1),
    (330_000, 9, 10, 297_000), (0, 11, 10, 0), (-5, 11, 10, -5), (7, 1, 2, 4),
  ])
  func scalingRoundsHalfUp(_ number: Int, _ numerator: Int, _ denominator: Int, _ result: Int) {
    #expect(Amount(number).scaled(by: Int64(numerator), over: Int64(denominator)) == Amount(result))
  }

  @Test(arguments: [(50, 1, 50, 1), (51, 1, 50, 2), (99, 1, 50, 2), (0, 1, 50, 0), (100, 15, 1, 1500)])
  func facilitiesAreRoundedUp(_ number: Int, _ numerator: Int, _ denominator: Int, _ result: Int) {
    #expect(Amount(number).scaledUp(by: Int64(numerator), over: Int64(denominator)) == Amount(result))
  }

  @Test func onlyWholeAmountsAreWhole() {
    #expect(Amount(40).whole == 40)
    #expect(Amount(thousandths: 40_500).whole == nil)
  }
}

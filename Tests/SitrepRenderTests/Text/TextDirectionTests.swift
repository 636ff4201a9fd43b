import Testing

@testable import SitrepRender

/// Marks stand only where a line would be shown from left to right.
@Suite struct TextDirectionTests {
  private static let (rlm, fsi, pdi) = ("\u{200F}", "\u{2068}", "\u{2069}")

  @Test(
    arguments: [
      ("العنوان", "العنوان"), ("", ""), ("  ", "  "), ("---", "---"), ("20–99", "20–99"),
      ("1. العالقون: 100", "1. العالقون: 100"),
      ("UPI: العالقون", "\(rlm)UPI: العالقون"), ("  • UPI", "  • \(rlm)UPI"), ("12 UPI", "12 \(rlm)UPI"),
      ("\(fsi)UPI\(pdi): العالقون", "\(fsi)UPI\(pdi): العالقون"),
      ("\(fsi)AP\(pdi)، \(fsi)UPI\(pdi) ٤٠", "\(rlm)\(fsi)AP\(pdi)، \(fsi)UPI\(pdi) ٤٠"),
      ("\(fsi)UPI.\(pdi)", "\(rlm)\(fsi)UPI.\(pdi)"),
      ("\(fsi)UPI\(pdi) AFP", "\(rlm)\(fsi)UPI\(pdi) AFP"),
      // What is set off goes on below, where it is set off again.
      ("قال: \(fsi)one\ntwo.\(pdi)", "قال: \(fsi)one\(pdi)\n\(rlm)\(fsi)two.\(pdi)"),
    ])
  func everyLineRunsFromTheRight(_ text: String, _ expected: String) {
    let marked = String(decoding: markedFromRightToLeft(Array(text.utf8)), as: UTF8.self)
    #expect(marked == expected)
    #expect(String(decoding: markedFromRightToLeft(Array(marked.utf8)), as: UTF8.self) == expected)
  }
}

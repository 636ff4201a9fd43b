import Testing

@testable import SitrepKit

@Suite("Where reports are written when nobody says")
struct UsualOutputTests {
  @Test(
    "is beside the operation",
    arguments: [
      ("flood", "reports"), ("flood/", "reports"), ("seeds/flood", "seeds/reports"),
      ("/home/officer/flood", "/home/officer/reports"), ("/home/officer/flood//", "/home/officer/reports"),
      ("/flood", "/reports"), (".", "../reports"), ("./", "../reports"), ("..", "../../reports"),
      ("seeds/..", "seeds/../../reports"), ("./flood", "./reports"), ("flood.sitrep", "reports"),
    ])
  func beside(path: String, expected: String) {
    #expect(OperationFolder.usualOutput(beside: path) == expected)
  }
}

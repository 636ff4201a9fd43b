import SitrepModel
import SitrepTables
import Testing

@testable import SitrepForms

@Suite("Ids for rows without one") struct ShortIDTests {
  @Test(
    "go on in the style of the table",
    arguments: [
      ([], "est-001", "est-002"),
      (["est-001", "est-030"], "est-031", "est-032"),
      (["e-1", "e-9"], "e-10", "e-11"),
      (["est-2025-07", "est-2025-08", "x-1"], "est-2025-09", "est-2025-10"),
      (["est-999"], "est-1000", "est-1001"),
      (["a", "b"], "est-001", "est-002"),
      (["0c5a7c52", "8d11f9e0"], "est-001", "est-002"),
      (["501", "502"], "est-001", "est-002"),
      (["est-001", "con-3", "con-4"], "con-5", "con-6"),
      (["est-123456789012345678901234567890"], "est-001", "est-002"),
    ] as [([String], String, String)])
  func numbers(ids: [String], first: String, second: String) {
    var maker = ShortIDs(.estimates, Self.inUse(ids))
    #expect([maker.take(), maker.take()] == [first, second])
  }

  private static func inUse(_ ids: [String]) -> IDsInUse {
    ids.reduce(into: IDsInUse()) { $0.add($1, correcting: "") }
  }

  @Test("one that is in use elsewhere is passed over")
  func taken() {
    var maker = ShortIDs(.estimates, Self.inUse(["r-1"]), besides: [Self.inUse(["r-2"])], taken: ["r-3"])
    #expect(maker.take() == "r-4")
  }

  @Test(
    "entries of registers are called by their names",
    arguments: [
      ("Arica y Parinacota", "arica-y-parinacota"), ("Paso  Chacalluta (norte)", "paso-chacalluta-norte"),
      ("Ñuñoa", "nunoa"), ("camp", "camp-2"), ("–", "pla-001"),
    ])
  func names(name: String, id: String) {
    var maker = ShortIDs(.places, Self.inUse(["camp"]))
    #expect(maker.take(named: name) == id)
  }
}

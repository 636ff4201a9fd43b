import SitrepModel
import Testing

@Suite("A closed list") struct CodedTests {
  private static func orders<List: Coded>(_ list: List.Type) -> [Int] { List.allCases.map(\.order) }

  @Test("has its cases in the order in which they are declared")
  func order() {
    let lists = [
      Self.orders(Sector.self), Self.orders(PolicyStage.self),
      Self.orders(Stance.self), Self.orders(StatementKind.self), Self.orders(Label.self),
      Self.orders(Edition.self),
    ]
    for list in lists { #expect(list == Array(list.indices)) }
  }
}

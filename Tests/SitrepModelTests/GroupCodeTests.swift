import SitrepModel
import Testing

/// Sex and age in a group's code, and what HXL calls them.
@Suite struct GroupCodeTests {
  @Test(
    arguments: [
      ("f", "f", nil, nil), ("m-18-59", "m", 18, 59), ("f-0-4", "f", 0, 4), ("60-plus", nil, 60, nil),
      ("60+", nil, 60, nil), ("girls-0-5", "f", 0, 5), ("women-and-girls", "f", nil, nil),
      ("all", nil, nil, nil), ("children", nil, nil, nil), ("5-17", nil, 5, 17), ("m-60-plus", "m", 60, nil),
      ("area-51", nil, nil, nil), ("b-9-3", nil, nil, nil), ("", nil, nil, nil), ("plus", nil, nil, nil),
    ] as [(String, String?, Int?, Int?)])
  func aCodeTellsSexAndAges(_ code: String, _ sex: String?, _ from: Int?, _ to: Int?) {
    let group = GroupCode(code)
    #expect(group.sex == sex)
    #expect(group.from == from)
    #expect(group.to == to)
  }

  @Test(
    arguments: [
      ("all", "#affected+killed", "#affected+killed"),
      ("f", "#affected+displaced", "#affected+displaced+f"),
      ("f-0-4", "#inneed", "#inneed+age_0_4+f"),
      ("women", "#inneed", "#inneed+adults+f"),
      ("60-plus", "#reached", "#reached+age_60_plus"),
      ("older-people", "#affected", "#affected+elderly"),
      ("venezuelans", "#affected+stranded", "#affected+stranded+venezuelans"),
      ("people on foot", "#affected", "#affected+people_on_foot"),
    ])
  func aHashtagTakesTheGroupsAttributes(_ code: String, _ tag: String, _ expected: String) {
    #expect(GroupCode(code).tagged(tag) == expected)
  }
}

import SitrepDraft
import SitrepModel
import Testing

/// Numbers of what is to be done, of what something is for, and of things that no list of words has.
@Suite struct PlanTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  @Test(arguments: [
    ("en", "The ministry plans to move 2,500 people."),
    ("en", "The fund gave 18 million dollars for 90,000 people."),
    ("en", "About 40 solar panels missing."),
    ("en", "The mayor asked for 40 lorries and got seven."),
    ("en", "The district has 22,000 inhabitants."),
  ])
  func isNoEstimate(language: String, text: String) {
    #expect(drafting.estimates(text, language).map { $0.quote.text } == [])
  }

  @Test(arguments: [
    ("en", "The army rescued nine beekeepers.", "rescued"),
    ("en", "Some 2,500 people were evacuated.", "evacuated"),
  ])
  func isOneOfPeopleToWhomItHappened(language: String, text: String, indicator: String) {
    #expect(drafting.estimates(text, language).map { $0.cells["indicator"] } == [indicator])
  }
}

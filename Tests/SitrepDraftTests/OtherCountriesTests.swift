import SitrepDraft
import SitrepModel
import Testing

/// Figures of countries that an operation is not about.
@Suite struct OtherCountriesTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  private func lows(_ text: String, _ language: String) -> [Amount?] {
    drafting.estimates(text, language).map(\.low)
  }

  @Test(arguments: [
    ("en", "In Kenya, 45 people were killed."), ("en", "Floods killed 45 people in South Sudan."),
    ("es", "En Bolivia las lluvias dejaron 22 muertos."), ("es", "Murieron 22 personas en los Países Bajos."),
    ("fr", "Au Tchad, 700 cas ont été signalés."), ("fr", "La crue a fait 33 morts aux Philippines."),
    ("pt", "No Uruguai, 2.700 pessoas deixaram as suas casas."),
    ("pt", "O surto matou 70 pessoas na Argentina."), ("ar", "وفي السودان سجلت 9000 حالة كوليرا."),
    ("ar", "وفي إثيوبيا لقي 25 شخصا حتفهم."),
    ("en", "In Kenya, 45 people were killed. Another 2,000 people are homeless."),
    ("en", "Kenya has recorded 340 cases of cholera."), ("es", "Bolivia notificó 340 casos de cólera."),
    ("fr", "Le Togo a déclaré 340 cas de choléra."), ("pt", "O Malawi comunicou 340 casos de cólera."),
    ("ar", "وسجل اليمن 340 حالة كوليرا."),
  ])
  func areNoProposals(language: String, text: String) { #expect(lows(text, language) == []) }

  @Test(arguments: [
    // Where people come from, go to or are sent from, and whose name a country is part of.
    ("en", "On Monday 300 people deported from Mexico arrived in Moluga."),
    ("en", "The Kenya Red Cross gave kits to 300 families."),
    ("en", "In Niger State 300 people were killed."),
    ("es", "Llegaron 300 personas deportadas de Chile."), ("fr", "300 migrants venus du Mali sont arrivés."),
    // A place of the operation stands nearer, or the paragraph comes back to one.
    ("en", "In Kenya 45 people were killed. In Moluga 300 people were killed."),
    ("pt", "No Uruguai morreram 12 pessoas, mas em Moluga morreram 300 pessoas."),
  ])
  func areTakenWhereTheCountryIsNotWhereTheyAre(language: String, text: String) {
    #expect(lows(text, language) == [300])
  }
}

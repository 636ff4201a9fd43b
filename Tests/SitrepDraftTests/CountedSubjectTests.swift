import SitrepDraft
import SitrepModel
import Testing

/// What a number counts, by the names of the catalogue of indicators.
@Suite struct CountedSubjectTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  @Test(arguments: [
    ("en", "In all, 9,600 people were evacuated.", "evacuated"),
    ("es", "Fueron evacuadas 9.600 personas.", "evacuated"),
    ("fr", "9 600 personnes ont été évacuées.", "evacuated"),
    ("pt", "Foram evacuadas 9.600 pessoas.", "evacuated"), ("ar", "تم إجلاء 9600 شخص.", "evacuated"),
    ("en", "Some 300 people remain in shelters.", "sheltered"),
    ("es", "Hay 300 personas en albergues.", "sheltered"),
    ("fr", "300 personnes sont hébergées dans des écoles.", "sheltered"),
    ("pt", "Há 300 pessoas em abrigos.", "sheltered"), ("ar", "يقيم 300 شخص في مراكز الإيواء.", "sheltered"),
    ("en", "Some 40 people are trapped under the rubble.", "trapped"),
    ("es", "Hay 40 personas atrapadas bajo los escombros.", "trapped"),
    ("fr", "40 personnes sont coincées sous les décombres.", "trapped"),
    ("pt", "Há 40 pessoas presas sob os escombros.", "trapped"),
    ("ar", "ما زال 40 شخصا تحت الأنقاض.", "trapped"),
    ("en", "The slide left 700 people cut off.", "isolated"),
    ("es", "Siguen incomunicadas 700 personas.", "isolated"),
    ("fr", "700 personnes restent isolées.", "isolated"),
    ("pt", "Seguem isoladas 700 pessoas.", "isolated"), ("ar", "لا يزال 700 شخص معزولين.", "isolated"),
    ("en", "On Friday 90 patients recovered.", "recovered"),
    ("es", "Se recuperaron 90 pacientes.", "recovered"), ("fr", "90 malades sont guéris.", "recovered"),
    ("pt", "90 doentes tiveram alta.", "recovered"), ("ar", "تعافى 90 مريضا.", "recovered"),
    ("en", "Gunmen abducted 12 pupils.", "abducted"), ("es", "Secuestraron a 12 alumnos.", "abducted"),
    ("fr", "12 élèves ont été enlevés.", "abducted"), ("pt", "Foram raptadas 12 pessoas.", "abducted"),
    ("ar", "واختطف 12 شخصا.", "abducted"),
    ("en", "About 5,000 people are without electricity.", "without-power"),
    ("es", "5.000 personas están sin electricidad.", "without-power"),
    ("fr", "5 000 personnes sont privées d’électricité.", "without-power"),
    ("pt", "5.000 pessoas estão sem luz.", "without-power"), ("ar", "5000 شخص بلا كهرباء.", "without-power"),
    ("en", "Some 2,100 children are out of school.", "out-of-school"),
    ("es", "2.100 niños no van a la escuela.", "out-of-school"),
    ("fr", "2 100 enfants ne vont plus à l’école.", "out-of-school"),
    ("pt", "2.100 crianças estão fora da escola.", "out-of-school"),
    ("ar", "2100 طفل خارج المدرسة.", "out-of-school"),
    ("en", "Some 9,700 children have severe acute malnutrition.", "severe-acute-malnutrition"),
    ("es", "9.700 niños sufren desnutrición aguda grave.", "severe-acute-malnutrition"),
    ("fr", "9 700 enfants souffrent de malnutrition aiguë sévère.", "severe-acute-malnutrition"),
    ("pt", "9.700 crianças sofrem de desnutrição aguda grave.", "severe-acute-malnutrition"),
    ("ar", "9700 طفل يعانون من سوء التغذية الحاد الوخيم.", "severe-acute-malnutrition"),
    ("en", "Some 515,000 people are in crisis or worse (IPC phase 3+).", "ipc-3-plus"),
    ("en", "Of the hungry, 92,000 people are in emergency (IPC phase 4).", "ipc-4"),
    ("es", "340.000 personas están en fase 3 (crisis) o superior.", "ipc-3-plus"),
    ("fr", "890 000 personnes sont en phase 3 ou plus.", "ipc-3-plus"),
    ("pt", "790.000 pessoas estão na fase 3 ou superior.", "ipc-3-plus"),
    ("ar", "680000 شخص في المرحلة الثالثة أو أعلى.", "ipc-3-plus"),
  ])
  func isNamedAsTheCatalogueNamesIt(language: String, text: String, indicator: String) {
    #expect(drafting.estimates(text, language).map { $0.cells["indicator"] } == [indicator])
  }

  @Test(arguments: [
    ("en", "Eleven officers and 26 drivers were injured.", ["injured", "injured"]),
    ("fr", "Les heurts ont fait 14 blessés, dont six policiers.", ["injured", "injured"]),
    ("en", "Eleven officers and 26 drivers took part.", []), ("en", "Some 130 men are at work.", []),
  ])
  func whoIsOfNoConcernIsWhereSomethingBefellThem(language: String, text: String, indicators: [String]) {
    #expect(drafting.estimates(text, language).map { $0.cells["indicator"] } == indicators)
  }

  @Test(arguments: [
    ("en", "Families affected: 5,420."), ("es", "Familias afectadas: 5.420."),
    ("fr", "Ménages sinistrés : 5 420."), ("pt", "Famílias afetadas: 5.420."),
    ("ar", "الأسر المتضررة: 5420."),
  ])
  func aLabelTellsWhatItsNumberCounts(language: String, text: String) {
    let found = drafting.estimates(text, language)
    #expect(found.map { $0.cells["indicator"] } == ["affected"])
    #expect(found.map { $0.cells["unit"] } == ["households"])
  }

  @Test(arguments: [
    ("en", "Four returnees were killed by a mine.", ["dead"]),
    ("en", "The army freed 31 hostages.", ["rescued"]),
    ("es", "Hay 40 damnificados aislados.", ["isolated"]),
    (
      "en", "The navy rescued 84 people, among them 12 women and seven children.",
      ["rescued", "rescued", "rescued"]
    ),
    (
      "fr", "La marine a secouru 84 migrants, dont 12 femmes et 7 enfants, au large de Moluga.",
      ["rescued", "rescued", "rescued"]
    ),
    ("en", "Some 50 children sleep outdoors and two people died.", ["displaced", "dead"]),
    ("pt", "Há 160 feridos internados.", ["hospitalised"]),
    (
      "en", "Since May 312 suspected cases and 6 deaths were reported.",
      ["cases-suspected", "deaths-disease"]
    ),
    ("en", "People sleep at the Kesra bridge: 300 people sleeping in the open.", ["stranded"]),
  ])
  func whatBefellPeopleTellsMoreThanWhatTheyAreCalled(language: String, text: String, indicators: [String]) {
    #expect(drafting.estimates(text, language).map { $0.cells["indicator"] } == indicators)
  }

  @Test(arguments: [
    ("en", "So far 204 cases have been confirmed.", "cases-confirmed"),
    ("en", "They counted 118 suspected cases.", "cases-suspected"),
    ("es", "Hay 204 casos confirmados.", "cases-confirmed"),
    ("es", "Hay 118 casos sospechosos.", "cases-suspected"),
    ("fr", "On compte 118 cas suspects.", "cases-suspected"),
    ("fr", "On compte 12 cas probables.", "cases-probable"),
    ("pt", "Há 118 casos suspeitos.", "cases-suspected"),
    ("ar", "سجلت الوزارة 204 حالات مؤكدة.", "cases-confirmed"),
  ])
  func casesAreToldByHowSureTheyAre(language: String, text: String, indicator: String) {
    let found = drafting.estimates(text, language)
    #expect(found.map { $0.cells["indicator"] } == [indicator])
    #expect(found.map { $0.cells["group"] } == ["all"])
  }

  @Test(arguments: [
    ("en", "There were 86 new cases of cholera.", "cases-new", "flow"),
    ("fr", "On a notifié 86 nouveaux cas de choléra.", "cases-new", "flow"),
    ("en", "Since January 14,600 people have returned.", "returned", "cumulative"),
    ("es", "Desde enero han vuelto 14.600 personas.", "returned", "cumulative"),
    ("fr", "Depuis janvier, 14 600 personnes sont rentrées.", "returned", "cumulative"),
    ("pt", "Desde janeiro entraram 8.900 pessoas.", "arrivals", "cumulative"),
    ("en", "On Tuesday 140 people returned.", "returned", "flow"),
  ])
  func whatIsSoManyInATimeIsNoTotal(language: String, text: String, indicator: String, measure: String) {
    let found = drafting.estimates(text, language)
    #expect(found.map { $0.cells["indicator"] } == [indicator])
    #expect(found.map { $0.cells["measure"] } == [measure])
  }

  @Test(arguments: [
    ("en", "Some 88,000 people are affected, of whom 31,000 require humanitarian assistance.", 31_000),
    ("es", "Hay 9.000 afectados, de los cuales 3.100 perdieron todo.", 3100),
    ("en", "The camp holds 4,000 people; the remaining 900 people sleep outside.", 900),
  ])
  func aPartNeedsNoNounOfItsOwn(language: String, text: String, low: Int) {
    #expect(drafting.estimates(text, language).last?.low == Amount(low))
  }

  @Test(arguments: [
    ("en", "Here 88 of the 140 houses collapsed.", [88], ["houses"]),
    ("pt", "Em Tessa 88 das 140 casas caíram.", [88], ["houses"]),
    (
      "es", "El plan requiere dinero para ayudar a 420.000 de las 890.000 personas que necesitan asistencia.",
      [420_000, 890_000], ["persons", "persons"]
    ),
    ("en", "Of the 1,900 households in Tessa, about 430 left their homes.", [387], ["households"]),
    ("en", "Villagers count 150 houses down out of 220.", [150], ["houses"]),
  ])
  func aPartIsCountedByItsWhole(language: String, text: String, lows: [Int], units: [String]) {
    let found = drafting.estimates(text, language)
    #expect(found.map(\.low) == lows.map { Amount($0) })
    #expect(found.map { $0.cells["unit"] } == units)
  }

  @Test func whoDiesInATextOnADiseaseDiesOfIt() {
    let found = drafting.estimates("title: Cholera: weekly update\n\nThis week 4 people died.", "en")
    #expect(found.map { $0.cells["indicator"] } == ["deaths-disease"])
  }

  @Test(arguments: [
    ("en", "There is one latrine for 85 people."), ("en", "Now 250 people use one latrine."),
    ("es", "Hay una letrina para 85 personas."), ("fr", "On compte une latrine pour 85 personnes."),
    ("pt", "Há uma latrina para 85 pessoas."), ("es", "La tasa es de 212 por 100.000 habitantes."),
    ("en", "They use 58 latrines, one for 110 people."), ("en", "The strikers won 3 to 1."),
    ("es", "En el fútbol ganaron 2 a 1."),
    ("en", "It was the worst fire since 2019, when 74 people were killed."),
    ("en", "A cyclone in 1891 killed 1,100 people."),
  ])
  func noFigureOfOtherKinds(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "The death toll rose from 24 to 29 after five people died in hospital."),
    ("es", "Subió de 24 a 29 el número de muertos tras morir cinco personas en el hospital."),
  ])
  func whatARisenTotalTookInIsLeftOut(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.low) == [29])
  }
}

import SitrepDraft
import SitrepModel
import Testing

/// Numbers that a text names and does not give as figures of its own day and place.
@Suite struct DisclaimedTests {
  let drafting: Drafting

  init() throws { drafting = try Drafting.ofBuiltInWords() }

  @Test(arguments: [
    ("en", "In 2015 a flood killed 250 people in Nacaro."),
    ("en", "A similar eruption in 1987 left 900 dead."),
    ("es", "En 2019 el dengue causó 230 muertes en Nacaro."),
    ("es", "En el terremoto de 1996 murieron 1.200 personas."),
    ("fr", "En 2018, une épidémie avait fait 410 morts dans le pays."),
    ("fr", "Il y a trois ans, un incendie avait fait 22 morts."),
    ("pt", "Em 2008, um deslizamento no mesmo lugar matou 95 pessoas."),
    ("pt", "Há dois anos, uma explosão matou 31 pessoas."),
    ("ar", "وفي عام 2009 قتل انهيار مماثل 140 شخصا."),
    ("ar", "وقبل ثلاث سنوات قتل تصادم في المدينة 33 شخصا."),
    ("en", "Cyclone Mara left 603 dead in 2019."), ("en", "On a normal day 2,800 people cross the bridge."),
    ("es", "En días normales cruzan el puente 2.800 personas."),
    ("fr", "D’ordinaire, 3 500 personnes franchissent le pont."),
    ("pt", "Em dias normais passam 2.200 pessoas."), ("ar", "ويعبر الجسر عادة 3000 شخص."),
  ])
  func noFigureOfAnEarlierEvent(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "They reported 64 cases (yesterday: 71).", 64), ("es", "Hay 64 casos (semana pasada: 71).", 64),
    ("fr", "On compte 64 cas (hier : 71).", 64), ("pt", "Há 64 casos (ontem: 71).", 64),
    ("ar", "سجلت 64 حالة (أمس: 71).", 64),
  ])
  func noFigureThatBracketsGiveForAnotherTime(language: String, text: String, low: Int) {
    #expect(drafting.estimates(text, language).map(\.low) == [Amount(low)])
  }

  @Test(arguments: [
    ("en", "Last year 1,120 people died on the route.", "2025"),
    ("en", "The camp held 10,000 people in 2018.", "2018"),
    ("es", "El año pasado 1.120 personas murieron en la ruta.", "2025"),
    ("fr", "L’an dernier, 1 120 personnes sont mortes sur cette route.", "2025"),
    ("pt", "No ano passado 1.120 pessoas morreram nesta rota.", "2025"),
  ])
  func aYearBesideANumberIsItsDate(language: String, text: String, date: String) {
    #expect(drafting.estimates(text, language).map { $0.cells["occurred"] } == [date])
  }

  @Test(arguments: [
    ("en", "The Interior Ministry did not confirm reports of 100 dead."),
    ("en", "There is no confirmation of 300 dead."),
    ("en", "Residents spoke of 25 dead, but police denied it."),
    ("en", "The government denies that 40 people were expelled."),
    ("es", "El Ministerio del Interior descartó que hubiera 40 muertos."),
    ("es", "No hay confirmación de 40 fallecidos."),
    ("es", "Una ONG habló de 25 muertos, pero la policía lo desmintió."),
    ("fr", "La police dément que 60 personnes aient péri."), ("fr", "Rien ne confirme les 60 morts."),
    ("fr", "Les riverains parlent de 60 morts, mais la police l’a démenti."),
    ("pt", "A polícia desmentiu que haja 50 mortos."), ("pt", "Não há confirmação de 50 mortos."),
    ("pt", "Uma organização falou em 30 mortos, mas a polícia não o confirmou."),
    ("ar", "ونفت وزارة الداخلية مقتل 70 شخصا."), ("ar", "لا تأكيد لسقوط 70 قتيلا."),
    ("ar", "وتحدثت جمعية عن 35 قتيلا، لكن الشرطة نفت ذلك."),
  ])
  func noFigureThatIsDeniedOrDoubted(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "Police denied that 100 people had died and said 20 were injured."),
    ("es", "La Policía niega que haya 100 muertos; habla de 20 heridos."),
    ("fr", "La police dément que 100 personnes aient péri ; elle parle de 20 blessés."),
    ("pt", "A polícia nega que haja 100 mortos; fala em 20 feridos."),
    ("ar", "الشرطة تنفي مقتل 100 شخص، وتتحدث عن 20 جريحا."),
  ])
  func whatIsSaidBesideADenialIsRead(language: String, text: String) {
    let found = drafting.estimates(text, language)
    #expect(found.map(\.low) == [20])
    #expect(found.map { $0.cells["indicator"] } == ["injured"])
  }

  @Test(arguments: [
    ("en", "And what of the three hundred dead?"), ("es", "¿Y los mil evacuados de los que se habla?"),
    ("fr", "Y a-t-il eu 300 morts ?"), ("pt", "E os dois mil desabrigados?"), ("ar", "وماذا عن 300 قتيل؟"),
  ])
  func noFigureThatIsAskedFor(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "The toll could reach 5,000 dead."), ("en", "If the wind turns, 60,000 people will be cut off."),
    ("es", "Si llegaran 300 personas más, no habría lugar."),
    ("es", "El sindicato teme que la cifra llegue a 15 muertos."),
    ("fr", "S’il en venait 500 personnes, nous fermerions."), ("fr", "Le bilan pourrait atteindre 40 morts."),
    ("pt", "Se chegassem 500 pessoas, fecharíamos."), ("pt", "O número de mortos pode chegar a 40."),
    ("ar", "لو وصل 500 شخص لأغلقنا الباب."), ("ar", "وقد ينعزل 9 آلاف شخص."),
  ])
  func noFigureOfWhatMayCome(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "In neighbouring Tirsa, 33,000 refugees live in camps."),
    ("es", "En la vecina Tirsa viven 33.000 refugiados."),
    ("fr", "Le pays voisin, la Tirsa, signale 96 cas."), ("pt", "Na vizinha Tirsa há 310 casos."),
    ("ar", "وسجلت تيرسا المجاورة 300 حالة."),
  ])
  func noFigureOfAnotherCountry(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "Tents with room for 500 people were put up."),
    ("en", "The ferry is licensed to carry 40 passengers."),
    ("es", "El albergue se diseñó para 5.000 personas."), ("fr", "Le site est prévu pour 6 000 personnes."),
    ("pt", "As escolas estão preparadas para 600 pessoas."), ("ar", "المدارس مجهزة لاستيعاب 4 آلاف شخص."),
  ])
  func noFigureOfHowManyThereIsRoomFor(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "Data come from 146 traders and 1,204 households."),
    ("en", "The survey (1,204 households) was made in May."),
    ("es", "Encuestamos a 612 hogares y 88 personas de 14 mercados."),
    ("fr", "Nous avons interrogé 318 personnes et 1 050 ménages."),
    ("pt", "Foram entrevistados 74 comerciantes e 950 agregados familiares."),
    ("ar", "شمل المسح 780 أسرة و95 تاجرا."),
  ])
  func noFigureOfWhoWasAsked(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.quote.text) == [])
  }

  @Test(arguments: [
    ("en", "Police counted 12 injured. Lea Dorman, 34, a spokeswoman, came."),
    ("en", "Police counted 12 injured. Bus 17 is full."),
    ("en", "1. Police counted 12 injured.\n2. The road is open."),
    ("es", "La Policía contó 12 heridos. Marta Salcedo, 41, portavoz, llegó."),
    ("es", "La Policía contó 12 heridos. Son las siete y diez."),
    ("fr", "La police a compté 12 blessés. Aline Vasseur, 47, porte-parole, est venue."),
    ("fr", "La police a compté 12 blessés. Chambre n° 7."),
    ("pt", "A polícia contou 12 feridos. Helena Brito, 39, porta-voz, veio."),
    ("pt", "A polícia contou 12 feridos. A ponte reabre no dia 15."),
    ("ar", "أحصت الشرطة 12 جريحا. رحلتي رقم 412 الساعة السابعة."),
    ("en", "Police counted 12 injured. Hotline: 199."),
    ("en", "Police counted 12 injured. A goat sells for 15 dollars, it was 55."),
    ("es", "La Policía contó 12 heridos. Camas disponibles: 140."),
    ("es", "La Policía contó 12 heridos. Próxima reunión: jueves 30, 10 h."),
    ("es", "La Policía contó 12 heridos. Comen dos al día."),
    ("fr", "La police a compté 12 blessés. Numéro vert : 910."),
    ("pt", "A polícia contou 12 feridos. Preços: o pão passou de 10 para 18."),
  ])
  func noAgeNumberOrHourGoesOnWithACount(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.low) == [12])
  }

  @Test(arguments: [
    ("en", "The death toll rose from 19 to 23 on Tuesday."),
    ("es", "El número de muertos subió de 19 a 23 el martes."),
    ("fr", "Le bilan est passé de 19 à 23 morts mardi."),
    ("pt", "O número de mortos passou de 19 para 23 na terça-feira."),
    ("ar", "ارتفع عدد القتلى من 19 إلى 23 يوم الثلاثاء."),
  ])
  func whatRoseIsWhatItIsNow(language: String, text: String) {
    let found = drafting.estimates(text, language)
    #expect(found.map(\.low) == [23] && found.map(\.high) == [23])
    #expect(found.map { $0.cells["occurred"] } == ["2026-03-03"])
  }

  @Test(arguments: [
    ("en", "There are 730 people at the bridge, down from 1,100 on Saturday.", "2026-02-28"),
    ("en", "The clinic admitted 940 children in February, against 610 in January.", "2026-01"),
    ("es", "Hay 730 heridos, frente a 1.100 el sábado.", "2026-02-28"),
    ("fr", "Il y a 730 blessés, contre 1 100 samedi.", "2026-02-28"),
    ("pt", "Há 730 feridos, contra 1.100 no sábado.", "2026-02-28"),
    ("ar", "هناك 730 جريحا، مقابل 1100 يوم السبت.", "2026-02-28"),
  ])
  func whatItWasIsOfItsDay(language: String, text: String, date: String) {
    #expect(drafting.estimates(text, language).last?.cells["occurred"] == date)
  }

  @Test(arguments: [
    ("en", "There are 730 people at the bridge, against 1,100."), ("es", "Hay 730 heridos, frente a 1.100."),
    ("fr", "Il y a 730 blessés, contre 1 100."), ("pt", "Há 730 feridos, contra 1.100."),
    ("ar", "هناك 730 جريحا، مقابل 1100."),
  ])
  func whatItWasWithoutADayIsNoFigure(language: String, text: String) {
    #expect(drafting.estimates(text, language).map(\.low) == [730])
  }

  @Test(arguments: [
    ("en", "Fifteen more bodies were found, bringing the total to 30 dead.", [30], ["cumulative"]),
    (
      "en", "During the week, 58 cases were reported, bringing the total to 426 cases.", [58, 426],
      ["flow", "cumulative"]
    ),
    (
      "es", "Se notificaron 58 casos, con lo que el total asciende a 426 casos.", [58, 426],
      ["flow", "cumulative"]
    ),
    ("fr", "On a notifié 58 cas, ce qui porte le total à 426 cas.", [58, 426], ["flow", "cumulative"]),
    (
      "pt", "Foram notificados 58 casos, elevando o total para 426 casos.", [58, 426], ["flow", "cumulative"]
    ),
    ("ar", "سجلت 58 حالة، ليرتفع الإجمالي إلى 426 حالة.", [58, 426], ["flow", "cumulative"]),
  ])
  func whatIsAddedIsNoTotal(language: String, text: String, lows: [Int], measures: [String]) {
    let found = drafting.estimates(text, language)
    #expect(found.map(\.low) == lows.map { Amount($0) })
    #expect(found.map { $0.cells["measure"] } == measures)
  }

  @Test(arguments: [
    ("en", "There is no figure for the injured."), ("es", "No hay cifra de heridos."),
    ("fr", "Il n’y a pas de chiffre pour les blessés."), ("pt", "Não há número de feridos."),
    ("ar", "لا توجد حصيلة للجرحى."),
  ])
  func noFigureIsSaidToBeNone(language: String, text: String) {
    let found = drafting.estimates(text, language)
    #expect(found.map(\.low) == [nil])
  }
}

import SitrepModel
import Testing

@testable import SitrepTables

/// What a row asks for, what its words count, and what comes of it: the number with its unit, or what is wrong.
struct CountedUnitCase: Sendable, CustomTestStringConvertible {
  var words: String
  var indicator: String
  var unit: String
  var countries: String
  var expected: String
  var testDescription: String { "\(words) (\(indicator), “\(unit)”, \(countries))" }

  init(
    _ words: String, _ indicator: String, _ unit: String = "", in countries: String = "", is expected: String
  ) {
    (self.words, self.indicator, self.unit) = (words, indicator, unit)
    (self.countries, self.expected) = (countries, expected)
  }
}

private let rupees = "may be in INR, LKR, MUR, NPR, PKR, SCR"

@Suite struct CountedUnitsTests {
  @Test(
    "A sign that several currencies share is read where the unit or the country says which",
    arguments: [
      CountedUnitCase("Rs 5 billion", "economic-loss", is: rupees),
      CountedUnitCase("5 billion rupees", "economic-loss", is: rupees),
      CountedUnitCase("Rs 5 billion", "economic-loss", "pkr", is: "5000000000 pkr"),
      CountedUnitCase("Rs 5 billion", "economic-loss", "php", is: rupees),
      CountedUnitCase("Rs 5 billion", "economic-loss", in: "PAK", is: "5000000000 pkr"),
      CountedUnitCase("Rs 5 billion", "economic-loss", "usd", in: "PAK", is: "counts pkr, not usd"),
      CountedUnitCase("₱5 million", "economic-loss", in: "PHL", is: "5000000 php"),
      CountedUnitCase("₱5 million", "economic-loss", "usd", in: "PHL", is: "counts php, not usd"),
      CountedUnitCase("800 millones de bolivianos", "economic-loss", "bob", is: "800000000 bob"),
      CountedUnitCase("800 mil pesos", "economic-loss", "mxn", is: "800000 mxn"),
      CountedUnitCase("800 bolivianos", "affected", is: "counts bob, not persons"),
      CountedUnitCase("Bs 300", "economic-loss", is: "may be in BOB, VES"),
      CountedUnitCase("Bs 300", "economic-loss", "bob", is: "300 bob"),
      CountedUnitCase("Bs 300", "price", in: "BOL", is: "300 bob"),
      CountedUnitCase("Bs 300", "price", in: "BOL, VEN", is: "may be in BOB, VES"),
      CountedUnitCase("$ 5m", "economic-loss", is: "5000000 usd"),
      CountedUnitCase("$ 5m", "economic-loss", in: "PHL", is: "5000000 usd"),
      CountedUnitCase("$ 5m", "economic-loss", in: "MEX", is: "may be in USD, MXN"),
      CountedUnitCase("$ 5m", "economic-loss", "mxn", in: "MEX", is: "5000000 mxn"),
      CountedUnitCase("$ 5m", "economic-loss", "usd", in: "MEX", is: "5000000 usd"),
      CountedUnitCase("5 million Canadian dollars", "economic-loss", is: "5000000 cad"),
      CountedUnitCase("5 million Canadian dollars", "economic-loss", "usd", is: "counts cad, not usd"),
      CountedUnitCase("BOB 300", "economic-loss", is: "300 bob"),
      CountedUnitCase("BOB 300", "price", is: "300 bob"),
      CountedUnitCase("300", "price", is: "300 money"),
      CountedUnitCase("300", "price", "Bs", is: "300 money"),
      CountedUnitCase("300", "price", "Bs", in: "BOL", is: "300 bob"),
      CountedUnitCase("52.50 pesos", "food-price", in: "PHL", is: "52.5 php/kg"),
      CountedUnitCase("52.50 pesos", "food-price", "php/kg", is: "52.5 php/kg"),
      CountedUnitCase("USD 5", "food-price", "php/kg", is: "counts usd, not php/kg"),
      CountedUnitCase("Rs 5", "food-price", "php/kg", is: rupees),
      CountedUnitCase("300 families", "economic-loss", is: "counts households, not usd"),
    ])
  func currencies(_ item: CountedUnitCase) throws { try expect(item) }

  @Test(
    "What is measured is read in the unit that it fits, and in no other",
    arguments: [
      CountedUnitCase("120 km/h", "wind-speed", is: "120 km/h"),
      CountedUnitCase("120 kilometres per hour", "wind-speed", is: "120 km/h"),
      CountedUnitCase("120 km", "wind-speed", is: "counts km, not km/h"),
      CountedUnitCase("75 mph", "wind-speed", is: "counts mph, not km/h"),
      CountedUnitCase("7 litres", "water-per-person", is: "7 litres-a-day"),
      CountedUnitCase("7.5 litres per person per day", "water-per-person", is: "7.5 litres-a-day"),
      CountedUnitCase("70 litres a week", "water-per-person", is: "counts litres, not litres-a-day"),
      CountedUnitCase("two weeks", "days-left", is: "14 days"),
      CountedUnitCase("14 jours", "days-left", is: "14 days"),
      CountedUnitCase("quince días", "days-left", is: "15 days"),
      CountedUnitCase("two months", "days-left", is: "counts months, not days"),
    ])
  func measures(_ item: CountedUnitCase) throws { try expect(item) }

  @Test(
    "What words count is never taken for what it can't be",
    arguments: [
      CountedUnitCase("US$ 5 million", "damaged", "houses", is: "counts usd, not houses"),
      CountedUnitCase("12 %", "damaged", "houses", is: "counts percent, not houses"),
      CountedUnitCase("40 days", "damaged", "houses", is: "counts days, not houses"),
      CountedUnitCase("40 km", "damaged", "houses", is: "counts km, not houses"),
      CountedUnitCase("40 schools", "damaged", "houses", is: "counts schools, not houses"),
      CountedUnitCase("40 houses", "damaged", "schools", is: "counts houses, not schools"),
      CountedUnitCase("40 schools", "damaged", "facilities", is: "40 facilities"),
      CountedUnitCase("40 houses", "damaged", "buildings", is: "40 buildings"),
      CountedUnitCase("40 %", "present", "teachers", is: "counts percent, not teachers"),
      CountedUnitCase("US$ 40", "present", "teachers", is: "counts usd, not teachers"),
      CountedUnitCase("40 days", "present", "teachers", is: "counts days, not teachers"),
      CountedUnitCase("six months", "present", "teachers", is: "counts months, not teachers"),
      CountedUnitCase("40 people", "present", "teachers", is: "40 teachers"),
      CountedUnitCase("40 days", "missed", "school-days", is: "40 school-days"),
      CountedUnitCase("40 km", "blocked", "road-km", is: "40 road-km"),
    ])
  func neverTheSame(_ item: CountedUnitCase) throws { try expect(item) }

  @Test(
    "A number below one where per cent are asked for may be a share of one",
    arguments: [
      ("0.12", "percent", true), ("0.12 %", "percent", false), ("0.1 to 0.2", "percent", true),
      ("12", "percent", false), ("1", "percent", false), ("0", "percent", false), ("0.12", "kg", false),
    ])
  func sharesOfOne(words: String, unit: String, isAsked: Bool) throws {
    let problems = try OperationFolder.problems(
      estimates: "unit", "e1,ap,2025-11-28,arica,poor,stock,\(words),\(unit)")
    #expect(problems.contains { $0.contains("number below one") } == isAsked, "\(problems)")
    if words == "0.12", isAsked { #expect(problems.contains { $0.contains("0.12 % or 12 %") }) }
  }

  @Test(
    "New ones are all there are of what comes in a time, and of nothing else",
    arguments: [
      ("no new deaths", "cumulative", false), ("no new deaths", "flow", true),
      ("5 new deaths", "cumulative", false), ("5 new deaths", "stock", false),
      ("5 deaths", "cumulative", true),
      ("5 new deaths", "change", true), ("ningún herido nuevo", "cumulative", false),
      ("ningún herido", "cumulative", true), ("aucun nouveau décès", "cumulative", false),
      ("aucun décès", "cumulative", true), ("nenhum novo óbito", "stock", false),
      ("nenhum óbito", "stock", true), ("40 حالة جديدة", "cumulative", false),
    ])
  func newOnes(words: String, measure: String, isRead: Bool) throws {
    let problems = try OperationFolder.problems(
      estimates: "", "e1,ap,2025-11-28,arica,dead,\(measure),\(words)")
    #expect(problems.contains { $0.contains("counts new ones only") } == !isRead)
  }

  @Test(
    "A length of time in words is read where it says nothing else",
    arguments: [
      ("two weeks", "P14D"), ("14 jours", "P14D"), ("quince días", "P15D"), ("dois meses", "P2M"),
      ("three years", "P36M"), ("60 days", "P60D"), ("up to 60 days", nil), ("90 working days", nil),
      ("90 días hábiles", nil), ("40 people", nil), ("some weeks", nil),
    ] as [(String, String?)])
  func durations(words: String, expected: String?) {
    #expect(QuantityTables.lexicon.duration(words)?.description == expected)
  }

  @Test func aGroupIsOneHoweverItIsWritten() throws {
    let (operation, problems) = try OperationFolder.read([
      "estimates.csv": """
      id,source,occurred,place,indicator,measure,group,value
      e1,ap,2025-11-28,arica,dead,cumulative,Female,4
      e2,emol,2025-11-28,arica,dead,cumulative,female,4
      e3,gestion,2025-11-28,arica,dead,cumulative,F,4

      """
    ])
    #expect(problems == [])
    #expect(operation?.figureKeys.map { operation?.text($0.group) } == ["f"])
  }

  private func expect(_ item: CountedUnitCase) throws {
    let profile =
      OperationFolder.profile + (item.countries.isEmpty ? "" : "crisis:\n  countries: [\(item.countries)]\n")
    let (operation, problems) = try OperationFolder.read([
      "operation.yaml": profile, "places.csv": "id,name,type\nland,Land,adm1\n",
      "estimates.csv": """
      id,source,occurred,place,indicator,measure,unit,value
      e1,ap,2025-11-28,land,\(item.indicator),stock,\(item.unit),\(item.words)

      """,
    ])
    if let estimate = operation?.estimates.first, let operation {
      let quantity = operation.quantities[Int(estimate.quantity)]
      let unit = operation.text(operation.figureKeys[Int(estimate.figure)].unit)
      #expect("\(quantity.best?.description ?? "none") \(unit)" == item.expected)
    } else {
      let problem = problems.first { $0.contains("error") } ?? "none"
      #expect(problem.contains("error: \(item.expected) "), "\(problem)")
    }
  }
}

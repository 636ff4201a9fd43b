import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

struct DateCase: Sendable, CustomTestStringConvertible {
  let edtf: String
  let style: DateStyle
  let english: String
  let spanish: String

  init(_ edtf: String, _ style: DateStyle, _ english: String, _ spanish: String) {
    self.edtf = edtf
    self.style = style
    self.english = english
    self.spanish = spanish
  }

  var testDescription: String { "\(edtf) \(style)" }
}

private let cases = [
  DateCase("2025-11-28", .long, "28 November 2025", "28 de noviembre de 2025"),
  DateCase("2025-11-28", .short, "28 Nov", "28 nov"),
  DateCase("2026-01-26", .short, "26 Jan 2026", "26 ene 2026"),
  DateCase("2025-11-28", .iso, "2025-11-28", "2025-11-28"),
  DateCase("2025-11-28", .when, "on 28 November 2025", "el 28 de noviembre de 2025"),
  DateCase("2025-11-28~", .long, "about 28 November 2025", "alrededor del 28 de noviembre de 2025"),
  DateCase("2025-11-28~", .short, "about 28 Nov", "alrededor del 28 nov"),
  DateCase("2025-11-28~", .when, "about 28 November 2025", "alrededor del 28 de noviembre de 2025"),
  DateCase("2025-11-28?", .long, "28 November 2025 (uncertain)", "28 de noviembre de 2025 (dudoso)"),
  DateCase("2025-11-28%", .short, "about 28 Nov (uncertain)", "alrededor del 28 nov (dudoso)"),
  DateCase("2025-11", .long, "November 2025", "noviembre de 2025"),
  DateCase("2025-11", .when, "in November 2025", "en noviembre de 2025"),
  DateCase("2025-11~", .when, "about November 2025", "alrededor de noviembre de 2025"),
  DateCase(
    "2025-W48", .long, "week 48 (24–30 November 2025)", "semana 48 (24–30 de noviembre de 2025)"),
  DateCase("2025-W48", .short, "week 48 (24–30 Nov)", "semana 48 (24–30 nov)"),
  DateCase("2026-W01", .short, "week 1 (29 Dec 2025 – 4 Jan 2026)", "semana 1 (29 dic 2025 – 4 ene 2026)"),
  DateCase(
    "2025-W47/2025-W48", .short, "week 47 (17–23 Nov) – week 48 (24–30 Nov)",
    "semana 47 (17–23 nov) – semana 48 (24–30 nov)"),
  DateCase("2023", .long, "2023", "2023"),
  DateCase("2023", .when, "in 2023", "en 2023"),
  DateCase("202X", .long, "the 2020s", "década de 2020"),
  DateCase("202X", .when, "in the 2020s", "en la década de 2020"),
  DateCase("20XX", .long, "2000–2099", "2000–2099"),
  DateCase("2025-11-21/2025-11-30", .long, "21–30 November 2025", "21–30 de noviembre de 2025"),
  DateCase("2025-11-21/2025-11-30", .short, "21–30 Nov", "21–30 nov"),
  DateCase(
    "2025-11-21/2025-11-30", .when, "between 21 and 30 November 2025",
    "entre el 21 y el 30 de noviembre de 2025"),
  DateCase(
    "2025-11-28/2025-12-04", .long, "28 November – 4 December 2025",
    "28 de noviembre – 4 de diciembre de 2025"),
  DateCase("2025-11-28/2025-12-04", .short, "28 Nov – 4 Dec", "28 nov – 4 dic"),
  DateCase("2025-12-21/2026-03-31", .short, "21 Dec 2025 – 31 Mar 2026", "21 dic 2025 – 31 mar 2026"),
  DateCase(
    "2025-12-21/2026-03-31", .when, "between 21 December 2025 and 31 March 2026",
    "entre el 21 de diciembre de 2025 y el 31 de marzo de 2026"),
  DateCase("2025-09/2025-11", .long, "September–November 2025", "septiembre–noviembre de 2025"),
  DateCase("2018/2021", .long, "2018–2021", "2018–2021"),
  DateCase("2018/2021", .when, "between 2018 and 2021", "entre 2018 y 2021"),
  DateCase("2025-11-28/..", .long, "since 28 November 2025", "desde el 28 de noviembre de 2025"),
  DateCase("2025-11/..", .when, "since November 2025", "desde noviembre de 2025"),
  DateCase(
    "2025-11-28/", .long, "since 28 November 2025, end not known",
    "desde el 28 de noviembre de 2025, sin fin conocido"),
  DateCase("../2025-11-30", .short, "until 30 Nov", "hasta el 30 nov"),
  DateCase("2025-11-28~/..", .short, "since about 28 Nov", "desde aproximadamente el 28 nov"),
  DateCase(
    "2025-11-28T19:28:00Z", .long, "28 November 2025, 19:28 UTC", "28 de noviembre de 2025, 19:28 UTC"),
  DateCase("2025-12-01", .long, "1 December 2025", "1 de diciembre de 2025"),
]

@Test(arguments: cases)
func aDateSaysAllItsImprecision(_ item: DateCase) throws {
  let span = try DateSpan(edtf: item.edtf)
  let day = try #require(Day(iso: "2025-12-01"))
  let english = try Language("en", templates: .builtIn).reporting(on: day)
  let spanish = try Language("es", templates: .builtIn).reporting(on: day)
  #expect(english.date(span, item.style) == item.english)
  #expect(spanish.date(span, item.style) == item.spanish)
}

@Test func aShortDateWithoutAReportKeepsItsYear() throws {
  let day = try #require(Day(iso: "2025-11-28"))
  #expect(try Language("en", templates: .builtIn).day(day, .short) == "28 Nov 2025")
}

@Test func aMomentIsToldWithZoneAndOffset() throws {
  let language = try Language("en", templates: .builtIn)
  let santiago = ZoneRules(
    name: "America/Santiago", changes: [.init(start: Instant(seconds: 0), offset: -10_800)])
  let day = try #require(Day(iso: "2025-12-01"))
  let cutoff = ZonedMoment(instant: santiago.instant(day: day, second: 86_340), zone: santiago)
  #expect(language.moment(cutoff) == "23:59 America/Santiago (UTC\u{2212}3)")
  #expect(language.text(.moment(cutoff)) == "1 December 2025, 23:59 America/Santiago (UTC\u{2212}3)")
  #expect(language.text(.moment(cutoff), dates: .short) == "1 Dec 2025, 23:59 UTC\u{2212}3")
  let kolkata = ZoneRules(name: "Asia/Kolkata", changes: [.init(start: Instant(seconds: 0), offset: 19_800)])
  let halfPastFive = ZonedMoment(instant: Instant(seconds: 0), zone: kolkata)
  #expect(language.moment(halfPastFive) == "05:30 Asia/Kolkata (UTC+5:30)")
  #expect(language.moment(ZonedMoment(instant: Instant(seconds: 0), zone: .utc)) == "00:00 UTC")
}

private let onTheBorder = [("Chile", -3), ("Peru", -5)]

@Test(arguments: [
  ("en", -3, onTheBorder, "1 Dec 2025, 23:59 Chile (21:59 Peru)"),
  ("es", -3, onTheBorder, "1 dic 2025, 23:59 Chile (21:59 Peru)"),
  // Clocks that show the same are named together; where it is another day, the day is said.
  (
    "en", -5, onTheBorder + [("Ecuador", -5)],
    "1 Dec 2025, 23:59 Peru and Ecuador (2 Dec 2025, 01:59 Chile)"
  ),
  ("ar", 2, [("رواندا", 2)], "1 ديسمبر 2025، الساعة 23:59 بتوقيت رواندا"),
  // The operation's own has no name.
  (
    "en", 1, [("Malawi", 2), ("Guinea", 0)],
    "1 Dec 2025, 23:59 UTC+1 (2 Dec 2025, 00:59 Malawi; 22:59 Guinea)"
  ),
])
func aCutoffIsToldByTheClocksOfPlaces(code: String, hours: Int, clocks: [(String, Int)], told: String) throws
{
  func zone(_ hours: Int) -> ZoneRules {
    ZoneRules(name: "Etc/Zone", changes: [.init(start: Instant(seconds: 0), offset: hours * 3600)])
  }
  let day = try #require(Day(iso: "2025-12-01"))
  let moment = ZonedMoment(
    instant: zone(hours).instant(day: day, second: 86_340), zone: zone(hours),
    clocks: clocks.map { (LocalText(inAll: $0), zone($1)) })
  let text = try Language(code, templates: .builtIn).text(.moment(moment), dates: .short)
  #expect(text == told)
}

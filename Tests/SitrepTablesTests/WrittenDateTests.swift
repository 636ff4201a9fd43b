import SitrepModel
import SitrepTables
import SitrepTemplates
import SitrepTestSupport
import Testing

@Suite("Dates as people and programs write them") struct WrittenDateTests {
  private static func read(_ text: String) throws -> WrittenDate {
    let (words, faults) = try DateWords.load(from: .builtIn)
    #expect(faults == [])
    return WrittenDate(text, words)
  }

  @Test(
    "are taken where nobody can misread them",
    arguments: [
      ("29 Nov 2025", "2025-11-29"), ("29 November 2025", "2025-11-29"), ("Nov 29, 2025", "2025-11-29"),
      ("November 29th, 2025", "2025-11-29"), ("the 1st of December 2025", "2025-12-01"),
      ("29 de noviembre de 2025", "2025-11-29"), ("29 de novembro de 2025", "2025-11-29"),
      ("28 نوفمبر 2025", "2025-11-28"), ("28 تشرين الثاني 2025", "2025-11-28"),
      ("28 تشرين الثاني/نوفمبر 2025", "2025-11-28"), ("٢٨ نوفمبر ٢٠٢٥", "2025-11-28"),
      ("28 نونبر 2025", "2025-11-28"), ("1 كانون الأول 2025", "2025-12-01"), ("3 جانفي 2026", "2026-01-03"),
      ("الجمعة 28 نوفمبر 2025", "2025-11-28"), ("يوم 28 من شهر نوفمبر 2025", "2025-11-28"),
      ("حوالي 28 نوفمبر 2025", "2025-11-28~"), ("غشت 2025", "2025-08"), ("٢٨/١١/٢٠٢٥", "2025-11-28"),
      ("29 novembre 2025", "2025-11-29"), ("1er décembre 2025", "2025-12-01"),
      ("1º de dezembro de 2025", "2025-12-01"),
      ("1 août 2025", "2025-08-01"), ("2 setiembre 2025", "2025-09-02"), ("29 NOV 2025", "2025-11-29"),
      ("Saturday, 29 November 2025", "2025-11-29"), ("sábado 29 de noviembre de 2025", "2025-11-29"),
      ("segunda-feira, 1 de dezembro de 2025", "2025-12-01"), ("29-Nov-2025", "2025-11-29"),
      ("29-nov-25", "2025-11-29"), ("2025-Nov-29", "2025-11-29"), ("2025/11/29", "2025-11-29"),
      ("2025.11.29", "2025-11-29"), ("2025-1-5", "2025-01-05"), ("20251129", "2025-11-29"),
      ("30/04/2016", "2016-04-30"),
      ("04/30/2016", "2016-04-30"), ("29.11.2025", "2025-11-29"), ("29 - 11 - 2025", "2025-11-29"),
      ("04/04/2025", "2025-04-04"), ("Nov 2025", "2025-11"), ("noviembre de 2025", "2025-11"),
      ("11/2025", "2025-11"),
      ("45990", "2025-11-29"), ("45990.5", "2025-11-29T12:00:00"), ("45990.0", "2025-11-29"),
      ("2026-03-01 21:22:31.306805", "2026-03-01T21:22:31"), ("2026-03-01 21:22", "2026-03-01T21:22:00"),
      ("2026-03-01T21:22:31.306Z", "2026-03-01T21:22:31Z"),
      ("2026-03-01 21:22:31+00:00", "2026-03-01T21:22:31+00:00"),
      ("2026-03-01 21:22:31 -0300", "2026-03-01T21:22:31-03:00"),
      ("2026-03-01 21:22 UTC", "2026-03-01T21:22:00Z"),
      ("29 Nov 2025 7:28 pm", "2025-11-29T19:28:00"), ("29 Nov 2025, 12:05 AM", "2025-11-29T00:05:00"),
      ("29 novembre 2025 à 19h28", "2025-11-29T19:28:00"),
      ("29 de noviembre de 2025 a las 19:28", "2025-11-29T19:28:00"),
      ("about 29 Nov 2025", "2025-11-29~"), ("hacia el 29 de noviembre de 2025", "2025-11-29~"),
      ("week 48 of 2025", "2025-W48"), ("W48 2025", "2025-W48"), ("Epi week 9, 2025", "2025-W09"),
      ("semana epidemiológica 48 de 2025", "2025-W48"), ("SE 48/2025", "2025-W48"), ("S48 2025", "2025-W48"),
      ("24–28 Nov 2025", "2025-11-24/2025-11-28"), ("24-28 November 2025", "2025-11-24/2025-11-28"),
      ("24 November to 2 December 2025", "2025-11-24/2025-12-02"),
      ("del 24 al 28 de noviembre de 2025", "2025-11-24/2025-11-28"),
      ("24 a 28 de novembro de 2025", "2025-11-24/2025-11-28"),
      ("du 30 décembre 2025 au 2 janvier 2026", "2025-12-30/2026-01-02"),
    ])
  func one(_ text: String, _ edtf: String) throws {
    #expect(try Self.read(text) == .one(edtf))
    _ = try DateSpan(edtf: edtf)
  }

  @Test(
    "are not chosen among where they can be read in several ways",
    arguments: [
      ("03/04/2025", ["2025-04-03", "2025-03-04"]), ("3.4.2025", ["2025-04-03", "2025-03-04"]),
      ("01-12-2025", ["2025-12-01", "2025-01-12"]), ("30/04/16", ["2016-04-30", "2030-04-16"]),
      ("03/04/05", ["2005-04-03", "2005-03-04", "2003-04-05"]),
    ])
  func several(_ text: String, _ readings: [String]) throws {
    #expect(try Self.read(text) == .several(readings))
  }

  @Test(
    "are left alone where something in them is no date, or is missing",
    arguments: [
      "", "soon", "29 Nov", "Nov 29", "early November 2025", "29 Nov 2025 or later", "not before 29 Nov 2025",
      "Friday 29 November 2025", "31/02/2025", "32 Nov 2025", "29 Nov 2025?", "29 Nov 1825", "1,200", "120",
      "40", "3-4",
      "-45990", "45990.", "999999", "29 Nov Dec 2025", "29/11", "29 Nov 2025 25:00", "29 Nov 2025 13:00 pm",
      "28 Nov 2025 – 24 Nov 2025", "2025-11-29 2025-11-30", "Nov 2025 19:28", "٢٩/١١/٢٠٢٥x",
    ])
  func unreadable(_ text: String) throws {
    #expect(try Self.read(text) == .unreadable)
  }

  @Test("every day of a leap year is read in every form that names its month, in every language")
  func everyDay() throws {
    let months = [
      ["January", "enero", "janvier", "janeiro"], ["February", "febrero", "février", "fevereiro"],
      ["March", "marzo", "mars", "março"], ["April", "abril", "avril", "abril"],
      ["May", "mayo", "mai", "maio"],
      ["June", "junio", "juin", "junho"], ["July", "julio", "juillet", "julho"],
      ["August", "agosto", "août", "agosto"], ["September", "septiembre", "septembre", "setembro"],
      ["October", "octubre", "octobre", "outubro"], ["November", "noviembre", "novembre", "novembro"],
      ["December", "diciembre", "décembre", "dezembro"],
    ]
    let (words, _) = try DateWords.load(from: .builtIn)
    for (month, names) in months.enumerated() {
      for day in 1...Day.length(ofMonth: month + 1, year: 2024) {
        let iso = try #require(Day(year: 2024, month: month + 1, day: day)).description
        for name in names {
          #expect(WrittenDate("\(day) \(name) 2024", words) == .one(iso))
          #expect(WrittenDate("\(day) de \(name) de 2024", words) == .one(iso))
          #expect(
            WrittenDate("\(name.prefix(name.hasPrefix("jui") ? 4 : 3)) \(day), 2024", words) == .one(iso))
        }
      }
    }
  }

  @Test("what is wrong with a list of words is told by line and character")
  func faults() throws {
    try withTemporaryFolder { folder in
      try folder.write(
        "language,kind,number,words\nen,month,13,january\nen,mont,1,january\nen,filler,of\n",
        to: "date-words.csv")
      let file = "\(folder.path)/date-words.csv"
      #expect(
        try DateWords.load(from: TemplateFolder(overrides: [folder.path])).diagnostics.map(\.description) == [
          "\(file):2:10: error: unusable number \"13\": expected the month from 1 to 12 or the day of the week from 1 "
            + "(Monday) to 7",
          "\(file):3:4: error: unknown kind \"mont\": expected one of month, weekday, filler, ordinal, about, to, week (did you "
            + "mean \"month\"?)",
          "\(file):4:1: error: 3 cells \"en\": expected 4",
        ])
    }
  }

  @Test(
    "are taken in cells, and said",
    arguments: [
      FaultCase(
        "midnight of a day, as scripts write it", estimate: "occurred", "2025-11-28T00:00:00.000Z",
        "estimates.csv:2:7: warning: a date in another form \"2025-11-28T00:00:00.000Z\": expected "
          + "2025-11-28, as midnight in UTC is read here"),
      FaultCase(
        "midnight in UTC", estimate: "occurred", "2025-11-28T00:00:00Z",
        "estimates.csv:2:7: warning: a date in another form \"2025-11-28T00:00:00Z\": expected 2025-11-28, as midnight in "
          + "UTC is read here"),
      FaultCase("midnight with an offset", estimate: "occurred", "2025-11-28T00:00:00-03:00"),
      FaultCase(
        "midnight of data frames", estimate: "occurred", "2025-11-28 00:00:00",
        "estimates.csv:2:7: warning: a date in another form \"2025-11-28 00:00:00\": expected 2025-11-28, as it is read "
          + "here"),
      FaultCase(
        "a time with a space", estimate: "entered", "2025-11-29 21:22:31.306805",
        "estimates.csv:2:47: warning: a date in another form \"2025-11-29 21:22:31.306805\": expected "
          + "2025-11-29T21:22:31, as it is read here"),
      FaultCase(
        "a month for a moment", estimate: "entered", "Nov 2025",
        "estimates.csv:2:47: error: imprecise entered \"Nov 2025\": expected \(CellKind.moment.expectation)",
        "estimates.csv:2:47: warning: a date in another form \"Nov 2025\": expected 2025-11, as it is read here"
      ),
    ])
  func cells(_ fault: FaultCase) throws {
    #expect(try OperationFolder.problems(fault.files) == fault.problems)
  }
}

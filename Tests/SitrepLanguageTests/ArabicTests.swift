import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

/// What is counted, dated and listed in Arabic, as an editor of the United Nations would write it.
@Suite struct ArabicTests {
  private let arabic = try? Language("ar", templates: .builtIn)

  private func text(_ key: String, _ arguments: KeyValuePairs<String, Value>) throws -> String {
    try #require(arabic).text(Message(key, arguments))
  }

  private static func unit(_ name: String) -> Value { .code(Code(OpenVocabulary.unit, name)) }

  @Test(
    "a noun stands in the form of its number",
    arguments: [
      ("households", 1, "أسرة واحدة"), ("households", 2, "أسرتان"), ("households", 3, "3 أسر"),
      ("households", 11, "11 أسرة"), ("households", 100, "100 أسرة"), ("households", 103, "103 أسر"),
      ("schools", 1, "مدرسة واحدة"), ("schools", 2, "مدرستان"), ("schools", 10, "10 مدارس"),
      ("schools", 12, "12 مدرسة"), ("schools", 200, "200 مدرسة"),
      ("houses", 1, "منزل واحد"), ("houses", 2, "منزلان"), ("houses", 7, "7 منازل"),
      ("houses", 30, "30 منزلاً"), ("houses", 100, "100 منزل"), ("houses", 1_234, "1,234 منزلاً"),
      ("health-facilities", 11, "11 مرفقاً صحياً"), ("days", 2, "يومان"), ("days", 60, "60 يوماً"),
      ("persons", 24, "24"), ("percent", 40, "40%"), ("sacks", 1, "1 sacks"),
      ("litres-a-day", 1, "1 لتر في اليوم"), ("litres-a-day", 2, "2 لتر في اليوم"),
    ])
  func counted(_ unit: String, _ amount: Int, _ expected: String) throws {
    let value = try text("value.number", ["amount": .amount(Amount(amount)), "unit": Self.unit(unit)])
    #expect(value == expected)
  }

  @Test(
    "an open range stands before its noun",
    arguments: [
      (101, nil, "households", "ما لا يقل عن 101 أسرة"), (nil, 40, "households", "ما يصل إلى 40 أسرة"),
      (20, 99, "households", "20 إلى 99 أسرة"), (3, 9, "households", "3 إلى 9 أسر"),
      (101, nil, "persons", "ما لا يقل عن 101"), (2, nil, "schools", "ما لا يقل عن 2 (مدارس)"),
      (1, 2, "houses", "1 إلى 2 منزل"), (20, 30, "houses", "20 إلى 30 منزلاً"),
    ] as [(Int?, Int?, String, String)])
  func range(_ low: Int?, _ high: Int?, _ unit: String, _ expected: String) throws {
    let range = Value.range(low.map { Amount($0) }, high.map { Amount($0) })
    #expect(try text("value.range", ["range": range, "unit": Self.unit(unit)]) == expected)
  }

  @Test(
    "people of an indicator are told by the forms of its noun",
    arguments: [
      (1, "قتيل واحد"), (2, "قتيلان"), (3, "3 قتلى"), (10, "10 قتلى"), (24, "24 قتيلاً"), (100, "100 قتيل"),
      (105, "105 قتلى"), (111, "111 قتيلاً"), (1_000, "1,000 قتيل"),
    ])
  func indicator(_ number: Int, _ expected: String) throws {
    func noun(_ word: String) -> Value { .local(LocalText([.init("ar", word)])) }
    let counted = try text(
      "figure.counted",
      [
        "number": .amount(Amount(number)), "one": noun("قتيل واحد"), "two": noun("قتيلان"),
        "few": noun("قتلى"), "many": noun("قتيلاً"), "other": noun("قتيل"),
      ])
    #expect(counted == expected)
  }

  @Test(
    "an age says how long ago",
    arguments: [
      (0, "اليوم"), (1, "قبل يوم"), (2, "قبل يومين"), (3, "قبل 3 أيام"), (11, "قبل 11 يوماً"),
      (100, "قبل 100 يوم"),
    ])
  func age(_ days: Int, _ expected: String) throws {
    #expect(try text("figure.age", ["days": .whole(days)]) == expected)
  }

  @Test(
    "a date has the month under both its names, a short one under one",
    arguments: [
      ("2025-11-28", "28 تشرين الثاني/نوفمبر 2025", "28 نوفمبر 2025"),
      ("2025-11-21/2025-11-30", "21 إلى 30 تشرين الثاني/نوفمبر 2025", "21 إلى 30 نوفمبر 2025"),
      ("2025-11-28~", "حوالي 28 تشرين الثاني/نوفمبر 2025", "حوالي 28 نوفمبر 2025"),
      ("2025-11-28/..", "منذ 28 تشرين الثاني/نوفمبر 2025", "منذ 28 نوفمبر 2025"),
      ("2025-12", "كانون الأول/ديسمبر 2025", "ديسمبر 2025"),
    ])
  func date(_ edtf: String, _ long: String, _ short: String) throws {
    let arabic = try #require(arabic)
    #expect(arabic.date(try DateSpan(edtf: edtf)) == long)
    #expect(arabic.date(try DateSpan(edtf: edtf), .short) == short)
  }

  @Test("an item with a comma of its own, in whatever script, makes the list one of semicolons")
  func list() throws {
    let arabic = try #require(arabic)
    #expect(arabic.list(["الصحة", "الحماية", "التعليم"]) == "الصحة والحماية والتعليم")
    #expect(arabic.list(["الصحة، والتغذية", "التعليم"]) == "الصحة، والتغذية؛ التعليم")
  }

  @Test("ids stand in a row, each apart from the comma; a word that is no id takes its \"and\"")
  func ids() throws {
    let arabic = try #require(arabic)
    #expect(arabic.text(.texts(["est-012", "con-006", "مخيم-1"])) == "est-012 وcon-006 ومخيم-1")
    #expect(arabic.text(.texts(["est-012", "con-006", "st-1"])) == "est-012، con-006، st-1")
    #expect(arabic.text(.texts(["radio", "press"])) == "radio وpress")
  }

  @Test("what is written in Arabic reads from the right though it begins with a name in Latin letters")
  func latinAtTheStart() throws {
    let arabic = try #require(arabic).markingPassages()
    func told(_ language: String, _ text: String) -> String {
      arabic.text(LocalText([.init(language, text)])).unicodeScalars
        .filter { $0.value > 0x9F || $0.isASCII }.map(String.init).joined()
    }
    #expect(told("ar", "UNHCR: لاجئون") == "\u{200F}UNHCR: لاجئون")
    #expect(told("ar", "12 – UNHCR") == "\u{200F}12 – UNHCR")
    #expect(told("ar", "لاجئون (UNHCR)") == "لاجئون (UNHCR)")
    #expect(told("en", "Refugees").hasPrefix("enRefugees"))
  }

  @Test("a number below zero keeps its sign before it") func negative() throws {
    #expect(try #require(arabic).number(-5) == "\u{200E}−5")
  }
}

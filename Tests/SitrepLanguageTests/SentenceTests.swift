import Foundation
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

/// Every kind of sentence made by rule, for none, one and many, for ranges with and without an end, words, ages,
/// conflicts and refusals, side by side in all languages: what a native reader goes through.
@Test func sentencesReadWellInEveryLanguage() throws {
  let today = try day("2025-12-01")
  let languages = try Language.available(in: .builtIn).map {
    (code: $0, language: try Language($0, templates: .builtIn).reporting(on: today))
  }
  var page = ""
  for (name, message) in try sentences() {
    page += "\(name)\n"
    for (code, language) in languages { page += "  \(code)  \(language.text(message))\n" }
  }
  try expectGolden(page, at: "\(Project.root)/Tests/SitrepLanguageTests/Golden/sentences.txt")
}

private func sentences() throws -> [(String, Message)] {
  try values().map { ("value: \($0)", $1) } + figures() + changes() + gapsAndPlans() + policies()
}

private func values() -> [(String, Message)] {
  var values: [(String, Message)] = []
  for unit in ["persons", "households", "days", "percent", "litres-a-day"] {
    for amount in [0, 1, 2, 1234, 2_000_000] {
      values.append(("\(amount) \(unit)", number(amount, unit)))
    }
  }
  return values + [
    ("range", Message.valueRange(range: .range(20, 99), unit: unit("persons"))),
    ("open above", Message.valueRange(range: .range(101, nil), unit: unit("households"))),
    ("open below", Message.valueRange(range: .range(nil, 40), unit: unit("persons"))),
    ("words", dozens),
    (
      "words, open",
      Message.valueWords(range: .range(101, nil), words: .text("more than 100"), unit: unit("persons"))
    ),
    (
      "words, open, of things",
      Message.valueWords(range: .none, words: .text("more than 300"), unit: unit("schools"))
    ),
    (
      "words told",
      Message.valueWords(range: .range(101, nil), words: told, unit: unit("persons"))
    ),
    ("words told, in a record", Message.wordsTold(words: told)),
    ("words without a range", Message.valueUnread(words: .text("crowds"))),
    ("present", Message("value.presence")), ("refused", Message("value.refusal")),
    ("too few to show", Message("value.coarsened")), ("withheld", Message("value.withheld")),
    ("conflict of two", Message.valueConflict(values: .messages([number(45, "persons"), dozens]))),
    (
      "conflict of three",
      Message.valueConflict(values: .messages([number(45, "persons"), dozens, Message("value.refusal")]))
    ),
  ]
}

private func figures() throws -> [(String, Message)] {
  var figures: [(String, Message)] = []
  for (age, reports, origins, isStale) in [
    (0, 1, 0, false), (1, 1, 1, false), (2, 2, 1, false), (7, 5, 2, true),
  ] {
    figures.append(
      (
        "highlight, \(age) days old, \(reports) reports, \(origins) origins",
        Message.highlightFigure(
          name: .message(name()), place: .text("Y"), value: .message(dozens),
          saidBy: isStale ? .text("P1") : .none, label: .code(Label.unverified.code),
          asOf: .date(try span("2025-11-28~")), age: .whole(age), stale: .flag(isStale),
          behind: .message(
            Message.figureBehind(
              reports: .whole(reports), origins: .whole(origins), giving: .whole(reports == 5 ? 2 : 0))),
          refusedBy: isStale ? .text("P2") : .none)
      ))
  }
  figures.append(("coverage", Message.figureCoverage(covered: .whole(2), declared: .whole(3))))
  return figures
}

private func changes() throws -> [(String, Message)] {
  let (from, to) = (Value.message(number(45, "persons")), Value.message(dozens))
  return [
    ("new", Message.changeNew(to: to)),
    ("up", Message.changeIncreased(from: from, to: to)),
    ("down", Message.changeDecreased(from: from, to: to)),
    ("unchanged", Message.changeUnchanged(to: to)),
    ("no new information", Message.changeNoNewInformation(asOf: .date(try span("2025-11-28")))),
    (
      "not comparable",
      Message.changeNotComparable(to: to, from: from, reason: .code(ChangeReason.conflict.code))
    ),
  ]
}

private func gapsAndPlans() throws -> [(String, Message)] {
  var sentences: [(String, Message)] = []
  for count in [1, 2, 3] {
    let speakers = try (1...count).map { number in
      Message.gapRefusedBy(
        speaker: .none, publisher: .text("P\(number)"), occurred: .date(try span("2025-11-2\(number)")))
    }
    sentences.append(
      (
        "no count from \(count)",
        Message.gapNoCount(name: .message(name(.flow)), place: .text("Y"), speakers: .messages(speakers))
      ))
  }
  for days in [1, 12] {
    sentences.append(
      (
        "expired, \(days) days",
        Message.gapExpired(
          name: .message(name(group: "children")), place: .text("Y"), asOf: .date(try span("2025-11")),
          value: .message(dozens), days: .whole(days))
      ))
  }
  for count in [1, 2, 3] {
    sentences.append(
      (
        "\(count) silent sectors",
        Message.highlightSilentSectors(
          sectors: .list(ValueList([Sector.hea, .edu, .pro].prefix(count).map { .code($0.code) })),
          noResponse: .flag(count == 3))
      ))
  }
  return sentences
}

private func policies() throws -> [(String, Message)] {
  let end = Value.date(try span("2026-01-26/2026-01-28"))
  var sentences: [(String, Message)] = []
  for days in [0, 1, 13] {
    sentences.append(
      (
        "in \(days) days",
        Message.bodyInDays(daysAheadLatest: days == 13 ? .whole(15) : .none, daysAhead: .whole(days))
      ))
    sentences.append(
      (
        "starts in \(days) days",
        Message.clockFuture(
          unconfirmed: .flag(days == 13), days: .whole(days), start: .date(try span("2025-12-14")), end: end)
      ))
  }
  return sentences + [
    ("open end", Message.clockSince(start: .date(try span("2025-11-17/2025-11-28")))),
    ("past its end", Message.clockPast(end: end, basis: .code(EndBasis.computed.code))),
  ]
}

private func name(_ measure: Measure = .stock, group: String = "all") -> Message {
  Report.Figure.name(of: LocalText([.init("", "X")]), measure: measure, group: group)
}

private let dozens = Message.valueWords(range: .range(20, 99), words: .text("dozens"), unit: unit("persons"))

/// English words that every other language tells.
private let told = Value.quoted(
  QuotedWords(
    "more than 1,100 migrants", in: "en",
    tellings: [("es", "más de"), ("fr", "plus de"), ("pt", "mais de"), ("ar", "أكثر من")].map {
      QuotedWords.Telling(language: $0, before: $1, number: QuotedWords.Number(low: 1100, high: 1100))
    }))

private func number(_ amount: Int, _ name: String) -> Message {
  Message.valueNumber(unit: unit(name), amount: .amount(Amount(thousandths: Int64(amount) * 1000)))
}

private func unit(_ name: String) -> Value { .code(Code(OpenVocabulary.unit, name)) }

private func span(_ edtf: String) throws -> DateSpan { try DateSpan(edtf: edtf) }

private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

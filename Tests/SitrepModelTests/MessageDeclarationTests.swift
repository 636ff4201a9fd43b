import SitrepModel
import Testing
import declare_words

/// What Swift is made of the sentences of the report.
@Suite struct MessageDeclarationTests {
  private static func source(_ english: String, _ others: String...) throws -> String {
    try MessageDeclarations(english: WordList(english), others: others.map(WordList.init)).swiftSource
  }

  @Test(arguments: [
    ("gap.own = {gap}", #"static func gapOwn(gap: Value) -> Message {"#),
    ("gap.own = {gap}", #"Message("gap.own", ["gap": gap])"#),
    ("gap.own = {as_of, date, short}: {gap}", "static func gapOwn(asOf: Value, gap: Value) -> Message {"),
    ("gap.own = {gap}", #"/// "{gap}""#),
    ("gap.no-count = none", #"static let gapNoCount = "gap.no-count""#),
    // In the branches of plurals and choices, each once.
    (
      "line = {age, plural, =0 {} one { ({unit})} other { (# {unit})}}{label, select, none {} other {{what}}}",
      "static func line(age: Value, unit: Value, label: Value, what: Value) -> Message {"
    ),
    ("line = '{braces}' {name}", "static func line(name: Value) -> Message {"),
    ("line = one {a}\n  and {b}", "static func line(a: Value, b: Value) -> Message {"),
  ])
  func declares(words: String, swift: String) throws {
    let source = try Self.source(words)
    #expect(source.contains(swift), "\(source)")
  }

  @Test(arguments: ["gap.own = none", "page.records = {records.count}"])
  func leavesOutWordsAndWhatLayoutsFillIn(words: String) throws {
    #expect(try !Self.source(words).contains("func"))
  }

  @Test func whatAnotherLanguageAsksForBesidesIsAParameterToo() throws {
    let source = try Self.source("counted = {number} {many}", "counted = {two} {number}\nother = {x}")
    #expect(source.contains("static func counted(number: Value, many: Value, two: Value) -> Message {"))
  }

  @Test(arguments: [
    ("a = {count", "a: a brace that is not closed"),
    ("a = '{count", "a: a quote that is not closed"),
    ("a = {count, plural, one {x}", "a: a brace that is not closed"),
  ])
  func refuses(words: String, fault: String) {
    let failure = #expect(throws: DeclarationFault.self) { try Self.source(words) }
    #expect(failure?.message == fault)
  }

  @Test func aDeclaredMessageHoldsItsKeyAndArguments() {
    #expect(Message.gapOwn(gap: .text("water")) == Message("gap.own", ["gap": .text("water")]))
  }
}

import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct CellTextTests {
  /// A cell as it stands in the file, and the text it holds.
  @Test(arguments: [
    ("plain", "plain"), ("\"plain\"", "plain"), ("", ""), ("\"\"", ""), ("\"a, b\"", "a, b"),
    ("\"say \"\"hi\"\"\"", "say \"hi\""), ("\"\"\"\"", "\""), ("\"\"\"a\"\"\"", "\"a\""),
    ("\"one\ntwo\"", "one\ntwo"), ("\"one\r\ntwo\"", "one\r\ntwo"), ("\"\n\"", ""), ("  spaced  ", "spaced"),
    ("\"  spaced  \"", "spaced"), ("\"closed\"  ", "closed"), ("a b", "a b"), ("=1+1", "=1+1"),
    (
      "\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [1, 2]}\"",
      "{\"type\": \"Point\", \"coordinates\": [1, 2]}"
    ),
    ("ʤ, ñ é 日本 👩‍👧".replacing(",", with: ";"), "ʤ; ñ é 日本 👩‍👧"), ("\u{301}x", "\u{301}x"), ("it's", "it's"),
    ("\"\"\"\"\"\"", "\"\""),
  ])
  func aCellIsReadAsRFC4180HasIt(_ cell: String, _ text: String) throws {
    let (operation, problems) = try OperationFolder.read([
      "events.csv":
        "id,source,occurred,note,kind\nv1,ap,2025-11-28,\(cell),meeting\nv2,ap,2025-11-29,,incident\n"
    ])
    #expect(problems == [])
    let read = try #require(operation)
    try #require(read.events.count == 2)
    #expect(read.text(read.details(of: read.events[0].head).note) == text)
    #expect(read.events[0].kind == .meeting)
    #expect(read.events[1].kind == .incident)
  }

  @Test func linesAreCountedThroughCellsOfSeveralLines() throws {
    let (operation, problems) = try OperationFolder.read([
      "events.csv": "id,source,occurred,note\nv1,ap,2025-11-28,\"one\ntwo\nthree\"\n\nv2,ap,2025-11-28,\n"
        + "v3,\"ap\",2025-11-28,\"x\ny\"\nv4,apx,2025-11-28,\n\"v5\",ap,\"2025-11-\n28\",\n"
    ])
    #expect(operation == nil)
    #expect(problems.map { String($0.split(separator: ": ")[0]) } == ["events.csv:9:4", "events.csv:10:9"])
  }
}

@Suite struct LargeFileTests {
  /// More rows than a block holds, with cells of several lines, faults and ids that come again in other blocks.
  @Test func blocksReadSideBySideGiveWhatRowsReadOneByOneGive() throws {
    var text = "id,source,occurred,place,indicator,measure,value,note\n"
    var lines: [Int] = []
    var problems: [String] = []
    var line = 2
    for number in 0..<40_000 {
      var id = "estimate-\(number)"
      var place = "chacalluta"
      var note = "note \(number % 97) \(String(repeating: "x", count: number % 50))"
      if number % 1000 == 3 { note = "\"two\nlines\"" }
      if number % 9000 == 8999 {
        problems.append("estimates.csv:\(line):1: error: duplicate id \"estimate-7\"")
        id = "estimate-7"
      } else if number % 10_000 == 5000 {
        place = "chacaluta"
        let column = id.utf8.count + 16
        problems.append("estimates.csv:\(line):\(column): error: unknown place \"chacaluta\"")
      }
      lines.append(line)
      text +=
        "\(id),ap,2025-11-\(10 + number % 20),\(place),kind-\(number % 13),stock,\(number % 700),\(note)\n"
      line += note.contains("\n") ? 2 : 1
    }
    #expect(text.utf8.count > 3 << 20)
    let found = try OperationFolder.problems(["estimates.csv": text])
    #expect(
      found.map {
        $0.replacing(": expected an id of its own; it stands at estimates.csv:10", with: "")
          .replacing(" (did you mean \"chacalluta\"?)", with: "")
      } == problems)

    let clean = text.replacing("chacaluta,", with: "chacalluta,").replacing("estimate-7,", with: "again-")
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $1.hasPrefix("again-") ? "again-\($0),\($1.dropFirst(6))" : String($1) }.joined(separator: "\n")
    let (operation, rest) = try OperationFolder.read(["estimates.csv": clean])
    #expect(rest == [])
    let read = try #require(operation)
    #expect(read.estimates.map { Int($0.head.position.line) } == lines)
    #expect(read.figureKeys.map { read.text($0.indicator) } == (0..<13).map { "kind-\($0)" })
    for (number, estimate) in read.estimates.enumerated() {
      let quantity = read.quantities[Int(estimate.quantity)]
      let figure = read.figureKeys[Int(estimate.figure)]
      let isRight =
        quantity.best == Amount(number % 700) && read.text(figure.indicator) == "kind-\(number % 13)"
        && (number % 1000 == 3 ? read.text(read.details(of: estimate.head).note) == "two\nlines" : true)
      if !isRight { Issue.record("row \(number) is not what was written") }
    }
  }

  @Test func aQuoteThatSwallowsAFileIsToldAtItsOpening() throws {
    var text =
      "id,source,occurred,place,indicator,measure,value,note\ne0,ap,2025-11-28,chacalluta,stranded,stock,1,\"open\n"
    for number in 1..<40_000 {
      text += "e\(number),ap,2025-11-28,chacalluta,stranded,stock,\(number),some words here\n"
    }
    let problems = try OperationFolder.problems(["estimates.csv": text])
    #expect(problems == ["estimates.csv:2:46: error: a quote is opened here and not closed"])
  }
}

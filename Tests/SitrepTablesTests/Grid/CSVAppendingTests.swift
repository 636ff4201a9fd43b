import SitrepTables
import Testing

@Suite("Rows added to a CSV file") struct CSVAppendingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let existing: String?
    var row = ["gap": "health", "role": "nurse", "due": "2025-12-03"]
    let result: String
  }

  static let cases = [
    Case(
      testDescription: "no file: a header of its own", existing: nil,
      result: "gap,role,due,state\nhealth,nurse,2025-12-03,\n"),
    Case(
      testDescription: "an empty file", existing: "",
      result: "gap,role,due,state\nhealth,nurse,2025-12-03,\n"),
    Case(
      testDescription: "other order of columns", existing: "due,gap,role\n2025-12-01,water,engineer\n",
      result: "due,gap,role\n2025-12-01,water,engineer\n2025-12-03,health,nurse\n"),
    Case(
      testDescription: "semicolons", existing: "gap;role;due\nwater;engineer;\n",
      result: "gap;role;due\nwater;engineer;\nhealth;nurse;2025-12-03\n"),
    Case(
      testDescription: "tabs", existing: "gap\trole\tdue\n",
      result: "gap\trole\tdue\nhealth\tnurse\t2025-12-03\n"),
    Case(
      testDescription: "line ends of Windows", existing: "gap,role,due\r\nwater,engineer,\r\n",
      result: "gap,role,due\r\nwater,engineer,\r\nhealth,nurse,2025-12-03\r\n"),
    Case(
      testDescription: "line ends of old Macs", existing: "gap,role,due\rwater,engineer,\r",
      result: "gap,role,due\rwater,engineer,\rhealth,nurse,2025-12-03\r"),
    Case(
      testDescription: "a last line without an end", existing: "gap,role,due\nwater,engineer,",
      result: "gap,role,due\nwater,engineer,\nhealth,nurse,2025-12-03\n"),
    Case(
      testDescription: "a last line without an end, on Windows", existing: "gap,role,due\r\nwater,engineer,",
      result: "gap,role,due\r\nwater,engineer,\r\nhealth,nurse,2025-12-03\r\n"),
    Case(
      testDescription: "byte order mark and separator line", existing: "\u{FEFF}gap;role;due\n",
      result: "\u{FEFF}gap;role;due\nhealth;nurse;2025-12-03\n"),
    Case(
      testDescription: "quotes, separators, line ends and outer spaces in a cell", existing: "gap,role,due\n",
      row: ["gap": "a \"b\", c", "role": "one\ntwo", "due": " x"],
      result: "gap,role,due\n\"a \"\"b\"\", c\",\"one\ntwo\",\" x\"\n"),
    Case(
      testDescription: "a comma in a file of semicolons needs no quotes", existing: "gap;role;due\n",
      row: ["gap": "a, b", "role": "c;d"], result: "gap;role;due\na, b;\"c;d\";\n"),
    Case(
      testDescription: "columns of others stay blank", existing: "gap,owner of ours,role,due\n",
      result: "gap,owner of ours,role,due\nhealth,,nurse,2025-12-03\n"),
    Case(
      testDescription: "a column that is missing is added, and blank in the rows there are",
      existing: "gap,role\nwater,engineer\n\nfood,\"cook,\nchief\"\n",
      result: "gap,role,due\nwater,engineer,\n\nfood,\"cook,\nchief\",\nhealth,nurse,2025-12-03\n"),
    Case(
      testDescription: "a column that is missing, on Windows and without a last end",
      existing: "gap,role\r\nwater,engineer",
      result: "gap,role,due\r\nwater,engineer,\r\nhealth,nurse,2025-12-03\r\n"),
    Case(
      testDescription: "HXL tags below labels",
      existing: "What,Who,When\n#meta+gap,#contact+role,#date+due\nwater,engineer,\n",
      result: "What,Who,When\n#meta+gap,#contact+role,#date+due\nwater,engineer,\nhealth,nurse,2025-12-03\n"),
    Case(
      testDescription: "a column that is missing among HXL tags gets its tag",
      existing: "What,Who\n#meta+gap,#contact+role\nwater,engineer\n",
      result: "What,Who,\n#meta+gap,#contact+role,#date+due\nwater,engineer,\nhealth,nurse,2025-12-03\n"),
    Case(
      testDescription: "a column that is missing among HXL tags after a byte order mark",
      existing: "\u{FEFF}#meta+gap,#contact+role\n",
      result: "\u{FEFF}#meta+gap,#contact+role,#date+due\nhealth,nurse,2025-12-03\n"),
  ]

  @Test("keep to the file's ways, and touch nothing that stands there", arguments: cases)
  func append(added: Case) throws {
    var file = try CSVAppending(
      to: added.existing.map { Array($0.utf8) }, schema: .followUps, labels: ColumnLabels(),
      languages: ["en"],
      needed: ["gap", "role", "due"].filter { added.row[$0] != nil })
    try file.add(added.row)
    #expect(String(decoding: file.bytes, as: UTF8.self) == added.result)
  }

  @Test("the column of one language gets the tag of that language")
  func languageTag() throws {
    let existing = "#date+reported,#meta+section,#description+i_en\n"
    var file = try CSVAppending(
      to: Array(existing.utf8), schema: .narratives, labels: ColumnLabels(), languages: ["en", "es"],
      needed: ["date", "text_es"])
    try file.add(["date": "2025-12-01", "text_es": "Frío."])
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "#date+reported,#meta+section,#description+i_en,#description+i_es\n2025-12-01,,,Frío.\n")
  }

  @Test("the line of each row is known, cells of several lines counted")
  func lines() throws {
    var file = try CSVAppending(
      to: Array("gap,role\r\n\"a\r\nb\",c".utf8), schema: .followUps, labels: ColumnLabels(), languages: [])
    #expect(file.nextLine == 4)
    try file.add(["gap": "d\ne"])
    #expect(file.nextLine == 6)
  }

  @Test(
    "files that can't be added to safely are refused",
    arguments: [
      (Array("gap,role\nsalud,m".utf8) + [0xE9, 0x0A], CSVAppending.Refusal.notUTF8),
      (Array("gap,role\n\"water,x\n".utf8), .openQuote), ([0x50, 0x4B, 0x03, 0x04, 0x0A], .notCSV),
      (Array("gap,role\n".utf8), .noColumn("due")),
    ])
  func refused(bytes: [UInt8], refusal: CSVAppending.Refusal) {
    #expect(throws: refusal) {
      var file = try CSVAppending(to: bytes, schema: .followUps, labels: ColumnLabels(), languages: [])
      try file.add(["gap": "health", "due": "2025-12-03"])
    }
  }
}

import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct FileFormTests {
  private static let header = "id,source,occurred,place,indicator,measure,value\n"

  @Test(arguments: [
    FaultCase(
      "quote that is never closed",
      [
        "estimates.csv": header + "e1,ap,2025-11-28,chacalluta,stranded,stock,\"40\ne2,ap,2025-11-28,nowhere,"
          + "stranded,stock,40\n"
      ],
      "estimates.csv:2:44: error: a quote is opened here and not closed",
      "estimates.csv:3:18: error: unknown place \"nowhere\""),
    FaultCase(
      "quote that a later row closes",
      [
        "estimates.csv": header + "e1,ap,2025-11-28,chacalluta,stranded,stock,\"40\n"
          + "e2,ap,2025-11-28,chacalluta,stranded,stock,\"40\"\ne3,app,2025-11-28,chacalluta,stranded,stock,40\n"
      ],
      "estimates.csv:2:44: error: a quote is opened here and not closed",
      "estimates.csv:4:4: error: unknown source \"app\" (did you mean \"ap\"?)"),
    FaultCase(
      "stray quote in a cell",
      ["estimates.csv": header + "e1,ap,2025-11-28,chacalluta,stranded,stock,about \"40\"\n"],
      "estimates.csv:2:50: error: stray quote: expected the whole cell in quotes, and two quotes for each one within it"
    ),
    FaultCase(
      "text after a closing quote",
      ["estimates.csv": header + "e1,ap,2025-11-28,\"chacalluta\"x,stranded,stock,40\n"],
      "estimates.csv:2:30: error: stray quote: expected the whole cell in quotes, and two quotes for each one within it"
    ),
    FaultCase(
      "too few cells", ["estimates.csv": header + "e1,ap,2025-11-28\n"],
      "estimates.csv:2:7: error: 3 cells in the row: expected 7, as in the header"),
    FaultCase(
      "too many cells", ["estimates.csv": header + "e1,ap,2025-11-28,chacalluta,stranded,stock,1,200\n"],
      "estimates.csv:2:46: error: 8 cells in the row: expected 7, as in the header"),
    FaultCase(
      "column twice", ["estimates.csv": "id,source,occurred,place,indicator,measure,value,place\n"],
      "estimates.csv:1:50: error: duplicate column \"place\": expected each column once; it stands at estimates.csv:1:20"
        + " too"),
    FaultCase(
      "column missing", ["estimates.csv": "id,source,occurred,indicator,measure,value\n"],
      "estimates.csv:1: error: missing column \"place\": expected the id of a place"),
    FaultCase(
      "place may be missing where it may be blank",
      ["events.csv": "id,source,occurred,kind\nv1,ap,2025-11-28,meeting\n"]),
    FaultCase(
      "a mark and the first column alone", ["estimates.csv": "\u{FEFF}id"],
      "estimates.csv:1: error: missing column \"source\": expected the id of a source",
      "estimates.csv:1: error: missing column \"occurred\": expected \(CellKind.date.expectation)",
      "estimates.csv:1: error: missing column \"place\": expected the id of a place",
      "estimates.csv:1: error: missing column \"indicator\": expected a name such as dead",
      "estimates.csv:1: error: missing column \"measure\": expected one of stock, flow, cumulative, peak, change",
      "estimates.csv:1: error: missing column \"value\": expected \(CellKind.quantity.expectation)"),
    FaultCase("nothing", ["estimates.csv": ""]),
    FaultCase("header alone", ["estimates.csv": header]),
    FaultCase("header alone without line end", ["estimates.csv": String(header.dropLast())]),
    FaultCase(
      "misspelled table", ["estimate.csv": header],
      "estimate.csv: warning: a file that is not read (did you mean \"estimates.csv\"?)"),
    FaultCase(
      "tables in other formats", ["estimates.tsv": header, "places.xls": "", "event.ods": ""],
      "estimates.tsv: warning: a file that is not read (did you mean \"estimates.csv\"?)",
      "event.ods: warning: a file that is not read (did you mean \"events.csv\"?)",
      "places.xls: warning: a file that is not read (did you mean \"places.csv\"?)"),
    FaultCase(
      "a cell below no name",
      [
        "estimates.csv": header.dropLast() + ",\ne-1,ap,2025-11-28,chacalluta,stranded,stock,40,\n"
          + "e-2,ap,2025-11-28,chacalluta,stranded,stock,40,seen\ne-3,ap,2025-11-28,chacalluta,stranded,stock,40,again\n"
      ],
      "estimates.csv:3:48: warning: a cell in a column without a name, which is not read \"seen\": expected a name "
        + "above it in the header, or nothing"),
    FaultCase(
      "capitals in a file's name", ["Estimates.CSV": header],
      "Estimates.CSV: warning: a file that is not read (did you mean \"estimates.csv\"?)"),
    FaultCase("other files", ["README.md": "notes", "notes.csv": "a,b\n", "budget.yaml": "a: ["]),
  ])
  func aWrongFormIsNamedAndTheRestIsRead(_ fault: FaultCase) throws {
    let problems = try OperationFolder.problems(fault.files)
    #expect(problems.sorted() == fault.problems.sorted())
  }

  /// A file in some form that must give the same one estimate.
  struct FormCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let problems: [String]

    init(_ name: String, _ text: String, _ problems: String...) {
      (testDescription, bytes, self.problems) = (name, Array(text.utf8), problems)
    }

    init(_ name: String, bytes: [UInt8], _ problems: String...) {
      (testDescription, self.bytes, self.problems) = (name, bytes, problems)
    }
  }

  /// As Excel saves "Unicode text".
  private static func utf16(_ text: String, marked: Bool, isBigEndian: Bool = false) -> [UInt8] {
    let units = (marked ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private static let row = "e1,ap,2025-11-28,chacalluta,stranded,stock,40,Café\n"
  private static let noted = "id,source,occurred,place,indicator,measure,value,note\n"

  @Test(arguments: [
    FormCase("plain", noted + row),
    FormCase("without a last line end", noted + row.dropLast()),
    FormCase("semicolons", (noted + row).replacing(",", with: ";")),
    FormCase("tabs", (noted + row).replacing(",", with: "\t")),
    FormCase("byte order mark", "\u{FEFF}" + noted + row),
    FormCase("carriage returns and line feeds", (noted + row).replacing("\n", with: "\r\n")),
    FormCase("carriage returns alone", (noted + row).replacing("\n", with: "\r")),
    FormCase(
      "all quoted",
      (noted + row).split(separator: "\n").map { line in
        line.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",")
      }.joined(separator: "\r\n")),
    FormCase("spaces around", noted + row.replacing(",", with: " , ")),
    FormCase("bars", (noted + row).replacing(",", with: "|")),
    FormCase("separator line, spelled in capitals", "SEP=|\r\n" + (noted + row).replacing(",", with: "|")),
    FormCase(
      "separator line of Excel before lines that end in carriage returns",
      "sep=;\r" + (noted + row).replacing(",", with: ";").replacing("\n", with: "\r")),
    FormCase("a title above the names", "People at the border,,,,,,,\n\n" + noted + row),
    FormCase(
      "a title with commas above names with semicolons",
      "Border, people, by day\n\n" + (noted + row).replacing(",", with: ";")),
    FormCase(
      "UTF-16 with a mark", bytes: utf16(noted + row, marked: true),
      "estimates.csv: warning: not UTF-8: read as UTF-16: expected a file saved as UTF-8"),
    FormCase(
      "UTF-16 without a mark", bytes: utf16(noted + row, marked: false),
      "estimates.csv: warning: not UTF-8: read as UTF-16: expected a file saved as UTF-8"),
    FormCase(
      "UTF-16 with the higher byte first", bytes: utf16(noted + row, marked: true, isBigEndian: true),
      "estimates.csv: warning: not UTF-8: read as UTF-16: expected a file saved as UTF-8"),
    FormCase("blank lines", "\n" + noted + "\n\r\n" + row + "\n\n"),
    FormCase("rows of separators", noted + ",,,,,,,\n" + row + ",,,,,,,\n"),
    FormCase("capitals in the header", noted.uppercased() + row),
    FormCase("separator line of Excel", "sep=;\r\n" + (noted + row).replacing(",", with: ";")),
    FormCase(
      "tags under the names",
      noted + "#meta+id,#meta+source+id,#date+occurred,#loc+code,#indicator+name,"
        + "#indicator+type,#indicator+text,#description+note\n" + row),
    FormCase(
      "tags under labels of another tongue and a title",
      "Personas varadas,,,,,,,\nA,B,C,D,E,F,G,H\n"
        + "#meta+id,#meta +id +source,#DATE+occurred,#loc+code,#indicator+name,#indicator+type,"
        + "#indicator+text,#description+note\n" + row),
    FormCase(
      "Windows-1252",
      bytes: Array(noted.utf8) + Array("e1,ap,2025-11-28,chacalluta,stranded,stock,40,Caf".utf8) + [
        0xE9, 0x0A,
      ],
      "estimates.csv:2: warning: not UTF-8: read as Windows-1252: expected a file saved as UTF-8"),
  ])
  func theSameTableIsReadInEveryForm(_ form: FormCase) throws {
    let (operation, problems) = try OperationFolder.read(bytes: ["estimates.csv": form.bytes])
    #expect(problems == form.problems)
    let read = try #require(operation)
    let estimate = try #require(read.estimates.first)
    #expect(read.estimates.count == 1)
    #expect(read.text(estimate.head.id) == "e1")
    #expect(read.text(read.details(of: estimate.head).note) == "Café")
    #expect(read.id(of: read.figureKeys[Int(estimate.figure)]) == "stranded/stock/persons/all/chacalluta")
  }

  @Test(
    arguments: [
      (
        "estimates.csv", [0xFF, 0xFE, 0x69, 0x00, 0x0A],
        "a file in UTF-16 that is cut short or damaged: expected CSV in UTF-8"
      ),
      (
        "estimates.csv", [0xFF, 0xFE, 0x00, 0xD8, 0x0A, 0x00],
        "a file in UTF-16 that is cut short or damaged: expected CSV in UTF-8"
      ),
      ("estimates.csv", [0x50, 0x4B, 0x03, 0x04, 0x00], "a workbook named as CSV: expected CSV in UTF-8"),
      (
        "estimates.csv", [0x69, 0x64, 0x00, 0x0A],
        "a file with zero bytes, so not a text: expected CSV in UTF-8"
      ),
    ] as [(String, [UInt8], String)])
  func whatIsNoTextIsRefused(_ name: String, _ bytes: [UInt8], _ problem: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(OperationFolder.profile, to: "operation.yaml")
      try folder.write(bytes, to: name)
      let (operation, diagnostics) = try OperationReader.read(folder: folder.path)
      #expect(operation == nil)
      #expect(diagnostics.map(\.description) == ["\(name): error: \(problem)"])
    }
  }

  /// A table whose note is in UTF-8, and broken where the bytes say so.
  private static func table(_ notes: [UInt8]..., lastEnd: String = "\n") -> [UInt8] {
    let rows = notes.enumerated().map { index, note in
      Array("e\(index),ap,2025-11-28,chacalluta,stranded,stock,40,".utf8) + note
    }
    return Array(noted.utf8) + rows.joined(separator: [0x0A]) + Array(lastEnd.utf8)
  }

  private static func damaged(line: Int, column: Int, byte: Int) -> String {
    "estimates.csv:\(line):\(column): error: a letter in UTF-8 that is cut short or damaged, at byte \(byte) of its "
      + "line: expected the whole file, saved as UTF-8"
  }

  private static let windows =
    "estimates.csv:2: warning: not UTF-8: read as Windows-1252: expected a file saved as UTF-8"

  @Test(
    "a letter that is cut short is an error with its line and byte, and no text in Windows-1252",
    arguments: [
      FormCase(
        "at the end, alone", bytes: table([0x63, 0xC3], lastEnd: ""), damaged(line: 2, column: 48, byte: 48)),
      FormCase(
        "at the end, after two of its three bytes",
        bytes: table(Array("dé".utf8), [0xE2, 0x80], lastEnd: ""),
        damaged(line: 3, column: 47, byte: 47)),
      FormCase(
        "within, after another letter of two bytes", bytes: table(Array("é".utf8) + [0xC3, 0x73]),
        damaged(line: 2, column: 48, byte: 49)),
      FormCase(
        "a byte that no letter has, among others", bytes: table(Array("ñ ñ".utf8), [0xFF]),
        damaged(line: 3, column: 47, byte: 47)),
      FormCase(
        "in a file that is marked as UTF-8", bytes: [0xEF, 0xBB, 0xBF] + table([0xE9, 0x73]),
        damaged(line: 2, column: 47, byte: 47)),
      FormCase("letters of Windows-1252", bytes: table([0xE9, 0x73], [0xF1, 0x61]), windows),
      FormCase(
        "two that make one of UTF-8 by chance", bytes: table([0xE9, 0x73, 0xC9, 0xBB], [0xF1, 0x61]), windows),
    ])
  func brokenLetters(_ form: FormCase) throws {
    #expect(try OperationFolder.read(bytes: ["estimates.csv": form.bytes]).problems == form.problems)
    // An import reads the same file with another reader.
    var remarks: [Diagnostic] = []
    _ = TableGrid(separatedValues: form.bytes, file: "estimates.csv", diagnostics: &remarks)
    #expect(remarks.map(\.description) == form.problems)
  }

  @Test func aCellKeepsItsQuotesCommasAndLines() throws {
    let (operation, problems) = try OperationFolder.read([
      "estimates.csv": Self.noted
        + "e1,ap,2025-11-28,chacalluta,stranded,stock,\"1,200\",\"He said \"\"forty\"\",\nthen left\"\n"
        + "e2,app,2025-11-28,chacalluta,stranded,stock,40,\n"
    ])
    #expect(problems == ["estimates.csv:4:4: error: unknown source \"app\" (did you mean \"ap\"?)"])
    #expect(operation == nil)
  }

  @Test func aColumnIsKnownByItsLabelInALanguageOfTheOperation() throws {
    var labels = ColumnLabels()
    for (column, label) in [
      ("id", "Código"), ("source", "Fuente"), ("occurred", "Fecha del hecho"), ("place", "Lugar"),
      ("indicator", "Indicador"), ("measure", "Medida"), ("value", "Valor"), ("summary_es", "Resumen (es)"),
    ] {
      labels.add(label, table: "estimates", column: column)
      labels.add(label, table: "conditions", column: column)
    }
    let (operation, problems) = try OperationFolder.read(
      [
        "estimates.csv":
          "CODIGO;fuente;Fecha  del hecho;Lugar;Indicador;Medida;Valor;Otra\n"
          + "e1;ap;2025-11-28;arica;stranded;stock;40;x\n",
        "conditions.csv":
          "Código,Fuente,Fecha del hecho,Lugar,sector,Resumen (es)\n"
          + "c1,ap,2025-11-28,arica,SHL,Noches a la intemperie.\n",
      ], labels: labels)
    #expect(problems == ["estimates.csv:1:61: warning: unknown column \"Otra\""])
    let read = try #require(operation)
    #expect(read.estimates.count == 1)
    #expect(read.conditions[0].summary.byLanguage.map(\.language) == ["es"])
  }
}

import SitrepModel
import SitrepSpreadsheet
import SitrepTables
import Testing

/// A number in a cell of a spreadsheet is that number in every language and unit, or it is refused.
@Suite struct NumberCellTests {
  @Test(
    "is the same number as a text",
    arguments: [
      (SpreadsheetValue.number(1200), "persons", "1200"),
      (.number(12.375), "persons", "error"),
      (.number(12.5), "persons", "error"),
      (.number(0.5), "persons", "error"),
      (.number(-3.125), "persons", "error"),
      (.number(1_234_567), "persons", "1234567"),
      (.number(12.375), "percent", "12.375"),
      (.number(1.5), "percent", "1.5"),
      (.number(999.125), "km", "999.125"),
      (.number(1200.25), "usd", "1200.25"),
      (.number(52.5), "php/kg", "52.5"),
      (.number(0.1 + 0.2), "percent", "0.3"),
      (.percent(0.12375), "percent", "12.375 percent"),
      (.percent(0.07), "percent", "7 percent"),
      (.text("12.375"), "persons", "12375"),
    ] as [(SpreadsheetValue, String, String)])
  func numbers(_ value: SpreadsheetValue, unit: String, expected: String) {
    expect(SpreadsheetCell(at: Self.place, value: value), in: unit, toBe: expected)
  }

  @Test(
    "counts what its format shows beside it",
    arguments: [
      ("[$€-2] #,##0", "5000 eur"), ("\"$\"#,##0", "5000 money"), ("$#,##0.00", "5000 money"),
      ("#,##0 \"USD\"", "5000 usd"), ("_-\"£\"* #,##0_-", "5000 money"), ("#,##0\\ [$€-40C]", "5000 eur"),
      ("_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)", "5000 money"),
      ("[$CHF-807] #,##0", "5000 chf"), ("[$₡-140A]#,##0", "5000 crc"), ("#,##0 \"kg\"", "5000 kg"),
      ("\"Rs. \"#,##0", "5000 money"), ("#,##0 \"Tk\"", "5000 bdt"), ("[$₴-422]#,##0", "5000 uah"),
      ("#,##0 [$F CFA]", "5000 money"), ("[$ETB] #,##0", "5000 etb"), ("\"qwerty \"#,##0", "error"),
      ("#,##0\" HH\"", "5000 households"), ("0 \"ind.\"", "5000"),
      ("0\" %\"", "5000 percent"), ("#,##0 \"persons\"", "5000"), ("\"tents: \"0", "5000"),
      ("0,\"k\"", "5000"), ("0.0,,\"M\"", "5000"), ("\"$\"0,\"k\"", "5000 money"),
      ("[$-409]#,##0", "5000"), ("[Red]#,##0;-#,##0", "5000"), ("#,##0_);(#,##0)", "5000"), ("00000", "5000"),
      ("\"N° \"0", "5000"), ("General", "5000"), ("@", "5000"),
    ])
  func formats(_ code: String, expected: String) {
    expect(SpreadsheetCell(at: Self.place, value: .number(5000), format: code), in: "persons", toBe: expected)
  }

  private static let place = CellReference(row: 0, column: 0)

  private func expect(_ cell: SpreadsheetCell, in unit: String, toBe expected: String) {
    var contents = SheetContents()
    contents.cells.append(cell)
    let grid = TableGrid(contents, file: "entry.xlsx", sheet: "estimates")
    let text = grid.rows.first?.first?.text ?? ""
    for language in ["en", "es-CL", "es-PE", "es", "fr", "pt-BR"] {
      let read = QuantityTables.lexicon.read(text, language: language, unit: unit).brief
      #expect(read == expected, "\(text) in \(language)")
    }
  }
}

import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import Testing

@testable import SitrepForms
@testable import SitrepKit
@testable import SitrepTables
@testable import SitrepTeam

/// A column that nothing but its declaration and its table's list names.
@Suite("A column that was declared")
struct DeclaredColumnTests {
  private static let waves = TypedColumn(
    "waves", .whole(1...9), hxl: "#meta+waves", example: "3", "How high the sea is.")
  private static let table = TableSchema("boats", "Boats.", [RecordColumn.id, waves])

  private struct BoatDecoder: ColumnDecoder {
    static let schema = DeclaredColumnTests.table

    func decode(_ row: TableRow, into store: inout TableStore) -> Int? {
      store.read(row, DeclaredColumnTests.waves)
    }
  }

  /// What a table of one boat says, and what is wrong with it.
  private func read(_ header: [String], _ cells: [String]) -> (waves: [Int], problems: [String]) {
    var rows = StoredRows(entriesWith: header)
    rows.append(entry: 1, cells)
    var store = TableStore(context: ReadingContext())
    store.table.schema = Self.table
    let found = TableHeader.recognised(in: [rows.header], schema: Self.table, labels: ColumnLabels())
    let decoder = BoatDecoder(found.header, &store)
    var waves: [Int] = []
    rows.forEach { row in
      store.begin(row)
      if let value = decoder.decode(row, into: &store) { waves.append(value) }
    }
    return (waves, store.diagnostics.map { "\($0.problem) \($0.value ?? ""): \($0.expected?.english ?? "")" })
  }

  @Test(
    "is read by its name or tag wherever it stands, within its range",
    arguments: [
      (["id", "waves"], ["b1", "4"], 4), (["waves", "id"], ["9", "b1"], 9),
      (["#meta+id", "#meta+waves"], ["b1", "1"], 1), (["id"], ["b1"], nil),
      (["id", "waves"], ["b1", ""], nil),
    ] as [([String], [String], Int?)])
  func reading(header: [String], cells: [String], expected: Int?) {
    let (waves, problems) = read(header, cells)
    #expect(waves.first == expected)
    #expect(problems.isEmpty)
  }

  @Test("is refused with what would be right", arguments: ["0", "10", "high"])
  func faults(cell: String) {
    let (waves, problems) = read(["id", "waves"], ["b1", cell])
    #expect(waves.isEmpty)
    #expect(problems == ["unusable waves \(cell): a whole number from 1 to 9"])
  }

  @Test("stands in the entry form with its tag")
  func form() throws {
    let columns = FormColumn.all(of: Self.table, ["en"], try Language("en", templates: .builtIn))
    let column = try #require(columns.first { $0.name == "waves" })
    #expect(column.hxl == "#meta+waves")
    #expect(column.isNumber)
  }

  @Test("is asked for on the page, with a value to choose where there are few")
  func page() throws {
    let columns = EntryColumns(of: Self.table, languages: ["en"])
    #expect(columns.folded.map(\.name) == ["waves"])
    let choices = Choices(without: try Language("en", templates: .builtIn))
    #expect(choices.list(of: Self.waves.kind)?.map(\.value) == (1...9).map { "\($0)" })
  }

  @Test("stands in the dictionary and the JSON Schema with its range and example")
  func documents() {
    let schema = String(decoding: TableJSONSchema.document(Self.table).bytes(), as: UTF8.self)
    for part in ["\"waves\"", "\"minimum\": 1", "\"maximum\": 9", "How high the sea is."] {
      #expect(schema.contains(part), "\(part)")
    }
    let rows = TableDictionary.markdown([Self.table], isWhole: false).split(separator: "\n")
    #expect(
      rows.last
        == "| `waves` | a whole number from 1 to 9 | How high the sea is. Example: `3`. |  | `#meta+waves` |")
  }

  @Test("is found in a slot of its own, in every table", arguments: TableSchema.all.map(\.name))
  func slots(_ name: String) throws {
    let table = try #require(TableSchema.named(name))
    #expect(Set(table.columns.map { table.slots[$0.key] }).count == table.columns.count)
  }
}

import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct SchemaTests {
  private static let tables = TableSchema.all.map(\.name)

  @Test(arguments: tables)
  func columnsAndTagsAreToldApart(_ name: String) throws {
    let table = try #require(TableSchema.named(name))
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
    let tags = table.columns.compactMap(\.hxl)
    #expect(Set(tags).count == tags.count)
    #expect(!table.meaning.isEmpty)
    for column in table.columns + TableSchema.profile.columns {
      #expect(column.meaning.hasSuffix("."), "\(column.name)")
      #expect(!column.example.isEmpty, "\(column.name)")
      #expect(!(column.isRequired && column.blankMeaning != nil), "\(column.name)")
    }
  }

  /// The registers that the examples of the columns name.
  private static let registers = [
    "sources.csv": "id,publisher,language\nap-1128,AP,en\n",
    "places.csv": "id,name,type\nchacalluta,Chacalluta,crossing\narica,Arica,adm1\ntacna,Tacna,adm1\n",
    "actors.csv": "id,name\njeri,José Jerí\n",
  ]

  /// A file with one row of the columns' examples, `changed` in place of one of them.
  private static func files(_ table: TableSchema, _ changed: [String: String] = [:]) -> [String: String?] {
    var names: [String] = []
    var cells: [String] = []
    for column in table.columns where column.name != "supersedes" {
      names.append(column.languages == .onlyEach ? column.name(in: "en") : column.name)
      var cell = changed[column.name] ?? column.example
      if column.name == "sums", changed.isEmpty {
        cell = "a.txt sha256:\(String(repeating: "9f", count: 32))"
      }
      if column.name == "id", changed["id"] == nil { cell = "own-id" }
      if column.name == "parent" { cell = changed[column.name] ?? "" }
      cells.append("\"\(cell.replacing("\"", with: "\"\""))\"")
    }
    var files: [String: String?] = registers
    files["estimates.csv"] =
      "id,source,occurred,place,indicator,measure,value\n" + "est-001,ap-1128,2025-11-28,arica,x,stock,1\n"
      + "con-002,ap-1128,2025-11-28,arica,x,stock,1\nest-004,ap-1128,2025-11-28,chacalluta,stranded,stock,1\n"
    files["\(table.name).csv"] = names.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    return files
  }

  @Test(arguments: tables)
  func theExamplesOfTheColumnsAreValid(_ name: String) throws {
    let table = try #require(TableSchema.named(name))
    var files = Self.files(table)
    if table.name == "places" { files["estimates.csv"] = .some(nil) }
    if table.name == "sources" { files["estimates.csv"] = .some(nil) }
    #expect(try OperationFolder.problems(files) == [])
  }

  @Test(arguments: tables)
  func everyColumnOfTheSchemaIsReadAndChecked(_ name: String) throws {
    let table = try #require(TableSchema.named(name))
    for column in table.columns where column.name != "supersedes" {
      let wrong: String
      switch column.kind {
      case .text, .name, .openChoice, .reference(.actor), .reference(.gap), .list(.text), .list(.name):
        guard column.isRequired else { continue }
        wrong = ""
      case .quantity: wrong = "12 of 34"
      case .reference(.figure): wrong = "no/stock/figure/like/this"
      default: wrong = "?/?"
      }
      var files = Self.files(table, [column.name: wrong])
      if table.name == "places" || table.name == "sources" { files["estimates.csv"] = .some(nil) }
      let problems = try OperationFolder.problems(files)
      #expect(problems.contains { $0.contains(": error: ") }, "\(table.name): \(column.name)")
    }
  }

  @Test func theKeysOfTheProfileAreThoseThatAreRead() throws {
    let keys = Set(TableSchema.profile.columns.map { String($0.name.prefix { $0 != "." }) })
    for key in keys {
      let problems = try OperationFolder.problems(["operation.yaml": OperationFolder.profile + "\(key)x: 1\n"]
      )
      #expect(problems.contains { $0.contains("unknown key \"\(key)x\"") })
      let line = "\(key): {a: [b]}\n"
      let others = OperationFolder.profile.split(separator: "\n").filter {
        !$0.hasPrefix("\(key):") && !$0.hasPrefix(" ")
      }
      let title = key == "title" ? "" : "title: A\n"
      let text = others.filter { !$0.hasPrefix("title") }.joined(separator: "\n") + "\n" + title + line
      #expect(try !OperationFolder.problems(["operation.yaml": text]).isEmpty, "\(key)")
    }
  }
}

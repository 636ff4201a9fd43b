import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite("Tables in workbooks") struct WorkbookTablesTests {
  @Test("a workbook that can't be read is an error, for its rows would be missing without a word")
  func unreadable() throws {
    let problems = try OperationFolder.problems(["tables.xlsx": "no workbook"])
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.hasPrefix("tables.xlsx: error: this is ") })
  }

  @Test("the file of a program that has a workbook open is left alone")
  func lockFile() throws {
    #expect(try OperationFolder.problems(["~$tables.xlsx": "no workbook"]) == [])
  }
}

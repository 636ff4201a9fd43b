import SitrepModel
import SitrepTables
import Testing

@Suite("Versions of a register's rows")
struct RegisterVersionTests {
  @Test("are rows of one id that were entered at different times; the newest is in force in the end")
  func newest() throws {
    let (operation, problems) = try OperationFolder.read([
      "sources.csv": """
      id,publisher,reliability,entered
      ap,AP,A,
      ap,AP,F,2025-12-03
      ap,AP,C,2025-12-01T08:00:00-03:00
      emol,Emol,B,2025-11-29

      """
    ])
    #expect(problems == [])
    let read = try #require(operation)
    #expect(read.sources.map { read.text($0.id) } == ["ap", "emol"])
    #expect(read.sources.map(\.reliability) == [.f, .b])
    let graded = ["2025-11-28", "2025-11-30", "2025-12-01", "2025-12-02", "2025-12-03"].map { text in
      let day = Day(iso: text) ?? Day(number: 0)
      return read.withRegisters(
        knownBy: read.profile.zone.instant(day: day, second: read.profile.cutoffSecond)
      ).sources.map { $0.reliability?.rawValue ?? "-" }.joined()
    }
    #expect(graded == ["A-", "AB", "CB", "CB", "FB"])
  }

  @Test(
    "with the same time, or none twice, are a duplicate id",
    arguments: [
      ("places", "id,name,type,entered\na,A,site,2025-12-01\na,A,site,2025-12-01\n"),
      ("places", "id,name,type\na,A,site\na,A,site\n"),
      ("actors", "id,name,entered\na,A,2025-12-01T12:00:00Z\na,A,2025-12-01T09:00:00-03:00\n"),
      ("sources", "id,publisher,entered\na,A,2025-12-01\na,A,2025-12-01T23:59\n"),
    ])
  func duplicates(table: String, text: String) throws {
    let problems = try OperationFolder.problems(["\(table).csv": text])
    let own = problems.filter { $0.hasPrefix("\(table).csv:3:1: error: duplicate id") }
    #expect(own.count == 1, "\(problems)")
    #expect(own.first?.contains("an entered of its own") == true)
  }

  @Test("bear names and parents by which records and places find them, whichever is in force")
  func names() throws {
    let (operation, problems) = try OperationFolder.read([
      "places.csv": """
      id,name,type,parent,pcode,entered
      chile,Chile,country,,,
      north,North,adm1,chile,CL1,
      camp,Camp 1,site,chile,,
      camp,Hope Camp,site,north,CL101,2025-12-01

      """,
      "events.csv": """
      id,source,occurred,place
      v1,ap,2025-11-28,Camp 1
      v2,ap,2025-11-28,hope camp
      v3,ap,2025-11-28,north/camp
      v4,ap,2025-11-28,CL101

      """,
    ])
    #expect(problems == [])
    let read = try #require(operation)
    #expect(Set(read.events.map { $0.head.place?.index }) == [2])
    #expect(read.places.map { read.text($0.name) } == ["Chile", "North", "Hope Camp"])
  }

  @Test("an unreadable time is told, and is no second version")
  func unreadableTime() throws {
    let problems = try OperationFolder.problems([
      "sources.csv": "id,publisher,entered\na,A,\na,A,soon\n"
    ])
    #expect(problems.count == 1)
    #expect(problems.first?.contains("3:5: error: unreadable date \"soon\"") == true, "\(problems)")
  }

  @Test("a number is read in the language that its source had when the record was entered")
  func language() throws {
    let (operation, problems) = try OperationFolder.read([
      "sources.csv": """
      id,publisher,language,entered
      s,Paper,en,
      s,Paper,es-CL,2025-12-02

      """,
      "estimates.csv": """
      id,source,occurred,entered,place,indicator,measure,unit,value
      e1,s,2025-11-28,2025-11-28,arica,rate,stock,percent,about 12.375
      e2,s,2025-11-28,2025-12-03,arica,rate,stock,percent,"cerca de 12,375"

      """,
    ])
    #expect(problems == [])
    let read = try #require(operation)
    let lows = read.estimates.map { read.quantities[Int($0.quantity)].low?.description ?? "none" }
    #expect(lows.count == 2)
    #expect(lows.first == lows.last, "\(lows)")
  }
}

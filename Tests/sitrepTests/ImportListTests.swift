import Foundation
import SitrepTestSupport
import Testing

/// What comes from elsewhere: exports of surveys, lists of P-codes, and files that are no table.
@Suite("sitrep import of others' files")
struct ImportListTests {
  /// The text of the first block of a kind in a page of the documentation.
  static func block(_ kind: String, in page: String) throws -> String {
    let parts = page.split(separator: "```\(kind)\n")
    let rest = try #require(parts.dropFirst().first)
    return String(try #require(rest.split(separator: "```").first))
  }

  @Test("the survey's export of the documentation comes in through the mapping beside it, once")
  func survey() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let places = try folder.text(of: "small/places.csv")
      try folder.write(places + "hostel,Hostel,site\n", to: "small/places.csv")
      let page = try String(contentsOfFile: "\(Project.root)/docs/import.md", encoding: .utf8)
      try folder.write(Self.block("csv", in: page), to: "kobo.csv")
      try folder.write(Self.block("yaml", in: page), to: "kobo.yaml")
      let arguments = ["import", "small", "kobo.csv", "--mapping", "kobo.yaml"]
      let run = try await runProgram(arguments, in: folder.path)
      #expect(run.standardError == "")
      #expect(
        run.standardOutput == """
          estimates: 2 new, 0 changed
            new      kobo-501  (kobo.csv:2)
            new      kobo-502  (kobo.csv:3)

          """)
      #expect(
        try folder.text(of: "small/estimates.csv") == """
          id,source,occurred,place,indicator,measure,value,entered,method,note
          e-1,field,2025-11-28,camp,stranded,stock,40,,,
          kobo-501,field,2025-11-29,camp,stranded,stock,120,2025-11-29T21:22:31Z,headcount,"drinking water, food"
          kobo-502,field,2025-11-29,hostel,stranded,stock,about 130,2025-11-29T22:51:08Z,headcount,

          """)
      #expect(
        try await runProgram(arguments, in: folder.path).standardOutput == "unchanged: 2\nnothing to add\n")
    }
  }

  @Test("a list of P-codes comes in as places of the operation's countries, once")
  func pcodes() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let profile = try folder.text(of: "small/operation.yaml")
      try folder.write(profile + "crisis: {countries: [CHL]}\n", to: "small/operation.yaml")
      try folder.write(
        "id,name,type,pcode,iso3\ncamp,Camp,site,,\nchile,Chile,country,CL,CHL\nnorth,North,adm1,CL15,CHL\n",
        to: "small/places.csv")
      let labels = "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n"
      let tags = "#country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start\n"
      let rows = """
        CHL,3,CL15101,Arica,CL151,2021-08-03
        CHL,1,CL15,Arica y Parinacota,CHL,2021-08-03
        CHL,2,CL151,Arica,CL15,2021-08-03
        CHL,1,CL01,Tarapacá,CHL,2021-08-03
        PER,1,PE23,Tacna,PER,2024-12-23

        """
      for (text, told) in [
        (labels + tags + rows, "places: 3 new, 0 changed\n"),
        (labels + rows, "unchanged: 4\nnothing to add\n"),
      ] {
        try folder.write(text, to: "global_pcodes.csv")
        let run = try await runProgram(["import", "small", "global_pcodes.csv"], in: folder.path)
        #expect(run.exitCode == 0)
        #expect(run.standardOutput.hasPrefix(told))
        #expect(
          run.standardError.hasPrefix(
            "global_pcodes.csv: warning: rows of other countries left out: 1: expected the countries of operation.yaml: CHL"
          ))
      }
      #expect(
        try folder.text(of: "small/places.csv").hasSuffix(
          """
          north,North,adm1,CL15,CHL,
          cl15101,Arica,adm3,CL15101,CHL,cl151
          cl151,Arica,adm2,CL151,CHL,north
          cl01,Tarapacá,adm1,CL01,CHL,chile

          """))
      #expect(try await runProgram(["check", "small"], in: folder.path).standardError == "")
    }
  }

  @Test(
    "a file that can't be imported is refused with the reason",
    arguments: [
      ("absent.csv", nil, 2, "error: there is no file \"absent.csv\""),
      (
        "list.csv", "a,b\n1,2\n", 1,
        "list.csv: error: a file that is no table: expected sheets or a file named after"
      ),
      ("x.xlsx", "PK\u{3}\u{4}rest", 1, "x.xlsx: error: the workbook is damaged"),
      ("x.xls", "<html></html>", 1, "x.xls: error: this is a web page or an XML file; save it"),
      ("x.csv", "%PDF-1.7", 1, "x.csv: error: this is a PDF file; save it"),
      ("x.csv", "", 1, "x.csv: error: the file is empty"),
      (
        "list.csv", "#meta+id,#date+occurred,#indicator+name,#indicator+text\ne-2,2025-11-29,stranded,5\n", 1,
        "list.csv:1: error: missing column \"source\""
      ),
    ] as [(String, String?, Int32, String)])
  func noTable(name: String, text: String?, exitCode: Int32, message: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      if let text { try folder.write(text, to: name) }
      let run = try await runProgram(["import", "small", name, "--entered", "2025-11-29"], in: folder.path)
      #expect(run.exitCode == exitCode)
      #expect(run.standardError.contains(message), "\(run.standardError)")
    }
  }
}

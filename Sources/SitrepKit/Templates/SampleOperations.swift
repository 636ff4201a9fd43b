import SitrepEvidence
import SitrepModel
import SitrepTables
import SitrepTemplates

/// Operations to try templates on: the small example of a new operation and those of two kinds of crisis, one in which
/// nothing is known, and one that uses every rule.
enum SampleOperations {
  /// Where among the templates the tables lie that use everything.
  static let everything = "check-operation"

  /// The reports of all of them.
  static func reports() throws(SitrepError) -> [Report] {
    let (first, starter, kinds) = try starters()
    let tables = try files(in: Self.everything)
    let small = try reports(on: starter.files, [Viewpoint(day: first)])
    // Nobody ever knows all, so no tables could say so.
    let complete = small.map { report in
      var report = report
      report.gaps = []
      for index in report.sectors.indices { report.sectors[index].gaps = [] }
      return report
    }
    // One of which nobody has accepted anything yet: for the public nothing counts, for partners all is marked.
    let unreviewed = starter.files.map { file in
      (name: file.name, text: file.text + (file.name == "operation.yaml" ? "\nreview: before-public\n" : ""))
    }
    var ofKinds: [Report] = []
    for kind in kinds { ofKinds += try reports(on: kind.files, [Viewpoint(day: first)]) }
    return try small + complete + ofKinds
      + reports(on: unreviewed, [Viewpoint(day: first), Viewpoint(day: first, edition: .partner)])
      + reports(on: starter.files.filter { $0.name == "operation.yaml" }, [Viewpoint(day: first)])
      + reports(on: manySites(on: first), [Viewpoint(day: first)])
      + reports(
        on: tables,
        (0..<5).map { Viewpoint(day: first + $0) }
          + [
            Viewpoint(day: first + 2, knownBy: first + 3),
            Viewpoint(day: first + 3, edition: .internal),
            // Long after the last that became known, and in an edition that was never issued.
            Viewpoint(day: first + 9, edition: .partner),
          ])
  }

  /// The small example of a new operation, and those of the two kinds that show all that the other kinds show.
  private static func starters() throws(SitrepError) -> (Day, OperationStarter, kinds: [OperationStarter]) {
    do {
      let first = try DateSpan(edtf: "2026-01-10").earliest
      let starter = try OperationStarter(
        operation: "new-operation", firstReport: first, templates: .builtIn)
      let kinds = try ["displacement", "outbreak"].map { kind in
        try OperationStarter(operation: kind, kind: kind, firstReport: first, templates: .builtIn)
      }
      return (first, starter, kinds)
    } catch {
      throw SitrepError(error, reading: "new-operation")
    }
  }

  /// An operation with more sites than a table by place has room for, a group that is told by neither sex nor age,
  /// and help of several organisations to the same people.
  private static func manySites(on day: Day) -> [(name: String, text: String)] {
    let sites = 1...60
    let places = sites.map { "site-\($0),Site \($0),site,west," }
    let counts = sites.map { "site-\($0),count,\(day),\(day),site-\($0),displaced,stock,all,\(100 + $0)" }
    let profile = """
      operation: many-sites
      title:
        en: Many sites
      languages: [en]
      timezone: UTC
      first_report: \(day)

      """
    return [
      ("operation.yaml", profile),
      table(
        "sources", header: "id,publisher,published,relation",
        rows: ["count,Count of sites,\(day),original", "other,Other count,\(day),original"]),
      table(
        "places", header: "id,name,type,parent,pcode",
        rows: ["land,Example land,country,,", "west,West,adm1,land,XX03", "east,East,adm1,land,XX04"] + places
      ),
      table(
        "estimates", header: "id,source,occurred,entered,place,indicator,measure,group,value",
        rows: counts + [
          "west-1,count,\(day),\(day),west,displaced,stock,all,9000",
          "west-2,count,\(day),\(day),west,displaced,stock,people-with-disabilities,about 300",
          "west-3,count,\(day),\(day),west,displaced,stock,f,4600",
          "east-1,count,\(day),\(day),east,displaced,stock,all,800",
        ]),
      table(
        "responses",
        header: "id,source,occurred,entered,place,organisation,sector,activity,group,reached,status",
        rows: [
          "help-1,count,\(day),\(day),west,Food aid,FSC,Meals,all,4000,ongoing",
          "help-2,count,\(day),\(day),west,Food aid,FSC,Rice,children,900,",
          "help-3,other,\(day),\(day),west,Soup kitchen,FSC,Soup,all,700,",
          "help-4,other,\(day),\(day),west,,,Advice,all,,",
          "help-5,other,\(day),\(day),west,Soup kitchen,FSC,Stoves,all,,planned",
          "help-6,other,\(day),\(day),west,Soup kitchen,FSC,Firewood,all,,planned",
        ]),
    ]
  }

  private static func table(_ name: String, header: String, rows: [String]) -> (
    name: String, text: String
  ) {
    ("\(name).csv", ([header] + rows).joined(separator: "\n") + "\n")
  }

  private static func files(in folder: String) throws(SitrepError) -> [(name: String, text: String)] {
    try reading(folder) {
      try TemplateFolder.builtIn.paths(under: folder).map { path in
        (String(path.dropFirst(folder.count + 1)), try TemplateFolder.builtIn.text(at: path).text)
      }
    }
  }

  private static func reports(
    on files: [(name: String, text: String)], _ views: [Viewpoint]
  ) throws(SitrepError) -> [Report] {
    let tables = TableFiles(files.map { ($0.name, Array($0.text.utf8)) })
    let folder = try OperationFolder(tables, at: everything, templates: .builtIn)
    let maker = ReportMaker(try folder.operation(), templates: .builtIn)
    var reports: [Report] = []
    for view in views { reports.append(try maker.report(at: view)) }
    return reports
  }
}

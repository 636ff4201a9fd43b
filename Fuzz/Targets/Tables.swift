import SitrepEvidence
import SitrepModel
import SitrepTables
import SitrepTemplates

extension FuzzTarget {
  /// The first byte chooses the table; the rest is its file.
  static let csv = FuzzTarget("csv", upTo: 8192) { bytes in
    guard let first = bytes.first else { return }
    readOperation(
      table: tables[Int(first) % tables.count], "csv", UnsafeRawBufferPointer(rebasing: bytes[1...]))
  }

  /// The first rows of a table, where labels and tags may stand, before rows that are well.
  static let hxl = FuzzTarget("hxl", upTo: 2048) { bytes in
    let rows = "\ne1,s1,2025-11-28,p1,stranded,stock,about 100\ne2,s1,2025-11-29,p1,stranded,stock,dozens\n"
    let whole = Array(bytes) + Array(rows.utf8)
    whole.withUnsafeBytes { readOperation(table: "estimates", "csv", $0) }
  }

  static let yaml = FuzzTarget("yaml", upTo: 8192) { bytes in
    guard let first = bytes.first else { return }
    readOperation(
      table: tables[Int(first) % tables.count], "yaml", UnsafeRawBufferPointer(rebasing: bytes[1...]))
  }

  static let profile = FuzzTarget("profile", upTo: 8192) { bytes in
    folder.write(bytes, to: "operation.yaml")
    _ = try? OperationReader.read(folder: folder.path, templates: fewWords)
    folder.write(profileText, to: "operation.yaml")
  }

  private static let tables = [
    "estimates", "places", "actors", "sources", "conditions", "policies", "responses", "events", "statements",
    "narratives", "decisions", "followups", "issued", "texts",
  ]

  private static let profileText = """
    operation: op
    title: Title
    languages: [en, es]
    timezone: UTC
    first_report: 2025-11-20
    sectors: [SHL, WSH]
    """

  private static let folder: ScratchFolder = {
    let folder = ScratchFolder("operation")
    folder.write(profileText, to: "operation.yaml")
    for table in ["places", "sources"] { folder.write(register(table), to: "\(table).csv") }
    return folder
  }()

  /// Reading all the quantity words would take longer than reading the input; they are a target of their own.
  private static let fewWords: TemplateFolder = {
    let folder = ScratchFolder("words")
    folder.write(
      """
      language,kind,words,number,low,high,unit
      en,about,about,,,,
      en,vague,dozens,,24,99,
      en,noun,people,,,,persons
      en,refusal,no figure given,,,,
      """, to: "quantity-words.csv")
    return TemplateFolder(overrides: [folder.path])
  }()

  private static func register(_ table: String) -> String {
    table == "places"
      ? "id,name,type,parent\np1,One,country,\np2,Two,site,p1\n"
      : "id,publisher,published,language,relation\ns1,Paper,2025-11-28,en,original\n"
  }

  /// Reads an operation of which one file is the input, and reports on it where it can be read.
  private static func readOperation(table: String, _ ending: String, _ bytes: UnsafeRawBufferPointer) {
    let name = "\(table).\(ending)"
    let isRegister = table == "places" || table == "sources"
    if isRegister { folder.remove("\(table).csv") }
    folder.write(bytes, to: name)
    let read = try? OperationReader.read(folder: folder.path, templates: fewWords)
    folder.remove(name)
    if isRegister { folder.write(register(table), to: "\(table).csv") }
    for diagnostic in read?.diagnostics ?? [] {
      expect(!diagnostic.location.file.isEmpty, "a problem without a file: \(diagnostic)")
    }
    guard let operation = read?.operation else { return }
    let knowledge = Knowledge(operation)
    for day in ["2025-11-30", "2025-12-05"] {
      guard let day = (try? DateSpan(edtf: day))?.earliest else { continue }
      for edition in Edition.allCases { check(knowledge.report(at: Viewpoint(day: day, edition: edition))) }
      _ = knowledge.lint(at: Viewpoint(day: day, edition: .internal), .builtIn)
    }
  }

  private static func check(_ report: Report) {
    for figure in report.figures {
      if let low = figure.low, let high = figure.high { expect(low <= high, "\(figure.id): low above high") }
      if let low = figure.low, let best = figure.best { expect(low <= best, "\(figure.id): best below low") }
      if let best = figure.best, let high = figure.high {
        expect(best <= high, "\(figure.id): best above high")
      }
    }
  }
}

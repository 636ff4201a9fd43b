import Foundation
import SitrepKit
import SitrepTables
import SitrepTemplates
import SitrepTestSupport

/// An operation whose estimates are many enough to be kept for later runs, edited at random.
struct LargeFolder {
  private(set) var random: SplitMix
  private let folder: TemporaryFolder
  /// The rows of tables, their headers first.
  private(set) var rows: [String: [String]] = [:]
  /// What stands after the last row of the estimates.
  var end = "\n"
  private var zone = "UTC"
  /// Whether its rows name places and sources by their ids alone.
  private let isByID: Bool

  /// Rows for a file that is large enough.
  private static let count = 1_100

  var path: String { "\(folder.path)/operation" }
  var cache: CacheFile {
    CacheFile(in: "\(folder.path)/cache", operation: path, absolutePath: path, leastSize: 0)
  }

  init(seed: Int, in folder: TemporaryFolder) throws {
    (random, self.folder, isByID) = (SplitMix(seed: seed), folder, seed.isMultiple(of: 2))
    rows["places"] = [
      "id,name,type,parent,iso3", "land,Land,country,,", "camp,Camp 17,site,land,",
      "gate,Gate,crossing,land,",
    ]
    rows["sources"] = ["id,publisher,title,published,language,relation"]
    for index in 0..<4 { add(source(index), to: "sources") }
    rows["estimates"] = [
      "id,source,occurred,entered,place,indicator,measure,value,group,attributed_to,supersedes,locator"
    ]
    for index in 0..<Self.count { add(estimate(index), to: "estimates") }
    add("e-loss,s0,2025-11-21,,land,economic-loss,stock,$ 5 million,,,,", to: "estimates")
    try write()
  }

  func write() throws {
    for (name, lines) in rows {
      try folder.write(
        lines.joined(separator: "\n") + (name == "estimates" ? end : "\n"), to: "operation/\(name).csv")
    }
    try folder.write(
      "operation: large\ntitle: {en: Large}\nlanguages: [en, es]\ntimezone: \(zone)\nfirst_report: 2025-11-20\n",
      to: "operation/operation.yaml")
  }

  /// Takes back what was done to its rows.
  mutating func restore(_ earlier: LargeFolder) throws {
    (rows, end, zone) = (earlier.rows, earlier.end, earlier.zone)
    try write()
  }

  /// What is read of it, as a report and problems show it.
  func read(cache: CacheFile?) throws -> [String] {
    let operation = try OperationFolder(
      TableFiles(folder: path), at: path, templates: TemplateFolder(overrides: ["\(path)/templates"]),
      cache: cache)
    let problems = operation.problems.map { "\($0)" }
    if operation.problems.contains(where: \.isError) { return problems }
    let request = ReportRequest(date: "2025-12-01", formats: ["hxl"])
    return try problems + operation.files(request).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The cache; nil where there is none.
  var cached: [UInt8]? {
    get throws {
      guard let name = try folder.files().first(where: { $0.hasSuffix(".cache") }) else { return nil }
      return try folder.bytes(of: name)
    }
  }

  private mutating func source(_ index: Int) -> String {
    let publisher = random.pick(["The Paper", "Radio 24", "Agence"])
    return
      "s\(index),\(publisher),Story \(index),2025-11-2\(random.number(9)),\(random.pick(["en", "en-KE"])),original"
  }

  private mutating func add(_ row: String, to table: String) { rows[table]?.append(row) }

  private mutating func put(_ row: String, at index: Int) { rows["estimates"]?[index] = row }

  private mutating func estimate(_ index: Int) -> String {
    let day = 20 + random.number(10)
    let value = random.pick([
      "7", "42", "\"1,204\"", "about 100", "more than 250", "dozens", "up to 40", "40-45", "no figure given",
    ])
    let corrected = random.chance(5) && index > 0 ? "e-\(random.number(index - 1))" : ""
    return [
      "e-\(index)", random.pick(["s0", "s1", "s2", "s2", isByID ? "s3" : "Story 3"]), "2025-11-\(day)",
      "2025-11-\(day)T1\(random.number(9)):00",
      random.pick(["camp", "camp", "gate", isByID ? "gate" : "Camp 17"]),
      random.pick(["stranded", "sheltered", "arrivals"]),
      "stock",
      value, random.pick(["all", "children", "women"]), random.pick(["", "The mayor", "Señora García"]),
      corrected,
      random.pick(["", "", "page \(random.number(40))"]),
    ].joined(separator: ",")
  }
}

// What people and programs do to a folder between two runs.
extension LargeFolder {
  enum Edit: CaseIterable {
    case nothing, append, appendMany, appendError, appendDuplicate, appendQuoted, appendForeign, appendMark
    case changeDigit, changeRow, removeRow, swapRows, insertRow, cut, cutLineEnd, header
    case addSource, addSourceOfThatTitle, changeLanguage, removeSource, addPlaceOfThatName, addPlaceAbroad
    case addVersion, changeZone, changeWords, addTable, addWorkingFile
  }

  mutating func apply(_ edit: Edit) throws {
    let last = (rows["estimates"]?.count ?? 1) - 1
    let row = 1 + random.number(last - 1)
    switch edit {
    case .nothing: break
    case .append: add(estimate(5_000 + last), to: "estimates")
    case .appendMany:
      for index in 0..<120 { add(estimate(200_000 + last * 200 + index), to: "estimates") }
    case .appendError: rows["estimates"]?.append("e-x\(last),s0,2025-11-21,,nowhere,stranded,stock,9,,,,")
    case .appendDuplicate: rows["estimates"]?.append("e-3,s0,2025-11-21,,camp,stranded,stock,9,,,,")
    case .appendQuoted:
      rows["estimates"]?.append("e-q\(last),s0,2025-11-21,,camp,stranded,stock,\"9\",,,,\"two\nlines\"")
    case .appendForeign: end = "\ne-w,s0,2025-11-21,,camp,stranded,stock,9,,Se\u{FF}ora,,\n"
    case .appendMark: rows["estimates"]?.append("\u{FEFF}e-m\(last),s0,2025-11-21,,camp,stranded,stock,9,,,,")
    case .changeDigit:
      rows["estimates"]?[row].replace("2025-11-2", with: "2025-11-1", maxReplacements: 1)
    case .changeRow: put(estimate(row + 300_000), at: row)
    case .removeRow: rows["estimates"]?.remove(at: row)
    case .swapRows: rows["estimates"]?.swapAt(row, last)
    case .insertRow:
      rows["estimates"]?.insert("e-i\(row),s1,2025-11-22,,gate,arrivals,stock,dozens,all,,,", at: row)
    case .cut: rows["estimates"]?.removeLast(random.number(40) + 1)
    case .cutLineEnd: end = ""
    case .header: rows["estimates"]?[0].replace("locator", with: random.pick(["note", "locator"]))
    default: try applyBeside(edit)
    }
    try write()
  }

  /// To what stands beside the estimates.
  private mutating func applyBeside(_ edit: Edit) throws {
    switch edit {
    case .addSource: add(source(rows["sources"]?.count ?? 9), to: "sources")
    case .addSourceOfThatTitle:
      rows["sources"]?.append("t\(random.number(999)),Daily,Story 3,2025-11-20,es,original")
    case .changeLanguage:
      rows["sources"]?[2].replace(random.pick([",en,", ",en-KE,"]), with: random.pick([",es,", ",fr,"]))
    case .removeSource: rows["sources"]?.remove(at: 1)
    case .addPlaceOfThatName: rows["places"]?.append("camp-\(random.number(999)),Camp 17,site,land,")
    // Where "$" is another sign too.
    case .addPlaceAbroad: rows["places"]?.append("mexico,Mexico,country,,MEX")
    case .addVersion: rows["places"]?.swapAt(2, 3)
    case .changeZone: zone = random.pick(["UTC", "America/Santiago", "Asia/Kathmandu"].filter { $0 != zone })
    case .changeWords:
      let words = TemplateFolder.builtIn
      let text = try words.text(at: "languages/en.properties").text
      try folder.write(text + "\n# \(random.number(9))\n", to: "operation/templates/languages/en.properties")
    case .addTable: rows["actors"] = ["id,name", "mayor,The mayor"]
    case .addWorkingFile: try folder.write("nothing", to: "operation/notes-\(random.number(9)).txt")
    default: break
    }
  }

  /// Harms the cache, or the run that is kept.
  mutating func damage(_ ending: String = ".cache") throws {
    guard let name = try folder.files().first(where: { $0.hasSuffix(ending) }) else { return }
    var bytes = try folder.bytes(of: name)
    switch random.number(3) {
    case 0: bytes[random.number(bytes.count - 1)] ^= 1 << UInt8(random.number(7))
    case 1: bytes.removeLast(1 + random.number(bytes.count - 1))
    case 2: bytes = Array("someone else's".utf8)
    default: bytes += [0]
    }
    try folder.write(bytes, to: name)
    // As it is written by who keeps it for himself.
    try FileManager.default.setAttributes(
      [.posixPermissions: random.chance(80) ? 0o600 : 0o644], ofItemAtPath: "\(folder.path)/\(name)")
  }
}

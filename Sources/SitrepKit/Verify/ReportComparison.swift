import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepSpreadsheet
import SitrepTemplates

/// Compares committed reports with what comes out now; reports of one day and language are made once, as they
/// follow one another.
struct ReportComparison {
  private let operation: Operation
  private let templates: TemplateFolder
  private let folder: String
  private var maker: ReportMaker
  private var last: (view: Viewpoint, report: Report)?
  private var lastShown: (view: Viewpoint, language: String, shown: ShownReport, audit: ReportAudit)?

  init(_ operation: Operation, templates: TemplateFolder, folder: String) {
    self.operation = operation
    self.templates = templates
    self.folder = folder
    maker = ReportMaker(operation, templates: templates)
  }

  /// The first lines or cells that differ; empty where none does.
  mutating func differences(of name: ReportName) throws(SitrepError) -> [String] {
    guard name.day >= operation.profile.firstReport else {
      return ["the operation's first report is of \(operation.profile.firstReport)"]
    }
    guard let format = OutputFormats.withFileExtension(name.fileExtension) else {
      return ["no format has files that end in .\(name.fileExtension)"]
    }
    let languages = try reading("languages") { try Language.available(in: templates) }
    guard languages.contains(name.language) else {
      return ["there are no words for language \(name.language)"]
    }
    let (shown, audit) = try shown(name)
    let path = "\(folder)/\(name.path)"
    let committed = try reading(path) { try bytes(ofFile: path) }
    let made = try shown.bytes(in: format)
    let sum = name.knownBy == nil ? issued(name).sum(of: name.fileName) : nil
    do {
      let differences =
        format is WorkbookFormat
        ? try Self.cells(of: made, comparedWith: committed, at: path, sum: sum)
        : Self.lines(of: made, comparedWith: committed)
      return differences + Self.first(try audit.faults(in: committed, of: format))
    } catch let error as SpreadsheetError {
      return [error.description]
    } catch {
      throw SitrepError(error, reading: path)
    }
  }

  private static func lines(of made: [UInt8], comparedWith committed: [UInt8]) -> [String] {
    let comparison = LineComparison(expected: committed, found: made)
    return comparison.differences + (comparison.more == 0 ? [] : ["and \(comparison.more) lines more"])
  }

  private mutating func shown(
    _ name: ReportName
  ) throws(SitrepError) -> (report: ShownReport, audit: ReportAudit) {
    let view = Viewpoint(day: name.day, knownBy: name.knownBy, edition: name.edition)
    if let lastShown, lastShown.view == view, lastShown.language == name.language {
      return (lastShown.shown, lastShown.audit)
    }
    let report: Report
    if let last, last.view == view {
      report = last.report
    } else {
      report = try maker.report(at: view)
      last = (view, report)
    }
    let shown = try maker.shown(report, in: name.language)
    let audit = ReportAudit(shown)
    lastShown = (view, name.language, shown, audit)
    return (shown, audit)
  }

  private static func first(_ faults: [String], limit: Int = 5) -> [String] {
    faults.prefix(limit) + (faults.count > limit ? ["and \(faults.count - limit) numbers more"] : [])
  }

  private func issued(_ name: ReportName) -> IssuedVersion {
    IssuedVersion(operation, day: name.day, edition: name.edition)
  }

  /// Cells first, for they say most; where all are the same, what no cell tells. A workbook that was sent must be the
  /// very file, where this machine makes the same bytes as the one that sent it; elsewhere it must hold the same.
  ///
  /// - Parameters:
  ///   - path: where `committed` stands.
  ///   - sum: that with which it was sent.
  private static func cells(
    of made: [UInt8], comparedWith committed: [UInt8], at path: String, sum: String?
  ) throws -> [String] {
    let file = try TemporaryFile()
    try file.write(made)
    let limit = 5
    let (found, expected) = (try Spreadsheet(path: file.path), try Spreadsheet(path: path))
    var differences = try found.differences(from: expected, limit: limit + 1).map(\.description)
    let (madeSum, committedSum) = (SHA256.sum(of: made), SHA256.sum(of: committed))
    if differences.isEmpty, madeSum != committedSum, committedSum != sum {
      if madeSum == sum { differences.append("not the file that was sent, whose sum the log holds") }
      differences += try expected.partDifferences(from: found)
    }
    return Array(differences.prefix(limit)) + (differences.count > limit ? ["and more differences"] : [])
  }
}

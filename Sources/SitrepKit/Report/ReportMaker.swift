import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTables
import SitrepTemplates

/// Makes the reports of one operation: what each needs more than once is prepared once.
struct ReportMaker: Sendable {
  private let knowledge: Knowledge
  private let templates: TemplateFolder
  private let prepared: PreparedReports
  private let searched: SearchedTexts
  /// nil where each report is asked for once.
  private let kept: KeptReports?
  /// What the reports of a series tell of single records; nil where one is made, which would keep them in vain.
  private let series: SeriesEntries?

  /// - Parameter days: of how many days the reports are.
  init(_ operation: Operation, templates: TemplateFolder, days: Int = 1) {
    self.init(Knowledge(operation), templates: templates, days: days)
  }

  init(_ knowledge: Knowledge, templates: TemplateFolder, days: Int = 1) {
    self.init(
      knowledge, templates: templates, prepared: PreparedReports(templates: templates),
      searched: SearchedTexts(), kept: nil,
      series: days > 1 ? SeriesEntries() : nil)
  }

  private init(
    _ knowledge: Knowledge, templates: TemplateFolder, prepared: PreparedReports, searched: SearchedTexts,
    kept: KeptReports?, series: SeriesEntries?
  ) {
    (self.knowledge, self.templates, self.prepared) = (knowledge, templates, prepared)
    (self.searched, self.kept, self.series) = (searched, kept, series)
  }

  /// What makes the reports of the same operation when more is known of it, with the same words and layouts; it keeps
  /// what is asked for again.
  func knowing(_ knowledge: Knowledge) -> ReportMaker {
    ReportMaker(
      knowledge, templates: templates, prepared: prepared, searched: searched, kept: KeptReports(),
      series: nil)
  }

  /// The report of a day as if none had been sent.
  private func unsent(at view: Viewpoint) -> Report {
    guard let kept else { return knowledge.report(at: view, in: series) }
    return kept.report(at: view) { knowledge.report(at: view) }
  }

  /// Begins to read the words and layouts of reports that will be made.
  func prepare(_ formats: [any ReportFormat], in languages: [String]) {
    for language in languages {
      prepared.begin(language)
      for format in formats { prepared.begin(format, in: language) }
    }
  }

  /// The report of a day; one that was sent before says which version it is.
  /// - Parameter extent: how much of it will be shown; rows of data tell no version.
  func report(at view: Viewpoint, extent: ReportExtent = .whole) throws(SitrepError) -> Report {
    guard extent == .whole else { return knowledge.report(at: view, extent: extent) }
    let report = unsent(at: view)
    let operation = knowledge.operation
    let version = IssuedVersion(operation, day: view.day, edition: view.edition)
    guard view.knownBy == view.day, version.latest != nil else { return report }
    return try isAsSent(report, version)
      ? version.asSent(report, names: operation.names)
      : version.asChanged(report, zone: operation.profile.zone)
  }

  /// The report of a day as it is shown in a language.
  func report(at view: Viewpoint, in language: String) throws(SitrepError) -> Report {
    guard let kept else { return try report(at: view).shown(in: language) }
    return try kept.report(at: view, in: language) { () throws(SitrepError) in
      try report(at: view).shown(in: language)
    }
  }

  /// What tells that a report was sent and no longer comes out as it was; nil where it does, or was not sent.
  func silentChange(at view: Viewpoint) throws(SitrepError) -> Message? {
    let version = IssuedVersion(knowledge.operation, day: view.day, edition: view.edition)
    guard view.knownBy == view.day, version.latest != nil else { return nil }
    return try isAsSent(unsent(at: view), version)
      ? nil : version.difference(zone: knowledge.operation.profile.zone)
  }

  /// What to look at before a day's report is sent.
  func lint(at view: Viewpoint) throws(SitrepError) -> [LintFinding] {
    let lexicon = try reading(whole: "personal-data-words.csv") {
      try PersonalDataWords.load(from: templates)
    }
    var findings = knowledge.lint(at: view, lexicon, of: unsent(at: view), besides: searched)
    if let difference = try silentChange(at: view) {
      findings.append(LintFinding(.silentChange, subject: "\(view.day)", message: difference))
    }
    return LintFinding.inOrder(findings)
  }

  /// Whether every file of the latest version whose bytes are the same on every machine still comes out with its sum.
  private func isAsSent(_ report: Report, _ version: IssuedVersion) throws(SitrepError) -> Bool {
    let operation = knowledge.operation
    let sent = version.asSent(report, names: operation.names)
    let day = report.header.date
    for file in version.latest?.sums ?? [] {
      let name = ReportName(fileName: file.name, operation: operation.profile.operation, day: day)
      guard let name, let format = OutputFormats.withFileExtension(name.fileExtension), format.isReproducible
      else { continue }
      if try SHA256.sum(of: shown(sent, in: name.language).bytes(in: format)) != file.sum {
        return false
      }
    }
    return true
  }

  /// Whether the latest version that was sent still comes out as it was, and files with these sums, which were not sent
  /// with it, come out so too: then they are the same version in other formats.
  func areOfLatestVersion(_ sums: [String: String], at view: Viewpoint) throws(SitrepError) -> Bool {
    let operation = knowledge.operation
    let version = IssuedVersion(operation, day: view.day, edition: view.edition)
    let report = unsent(at: view)
    guard version.latest != nil, try isAsSent(report, version) else { return false }
    let sent = version.asSent(report, names: operation.names)
    for (file, sum) in sums.sorted(by: { $0.key < $1.key }) {
      guard let name = ReportName(fileName: file, operation: operation.profile.operation, day: view.day),
        let format = OutputFormats.withFileExtension(name.fileExtension)
      else { return false }
      let formatted = FormattedReport(name: name, format: format, report: try shown(sent, in: name.language))
      if try SHA256.sum(of: formatted.bytes()) != sum { return false }
    }
    return true
  }

  /// The reports of one day that a request asks for, language by language.
  func reports(of day: Day, _ request: ResolvedRequest) throws(SitrepError) -> [FormattedReport] {
    let extent: ReportExtent = request.formats.allSatisfy(\.readsDataRowsAlone) ? .dataRows : .whole
    let view = Viewpoint(day: day, knownBy: request.knownBy, edition: request.edition)
    var reports: [FormattedReport] = []
    for (language, shown) in zip(request.languages, try shown(at: view, in: request.languages, extent)) {
      for format in request.formats {
        let name = ReportName(
          operation: knowledge.operation.profile.operation, day: day, language: language,
          edition: request.edition, knownBy: request.knownBy, fileExtension: format.fileExtension)
        reports.append(FormattedReport(name: name, format: format, report: shown))
      }
    }
    return reports
  }

  /// A report in each of some languages, ready to be written. Where none is kept the last takes the report itself: of
  /// one language, nothing is copied.
  private func shown(
    at view: Viewpoint, in codes: [String], _ extent: ReportExtent
  ) throws(SitrepError) -> [ShownReport] {
    var shown: [ShownReport] = []
    if kept != nil, extent == .whole {
      for code in codes { shown.append(try ready(report(at: view, in: code), language(code))) }
      return shown
    }
    let report = try report(at: view, extent: extent)
    guard let last = codes.last else { return shown }
    for code in codes.dropLast() { shown.append(try self.shown(copy report, in: code, extent)) }
    shown.append(try self.shown(report, in: last, extent))
    return shown
  }

  /// The words of a language.
  func language(_ code: String) throws(SitrepError) -> Language {
    try reading("languages") { try prepared.language(code) }
  }

  /// A report in one of its languages, ready to be written.
  func shown(
    _ report: consuming Report, in code: String, _ extent: ReportExtent = .whole
  ) throws(SitrepError) -> ShownReport {
    try ready(report.shown(in: code, extent: extent), language(code))
  }

  private func ready(_ report: Report, _ language: Language) -> ShownReport {
    ShownReport(
      report: report, language: language.reporting(report.header), templates: templates,
      prepared: prepared)
  }
}

/// A report as it is shown in one language.
struct ShownReport {
  let report: Report
  let language: Language
  let templates: TemplateFolder
  fileprivate let prepared: PreparedReports
  /// The same for who reads it through.
  fileprivate let readThrough = MadeOnce<Report>()

  /// What a format shows: the whole of it, or what stands first in long lists.
  func report(for format: any ReportFormat) -> Report {
    if !format.isReadThrough { return report }
    return readThrough.value { report.readThrough }
  }

  /// The report in a format.
  func bytes(in format: any ReportFormat) throws(SitrepError) -> [UInt8] {
    try writing(format.name) {
      try prepared.format(format, in: language.code).render(
        report(for: format), in: language, from: templates)
    }
  }

  /// The same, into a file.
  func write(in format: any ReportFormat, to file: NewFile) throws(SitrepError) {
    try writing(format.name) {
      try prepared.format(format, in: language.code).write(
        report(for: format), in: language, from: templates, to: file)
    }
  }
}

extension Report {
  /// As it is shown in its language to who reads it through.
  var readThrough: Report { firstRows()?.shown(in: header.language) ?? self }
}

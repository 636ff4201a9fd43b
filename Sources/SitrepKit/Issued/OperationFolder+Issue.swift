import SitrepEvidence
import SitrepModel
import SitrepTables

extension OperationFolder {
  /// What was recorded of a report that was sent.
  public struct IssuedReport: Sendable, Hashable {
    /// From 1.
    public let version: Int
    /// The files of which it was recorded that they were sent, by name; those known before where there was nothing to
    /// add.
    public let files: [String]
    /// What was new about it.
    public let kind: Kind

    /// What recording a report added.
    public enum Kind: Sendable, Hashable {
      /// A version of its own.
      case version
      /// Other formats of a version that was recorded before.
      case formats
      /// The version was recorded before with all these files.
      case nothing
    }
  }

  /// Records that a day's report was sent: which version, when, by which role, and the sums of its files.
  ///
  /// The files of a second or later version are written anew, for their header and their corrections then say which
  /// version they replace, and why. Formats made later of the version that was sent are added to it.
  ///
  /// - Parameters:
  ///   - date: the day of the report.
  ///   - edition: nil is as the operation says.
  ///   - issued: when it was sent, `2025-12-01T23:59:00-03:00`; a time without an offset is in the operation's zone.
  ///   - output: the folder in which the report's files stand; nil is the usual one.
  ///   - role: the role that sent it, never a name.
  ///   - note: why; a second version needs one.
  ///   - author: who records it, which a store keeps.
  ///   - key: of the record, which a store keeps once, however often it is sent.
  @discardableResult
  public func issue(
    date: String, edition: String? = nil, issued: String, in output: String? = nil, role: String,
    note: String? = nil, by author: Author, key: String = ""
  ) async throws(SitrepError) -> IssuedReport {
    let output = output ?? usualOutput
    let operation = try operation()
    let request = try ResolvedRequest(
      ReportRequest(date: date, edition: edition), profile: operation.profile, templates: templates)
    let day = request.days[0]
    var sums = try sumsOfFiles(
      of: day, edition: request.edition, in: output, operation: operation.profile.operation)
    let step = try nextStep(for: sums, day: day, edition: request.edition, operation)
    guard step.kind != .nothing else { return step }
    guard step.version == 1 || step.kind == .formats || note?.isEmpty == false else {
      throw .request(.noReasonForVersion(step.version))
    }
    let moment = try self.moment(issued, zone: operation.profile.zone)
    if moment < operation.profile.zone.instant(day: day, second: 0) {
      throw .request(.issuedBeforeItsDay(issued, day: day))
    }
    if step.kind == .version, step.version > 1 {
      let issue = (
        day: day, edition: request.edition, version: step.version, moment: moment, note: note ?? ""
      )
      sums = try sumsOfRewritten(step.files, as: issue, in: output, operation)
    } else if step.kind == .version, log != nil {
      try checkComeOut(sums, on: day, edition: request.edition, operation)
    }
    var row = [
      "date": "\(day)", "edition": request.edition.rawValue, "version": String(step.version),
      "issued": ZonedMoment(instant: moment, zone: operation.profile.zone).description,
      "sums": Self.cell(of: sums, files: step.files), "role": role, "note": note ?? "",
      "previous": IssueLog(operation).lastSum ?? "",
    ]
    if log != nil { row["revision"] = "\(head)" }
    try await append(
      [(.issued, [row])], by: author, languages: operation.profile.languages, key: key)
    try await writeReceipt(below: output)
    return step
  }

  /// The sums of files as a cell has them.
  private static func cell(of sums: [String: String], files: [String]) -> String {
    files.compactMap { name in sums[name].map { "\(name) \(IssuedSum.mark)\($0)" } }.joined(separator: "|")
  }

  /// Which version files of a report are, and those of them that the log does not hold yet.
  private func nextStep(
    for sums: [String: String], day: Day, edition: Edition, _ operation: Operation
  ) throws(SitrepError) -> IssuedReport {
    let version = IssuedVersion(operation, day: day, edition: edition)
    let all = sums.keys.sorted()
    guard let latest = version.latest else { return IssuedReport(version: 1, files: all, kind: .version) }
    let next = IssuedReport(version: latest.version + 1, files: all, kind: .version)
    let isUnchanged = all.allSatisfy { version.sum(of: $0) == nil || version.sum(of: $0) == sums[$0] }
    guard isUnchanged else { return next }
    let added = sums.filter { version.sum(of: $0.key) == nil }
    if added.isEmpty { return IssuedReport(version: latest.version, files: all, kind: .nothing) }
    let maker = ReportMaker(operation, templates: templates)
    return try maker.areOfLatestVersion(added, at: Viewpoint(day: day, edition: edition))
      ? IssuedReport(version: latest.version, files: added.keys.sorted(), kind: .formats) : next
  }

  /// Lays the sum of the log's last line, as it now reads, beside the reports.
  private func writeReceipt(below output: String) async throws(SitrepError) {
    let written: OperationFolder
    if let log {
      written = try await OperationFolder.open(log)
    } else {
      written = try OperationFolder(at: path)
    }
    let operation = try written.operation()
    let lines = IssueLog(operation)
    guard let sum = lines.lastSum else { return }
    try writing(output) {
      try IssueReceipt(line: lines.count, sum: sum).write(
        below: output, operation: operation.profile.operation)
    }
  }

  /// The sums of the files of a day's report, by name.
  func sumsOfFiles(
    of day: Day, edition: Edition, in output: String, operation: String
  ) throws(SitrepError) -> [String: String] {
    let folder = "\(output)/\(operation)/\(day)"
    guard kind(of: folder) == .folder else { throw .request(.noReports(folder: folder)) }
    let files = try reading(folder) { try names(inFolder: folder) }
    var sums: [String: String] = [:]
    for file in files {
      guard let name = ReportName(fileName: file, operation: operation, day: day), name.edition == edition,
        name.knownBy == nil
      else { continue }
      sums[file] = SHA256.sum(of: try reading(file) { try bytes(ofFile: "\(folder)/\(file)") })
    }
    guard !sums.isEmpty else { throw .request(.noReports(folder: folder)) }
    return sums
  }

  private func moment(_ text: String, zone: ZoneRules) throws(SitrepError) -> Instant {
    guard let span = try? DateSpan(edtf: text).localised(to: zone), !span.marks.contains(.interval),
      span.startSecond >= 0
    else { throw .request(.notATime(text, as: .issued)) }
    return zone.instant(day: span.earliest, second: Int(span.startSecond))
  }
}

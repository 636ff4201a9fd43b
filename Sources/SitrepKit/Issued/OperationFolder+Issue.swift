import SitrepModel
import SitrepTables

extension OperationFolder {
  /// What was recorded of a report that was sent.
  public struct IssuedReport: Sendable, Hashable {
    public let version: Int
    /// The files that were sent, by name.
    public let files: [String]
    /// Whether this version was recorded before, so that there was nothing to add.
    public let wasKnown: Bool
  }

  /// Records that a day's report was sent: which version, when, by which role, and the sums of its files.
  ///
  /// The files of a second or later version are written anew, for their header and their corrections then say which
  /// version they replace, and why.
  ///
  /// - Parameters:
  ///   - date: the day of the report.
  ///   - edition: nil is as the operation says.
  ///   - issued: when it was sent, `2025-12-01T23:59:00-03:00`; a time without an offset is in the operation's zone.
  ///   - output: the folder in which the report's files stand.
  ///   - role: the role that sent it, never a name.
  ///   - note: why; a second version needs one.
  ///   - author: who records it, which a store keeps.
  ///   - key: of the record, which a store keeps once, however often it is sent.
  @discardableResult
  public func issue(
    date: String, edition: String? = nil, issued: String, in output: String = "reports", role: String,
    note: String? = nil, by author: Author, key: String = ""
  ) async throws(SitrepError) -> IssuedReport {
    let operation = try operation()
    let request = try ResolvedRequest(
      ReportRequest(date: date, edition: edition), profile: operation.profile, templates: templates)
    let day = request.days[0]
    var sums = try sumsOfFiles(
      of: day, edition: request.edition, in: output, operation: operation.profile.operation)
    let earlier = IssuedVersion(operation, day: day, edition: request.edition).issues.last
    if let earlier, Dictionary(uniqueKeysWithValues: earlier.sums.map { ($0.name, $0.sum) }) == sums {
      return IssuedReport(version: earlier.version, files: sums.keys.sorted(), wasKnown: true)
    }
    let version = (earlier?.version ?? 0) + 1
    guard version == 1 || note?.isEmpty == false else { throw .request(.noReasonForVersion(version)) }
    let moment = try self.moment(issued, zone: operation.profile.zone)
    if version > 1 {
      let issue = (day: day, edition: request.edition, version: version, moment: moment, note: note ?? "")
      sums = try sumsOfRewritten(sums.keys.sorted(), as: issue, in: output, operation)
    } else if log != nil {
      try checkComeOut(sums, on: day, edition: request.edition, operation)
    }
    var row = [
      "date": "\(day)", "edition": request.edition.rawValue, "version": String(version),
      "issued": ZonedMoment(instant: moment, zone: operation.profile.zone).description,
      "sums": sums.sorted { $0.key < $1.key }.map { "\($0.key) sha256:\($0.value)" }.joined(separator: "|"),
      "role": role, "note": note ?? "",
    ]
    if log != nil { row["revision"] = "\(head)" }
    try await append(
      [(.issued, [row])], by: author, languages: operation.profile.languages, key: key)
    return IssuedReport(version: version, files: sums.keys.sorted(), wasKnown: false)
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
    else { throw .request(.notATime(text, option: "--issued")) }
    return zone.instant(day: span.earliest, second: Int(span.startSecond))
  }
}

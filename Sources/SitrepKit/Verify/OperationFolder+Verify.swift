import SitrepModel

extension OperationFolder {
  /// Makes every report again that lies below `<folder>/<operation>` and compares: texts line by line, workbooks
  /// cell by cell with type, value and number format.
  ///
  /// - Parameters:
  ///   - folder: the output folder, in which the operation has one of its own.
  ///   - progress: called with how many of how many reports are compared.
  /// - Throws: where the operation has errors, or the folder holds no report of it or can't be read.
  public func verify(
    reports folder: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(SitrepError) -> Verification {
    let operation = try operation()
    let id = operation.profile.operation
    guard kind(of: "\(folder)/\(id)") == .folder else {
      throw .request(.noReports(folder: "\(folder)/\(id)"))
    }
    let committed = try reading(folder) { try CommittedReports(below: folder, operation: id) }
    guard !committed.reports.isEmpty else { throw .request(.noReports(folder: "\(folder)/\(id)")) }

    var verification = Verification()
    var comparison = ReportComparison(operation, templates: templates, folder: folder)
    for (index, name) in committed.reports.enumerated() {
      let details = try comparison.differences(of: name)
      verification.compared += 1
      if !details.isEmpty { verification.add(details, to: "\(folder)/\(name.path)") }
      progress(index + 1, committed.reports.count)
    }
    for name in committed.missing {
      verification.add(["missing: other days have this report"], to: "\(folder)/\(name.path)")
    }
    for (place, faults) in try issueFaults(operation, committed, below: folder) {
      verification.add(faults, to: place)
    }
    for path in committed.strangers {
      verification.add(["no report of this operation and day"], to: "\(folder)/\(path)")
    }
    return verification
  }
}

extension OperationFolder {
  /// Where the log of what was sent, its receipt and the files themselves contradict one another, by place.
  private func issueFaults(
    _ operation: Operation, _ committed: CommittedReports, below folder: String
  ) throws(SitrepError) -> [(place: String, faults: [String])] {
    let log = IssueLog(operation)
    let id = operation.profile.operation
    var faults = log.faults.map { (place: "\(path)/\($0.place)", faults: [$0.fault]) }
    if let fault = try reading(folder, { try IssueReceipt.fault(of: log, below: folder, operation: id) }) {
      faults.append((place: "\(folder)/\(id)/\(IssueReceipt.fileName)", faults: [fault]))
    }
    let present = Set(committed.reports.map(\.path))
    for version in IssuedVersion.all(of: operation).compactMap(\.latest) {
      for file in version.sums {
        let path = "\(id)/\(version.date)/\(file.name)"
        guard !present.contains(path) else { continue }
        let fault = "missing: it was sent as version \(version.version)"
        faults.append((place: "\(folder)/\(path)", faults: [fault]))
      }
    }
    return faults
  }
}

extension Verification {
  fileprivate mutating func add(_ details: [String], to path: String) {
    differences.append(Difference(path: path, details: details))
  }
}

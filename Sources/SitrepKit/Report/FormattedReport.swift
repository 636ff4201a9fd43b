import SitrepRender

/// A report in one of its formats, to be made on any core.
struct FormattedReport: Sendable {
  let name: ReportName
  let format: any ReportFormat
  let report: ShownReport

  func write(to file: NewFile) throws(SitrepError) {
    try writing(name.path) {
      try report.write(in: format, to: file)
      try file.sync()
    }
  }

  func bytes() throws(SitrepError) -> [UInt8] { try report.bytes(in: format) }
}

/// A report in one of its formats, to be made on any core.
struct FormattedReport: Sendable {
  let name: ReportName
  let format: OutputFormat
  let report: ShownReport

  var isWorkbook: Bool { if case .workbook = format.maker { true } else { false } }

  func write(to file: NewFile) throws(SitrepError) {
    switch format.maker {
    case .text(let format):
      try writing(name.path) { try report.write(in: format) { try file.write($0) } }
    case .workbook: try report.writeWorkbook(to: file.path)
    }
    try writing(name.path) { try file.sync() }
  }

  func bytes() throws(SitrepError) -> [UInt8] {
    switch format.maker {
    case .text(let format): return try report.bytes(in: format)
    case .workbook:
      let file = try TemporaryFile()
      try report.writeWorkbook(to: file.path)
      return try reading(file.path) { try SitrepKit.bytes(ofFile: file.path) }
    }
  }
}

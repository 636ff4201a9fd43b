import SitrepRender

/// All formats that reports are written in.
enum OutputFormats {
  static let all: [any ReportFormat] = ReportFormats.all + [MailFormat(), WorkbookFormat()]

  /// - Parameter name: what a request calls it: `txt`.
  static func named(_ name: String) -> (any ReportFormat)? { all.first { $0.name == name } }

  /// - Parameter fileExtension: how its files' names end, without the first dot: `hxl.csv`.
  static func withFileExtension(_ fileExtension: String) -> (any ReportFormat)? {
    all.first { $0.fileExtension == fileExtension }
  }
}

extension ReportRequest {
  /// The names of all formats.
  public static var knownFormats: [String] { OutputFormats.all.map(\.name) }

  /// The formats of a request that names none.
  public static var defaultFormats: [String] {
    ["txt", "md", "html", "xlsx", "json"].filter(knownFormats.contains)
  }
}

import SitrepRender

/// A format that reports are written in.
struct OutputFormat: Sendable {
  /// What a request calls it: `txt`.
  let name: String
  /// How its files' names end, without the first dot: `hxl.csv`.
  let fileExtension: String
  let maker: Maker

  enum Maker: Sendable {
    case text(any ReportFormat)
    /// XLSX, which a library writes to a file of its own.
    case workbook
  }

  private init(_ format: any ReportFormat) {
    name = format.name
    fileExtension = format.fileExtension
    maker = .text(format)
  }

  private init(workbook name: String) {
    self.name = name
    fileExtension = name
    maker = .workbook
  }

  static let all: [OutputFormat] =
    ReportFormats.all.map(OutputFormat.init)
    + [OutputFormat(MailFormat()), OutputFormat(workbook: "xlsx")]

  static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }

  static func withFileExtension(_ fileExtension: String) -> OutputFormat? {
    all.first { $0.fileExtension == fileExtension }
  }
}

extension ReportRequest {
  /// The names of all formats.
  public static var knownFormats: [String] { OutputFormat.all.map(\.name) }

  /// The formats of a request that names none.
  public static var defaultFormats: [String] {
    ["txt", "md", "html", "xlsx", "json"].filter(knownFormats.contains)
  }
}

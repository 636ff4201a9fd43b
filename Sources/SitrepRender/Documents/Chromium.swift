import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The browser without a window, for pages whose text runs from right to left.
struct Chromium: PagePrinter {
  private let program: ExternalProgram

  init() throws(DocumentError) {
    program = try ExternalProgram("chromium", package: "chromium")
  }

  func pdf(of page: String, in folder: WorkFolder, day: Day) throws(DocumentError) -> [UInt8] {
    let output = "\(folder.path)/report.pdf"
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
      "--disable-background-networking",
      "--disable-dev-shm-usage", "--user-data-dir=\(folder.path)/browser", "--no-pdf-header-footer",
      "--print-to-pdf=\(output)", "file://\(folder.path)/\(page)",
    ]
    // Its sandbox can't be set up by root, as whom programs run in containers; the page is ours and runs nothing.
    if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
    try program.run(arguments, temporaryFolder: folder.path, epoch: day.epoch, limit: 180)
    return withDates(of: day, in: try folder.bytes(of: "report.pdf"))
  }

  /// The file with the day in place of the time at which it was made: the same page gives the same bytes.
  private func withDates(of day: Day, in pdf: [UInt8]) -> [UInt8] {
    var pdf = pdf
    let date = Array((day.description.filter { $0 != "-" } + "000000").utf8)
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      let name = Array(name.utf8)
      for start in pdf.indices where pdf[start] == name[0] && pdf[start...].starts(with: name) {
        let place = start + name.count
        guard place + date.count <= pdf.count else { continue }
        pdf.replaceSubrange(place..<(place + date.count), with: date)
      }
    }
    return pdf
  }
}

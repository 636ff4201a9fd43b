import CXlsxWriter
package import SitrepModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// An XLSX workbook being written to a path.
///
/// It must be closed, and closing is what writes the file; one that is let go without leaves no file behind.
package struct Workbook: ~Copyable {
  /// How many rows a sheet may have; smaller in tests.
  package let rowLimit: Int
  /// Whether rows go to disk as soon as the next begins: strings in their cells, no tables, rows in order.
  package let isConstantMemory: Bool
  /// What stands at the end of a text that was too long for a cell.
  package var cutMark = "… [cut]"
  /// What Excel keeps for itself, in the workbook's language, in lower case.
  package var reservedNames: Set<String> = []

  private let library: LibraryWorkbook
  private let formats: FormatTable
  private var sheets: [SheetState] = []
  private var created: Day?

  /// - Parameter isRightToLeft: whether its columns count from the right side.
  package init(
    path: String, isConstantMemory: Bool = false, rowLimit: Int = CellLimits.rows, isRightToLeft: Bool = false
  ) throws(WorkbookError) {
    library = try LibraryWorkbook(path: path, isConstantMemory: isConstantMemory)
    formats = FormatTable(library.pointer, isRightToLeft: isRightToLeft)
    self.isConstantMemory = isConstantMemory
    self.rowLimit = rowLimit
  }

  /// Writes the file.
  package consuming func close() throws(WorkbookError) {
    ClosingTurn.begin(created)
    defer { ClosingTurn.end() }
    try library.close()
  }

  /// Adds a sheet at the end. The name is changed where Excel would not take it.
  package mutating func addSheet(_ name: String) throws(WorkbookError) -> SheetNumber {
    let name = SheetName.valid(name, taken: sheets.map(\.name), reserved: reservedNames)
    guard let pointer = name.withCString({ workbook_add_worksheet(library.pointer, $0) }) else {
      throw WorkbookError(.library(code: 0, words: "the sheet can't be added"), sheet: name)
    }
    if formats.isRightToLeft { worksheet_right_to_left(pointer) }
    sheets.append(SheetState(pointer: pointer, name: name))
    return SheetNumber(index: sheets.count - 1)
  }

  package func name(of sheet: SheetNumber) -> String { sheets[sheet.index].name }

  /// How many texts were cut because no cell holds them.
  package var cutTexts: Int { sheets.reduce(0) { $0 + $1.cutTexts } }

  /// How many links stand as plain text because a sheet holds no more of them.
  package var droppedLinks: Int { sheets.reduce(0) { $0 + $1.droppedLinks } }

  /// Writes to a sheet; may be called several times for one.
  package mutating func edit<Result>(
    _ sheet: SheetNumber, _ body: (inout SheetWriter) throws(WorkbookError) -> Result
  ) throws(WorkbookError) -> Result {
    var writer = SheetWriter(
      state: sheets[sheet.index], formats: formats, cutMark: cutMark, isConstantMemory: isConstantMemory)
    defer { sheets[sheet.index] = writer.state }
    return try body(&writer)
  }

  /// - Parameter created: fixed, so that the same report gives the same bytes.
  package mutating func setProperties(_ texts: DocumentProperties, created: Day) throws(WorkbookError) {
    self.created = created
    var properties = lxw_doc_properties()
    sitrep_doc_properties_set_created(&properties, Int64(created.number) * 86_400)
    let fields = [
      texts.title, texts.subject, texts.author, texts.company, texts.category, texts.keywords,
      texts.comments,
    ]
    let code = CellText.withPointers(fields.map { CellText.line($0, limit: 255) }) { pointers in
      sitrep_doc_properties_set_title(&properties, pointers[0])
      sitrep_doc_properties_set_subject(&properties, pointers[1])
      sitrep_doc_properties_set_author(&properties, pointers[2])
      sitrep_doc_properties_set_company(&properties, pointers[3])
      sitrep_doc_properties_set_category(&properties, pointers[4])
      sitrep_doc_properties_set_keywords(&properties, pointers[5])
      sitrep_doc_properties_set_comments(&properties, pointers[6])
      return workbook_set_properties(library.pointer, &properties)
    }
    if let problem = WorkbookError.Problem(code) { throw WorkbookError(problem) }
  }
}

/// What a file's properties say of it.
package struct DocumentProperties: Hashable, Sendable {
  package var title = ""
  package var subject = ""
  package var author = ""
  package var company = ""
  package var category = ""
  package var keywords = ""
  package var comments = ""

  package init() {}
}

/// A sheet of the workbook that gave it.
package struct SheetNumber: Hashable, Sendable {
  let index: Int
}

package enum CellLimits {
  package static let rows = 1_048_576
  package static let columns = 16_384
  /// UTF-16 units in a cell.
  package static let text = 32_767
  /// Links on a sheet.
  package static let links = 65_530
}

/// The library's workbook: freed on every way out.
private struct LibraryWorkbook: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>
  /// Where the library puts the parts of the workbook until it is closed, as the library keeps it.
  private var parts: PartsFolder {
    PartsFolder(path: pointer.pointee.options.tmpdir.map { String(cString: $0) } ?? "")
  }

  init(path: String, isConstantMemory: Bool) throws(WorkbookError) {
    var options = lxw_workbook_options()
    options.constant_memory = isConstantMemory ? 1 : 0
    options.use_zip64 = isConstantMemory ? 1 : 0
    let parts = PartsFolder.made()
    let opened = CellText.withPointers([parts.path]) { pointers in
      if !parts.path.isEmpty { sitrep_workbook_options_set_tmpdir(&options, pointers[0]) }
      return path.withCString { workbook_new_opt($0, &options) }
    }
    guard let opened else {
      let code = errno
      parts.remove()
      throw WorkbookError(.fileNotWritten(path: path, code: code))
    }
    pointer = opened
  }

  consuming func close() throws(WorkbookError) {
    let parts = parts
    defer { parts.remove() }
    let path = pointer.pointee.filename.map { String(cString: $0) } ?? ""
    // The library would write its own words to standard error.
    guard let file = fopen(path, "ab") else {
      let code = errno
      _ = consume self
      throw WorkbookError(.fileNotWritten(path: path, code: code))
    }
    fclose(file)
    // Frees the workbook whether it could be written or not.
    errno = 0
    let code = workbook_close(pointer)
    let fault = errno == 0 ? EIO : errno
    discard self
    guard let problem = WorkbookError.Problem(code) else { return }
    let isFileFault = code.rawValue <= LXW_ERROR_ZIP_CLOSE.rawValue
    throw WorkbookError(isFileFault ? .fileNotWritten(path: path, code: fault) : problem)
  }

  deinit {
    let parts = parts
    sitrep_workbook_abandon(pointer)
    parts.remove()
  }
}

extension WorkbookError.Problem {
  /// nil where there was no error.
  init?(_ code: lxw_error) {
    guard code != LXW_NO_ERROR else { return nil }
    let words = lxw_strerror(code).map { String(cString: $0) } ?? "unknown error"
    self = .library(code: UInt32(code.rawValue), words: words)
  }
}

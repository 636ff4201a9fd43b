import SitrepForms
import SitrepLanguage
import SitrepModel
import SitrepTables

extension OperationFolder {
  /// Writes the entry form: a workbook with a sheet a table, drop-downs from the operation, and the rows it has.
  ///
  /// - Parameters:
  ///   - path: the workbook's.
  ///   - language: of the labels; nil is the first of the operation's languages.
  /// - Throws: where the operation has errors, or the workbook can't be written.
  public func writeForm(to path: String, language: String? = nil) throws(SitrepError) {
    let form = try form(in: language)
    try writeWorkbook(to: path) { try form.write(to: $0) }
  }

  /// The same form, in hand.
  package func formBytes(language: String? = nil) throws(SitrepError) -> [UInt8] {
    let form = try form(in: language)
    let file = try TemporaryFile()
    try writing(file.path) { try form.write(to: file.path) }
    return try reading(file.path) { try bytes(ofFile: file.path) }
  }

  private func form(in language: String?) throws(SitrepError) -> EntryForm {
    let operation = try operation()
    let code = language ?? operation.profile.languages.first ?? "en"
    try check(code, templates)
    let templates = templates
    let words = try reading("languages") { try Language(code, templates: templates) }
    let labels = try ColumnLabels(operation.profile.languages, templates: templates)
    let text = try profileText()
    let profile = try reading(ProfileText.fileName) { try ProfileSettings(text) }
    return EntryForm(operation, existing: try existingRows(labels), profile: profile, language: words)
  }

  /// Writes a workbook whole, or not at all.
  func writeWorkbook(to path: String, _ write: (String) throws -> Void) throws(SitrepError) {
    let (folder, name) = split(path)
    try writing(path) {
      var made: [String] = []
      let output = try OutputFolder(at: folder, made: &made)
      output.lock()
      let partial = ".sitrep-\(name).partial"
      output.expect(partial)
      do {
        try write("\(output.path)/\(partial)")
        try output.sync(partial)
        try output.rename(partial, to: name)
        output.sync()
      } catch {
        output.remove(partial)
        removeFolders(made)
        throw error
      }
    }
  }

  /// What forms say, in the languages of the operation before others.
  func formWords(_ operation: Operation) throws(SitrepError) -> FormWords {
    let templates = templates
    let own = operation.profile.languages
    return try reading("languages") {
      let available = try Language.available(in: templates)
      let codes = own.filter(available.contains) + available.filter { !own.contains($0) }
      return FormWords(try codes.map { try Language($0, templates: templates) }, operation: operation)
    }
  }

  /// A path's folder, and the name in it.
  func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}

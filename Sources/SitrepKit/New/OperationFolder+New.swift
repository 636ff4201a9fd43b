import SitrepFiles
import SitrepTemplates

extension OperationFolder {
  /// Makes a new operation folder with a small example that already reports.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or doesn't exist; the operation's id is made from its name.
  ///   - firstReport: the day of the first report, and of the example's records: `2025-11-28`.
  ///   - kind: the kind of crisis that the example is of: cyclone, outbreak, …; nil is the smallest example.
  ///   - language: in which the example is told and the profile's reports are made.
  ///   - templates: a folder laid out as `templates/`, whose `new-operation` stands before the built-in one.
  /// - Returns: the names of the files written.
  /// - Throws: where the folder holds something, or can't be written.
  @discardableResult
  public static func create(
    at path: String, firstReport: String, kind: String? = nil, language: String? = nil,
    templates: String? = nil
  ) throws(SitrepError) -> [String] {
    let day = try day(firstReport, as: .firstReport)
    let templates = try Self.templates(laidOver: [templates].compactMap(\.self))
    let language = try checked(kind: kind, language: language, in: templates)
    try checkIsEmpty(path)
    let starter = try reading("templates") {
      try OperationStarter(
        operation: OperationStarter.operationID(forFolder: folderName(of: path)), kind: kind,
        language: language, firstReport: day, templates: templates)
    }
    return try writing(path) { try write(starter, to: path) }
  }

  /// The language of an example that there is, for a kind of crisis that there is.
  static func checked(
    kind: String?, language: String?, in templates: TemplateFolder
  ) throws(SitrepError) -> String {
    let (kinds, languages) = try reading("templates") {
      (try OperationStarter.kinds(in: templates), try StarterWords.languages(in: templates))
    }
    if let kind, !kinds.contains(kind) { throw .request(.unknown(.kind, value: kind, known: kinds)) }
    let language = language ?? StarterWords.usual
    if !languages.contains(language) {
      throw .request(.unknown(.language, value: language, known: languages))
    }
    return language
  }

  static func checkIsEmpty(_ path: String) throws(SitrepError) {
    switch kind(of: path) {
    case .absent: return
    case .file, .other: throw .request(.notAFolder(path))
    case .folder:
      let present = try reading(path) { try names(inFolder: path) }
      guard present.isEmpty else { throw .request(.folderNotEmpty(path)) }
    }
  }

  private static func write(_ starter: OperationStarter, to path: String) throws(SystemFault) -> [String] {
    var made: [String] = []
    let folder = try OutputFolder(at: path, made: &made)
    for (index, file) in starter.files.enumerated() {
      do {
        try folder.write(Array(file.text.utf8), to: file.name)
      } catch {
        for written in starter.files[...index] { folder.remove(written.name) }
        removeFolders(made)
        throw error
      }
    }
    folder.sync()
    Unfinished.beginPlacing()
    defer { Unfinished.endPlacing() }
    for file in starter.files { folder.keep(file.name) }
    return starter.files.map(\.name)
  }
}

import SitrepDraft
import SitrepModel
import SitrepTables

/// What a person says of a text; what is left open is taken from its head.
public struct DraftRequest: Sendable {
  /// The text's title.
  public var title: String?
  /// The name of who published it.
  public var publisher: String?
  /// When it was published, as in a table: `2025-11-28`, `2025-11-28~`.
  public var published: String?
  /// Where it stands, starting with `https://`.
  public var url: String?
  /// The language it is in (BCP 47).
  public var language: String?

  /// All is as the text's head says.
  public init() {}

  fileprivate var source: DraftSource {
    var source = DraftSource()
    source.title = title ?? ""
    source.publisher = publisher ?? ""
    source.published = published ?? ""
    source.url = url ?? ""
    source.language = language ?? ""
    return source
  }
}

extension OperationFolder {
  /// Reads texts and proposes records; nothing is written.
  ///
  /// - Parameters:
  ///   - files: a text, page, document or message each, the first copy before those that repeat it.
  ///   - request: what is said of them.
  /// - Throws: where a file can't be read, or a flag holds what can't be.
  public func draft(_ files: [String], _ request: DraftRequest = DraftRequest()) throws(SitrepError)
    -> [DraftedText]
  {
    var texts: [(name: String, text: String)] = []
    for file in files {
      guard kind(of: file) != .absent else { throw .request(.noFile(file)) }
      let content = try reading(file) { try bytes(ofFile: file) }
      texts.append((file, try Self.text(of: content, named: file)))
    }
    return try draft(texts, request)
  }

  /// Reads a text that stands in no file, such as one that was pasted.
  ///
  /// The same text, of the same revision, gives the same proposals with the same numbers.
  /// - Parameter name: what remarks call the text.
  package func draft(
    text: String, named name: String = "text", _ request: DraftRequest = DraftRequest()
  ) throws(SitrepError) -> DraftedText {
    guard let drafted = try draft([(name, text)], request).first else { throw .request(.noFile(name)) }
    return drafted
  }

  private func draft(_ texts: [(name: String, text: String)], _ request: DraftRequest) throws(SitrepError)
    -> [DraftedText]
  {
    let operation = try operation()
    if let published = request.published, (try? DateSpan(edtf: published)) == nil {
      throw .request(.notATime(published, as: .published))
    }
    let lexicons = try reading(whole: "draft") { try DraftLexicon.all(in: templates) }
    let quantities = try reading(whole: "quantity-words.csv") { try QuantityLexicon.load(from: templates) }
    let names = try reading(whole: "personal-data-words.csv") { try PersonalDataWords.load(from: templates) }
    let draft = Draft(
      operation: operation, lexicons: lexicons, quantities: quantities, personalData: names)
    var known = KnownTexts(operation)
    var drafted: [DraftedText] = []
    for (name, content) in texts {
      let text = DraftText(content)
      var source = draft.source(of: text, given: request.source)
      var remarks: [DiagnosticText] = []
      if source.language.isEmpty || !draft.knows(source.language) {
        let tongue: DiagnosticText =
          source.language.isEmpty ? .unknownLanguage : .quoted(text: source.language)
        let languages = lexicons.map(\.language).joined(separator: ", ")
        remarks.append(.noWordsFor(language: tongue, languages: languages))
      }
      let sketch = TextSketch(text)
      let remark = known.place(&source, sketch)
      if let remark { remarks.append(remark) }
      drafted.append(
        DraftedText(
          source: source, text: content, sketch: sketch,
          keptText: operation.profile.keepsTexts ? draft.withoutPersons(content) : "",
          proposals: draft.proposals(of: text, source: source),
          remarkTexts: remarks.map { .ofText(name: name, remark: $0) }, revision: head))
    }
    return drafted
  }
}

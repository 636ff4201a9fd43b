import SitrepKit
import SitrepLanguage
import SitrepModel

/// In and out: the entry form as a workbook, and files that are brought in.
struct ExchangePage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer(notice: HTML = .none, status: Int = 200) throws -> PageAnswer {
    try frame.answer(words("setup.title"), tab: .setup, notice: notice, status: status) {
      frame.setupTabs(.exchange)
      HTML(.div, .class("two")) {
        HTML(.section) {
          HTML(.h2) { words("exchange.form") }
          HTML(.p) { words("exchange.form-hint") }
          HTML(.p) {
            HTML(.a, .class("button"), .link(PageAddress("setup", "form"))) { words("exchange.form-get") }
          }
          HTML(.h2) { words("exchange.folder") }
          HTML(.p) { words("exchange.folder-hint") }
          HTML(.p) {
            HTML(.a, .class("button"), .link(PageAddress("setup", "folder"))) { words("exchange.folder-get") }
          }
        }
        HTML(.section) {
          HTML(.h2) { words("exchange.import") }
          HTML(.p) { words("exchange.import-hint") }
          importForm
        }
      }
    }
  }

  private var importForm: HTML {
    frame.form(PageAddress("setup", "exchange"), isUpload: true) {
      HTML(.div, .class("field")) {
        HTML(.label, Attribute(.for, "f-file")) { words("exchange.file") }
        HTML(
          .input, .id("f-file"), Attribute(.type, "file"), Attribute(.name, "file"),
          Attribute(.accept, ".xlsx,.csv"))
      }
      HTML(.div, .class("field")) {
        HTML(.label, Attribute(.for, "f-rows")) { words("exchange.rows") }
        HTML(
          .textarea, .id("f-rows"), Attribute(.name, "rows"), Attribute(.dir, "auto"),
          Attribute(.rows, "6"), Attribute(.ariaDescribedBy, "f-rows-hint")
        ) { frame.context.request.fields["rows"] }
        HTML(.span, .class("hint"), .id("f-rows-hint")) { words("exchange.rows-hint") }
      }
      HTML(.div, .class("end")) {
        HTML(.button, Attribute(.name, "step"), Attribute(.value, "try")) { words("exchange.try") }
        HTML(.button, .class("main"), Attribute(.name, "step"), Attribute(.value, "do")) {
          words("exchange.do")
        }
      }
    }
  }

  /// The entry form.
  func form() throws -> PageAnswer {
    let profile = try frame.workspace.profile()
    let language =
      profile.languages.contains(words.language.code) ? words.language.code : profile.languages.first
    let name = "\(profile.operation)-entry.xlsx"
    return .file(
      try frame.workspace.form(language: language ?? "en"), named: name, type: ReportFileType.of(name))
  }

  /// All tables.
  func folder() throws -> PageAnswer {
    let name = "\(try frame.workspace.profile().operation).zip"
    return .file(try frame.workspace.folderArchive(), named: name, type: ReportFileType.of(name))
  }

  /// The file that was sent, or the cells that were pasted.
  private var sent: UploadedFile? {
    let request = frame.context.request
    let file = request.files.first { $0.field == "file" && !$0.bytes.isEmpty }
    let rows = request.fields["rows"]
    if file != nil || rows.allSatisfy(\.isWhitespace) { return file }
    return UploadedFile(field: "rows", name: words("add.rows"), bytes: Array(rows.utf8))
  }

  /// Says what a file or pasted cells add, or adds it.
  func taken() async throws -> PageAnswer {
    guard let file = sent else {
      return try answer(notice: frame.warning(words("add.empty")), status: 422)
    }
    do {
      let planned = try frame.workspace.planImport(of: file)
      if planned.isEmpty { return try answer(notice: frame.done(words("exchange.nothing"))) }
      guard frame.context.request.fields["step"] == "do" else {
        return try answer(notice: told(planned))
      }
      switch try await frame.workspace.apply(planned, key: frame.context.sentKey) {
      case .appended(let ids): return try answer(notice: frame.done(words.count("exchange.done", ids.count)))
      case .refused(let problems):
        let told = problems.filter(\.isError).map { words.told($0.problem) }
        return try answer(notice: frame.refusal(TypedEntry(), others: told), status: 422)
      case .conflict(let conflict): return try ConflictPage(frame: frame).answer(conflict)
      }
    } catch let error as SitrepError {
      guard error.exitCode < 3 else { throw error }
      let told = words.lines(of: error.problems.filter(\.isError))
      return try answer(
        notice: frame.refusal(TypedEntry(), others: told.isEmpty ? [error.description] : told), status: 422)
    }
  }

  /// What an import would add.
  private func told(_ planned: OperationFolder.Import) -> HTML {
    HTML(.div, .class("say"), Attribute(.role, "status")) {
      HTML(.p) { words("exchange.would") }
      HTML(.ul) {
        for addition in planned.additions {
          HTML(.li) {
            words("table.\(addition.table)")
            " "
            HTML(.span, .class("id")) {
              addition.replaces.map { "\($0) → \(addition.id)" } ?? addition.id
            }
          }
        }
      }
    }
  }
}

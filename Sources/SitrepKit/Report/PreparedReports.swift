import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import Synchronization

/// What the reports of a run have in common, read once and on another core: the words of languages, and the templates
/// of formats.
final class PreparedReports: Sendable {
  private let templates: TemplateFolder
  private let languages = Mutex<[String: Upcoming<Result<Language, any Error>>]>([:])
  private let formats = Mutex<[String: Upcoming<Result<any ReportFormat, any Error>>]>([:])

  init(templates: TemplateFolder) {
    self.templates = templates
  }

  func begin(_ language: String) {
    _ = upcoming(language)
  }

  func begin(_ format: any ReportFormat, in language: String) {
    _ = upcoming(format, in: language)
  }

  func language(_ code: String) throws -> Language {
    try upcoming(code).value.get()
  }

  func format(_ format: any ReportFormat, in language: String) throws -> any ReportFormat {
    try upcoming(format, in: language).value.get()
  }

  private func upcoming(_ code: String) -> Upcoming<Result<Language, any Error>> {
    languages.withLock { known in
      if let language = known[code] { return language }
      let language = Upcoming { [templates] in Result { try Language(code, templates: templates) } }
      known[code] = language
      return language
    }
  }

  private func upcoming(
    _ format: any ReportFormat, in code: String
  ) -> Upcoming<Result<any ReportFormat, any Error>> {
    let language = upcoming(code)
    return formats.withLock { known in
      let key = "\(format.name) \(code)"
      if let prepared = known[key] { return prepared }
      let prepared = Upcoming { [templates] in
        Result { try format.prepared(language.value.get(), templates) }
      }
      known[key] = prepared
      return prepared
    }
  }
}

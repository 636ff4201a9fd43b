import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates

/// A request with everything it leaves out filled in, and everything it names found.
struct ResolvedRequest {
  let days: [Day]
  let knownBy: Day?
  let formats: [any ReportFormat]
  let languages: [String]
  let edition: Edition

  init(
    _ request: ReportRequest, profile: OperationProfile, templates: TemplateFolder
  ) throws(SitrepError) {
    let calendar = try RequestedDays(request, profile: profile)
    days = calendar.days
    knownBy = calendar.knownBy
    var formats: [any ReportFormat] = []
    for name in distinct(request.formats.isEmpty ? ReportRequest.defaultFormats : request.formats) {
      guard let format = OutputFormats.named(name) else {
        throw .request(.unknown(.format, value: name, known: ReportRequest.knownFormats))
      }
      formats.append(format)
    }
    self.formats = formats
    languages = distinct(request.languages.isEmpty ? Array(profile.languages.prefix(1)) : request.languages)
    for language in languages { try check(language, templates) }
    edition = try request.edition.map(edition(named:)) ?? profile.edition
  }
}

/// Checks that a language has words.
func check(_ language: String, _ templates: TemplateFolder) throws(SitrepError) {
  let known = try reading("languages") { try Language.available(in: templates) }
  guard known.contains(language) else {
    throw .request(.unknown(.language, value: language, known: known))
  }
}

func edition(named name: String) throws(SitrepError) -> Edition {
  guard let edition = Edition(rawValue: name) else {
    throw .request(.unknown(.edition, value: name, known: Edition.codes))
  }
  return edition
}

/// Each text once, in the order of their first places.
private func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}

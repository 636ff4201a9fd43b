import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

/// A ministry for which its minister speaks, and a site that nobody knows by name.
private let named = operation {
  actor("ministry", name: "Ministry of Health", nameIn: ["es": "Ministerio de Salud"], kind: .organisation)
  actor("minister", name: "Ana Soto", organisation: "ministry of  health")
  source("site", publisher: "Unnamed site", publisherIn: ["es": "Sitio sin nombre"], relation: .quotes)
  estimate("e1", "about 100", from: "site", by: "minister", as: .official)
  estimate("e2", "about 300", from: "site")
  policy("p1", .inForce, start: "2025-11-28", lasting: "P60D", from: "site", by: "minister", as: .official)
  policy("p2", .inForce, start: "2025-11-28", from: "site", by: "ministry", as: .organisation)
}

@Test(arguments: [
  ("en", "Ministry of Health", "Unnamed site"), ("es", "Ministerio de Salud", "Sitio sin nombre"),
  // A language that calls it nothing else has the registered name, and not as a text in a foreign language.
  ("fr", "Ministry of Health", "Unnamed site"),
])
func originsAndPublishersStandInTheReadersLanguage(_ code: String, origin: String, publisher: String) throws {
  let language = try Language(code, templates: .builtIn)
  let report = named.report()
  let statements = report.conflicts.flatMap(\.statements)
  #expect(Set(statements.compactMap(\.origin).map { language.text($0) }) == [origin])
  #expect(Set(statements.map { language.text($0.publisher) }) == [publisher])
  #expect(report.sources.map { language.text($0.publisher) } == [publisher])
  // One body under its id, its name and its minister's is one origin, named once.
  #expect(report.policies.map { $0.startOrigins.map { language.text($0) } } == [[origin]])
  let conflict = try #require(report.conflicts.first)
  #expect(language.text(conflict.message).contains(origin))
  #expect(language.text(conflict.message).contains(publisher))
}

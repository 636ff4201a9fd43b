import SitrepEvidence
import SitrepModel
import SitrepTables

let finder = PersonalDataFinder(
  .builtIn,
  registered: [
    "José Jerí", "Jerí", "Gabriel Boric", "Hugo de Zela", "Ministry of Foreign Affairs of Peru", "Tacna",
    "Arica",
    "Chacalluta–Santa Rosa", "Santa Rosa", "María Elena", "The Independent", "Reuters", "Global South World",
    "Perú",
    "Fundación Scalabrini", "Luis Cordero", "General Lagos",
  ])

/// What was found, as `kind: the words`.
func found(_ text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return finder.find(in: text).map {
    "\($0.kind.rawValue): \(String(String.UnicodeScalarView(scalars[$0.range])))"
  }
}

import SitrepEvidence
import SitrepModel
import Testing

struct UntranslatedCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  /// The entries that lack words in Spanish, in their order.
  var entries: [String]
  var testDescription: String { name }
}

@Test(arguments: [
  UntranslatedCase(name: "a condition", parts: [condition("c1", .wsh)], entries: ["c1"]),
  UntranslatedCase(
    name: "the steps of a measure, not the measure that is put together of them",
    parts: [policy("p1", .announced), policy("p2", .inForce, on: "2025-11-29")], entries: ["p1", "p2"]),
  UntranslatedCase(
    name: "what was done, not the line by sector and place",
    parts: [response("r1", by: "A", .fsc, at: "crossing"), response("r2", by: "B", .fsc, at: "crossing")],
    entries: ["r1", "r2"]),
  UntranslatedCase(
    name: "an outlook, not the line of the short report that tells it",
    parts: [statement("s1", .outlook, on: "border")], entries: ["s1"]),
  UntranslatedCase(
    name: "the officer's paragraph by its section",
    parts: [narrative("A day.", on: "2025-11-29", citing: [])], entries: ["situation"]),
  UntranslatedCase(name: "numbers have no words to translate", parts: [estimate("e1", "40")], entries: []),
])
func whatIsNotTranslatedIsNamedByItsEntry(_ item: UntranslatedCase) {
  let operation = operation(of: [place("crossing")] + item.parts) { $0.languages = ["es"] }
  let findings = Knowledge(operation).lint(at: Viewpoint(day: day("2025-11-29")), PersonalDataWords())
    .filter { $0.check == .untranslated }
  #expect(findings.map { $0.message["subjects"] } == (item.entries.isEmpty ? [] : [.texts(item.entries)]))
}

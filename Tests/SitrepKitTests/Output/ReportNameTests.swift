import SitrepKit
import SitrepModel
import SitrepTestSupport
import Testing

@Suite("Names of report files")
struct ReportNameTests {
  static let day = Day(number: 20_423)
  static let later = Day(number: 20_427)

  static let names: [(ReportName, String)] = [
    (name("en", "txt"), "sitrep-op-1-2025-12-01-en.txt"),
    (name("es", "hxl.csv"), "sitrep-op-1-2025-12-01-es.hxl.csv"),
    (name("pt-BR", "json"), "sitrep-op-1-2025-12-01-pt-BR.json"),
    (name("en", "txt", .partner), "sitrep-op-1-2025-12-01-en-partner.txt"),
    (name("en", "xlsx", .internal), "sitrep-op-1-2025-12-01-en-internal.xlsx"),
    (name("en", "txt", .public, later), "sitrep-op-1-2025-12-01-en-as-known-2025-12-05.txt"),
    (name("en", "txt", .internal, later), "sitrep-op-1-2025-12-01-en-internal-as-known-2025-12-05.txt"),
  ]

  static func name(
    _ language: String, _ fileExtension: String, _ edition: Edition = .public, _ knownBy: Day? = nil
  ) -> ReportName {
    ReportName(
      operation: "op-1", day: day, language: language, edition: edition, knownBy: knownBy,
      fileExtension: fileExtension)
  }

  @Test("two reports that differ in anything never share a name, and a name is read back", arguments: names)
  func roundTrip(name: ReportName, text: String) {
    #expect(name.fileName == text)
    #expect(ReportName(fileName: text, operation: "op-1", day: Self.day) == name)
  }

  @Test("the path says operation and date twice, so that a file moved out still says what it is")
  func path() {
    #expect(Self.names[0].0.path == "op-1/2025-12-01/sitrep-op-1-2025-12-01-en.txt")
  }

  @Test("knowledge up to the report's own day is no other report")
  func sameDay() {
    #expect(Self.name("en", "txt", .public, Self.day).fileName == "sitrep-op-1-2025-12-01-en.txt")
  }

  @Test(
    "what is not the name of a report of that day is not taken for one",
    arguments: [
      "sitrep-op-1-2025-12-02-en.txt", "sitrep-op-2-2025-12-01-en.txt", "sitrep-op-1-2025-12-01-en",
      "sitrep-op-1-2025-12-01-.txt", "sitrep-op-1-2025-12-01-en.", "notes.txt",
      "sitrep-op-1-2025-12-01-en-as-known-soon.txt", "sitrep-op-1-2025-12-01-en-as-known-2025-12-01.txt",
      "sitrep-op-1-2025-12-01-e n.txt", "sitrep-op-1-2025-12-01-partner.txt",
    ])
  func foreign(name: String) {
    let read = ReportName(fileName: name, operation: "op-1", day: Self.day)
    // A language may be called "partner", but then it is not an edition.
    #expect(read == nil || read?.edition == .public && read?.language == "partner")
  }

  @Test(
    "an id that could lead out of the folder, hide a file or upset a shell names no file",
    arguments: [
      ("chile-peru-2025", true), ("a", true), ("A_b.1", true), (String(repeating: "a", count: 100), true),
      ("", false), (".hidden", false), ("..", false), ("../x", false), ("/etc", false), ("a/b", false),
      ("a b", false), ("perú", false), ("a\u{0}", false), ("a\n", false), ("$(x)", false), ("a\\b", false),
      (String(repeating: "a", count: 101), false),
    ])
  func safe(id: String, isSafe: Bool) {
    #expect(canNameAFile(id) == isSafe)
  }
}

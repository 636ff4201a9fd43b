import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite("Values by what a language calls them") struct ValuesByLabelTests {
  private static let header = "id,source,occurred,place,indicator,measure,unit,group,value,method\n"

  private static func labels() -> ColumnLabels {
    var labels = ColumnLabels()
    labels.add("Media estimate", code: "media-estimate", in: Method.vocabulary)
    labels.add("Estimación de prensa", code: "media-estimate", in: Method.vocabulary)
    labels.add("people", code: "persons", in: OpenVocabulary.unit)
    labels.add("People stranded", code: "stranded", in: OpenVocabulary.indicator)
    labels.add("Niños", code: "children", in: OpenVocabulary.group)
    labels.add("both", code: "stock", in: Measure.vocabulary)
    labels.add("both", code: "flow", in: Measure.vocabulary)
    return labels
  }

  private static func read(_ rows: String) throws -> (operation: Operation?, problems: [String]) {
    let files = TableFiles([
      ("operation.yaml", Array(OperationFolder.profile.utf8)),
      ("places.csv", Array(OperationFolder.places.utf8)),
      ("sources.csv", Array(OperationFolder.sources.utf8)), ("estimates.csv", Array((header + rows).utf8)),
    ])
    let (operation, diagnostics) = try OperationReader.read(files) { _, _ in labels() }
    return (operation, diagnostics.map(\.description))
  }

  @Test("are the codes, so that they make no figure of their own")
  func codes() throws {
    let (operation, problems) = try Self.read(
      """
      e1,ap,2025-11-28,arica,stranded,stock,,children,40,media-estimate
      e2,ap,2025-11-28,arica,People  stranded,stock,people,Ninos,41,Estimación de prensa
      e3,ap,2025-11-28,arica,stranded,stock,persons,niños,42,MEDIA ESTIMATE

      """)
    #expect(problems == [])
    let read = try #require(operation)
    #expect(read.figureKeys.map(read.id(of:)) == ["stranded/stock/persons/children/arica"])
    #expect(read.estimates.map(\.method) == [.mediaEstimate, .mediaEstimate, .mediaEstimate])
  }

  @Test("are none where a word is of several, and stay as spelled where a list is open")
  func unknown() throws {
    let (_, problems) = try Self.read("e1,ap,2025-11-28,arica,tents,both,,,40,\n")
    #expect(
      problems == [
        "estimates.csv:2:30: error: unknown measure \"both\": expected one of stock, flow, cumulative, peak, change"
      ])
    // "Tents" is of the catalogue, which says what they are counted in; nothing knows lanterns.
    let open = try #require(
      try Self.read("e1,ap,2025-11-28,arica,Lanterns,stock,,,40,\ne2,ap,2025-11-28,arica,tents,stock,,,40,\n")
        .operation)
    #expect(
      open.figureKeys.map(open.id(of:)) == [
        "Lanterns/stock/persons/all/arica", "tents/stock/tents/all/arica",
      ])
  }

  @Test(
    "of units may be other words for them; what is counted for its own sake stays a unit of its own",
    arguments: [
      ("HHs", "households"), ("Ménages", "households"), ("fam.", "households"), ("Individuals", "persons"),
      ("pax", "persons"), ("%", "percent"), ("USD", "usd"), ("KG", "kg"), ("Cases", "Cases"),
      ("lanterns", "lanterns"), ("trucks", "trucks"), ("php/kg", "php/kg"),
    ])
  func units(_ word: String, unit: String) throws {
    let operation = try Self.read("e1,ap,2025-11-28,arica,stranded,stock,\(word),,40,\n").operation
    #expect(operation?.figureKeys.map { operation?.id(of: $0) } == ["stranded/stock/\(unit)/all/arica"])
  }

  @Test(
    "a source may be given by its title or its publisher, where that is of one source alone",
    arguments: [("Associated Press", nil), ("emol", nil), ("Gestion", nil)] as [(String, String?)])
  func sources(_ name: String, _ problem: String?) throws {
    let (_, problems) = try Self.read("e1,\(name),2025-11-28,arica,stranded,stock,,,40,\n")
    #expect(problems == (problem.map { [$0] } ?? []))
  }

  @Test("a publisher of several sources tells none of them")
  func ambiguousSource() throws {
    let problems = try OperationFolder.problems([
      "sources.csv": OperationFolder.sources + "emol-2,Emol,2025-11-29,es-CL,media,C\n",
      "events.csv": "id,source,occurred,kind\nv1,Emol,2025-11-28,meeting\n",
    ])
    #expect(
      problems == ["events.csv:2:4: error: ambiguous source \"Emol\": expected one of the ids emol, emol-2"])
  }
}

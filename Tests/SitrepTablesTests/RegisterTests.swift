import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct RegisterTests {
  @Test(arguments: [
    ("chacalluta", "chacalluta"), ("Chacalluta", "chacalluta"), ("CHACALLUTA", "chacalluta"),
    ("paso concordia", "chacalluta"), ("CL15101", "arica"), ("San Marcos de Arica", "arica"),
    ("Comuna de Arica", "arica"), ("Región de Arica y Parinacota", "arica-y-parinacota"),
    ("region de arica y parinacota", "arica-y-parinacota"), ("Chile/Arica", "arica"),
    ("Chile/Arica y Parinacota/Arica", "arica"), ("chile/arica-y-parinacota/chacalluta", "chacalluta"),
    ("Perú/Tacna", "tacna"), ("PE23", "tacna"),
  ])
  func aPlaceIsFoundByIDNameAliasCodeOrPath(_ name: String, _ id: String) throws {
    let (operation, problems) = try OperationFolder.read([
      "events.csv": "id,source,occurred,place\nv1,ap,2025-11-28,\(name)\n"
    ])
    #expect(problems == [])
    let read = try #require(operation)
    let place = try #require(read.events[0].head.place)
    #expect(read.text(read.places[Int(place.index)].id) == id)
  }

  @Test(arguments: ["Pérou", "pérou", "PERU"])
  func aPlaceIsFoundByItsNameInAnyLanguage(_ name: String) throws {
    let (operation, problems) = try OperationFolder.read([
      "places.csv": "id,name,name_en,name_fr,type\npe,Perú,Peru,Pérou,country\n",
      "events.csv": "id,source,occurred,place\nv1,ap,2025-11-28,\(name)\n",
    ])
    #expect(problems == [])
    let read = try #require(operation)
    #expect(read.events[0].head.place != nil)
    let names = read.localName(of: read.places[0])
    #expect(["en", "es", "fr", "pt"].map { names.best(for: $0)?.text } == ["Peru", "Perú", "Pérou", "Perú"])
  }

  @Test func actorsAndSourcesHaveNamesInLanguages() throws {
    let (operation, problems) = try OperationFolder.read([
      "actors.csv": "id,name,name_en,office,office_en\npdi,Policía,Police,Jefa,Chief\n",
      "sources.csv": "id,publisher,publisher_fr,title,title_fr\nap,Site,Le site,Title,Titre\n",
    ])
    #expect(problems == [])
    let read = try #require(operation)
    func shown(_ text: LocalText) -> [String?] { ["en", "es", "fr"].map { text.best(for: $0)?.text } }
    #expect(shown(read.localName(of: read.actors[0])) == ["Police", "Policía", "Policía"])
    #expect(shown(read.publisher(of: read.sources[0])) == ["Site", "Site", "Le site"])
    #expect(
      shown(read.localText(of: read.sources[0].title, sourceLanguage: "")) == ["Title", "Title", "Titre"])
  }

  @Test func aNameInALanguageDoesNotTakeThePlaceOfTheName() throws {
    let problems = try OperationFolder.problems([
      "places.csv": "id,name,name_en,type\npe,,Peru,country\n"
    ])
    #expect(problems == ["places.csv:2:4: error: blank name: expected text"])
  }

  @Test func whatLiesInAPlaceThatCouldNotBeReadIsNotToldAgain() throws {
    let problems = try OperationFolder.problems([
      "places.csv": "id,name,type,parent,lat,lon\npe,Perú,country,,95,-75\ntacna,Tacna,adm1,pe,,\n",
      "events.csv": "id,source,occurred,place\nv1,ap,2025-11-28,tacna\n",
    ])
    #expect(problems.count == 1 && problems[0].hasPrefix("places.csv:2:"), "\(problems)")
  }

  @Test(
    arguments: [
      ("Perú/Arica", "unknown place \"Perú/Arica\""), ("Chile/Tacna", "unknown place \"Chile/Tacna\""),
      ("Chile//Arica", nil), ("/", "unknown place \"/\""),
    ] as [(String, String?)])
  func aPathLeadsThroughParentsThatHoldThePlace(_ path: String, _ problem: String?) throws {
    let problems = try OperationFolder.problems([
      "events.csv": "id,source,occurred,place\nv1,ap,2025-11-28,\(path)\n"
    ])
    #expect(problems == (problem.map { ["events.csv:2:18: error: \($0)"] } ?? []))
  }

  @Test func aNameThatSeveralPlacesBearIsAskedAboutAndAPathSettlesIt() throws {
    let places = """
      id,name,type,parent
      chile,Chile,country,
      peru,Perú,country,
      a1,Santa Rosa,site,chile
      a2,Santa Rosa,site,peru

      """
    let (_, problems) = try OperationFolder.read([
      "places.csv": places,
      "events.csv":
        "id,source,occurred,place\nv1,ap,2025-11-28,Santa Rosa\nv2,ap,2025-11-28,Perú/Santa Rosa\n",
    ])
    #expect(
      problems == ["events.csv:2:18: error: ambiguous place \"Santa Rosa\": expected one of the ids a1, a2"])
  }

  @Test(arguments: [
    FaultCase(
      "unknown parent", ["places.csv": "id,name,type,parent\nchile,Chile,country,\narica,Arica,adm1,chiel\n"],
      "places.csv:3:18: error: unknown place \"chiel\" (did you mean \"chile\"?)"),
    FaultCase(
      "circle", ["places.csv": "id,name,type,parent\na,A,site,b\nb,B,site,c\nc,C,site,a\nd,D,site,a\n"],
      "places.csv:2:10: error: places that lie in one another \"a → b → c → a\""),
    FaultCase(
      "its own parent", ["places.csv": "id,name,type,parent\na,A,site,a\n"],
      "places.csv:2:10: error: places that lie in one another \"a → a\""),
    FaultCase(
      "duplicate id", ["places.csv": "id,name,type\na,A,site\na,B,site\n"],
      "places.csv:3:1: error: duplicate id \"a\": expected an id of its own, or as a later version"
        + " of that row an entered of its own"),
    FaultCase(
      "type", ["places.csv": "id,name,type\na,A,village\n"],
      "places.csv:2:5: error: unknown type \"village\": expected one of country, adm1, adm2, adm3, area, crossing, site"
    ),
    FaultCase(
      "latitude", ["places.csv": "id,name,type,lat,lon\na,A,site,-98.3,-70.3\n"],
      "places.csv:2:10: error: lat out of range \"-98.3\": expected a number from -90 to 90"),
    FaultCase(
      "longitude", ["places.csv": "id,name,type,lat,lon\na,A,site,-18.3,west\n"],
      "places.csv:2:16: error: unreadable number \"west\": expected a number from -180 to 180"),
    FaultCase(
      "country", ["places.csv": "id,name,type,iso3\na,A,site,CL\n"],
      "places.csv:2:10: error: unknown country \"CL\": expected a country code of three letters such as CHL (ISO 3166-1)"
        + " (did you mean \"CHL\"?)"),
    FaultCase(
      "code of another parent",
      ["places.csv": "id,name,type,parent,pcode,iso3\na,A,adm1,,CL15,CHL\nb,B,adm2,a,CL141,CHL\n"],
      "places.csv:3:12: warning: P-code that does not fit its parent \"CL141\": expected a code that starts with CL15"
    ),
    FaultCase(
      "code of another country", ["places.csv": "id,name,type,pcode,iso3\na,A,adm1,PE15,CHL\n"],
      "places.csv:2:10: warning: P-code that does not fit its country \"PE15\": expected a code that starts with CL"
    ),
    FaultCase(
      "code of another country, told by the place above",
      ["places.csv": "id,name,type,parent,pcode,iso3\na,A,country,,,CHL\nb,B,adm1,a,PE15,\n"],
      "places.csv:3:12: warning: P-code that does not fit its country \"PE15\": expected a code that starts with CL"
    ),
    FaultCase(
      "code of another parent, past a place without one",
      ["places.csv": "id,name,type,parent,pcode\na,A,adm1,,CL15\nb,B,area,a,\nc,C,adm2,b,CL141\n"],
      "places.csv:4:12: warning: P-code that does not fit its parent \"CL141\": expected a code that starts with CL15"
    ),
    FaultCase(
      "code of the place above",
      ["places.csv": "id,name,type,parent,pcode\na,A,adm1,,CL15\nb,B,adm2,a,CL15\n"],
      "places.csv:3:12: warning: the P-code of another place \"CL15\": expected a code of its own; a has this one",
      "places.csv:3:12: warning: the P-code of the place it lies in \"CL15\": expected a longer one, or none"),
    FaultCase(
      "code of another place",
      ["places.csv": "id,name,type,pcode\na,A,adm1,CL15\nb,B,adm1,CL15\n"],
      "places.csv:3:10: warning: the P-code of another place \"CL15\": expected a code of its own; a has this one"
    ),
    FaultCase(
      "country of another place above",
      ["places.csv": "id,name,type,parent,iso3\na,A,country,,CHL\nb,B,adm1,a,PER\nc,C,adm1,a|b,PER\n"],
      "places.csv:3:12: warning: a country that is not that of its parent \"PER\": expected CHL"),
    FaultCase(
      "code with three letters of the country",
      ["places.csv": "id,name,type,pcode,iso3\na,A,adm1,CHL15,CHL\n"]),
    FaultCase(
      "crossing between two",
      [
        "places.csv": "id,name,type,parent,pcode\na,A,adm1,,CL15\nb,B,adm1,,PE23\nc,C,crossing,a|b,PE2301\n"
      ]),
    FaultCase(
      "reliability", ["sources.csv": "id,publisher,reliability\nap,AP,G\n"],
      "sources.csv:2:7: error: unknown reliability \"G\": expected one of A, B, C, D, E, F"),
    FaultCase(
      "language", ["sources.csv": "id,publisher,language\nap,AP,Spanish\n"],
      "sources.csv:2:7: error: unreadable language \"Spanish\": expected a language tag such as es or es-CL (BCP 47)"
    ),
    FaultCase(
      "link", ["sources.csv": "id,publisher,url\nap,AP,javascript:alert(1)\n"],
      "sources.csv:2:7: warning: no link \"javascript:alert(1)\": expected a link that starts with "
        + "https://; this is left out"),
    FaultCase(
      "publisher", ["sources.csv": "id,publisher\nap,\n"],
      "sources.csv:2:4: error: blank publisher: expected text"),
  ])
  func registersAreChecked(_ fault: FaultCase) throws {
    let problems = try OperationFolder.problems(fault.files)
    #expect(problems == fault.problems)
  }

  @Test func parentsAndTotalsAreKeptByID() throws {
    let (operation, problems) = try OperationFolder.read([
      "operation.yaml": OperationFolder.profile + """
        situation_level: adm1
        totals:
          - place: Región de Arica y Parinacota
            of: [Comuna de Arica, Paso Concordia]
        clocks: {Comuna de Arica: America/Santiago}

        """,
      "places.csv": OperationFolder.places.replacing("arica|tacna", with: "Comuna de Arica|PE23"),
    ])
    #expect(problems == [])
    let read = try #require(operation)
    #expect(read.profile.situationLevel == .adm1)
    #expect(read.profile.totals.map(\.place) == ["arica-y-parinacota"])
    #expect(read.profile.totals.map(\.of) == [["arica", "chacalluta"]])
    #expect(read.profile.clocks.map(\.place) == ["arica"])
    let crossing = try #require(read.places.last)
    #expect(crossing.parents.map(read.text) == ["arica", "tacna"])
  }
}

import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

struct OriginCase: Sendable, CustomTestStringConvertible {
  var name: String
  var origin = ""
  var relation: Relation? = .republished
  var by: String?
  var kind: AttributionKind?
  /// nil is "origin not named".
  var expected: String?

  var testDescription: String { name }
}

private let originCases = [
  OriginCase(name: "an original source is its own origin", relation: .original, expected: "Daily"),
  OriginCase(name: "a copy without an origin names none", expected: nil),
  OriginCase(name: "a source of unknown relation names none", relation: nil, expected: nil),
  OriginCase(name: "a copy comes from its origin", origin: "AFP", expected: "AFP"),
  OriginCase(
    name: "an origin goes before an original publisher", origin: "AFP", relation: .original, expected: "AFP"),
  OriginCase(
    name: "an official goes before the source", origin: "AFP", by: "Ana Soto", kind: .official,
    expected: "Ana Soto"),
  OriginCase(
    name: "an organisation goes before the source", origin: "AFP", by: "Red Cross", kind: .organisation,
    expected: "Red Cross"),
  OriginCase(
    name: "an expert goes before the source", origin: "AFP", by: "Ana Soto", kind: .expert,
    expected: "Ana Soto"),
  OriginCase(
    name: "residents are no origin of their own", origin: "AFP", by: "a baker", kind: .resident,
    expected: "AFP"),
  OriginCase(
    name: "media that are quoted are no origin by that", origin: "AFP", by: "Radio 5", kind: .media,
    expected: "AFP"),
  OriginCase(
    name: "officials without a name leave it to the source", by: nil, kind: .official, expected: nil),
  OriginCase(
    name: "an actor stands for its organisation", by: "minister", kind: .official,
    expected: "Ministry of the Interior"),
  OriginCase(
    name: "an actor is found by an alias, whatever its accents and spaces", by: "jose  JERI", kind: .official,
    expected: "Presidency"),
  OriginCase(
    name: "an actor's kind serves where the record gives none", by: "minister", kind: nil,
    expected: "Ministry of the Interior"),
  OriginCase(
    name: "a party is no origin by its kind alone", origin: "AFP", by: "candidate", kind: nil,
    expected: "AFP"),
  OriginCase(
    name: "an origin that is a known body takes its registered name", origin: "min. interior",
    expected: "Ministry of the Interior"),
  OriginCase(
    name: "an organisation under an alias is the body itself", by: "deputy", kind: .official,
    expected: "Ministry of the Interior"),
]

private let actors = [
  actor("minister", name: "Ana Soto Díaz", organisation: "Ministry of the Interior"),
  actor("deputy", name: "Luis Rey", organisation: "Min. Interior"),
  actor("interior", name: "Ministry of the Interior", aliases: ["Min. Interior"], kind: .organisation),
  actor("president", name: "José Jerí", aliases: ["Jerí"], organisation: "Presidency"),
  actor("candidate", kind: .party),
]

@Test(arguments: originCases)
func theOriginIsWhoFirstSaidIt(_ item: OriginCase) throws {
  let operation = operation {
    actors
    source("s", publisher: "Daily", origin: item.origin, relation: item.relation)
    estimate("e", "120", from: "s", by: item.by, as: item.kind)
  }
  let figure = try operation.figure()
  #expect(figure.statements.map { $0.origin?.original } == [item.expected])
  #expect(figure.origins == (item.expected == nil ? 0 : 1))
  #expect(figure.codes.contains(.singleOrigin))
}

@Test(arguments: originCases.filter { $0.by == nil })
func theListOfSourcesNamesTheSameOrigin(_ item: OriginCase) throws {
  let operation = operation {
    actors
    source("s", publisher: "Daily", origin: item.origin, relation: item.relation)
    estimate("e", "120", from: "s")
  }
  #expect(operation.report().sources.map { $0.origin?.original } == [item.expected])
}

@Test func tenCopiesOfOneStoryAreOneOriginInTenReports() throws {
  let figure = try operation {
    for index in 0..<10 {
      source(
        "s\(index)", publisher: "Daily \(index)", origin: index == 3 ? "afp" : "AFP", relation: .republished)
      estimate("e\(index)", "120", from: "s\(index)")
    }
  }.figure()
  #expect(figure.origins == 1)
  #expect(figure.reports == 10)
  #expect(figure.label == .unverified)
  #expect(figure.agreement == .single)
  #expect(figure.codes.contains(.copies))
}

/// One agency's story in two papers, and a radio that does not say where it has it from.
let copiedStory = operation {
  source("daily", publisher: "Daily", origin: "AFP", relation: .republished)
  source("weekly", publisher: "Weekly", origin: "AFP", relation: .republished)
  source("radio", publisher: "Radio", relation: .quotes)
  estimate("e1", "120", from: "daily")
  estimate("e2", "120", from: "weekly")
  estimate("e3", "120", from: "radio")
}

@Test func copiesAndUnnamedOriginsAreReportsAndNoOrigins() throws {
  let figure = try copiedStory.figure()
  #expect(figure.origins == 1)
  #expect(figure.reports == 3)
  #expect(figure.label == .unverified)
}

@Test(arguments: [
  // What the copy says, of which day, and what its origin then says: e1 is 25 of the 28th, verified.
  ("19", "2025-11-27", "e1"), ("25", "2025-11-28", "e1"), ("30", "2025-11-28", "e2"),
  ("30", "2025-11-29", "e2"),
])
func aCopyThatComesLaterTakesNoPlaceOfWhatItsOriginSaidSince(
  words: String, day: String, leading: String
) throws {
  let figure = try operation {
    source("office", publisher: "Office", origin: "Office")
    source("blog", publisher: "Blog", origin: "Office", relation: .republished)
    estimate("e1", "25", on: "2025-11-28", from: "office", status: .verified)
    estimate("e2", words, on: day, from: "blog", known: "2025-11-30")
  }.figure(stranded, "2025-11-30")
  #expect(figure.recommended == leading)
  #expect(figure.origins == 1)
}

@Test func twoOfficialsOfOneMinistryConfirmNothing() throws {
  let figure = try operation {
    actors
    estimate("e1", "120", from: "A", by: "minister", as: .official)
    estimate("e2", "120", from: "B", by: "deputy", as: .official)
  }.figure()
  #expect(figure.origins == 1)
  #expect(figure.reports == 2)
  #expect(figure.label == .unverified)
}

@Test func unknownOriginsAreOneStatementAPublisherAndCorroborateNothing() throws {
  let figure = try operation {
    source("s1", publisher: "Daily", relation: .quotes)
    source("s2", publisher: "DAILY", relation: .quotes)
    source("s3", publisher: "Weekly", relation: .quotes)
    estimate("e1", "120", from: "s1")
    estimate("e2", "120", from: "s2")
    estimate("e3", "120", from: "s3")
  }.figure()
  #expect(figure.statements.count == 2)
  #expect(figure.origins == 0)
  #expect(figure.reports == 3)
  #expect(figure.agreement == .consistent)
  #expect(figure.label == .unverified)
  #expect(figure.codes.contains(.singleOrigin))
  #expect(!figure.codes.contains(.copies))
}

@Test func oneKnownAndOneUnknownOriginAreNotTwo() throws {
  let figure = try operation {
    source("s1", publisher: "Daily", relation: .quotes)
    estimate("e1", "120", from: "s1")
    estimate("e2", "120", from: "AP")
  }.figure()
  #expect(figure.origins == 1)
  #expect(figure.label == .unverified)
}

@Test func oneSourceThatSaysItTwiceIsOneReport() throws {
  let figure = try operation {
    estimate("e1", "120")
    estimate("e2", "120")
  }.figure()
  #expect(figure.reports == 1)
  #expect(figure.records == ["e1", "e2"])
}

@Test func aNameIsSpelledAsItsOwnRecordSpellsItWhateverOthersSay() throws {
  let parts = [
    source("s1", publisher: "Daily", origin: "Afp", relation: .quotes),
    source("s2", publisher: "Weekly", origin: "AFP", relation: .quotes),
    estimate("e1", "120", from: "s1", known: "2025-11-28"),
    estimate("e2", "120", on: "2025-11-20", from: "s2", known: "2025-11-29"),
  ]
  for order in [parts, parts.reversed()] {
    #expect(try operation(of: order).figure().statements.map(\.origin) == ["Afp"])
  }
}

@Test func whoSharesASpellingIsToldApartByIdNotByRow() throws {
  let parts = [
    actor("a", name: "Rojas", organisation: "Police"), actor("b", name: "Rojas", organisation: "Army"),
    estimate("e", "120", by: "rojas", as: .official),
  ]
  for order in [parts, parts.reversed()] {
    #expect(try operation(of: order).figure().statements.map(\.origin) == ["Police"])
  }
}

@Test(
  "Spellings that look alike are one origin",
  arguments: [
    "AFP\u{200B}", "\u{FEFF}AFP", "A\u{AD}FP", "AF\u{200D}P", "\u{202A}AFP\u{202C}", "ＡＦＰ", "afp", "AFP ",
  ])
func spellingsThatLookAlike(_ spelling: String) throws {
  let figure = try operation {
    source("s1", publisher: "Daily", origin: "AFP", relation: .quotes)
    source("s2", publisher: "Weekly", origin: spelling, relation: .quotes)
    estimate("e1", "120", from: "s1")
    estimate("e2", "120", from: "s2")
  }.figure()
  #expect(figure.origins == 1)
  #expect(figure.label == .unverified)
}

@Test func anOriginOfInvisibleCharactersIsNotNamed() throws {
  let figure = try operation {
    source("s1", publisher: "Daily", origin: "\u{200B}", relation: .quotes)
    estimate("e1", "120", from: "s1")
  }.figure()
  #expect(figure.statements.map(\.origin) == [nil])
  #expect(figure.origins == 0)
}

import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct RecordTests {
  private static let header = "id,source,occurred,place,indicator,measure,value,supersedes\n"

  private static func estimate(_ id: String, _ supersedes: String = "", indicator: String = "stranded")
    -> String
  {
    "\(id),ap,2025-11-28,chacalluta,\(indicator),stock,40,\(supersedes)\n"
  }

  @Test(arguments: [
    FaultCase("a correction", ["estimates.csv": header + estimate("e1") + estimate("e2", "e1")]),
    FaultCase(
      "a correction that comes first", ["estimates.csv": header + estimate("e2", "e1") + estimate("e1")]),
    FaultCase(
      "a circle, told once",
      [
        "estimates.csv": header + estimate("e1", "e3") + estimate("e2", "e1") + estimate("e3", "e2")
          + estimate("e4", "e1")
      ],
      "estimates.csv:2:47: error: records that supersede one another \"e1 → e3 → e2 → e1\""),
    FaultCase(
      "of another figure",
      ["estimates.csv": header + estimate("e1") + estimate("e2", "e1", indicator: "arrivals")],
      "estimates.csv:3:47: warning: supersedes a record of another figure \"e1\""),
    FaultCase(
      "of another table",
      [
        "estimates.csv": header + estimate("e1"),
        "events.csv": "id,source,occurred,supersedes\nv1,ap,2025-11-28,e1\n",
      ],
      "events.csv:2:18: warning: supersedes a record of another table \"e1\": expected a record of events; this one is"
        + " of estimates"),
    FaultCase(
      "of another measure",
      [
        "policies.csv": "id,source,occurred,measure,stage,supersedes\np1,ap,2025-11-28,m1,announced,\n"
          + "p2,ap,2025-11-28,m2,announced,p1\n"
      ],
      "policies.csv:3:31: warning: supersedes a record of another measure \"p1\""),
    FaultCase(
      "an id of another table",
      [
        "estimates.csv": header + estimate("x1"),
        "events.csv": "id,source,occurred\nx1,ap,2025-11-28\n",
      ],
      "events.csv:2:1: error: duplicate id \"x1\": expected an id of its own; it stands at estimates.csv:2"),
    FaultCase(
      "an id of a row with an error is taken",
      [
        "estimates.csv": header + estimate("e1").replacing("chacalluta", with: "nowhere")
          + estimate("e2", "e1")
      ],
      "estimates.csv:2:18: error: unknown place \"nowhere\""),
    FaultCase(
      "names that are one slip off",
      [
        "estimates.csv": "id,source,occurred,place,indicator,measure,unit,group,value\n"
          + "e1,ap,2025-11-28,arica,stranded,stock,persons,all,1\n"
          + "e2,ap,2025-11-28,arica,Stranded,stock,person,child,1\n"
          + "e3,ap,2025-11-28,arica,straned,stock,weeks,older people,1\n"
          + "e4,ap,2025-11-28,arica,straned,stock,weeks,venezuelans,1\n",
        "policies.csv":
          "id,source,occurred,measure,stage,type\np1,ap,2025-11-28,m1,announced,state_of_emergency\n",
      ],
      // "Stranded" in capitals is no slip: an indicator is known by its id and its names in any case.
      "estimates.csv:3: warning: unit that is not known \"person\" (did you mean \"persons\"?)",
      "estimates.csv:4: warning: group that is not known \"older people\" (did you mean \"older-people\"?)",
      "estimates.csv:4: warning: indicator that is not known \"straned\" (did you mean \"stranded\"?)",
      "policies.csv:2: warning: type that is not known \"state_of_emergency\" (did you mean \"state-of-emergency\"?)"
    ),
    FaultCase(
      "a section that there is not",
      ["narratives.csv": "date,section,text_en\n2025-12-01,situations,Quiet.\n"],
      "narratives.csv:2:12: error: unknown section \"situations\": expected one of key-figures, highlights, changes,"
        + " by-place, groups, situation, conditions, response, policy, dates-ahead, planning, outlook, gaps, caveats,"
        + " voices, sources, method (did you mean \"situation\"?)"),
    FaultCase(
      "a narrative that cites nothing",
      [
        "narratives.csv": "date,section,text_en,cites\n2025-12-01,situation,Quiet.,e9|e1\n",
        "estimates.csv": header + estimate("e1"),
      ],
      "narratives.csv:2:29: error: unknown record \"e9\" (did you mean \"e1\"?)"),
    FaultCase(
      "a number in a narrative that no cited record gives",
      [
        "narratives.csv":
          "date,section,text_en,text_es,cites\n2025-12-01,situation,About 250 people.,Unas 40 personas.,e1\n",
        "estimates.csv": header + estimate("e1"),
      ],
      "narratives.csv:2:22: error: number that no cited record gives \"250\": expected numbers of the records in cites,"
        + " their sums, differences or roundings, or a reason"),
    FaultCase(
      "numbers of a cited record, of its date and of the narrative's own date",
      [
        "narratives.csv":
          "date,section,text_en,cites\n2025-12-01,situation,\"On 1 December 2025: 40, as on 28 November.\",e1\n",
        "estimates.csv": header + estimate("e1"),
      ]),
    FaultCase(
      "a narrative without text",
      ["narratives.csv": "date,section,text_en,text_es\n2025-12-01,situation,,\n"],
      "narratives.csv:2:22: error: blank text: expected the paragraph in at least one language"),
    FaultCase(
      "a decision of another figure's record",
      [
        "decisions.csv":
          "date,figure,record,reason\n2025-12-01,arrivals/stock/persons/all/chacalluta,e1,Seen.\n",
        "estimates.csv": header + estimate("e1"),
      ],
      "decisions.csv:2:50: error: not a record of the figure \"e1\": expected an estimate of"
        + " arrivals/stock/persons/all/chacalluta"),
    FaultCase(
      "a decision",
      [
        "decisions.csv":
          "date,figure,record,reason\n2025-12-01,stranded/stock/persons/all/chacalluta,e1,Seen.\n",
        "estimates.csv": header + estimate("e1"),
      ]),
    FaultCase(
      "a decision without reason",
      [
        "decisions.csv": "date,figure,record,reason\n2025-12-01,stranded/stock/persons/all/chacalluta,e1,\n",
        "estimates.csv": header + estimate("e1"),
      ],
      "decisions.csv:2:53: error: blank reason: expected text"),
    FaultCase(
      "a sum that is none",
      ["issued.csv": "date,issued,sums\n2025-12-01,2025-12-01T23:59:00-03:00,a.txt md5:1\n"],
      "issued.csv:2:38: error: unreadable sum \"a.txt md5:1\": expected a file's name, a space, sha256: and 64 digits"
    ),
    FaultCase(
      "an end before its start",
      [
        "policies.csv":
          "id,source,occurred,measure,stage,start,end\np1,ap,2025-11-28,m1,announced,2025-12-01,2025-11-30\n"
      ],
      "policies.csv:2:42: error: end before start \"2025-11-30\": expected 2025-12-01 or later"),
    FaultCase(
      "a duration",
      ["policies.csv": "id,source,occurred,measure,stage,duration\np1,ap,2025-11-28,m1,announced,60d\n"],
      "policies.csv:2:31: error: unreadable duration \"60d\": expected a duration such as P60D or P2M, or a number of"
        + " days"),
    FaultCase(
      "severity as some programs write whole numbers",
      ["conditions.csv": "id,source,occurred,place,sector,severity\nc1,ap,2025-11-28,arica,SHL,4.0\n"]),
    FaultCase(
      "severity",
      ["conditions.csv": "id,source,occurred,place,sector,severity\nc1,ap,2025-11-28,arica,SHL,6\n"],
      "conditions.csv:2:28: error: unusable severity \"6\": expected a whole number from 1 to 5"),
  ])
  func recordsAreCheckedAgainstOneAnother(_ fault: FaultCase) throws {
    let problems = try OperationFolder.problems(fault.files)
    #expect(problems == fault.problems)
  }

  @Test func whereEnteredIsRequiredABlankIsAnError() throws {
    let problems = try OperationFolder.problems([
      "operation.yaml": OperationFolder.profile + "entered: required\n",
      "events.csv": "id,source,occurred,entered\nv1,ap,2025-11-28,\nv2,ap,2025-11-28,2025-11-28\n",
      "statements.csv": "id,source,occurred\ns1,ap,2025-11-28\n",
    ])
    #expect(
      problems == [
        "events.csv:2:18: error: blank entered: expected a day such as 2025-11-28, or a time such as"
          + " 2025-11-28T19:28:00Z",
        "statements.csv:1: error: missing column \"entered\": expected a day such as 2025-11-28, or a time such as"
          + " 2025-11-28T19:28:00Z",
      ])
  }

  @Test(arguments: [
    ("2025-11-28T19:28:00Z", "2025-11-28T19:28:00Z"), ("2025-11-28T16:28:00-03:00", "2025-11-28T19:28:00Z"),
    // Without an offset the zone of the operation counts: -03 in summer, -04 in winter.
    ("2025-11-28T16:28:00", "2025-11-28T19:28:00Z"), ("2025-11-28T16:28", "2025-11-28T19:28:00Z"),
    ("2025-06-28T16:28:00", "2025-06-28T20:28:00Z"),
    // A day alone is known by its cut-off.
    ("2025-11-28", "2025-11-29T02:59:00Z"), ("2025-06-28", "2025-06-29T03:59:00Z"),
  ])
  func whatIsEnteredIsAMoment(_ text: String, _ utc: String) throws {
    let (operation, problems) = try OperationFolder.read([
      "events.csv": "id,source,occurred,entered\nv1,ap,2025-11-28,\(text)\n"
    ])
    #expect(problems == [])
    let read = try #require(operation)
    #expect(read.events[0].head.entered.map { "\($0)" } == utc)
  }

  @Test func datesWithAnOffsetAreToldInTheZoneOfTheOperation() throws {
    let (operation, _) = try OperationFolder.read([
      "events.csv": "id,source,occurred\nv1,ap,2025-11-29T01:30:00Z\n"
    ])
    let read = try #require(operation)
    #expect("\(read.events[0].head.occurred)" == "2025-11-28T22:30:00")
  }

  @Test func aQuantityIsReadByTheLanguageOfItsSource() throws {
    let (operation, problems) = try OperationFolder.read([
      "estimates.csv": """
      id,source,occurred,place,indicator,measure,unit,value,low,high
      e1,emol,2025-11-28,chacalluta,stranded,stock,percent,"12,5",,
      e2,gestion,2025-11-28,chacalluta,stranded,stock,percent,12.5,,
      e3,ap,2025-11-28,chacalluta,stranded,stock,,dozens,40,
      e4,ap,2025-11-28,chacalluta,stranded,stock,,crowds,100,300
      e5,ap,2025-11-28,chacalluta,stranded,change,percent,-12,,
      e6,ap,2025-11-28,chacalluta,stranded,stock,,una veintena de familias,,
      e7,ap,2025-11-28,arica,stranded,stock,percent,50%,45%,55 %
      e8,ap,2025-11-28,arica,stranded,stock,,"about 1,000","900 people",two thousand
      e9,ap,2025-11-28,arica,stranded,stock,usd,"about 1,000",$900,

      """
    ])
    #expect(problems.count == 1)
    let read = try #require(operation)
    let ranges = read.estimates.map { estimate in
      let quantity = read.quantities[Int(estimate.quantity)]
      return "\(quantity.low?.description ?? "")…\(quantity.high?.description ?? "") \(quantity.kind)"
    }
    #expect(
      ranges == [
        "12.5…12.5 number", "12.5…12.5 number", "40…99 words", "100…300 words", "-12…-12 number",
        "17…23 words", "45…55 number", "900…2000 qualified", "900…1100 qualified",
      ])
    #expect(
      read.id(of: read.figureKeys[Int(read.estimates[5].figure)])
        == "stranded/stock/households/all/chacalluta")
  }
}

@Suite struct ResponseTests {
  @Test(
    "One column tells how far the activity is, or what is held of the record",
    arguments: [
      ("", nil, .reported), ("planned", .planned, .reported), ("Ongoing", .ongoing, .reported),
      ("done", .done, .reported), ("disputed", nil, .disputed), ("retracted", nil, .retracted),
    ] as [(String, ActivityStatus?, RecordStatus)])
  func status(_ status: String, _ ofActivity: ActivityStatus?, _ ofRecord: RecordStatus) throws {
    let (operation, _) = try OperationFolder.read([
      "responses.csv": "id,source,occurred,place,status\nr1,ap,2025-11-28,arica,\(status)\n"
    ])
    let response = try #require(operation?.responses.first)
    #expect(response.status == ofActivity)
    #expect(response.head.status == ofRecord)
  }

  @Test(arguments: [
    ("", "380 households", "", "households"), ("", "8400", "", "persons"),
    ("households", "380", "", "households"),
    ("", "", "380 households", "households"), ("houses", "40", "", "houses"),
    // The officer's words for what an English source says.
    ("", "380 famílias", "", "households"), ("", "1 200 ménages", "", "households"),
  ])
  func whatIsReachedKeepsItsUnit(_ unit: String, _ reached: String, _ targeted: String, _ read: String) throws
  {
    let (operation, _) = try OperationFolder.read([
      "responses.csv":
        "id,source,occurred,place,organisation,unit,targeted,reached\n"
        + "r1,ap,2025-11-28,arica,Red Cross,\(unit),\"\(targeted)\",\"\(reached)\"\n"
    ])
    let response = try #require(operation?.responses.first)
    let symbol = response.reached == nil ? response.targetedUnit : response.reachedUnit
    #expect(operation?.text(symbol) == read)
  }

  @Test func aPlanForPeopleMayReachHouseholds() throws {
    let (operation, _) = try OperationFolder.read([
      "responses.csv":
        "id,source,occurred,place,targeted,reached\nr1,ap,2025-11-28,arica,\"1,500\",380 households\n"
    ])
    let response = try #require(operation?.responses.first)
    #expect(operation?.text(response.targetedUnit) == "persons")
    #expect(operation?.text(response.reachedUnit) == "households")
  }
}

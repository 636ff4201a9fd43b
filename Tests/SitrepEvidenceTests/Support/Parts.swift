import SitrepModel

/// One row of a hand-made operation.
struct Part: Sendable {
  /// Registers come before records, wherever a test writes them.
  var isRegister = false
  var add: @Sendable (inout OperationDraft) -> Void
}

@resultBuilder
enum PartsBuilder {
  static func buildExpression(_ part: Part) -> [Part] { [part] }
  static func buildExpression(_ parts: [Part]) -> [Part] { parts }
  static func buildBlock(_ parts: [Part]...) -> [Part] { parts.flatMap(\.self) }
  static func buildOptional(_ parts: [Part]?) -> [Part] { parts ?? [] }
  static func buildEither(first parts: [Part]) -> [Part] { parts }
  static func buildEither(second parts: [Part]) -> [Part] { parts }
  static func buildArray(_ parts: [[Part]]) -> [Part] { parts.flatMap(\.self) }
}

/// A hand-made operation.
///
///     operation {
///       source("wire", origin: "AP", relation: .republished)
///       estimate("e1", "dozens", on: "2025-11-28", from: "wire")
///     }
func operation(
  _ profile: (inout OperationProfile) -> Void = { _ in }, @PartsBuilder _ parts: () -> [Part]
) -> Operation {
  operation(of: parts(), profile)
}

func operation(of parts: [Part], _ profile: (inout OperationProfile) -> Void = { _ in }) -> Operation {
  var draft = OperationDraft(profile)
  for part in parts where part.isRegister { part.add(&draft) }
  for part in parts where !part.isRegister { part.add(&draft) }
  return draft.operation
}

/// When a record became known.
enum Known: Sendable, ExpressibleByStringLiteral {
  /// By the cut-off of the last day that it is about.
  case onItsDay
  /// A day, which counts as its cut-off, or a time in the operation's zone.
  case at(String)
  /// No entry time: the source's dates tell.
  case notRecorded

  init(stringLiteral value: String) { self = .at(value) }
}

/// What every record says of itself.
struct About: Sendable {
  var id: String
  var on: String
  var source: String
  var place: String
  var known: Known
  var by: String?
  var kind: AttributionKind?
  var credibility: Int?
  var status: RecordStatus
  var sensitivity: Sensitivity?
  var supersedes: String?
  var until: String?
  var note: String?

  init(
    _ id: String, on: String, from source: String, at place: String, known: Known, by: String? = nil,
    as kind: AttributionKind? = nil, credibility: Int? = nil, status: RecordStatus = .reported,
    sensitivity: Sensitivity? = nil, supersedes: String? = nil, until: String? = nil, note: String? = nil
  ) {
    self.note = note
    (self.id, self.on, self.source, self.place, self.known) = (id, on, source, place, known)
    (self.by, self.kind, self.credibility, self.status) = (by, kind, credibility, status)
    (self.sensitivity, self.supersedes, self.until) = (sensitivity, supersedes, until)
  }
}

/// A source that publishes its own matter on a clean date, unless a test says otherwise.
func source(
  _ id: String, publisher: String? = nil, publisherIn names: KeyValuePairs<String, String> = [:],
  published: String? = "2025-11-01", accessed: String? = nil, origin: String = "",
  relation: Relation? = .original, reliability: Reliability? = nil, sensitivity: Sensitivity = .public
) -> Part {
  Part(isRegister: true) { draft in
    draft.add(
      Source(
        id: draft.symbol(id), publisher: draft.symbol(publisher ?? id),
        publisherByLanguage: draft.names(names), published: published.map(date),
        accessed: accessed.map(date), language: draft.symbol("en"), origin: draft.symbol(origin),
        relation: relation, reliability: reliability, sensitivity: sensitivity))
  }
}

func actor(
  _ id: String, name: String? = nil, nameIn names: KeyValuePairs<String, String> = [:],
  aliases: [String] = [], organisation: String = "",
  kind: ActorKind? = .official, partyTo: [String] = []
) -> Part {
  Part(isRegister: true) { draft in
    draft.operation.actors.append(
      Actor(
        id: draft.symbol(id), name: draft.symbol(name ?? id),
        nameByLanguage: draft.names(names), aliases: aliases.map { draft.symbol($0) },
        organisation: draft.symbol(organisation), kind: kind, partyTo: partyTo.map { draft.symbol($0) }))
  }
}

func place(_ id: String, _ type: PlaceType = .site, in parents: [String] = [], iso3: String = "") -> Part {
  Part(isRegister: true) { draft in
    draft.add(
      Place(
        id: draft.symbol(id), name: draft.symbol(id), type: type,
        parents: parents.map { draft.symbol($0) }, iso3: draft.symbol(iso3)))
  }
}

/// An estimate of people stranded at the crossing, unless a test says otherwise.
func estimate(
  _ id: String, _ words: String, of indicator: String = "stranded", _ measure: Measure = .stock,
  unit: String = "persons", group: String = "all", on: String = "2025-11-28", at place: String = "crossing",
  from source: String = "AP", known: Known = .onItsDay, method: Method? = nil, by: String? = nil,
  as kind: AttributionKind? = nil, credibility: Int? = nil, status: RecordStatus = .reported,
  sensitivity: Sensitivity? = nil, supersedes: String? = nil, until: String? = nil, note: String? = nil
) -> Part {
  let about = About(
    id, on: on, from: source, at: place, known: known, by: by, as: kind, credibility: credibility,
    status: status, sensitivity: sensitivity, supersedes: supersedes, until: until, note: note)
  return Part { draft in
    let head = draft.head(about)
    guard let place = draft.place(place) else { return }
    let key = FigureKey(
      indicator: draft.symbol(indicator), measure: measure, unit: draft.symbol(unit),
      group: draft.symbol(group), place: place)
    let figure = draft.figure(key)
    draft.operation.estimates.append(
      Estimate(head: head, figure: figure, quantity: draft.quantity(words), method: method))
  }
}

func condition(
  _ id: String, _ sector: Sector, _ text: String = "as told", severity: Int? = nil,
  on: String = "2025-11-28", at place: String = "crossing", from source: String = "AP",
  known: Known = .onItsDay, status: RecordStatus = .reported, sensitivity: Sensitivity? = nil,
  supersedes: String? = nil
) -> Part {
  let about = About(
    id, on: on, from: source, at: place, known: known, status: status, sensitivity: sensitivity,
    supersedes: supersedes)
  return Part { draft in
    draft.operation.conditions.append(
      Condition(
        head: draft.head(about), sector: sector, severity: severity.map(UInt8.init),
        summary: draft.summary(text)))
  }
}

/// A step of the measure "emergency", unless a test says otherwise.
func policy(
  _ id: String, _ stage: PolicyStage, of measure: String = "emergency", type: String = "",
  on: String = "2025-11-28",
  start: String? = nil, end: String? = nil, lasting duration: String? = nil, from source: String = "AP",
  known: Known = .onItsDay, by: String? = nil, as kind: AttributionKind? = nil, actor: String = "",
  at place: String = "", country: String = "", legal: String = "", status: RecordStatus = .reported,
  sensitivity: Sensitivity? = nil, supersedes: String? = nil
) -> Part {
  let about = About(
    id, on: on, from: source, at: place, known: known, by: by, as: kind, status: status,
    sensitivity: sensitivity, supersedes: supersedes)
  return Part { draft in
    draft.operation.policies.append(
      PolicyStep(
        head: draft.head(about), measure: draft.symbol(measure), actor: draft.symbol(actor),
        country: draft.symbol(country), type: draft.symbol(type), stage: stage, start: start.map(date),
        end: end.map(date), duration: duration.flatMap(PolicyDuration.init),
        legalReference: draft.symbol(legal), summary: draft.summary("The measure “\(measure)”.")))
  }
}

func event(
  _ id: String, _ text: String = "as told", on: String = "2025-11-28", from source: String = "AP",
  known: Known = .onItsDay, sensitivity: Sensitivity? = nil
) -> Part {
  let about = About(id, on: on, from: source, at: "", known: known, sensitivity: sensitivity)
  return Part { draft in
    draft.operation.events.append(
      Event(head: draft.head(about), kind: .incident, summary: draft.summary(text)))
  }
}

func response(
  _ id: String, by organisation: String, _ sector: Sector? = nil, activity: String = "",
  of indicator: String = "", unit: String = "persons", targeted: String? = nil, reached: String? = nil,
  on: String = "2025-11-28", until: String? = nil, status: ActivityStatus? = nil, at place: String = "",
  from source: String = "AP", known: Known = .onItsDay, sensitivity: Sensitivity? = nil, text: String? = nil
) -> Part {
  let about = About(id, on: on, from: source, at: place, known: known, sensitivity: sensitivity)
  return Part { draft in
    let targeted = targeted.map { draft.quantity($0) }
    let reached = reached.map { draft.quantity($0) }
    let unit = draft.symbol(unit)
    draft.operation.responses.append(
      Response(
        head: draft.head(about), organisation: draft.symbol(organisation), sector: sector,
        activity: draft.symbol(activity), indicator: draft.symbol(indicator), targeted: targeted,
        targetedUnit: unit, reached: reached, reachedUnit: unit, until: until.map(date),
        status: status, summary: draft.summary(text ?? "help by \(organisation)")))
  }
}

func statement(
  _ id: String, _ kind: StatementKind, on topic: String, _ stance: Stance? = nil, text: String = "as told",
  said day: String = "2025-11-28", by: String? = nil, as speaker: AttributionKind? = nil,
  horizon: String? = nil, from source: String = "AP", known: Known = .onItsDay,
  sensitivity: Sensitivity? = nil
) -> Part {
  let about = About(
    id, on: day, from: source, at: "", known: known, by: by, as: speaker, sensitivity: sensitivity)
  return Part { draft in
    draft.operation.statements.append(
      Statement(
        head: draft.head(about), kind: kind, topic: draft.symbol(topic), stance: stance,
        horizon: horizon.map(date), summary: draft.summary(text)))
  }
}

/// The officer's choice of a record for the figure of people stranded at the crossing.
func decision(_ record: String, on date: String, figure: String = stranded, reason: String = "seen") -> Part {
  Part { draft in
    draft.operation.decisions.append(
      Decision(
        date: day(date), figure: draft.symbol(figure), record: draft.symbol(record),
        reason: draft.symbol(reason), role: draft.symbol("officer"), position: .none))
  }
}

func narrative(_ text: String, on date: String, citing cites: [String]) -> Part {
  Part { draft in
    draft.operation.narratives.append(
      Narrative(
        date: day(date), section: "situation", text: LocalText([.init("en", text)]),
        cites: cites.map { draft.symbol($0) }, position: .none))
  }
}

/// The id of the figure that estimates are about unless a test says otherwise.
let stranded = "stranded/stock/persons/all/crossing"

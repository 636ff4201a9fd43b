import SitrepModel

package enum EstimateColumn {
  package static let indicator = Column(
    "indicator", .openChoice(vocabulary: OpenVocabulary.indicator, known: KnownValues.indicators),
    required: true, hxl: "#indicator+name", otherTags: ["#indicator+code"], example: "stranded",
    "What is counted.")
  package static let measure = Column(
    "measure", .choice(Measure.self), required: true, hxl: "#indicator+type", example: "stock",
    "What kind of number it is: how many there are, how many pass in a period, a sum so far, a maximum, a change."
  )
  package static let unit = Column(
    "unit", .openChoice(vocabulary: OpenVocabulary.unit, known: KnownValues.units),
    blank: "what the indicator is usually counted in, else \(KnownValues.defaultUnit)",
    hxl: "#indicator+unit", example: "persons", "What one of them is.")
  package static let group = Column(
    "group", .openChoice(vocabulary: OpenVocabulary.group, known: KnownValues.groups),
    blank: KnownValues.defaultGroup, hxl: "#beneficiary+code", example: "children",
    "Which part of the people is counted.")
  package static let value = Column(
    "value", .quantity, required: true, hxl: "#indicator+text",
    otherTags: ["#indicator+num", "#indicator+value+num"],
    example: "dozens of migrants",
    "How many, in the words or the number as said.")
  package static let low = Column(
    "low", .number, blank: "what the words give", hxl: "#indicator+num+min", example: "20",
    "The lowest number meant, only to override what the words give.")
  package static let high = Column(
    "high", .number, blank: "what the words give", hxl: "#indicator+num+max", example: "99",
    "The highest number meant, only to override what the words give.")
  package static let until = Column(
    "until", .date, hxl: "#date+end", example: "2026-03-11",
    "For days left: the date counted to, where it is said.")
  package static let method = Column(
    "method", .choice(Method.self), hxl: "#indicator+method", example: "headcount",
    "How the number was obtained, best first in this list.")
}

package enum ConditionColumn {
  package static let sector = Column(
    "sector", .choice(Sector.self), required: true, hxl: "#sector+code+v_ocha_clusters",
    otherTags: ["#sector+code", "#sector"], example: "SHL",
    "The sector, by the code of the global cluster or area of responsibility.")
  package static let severity = Column(
    "severity", .whole(1...5), blank: "not assessed", hxl: "#severity+code", otherTags: ["#severity"],
    example: "4",
    "How severe it is, from 1 (none or minimal) to 5 (catastrophic).")
}

package enum PolicyColumn {
  package static let measure = Column(
    "measure", .name, required: true, hxl: "#operations+code", example: "pe-emergency-2025",
    "The name that ties the steps of one measure together.")
  package static let actor = Column(
    "actor", .reference(.actor), hxl: "#operations+actor", example: "jeri",
    "Who takes the step: an actor's id, name or alias, else as spelled.")
  package static let country = Column(
    "country", .country, hxl: "#country+code+v_iso3", example: "PER", "The country whose measure it is.")
  package static let type = Column(
    "type", .openChoice(vocabulary: OpenVocabulary.policyType, known: KnownValues.policyTypes),
    hxl: "#operations+type", example: "state-of-emergency", "What kind of measure it is.")
  package static let stage = Column(
    "stage", .choice(PolicyStage.self), required: true, hxl: "#status+policy", example: "announced",
    "How far the measure has come with this step.")
  package static let start = Column(
    "start", .date, hxl: "#date+start", example: "2025-11-28", "The first day in force.")
  package static let end = Column(
    "end", .date, hxl: "#date+end", example: "2026-01-26", "The last day in force.")
  package static let duration = Column(
    "duration", .duration, hxl: "#date+duration", example: "P60D", "How long it is in force.")
  package static let legalReference = Column(
    "legal_ref", .text, hxl: "#operations+legal", example: "Decreto Supremo 1-2025",
    "The legal text it rests on.")
}

package enum ResponseColumn {
  package static let organisation = Column(
    "organisation", .text, hxl: "#org+name", otherTags: ["#org"], example: "Chilean Red Cross",
    "Who responds.")
  package static let sector = Column(
    "sector", .choice(Sector.self), hxl: "#sector+code+v_ocha_clusters",
    otherTags: ["#sector+code", "#sector"],
    example: "WSH",
    "The sector, by the code of the global cluster or area of responsibility.")
  package static let activity = Column(
    "activity", .text, hxl: "#activity+name", otherTags: ["#activity"], example: "Drinking water",
    "What is done.")
  package static let reached = Column(
    "reached", .quantity, hxl: "#reached", example: "about 80",
    "How many it has reached, as said; households stay households.")
  package static let indicator = Column(
    "indicator", .openChoice(vocabulary: OpenVocabulary.indicator, known: KnownValues.indicators),
    hxl: "#indicator+name", otherTags: ["#indicator+code"], example: "displaced",
    "Whom or what it is for, where that is said.")
  package static let targeted = Column(
    "targeted", .quantity, hxl: "#targeted", example: "about 1,200", "How many it is to reach, as said.")
  package static let until = Column(
    "until", .date, hxl: "#date+end", example: "2025-12-31", "The last day of the activity.")
}

package enum EventColumn {
  package static let kind = Column(
    "kind", .choice(EventKind.self), hxl: "#event+type", example: "key-date", "What kind of event it is.")
  package static let until = Column(
    "until", .date, blank: "it ends on the day it starts", hxl: "#date+end", example: "2025-12-14",
    "The last day.")
}

package enum StatementColumn {
  package static let kind = Column(
    "kind", .choice(StatementKind.self), hxl: "#meta+statement+type", example: "position",
    "Whether it gives background, an outlook, a position, or says what is not known.")
  package static let topic = Column(
    "topic", .name, hxl: "#subsector+topic", example: "crisis-at-border",
    "What it is about; opposed stances on one topic are shown together.")
  package static let stance = Column(
    "stance", .choice(Stance.self), hxl: "#meta+stance", example: "denies",
    "Whether it affirms or denies the topic.")
  package static let value = Column(
    "value", .quantity, hxl: "#indicator+text", example: "more than 500",
    "The number said, where one is.")
  package static let unit = Column(
    "unit", .openChoice(vocabulary: OpenVocabulary.unit, known: KnownValues.units),
    blank: KnownValues.defaultUnit, hxl: "#indicator+unit", example: "persons", "What one of them is.")
  package static let horizon = Column(
    "horizon", .date, hxl: "#date+outlook", example: "2025-12/2026-03", "The time that an outlook is about.")
}

extension TableSchema {
  package static let estimates = recordTable(
    "estimates", "How many: one number or vague word, as one source says it.",
    [
      EstimateColumn.indicator, EstimateColumn.measure, EstimateColumn.unit, EstimateColumn.group,
      EstimateColumn.value, EstimateColumn.low, EstimateColumn.high, EstimateColumn.until,
      EstimateColumn.method,
    ])

  package static let conditions = recordTable(
    "conditions", "The state of a sector at a place.",
    [ConditionColumn.sector, ConditionColumn.severity, RecordColumn.summary])

  package static let policies = recordTable(
    "policies", "One step of one measure: announced, adopted, in force, extended, ended.", needsPlace: false,
    [
      PolicyColumn.measure, PolicyColumn.actor, PolicyColumn.country, PolicyColumn.type, PolicyColumn.stage,
      PolicyColumn.start, PolicyColumn.end, PolicyColumn.duration, PolicyColumn.legalReference,
      RecordColumn.summary,
    ])

  package static let responses = recordTable(
    "responses", "Who does what for the people affected.",
    [
      ResponseColumn.organisation, ResponseColumn.sector, ResponseColumn.activity, ResponseColumn.indicator,
      EstimateColumn.unit, EstimateColumn.group, ResponseColumn.targeted, ResponseColumn.reached,
      ResponseColumn.until, RecordColumn.summary,
    ])

  package static let events = recordTable(
    "events", "What happened, or is to happen, on a date.", needsPlace: false,
    [EventColumn.kind, EventColumn.until, RecordColumn.summary])

  package static let statements = recordTable(
    "statements", "What someone holds, expects or does not know.", needsPlace: false,
    [
      StatementColumn.kind, StatementColumn.topic, StatementColumn.stance, StatementColumn.value,
      StatementColumn.unit, StatementColumn.horizon, RecordColumn.summary,
    ])
}

/// The state of a sector at a place.
package struct Condition: Record {
  package var head: RecordHead
  package var sector: Sector
  /// 1 to 5, 5 the worst; nil is not assessed.
  package var severity: UInt8?
  package var summary: Summary

  package init(head: RecordHead, sector: Sector, severity: UInt8?, summary: Summary) {
    self.head = head
    self.sector = sector
    self.severity = severity
    self.summary = summary
  }
}

/// One step of one measure: announced, adopted, in force, extended …
package struct PolicyStep: Record {
  package var head: RecordHead
  /// Ties the steps of one measure together.
  package var measure: Symbol
  package var actor: Symbol
  /// ISO 3166-1 alpha-3.
  package var country: Symbol
  /// Open list; blank where not said.
  package var type: Symbol
  package var stage: PolicyStage
  package var start: DateSpan?
  package var end: DateSpan?
  package var duration: PolicyDuration?
  package var legalReference: Symbol
  package var summary: Summary

  package init(
    head: RecordHead, measure: Symbol, actor: Symbol = .blank, country: Symbol = .blank,
    type: Symbol = .blank,
    stage: PolicyStage, start: DateSpan? = nil, end: DateSpan? = nil, duration: PolicyDuration? = nil,
    legalReference: Symbol = .blank, summary: Summary = Summary()
  ) {
    self.head = head
    self.measure = measure
    self.actor = actor
    self.country = country
    self.type = type
    self.stage = stage
    self.start = start
    self.end = end
    self.duration = duration
    self.legalReference = legalReference
    self.summary = summary
  }

  package var subject: Int { Int(measure.index) }
  package var dates: [DateSpan?] { [start, end] }
}

/// Who does what for the people affected.
package struct Response: Record {
  package var head: RecordHead
  package var organisation: Symbol
  package var sector: Sector?
  package var activity: Symbol
  /// What is counted, and who; blank where not said.
  package var indicator: Symbol
  package var group: Symbol
  /// Indices into the operation's quantities, each with its unit; nil is blank.
  package var targeted: Int32?
  package var targetedUnit: Symbol
  package var reached: Int32?
  package var reachedUnit: Symbol
  package var until: DateSpan?
  /// How far the activity is; nil is not said.
  package var status: ActivityStatus?
  package var summary: Summary

  package init(
    head: RecordHead, organisation: Symbol = .blank, sector: Sector? = nil, activity: Symbol = .blank,
    indicator: Symbol = .blank, group: Symbol = .blank, targeted: Int32? = nil, targetedUnit: Symbol = .blank,
    reached: Int32? = nil, reachedUnit: Symbol = .blank, until: DateSpan? = nil,
    status: ActivityStatus? = nil, summary: Summary = Summary()
  ) {
    self.head = head
    self.organisation = organisation
    self.sector = sector
    self.activity = activity
    self.indicator = indicator
    self.group = group
    self.targeted = targeted
    self.targetedUnit = targetedUnit
    self.reached = reached
    self.reachedUnit = reachedUnit
    self.until = until
    self.status = status
    self.summary = summary
  }

  package var texts: KeyValuePairs<String, Symbol> { ["activity": activity] }
  package var quantities: KeyValuePairs<String, Int32?> { ["reached": reached, "targeted": targeted] }
  package var dates: [DateSpan?] { [until] }
}

/// Something that happened or is to happen on a date.
package struct Event: Record {
  package var head: RecordHead
  package var kind: EventKind?
  package var until: DateSpan?
  package var summary: Summary

  package init(head: RecordHead, kind: EventKind?, until: DateSpan? = nil, summary: Summary = Summary()) {
    self.head = head
    self.kind = kind
    self.until = until
    self.summary = summary
  }

  package var dates: [DateSpan?] { [until] }
}

/// What someone holds, expects or does not know.
package struct Statement: Record {
  package var head: RecordHead
  package var kind: StatementKind?
  package var topic: Symbol
  package var stance: Stance?
  /// Index into the operation's quantities; nil is blank.
  package var value: Int32?
  package var unit: Symbol
  /// The time an outlook is about.
  package var horizon: DateSpan?
  package var summary: Summary

  package init(
    head: RecordHead, kind: StatementKind?, topic: Symbol = .blank, stance: Stance? = nil,
    value: Int32? = nil,
    unit: Symbol = .blank, horizon: DateSpan? = nil, summary: Summary = Summary()
  ) {
    self.head = head
    self.kind = kind
    self.topic = topic
    self.stance = stance
    self.value = value
    self.unit = unit
    self.horizon = horizon
    self.summary = summary
  }

  package var quantities: KeyValuePairs<String, Int32?> { ["value": value] }
  package var dates: [DateSpan?] { [horizon] }
}

/// A text in the language of its source and in those it was put into.
package struct Summary: Sendable, Hashable {
  /// In the source's language.
  package var original: Symbol
  package var byLanguage: [LanguageSymbol]

  package struct LanguageSymbol: Sendable, Hashable {
    package var language: String
    package var text: Symbol
    package init(language: String, text: Symbol) {
      self.language = language
      self.text = text
    }
  }

  package init(original: Symbol = .blank, byLanguage: [LanguageSymbol] = []) {
    self.original = original
    self.byLanguage = byLanguage
  }
}

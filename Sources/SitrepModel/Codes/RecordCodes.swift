/// What kind of number an estimate is. A stock is never compared with a flow.
package enum Measure: String, Coded {
  case stock, flow, cumulative, peak, change
  package static let vocabulary = "measure"

  /// Whether the number covers a period, whose length must agree before two are compared.
  package var coversPeriod: Bool { self == .flow || self == .change }
}

/// How a number was obtained, best first.
package enum Method: String, Coded {
  case registration, headcount
  case flowCount = "flow-count"
  case directObservation = "direct-observation"
  case keyInformant = "key-informant"
  case officialStatement = "official-statement"
  case mediaEstimate = "media-estimate"
  case model
  case wordsOnly = "words-only"
  package static let vocabulary = "method"
}

package enum RecordStatus: String, Coded {
  case verified, reported, disputed, retracted
  package static let vocabulary = "status"
}

/// How far an activity is.
package enum ActivityStatus: String, Coded {
  case planned, ongoing, done
  package static let vocabulary = ResponseStatus.vocabulary
}

/// What a response's one column of that name says: how far the activity is, or what is held of the record, as in other
/// tables.
package enum ResponseStatus: String, Coded {
  case planned, ongoing, done
  case verified, reported, disputed, retracted
  package static let vocabulary = "response_status"

  package var ofActivity: ActivityStatus? { ActivityStatus(rawValue: rawValue) }
  package var ofRecord: RecordStatus { RecordStatus(rawValue: rawValue) ?? .reported }
}

/// Who may see a record, and which edition shows it: each level includes those before it.
package enum Sensitivity: String, Coded, Comparable {
  case `public`, partner, `internal`
  package static let vocabulary = "edition"

  package static func < (first: Sensitivity, second: Sensitivity) -> Bool { first.level < second.level }

  private var level: Int {
    switch self {
    case .public: 0
    case .partner: 1
    case .internal: 2
    }
  }
}

/// The edition of a report is the highest sensitivity that it shows.
package typealias Edition = Sensitivity

package enum AttributionKind: String, Coded {
  case official, organisation, expert, media, resident
  case affectedPerson = "affected-person"
  package static let vocabulary = "attribution_kind"

  /// Whether one who is quoted in this way is where the matter comes from.
  package var isOrigin: Bool { self == .official || self == .organisation || self == .expert }
}

/// The letter of a source in the Admiralty code: A is completely reliable, F cannot be judged.
package enum Reliability: String, Coded {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"
  package static let vocabulary = "reliability"
}

package enum PolicyStage: String, Coded {
  case pledged, proposed, announced, adopted
  case inForce = "in-force"
  case extended, suspended, ended, held
  package static let vocabulary = "stage"

  /// Said to be in force at the day of the report.
  package var isInForce: Bool { self == .inForce || self == .extended }
}

package enum EventKind: String, Coded {
  case incident, movement, meeting
  case keyDate = "key-date"
  package static let vocabulary = "event_kind"
}

package enum StatementKind: String, Coded {
  case context, outlook, position, gap
  package static let vocabulary = "statement_kind"
}

package enum Stance: String, Coded {
  case affirms, denies, mixed
  package static let vocabulary = "stance"
}

/// Sectors by the codes of the global clusters and areas of responsibility; here they are called sectors, for no
/// cluster need be activated.
package enum Sector: String, Coded {
  case ccm = "CCM"
  case ery = "ERY"
  case edu = "EDU"
  case shl = "SHL"
  case tel = "TEL"
  case fsc = "FSC"
  case hea = "HEA"
  case log = "LOG"
  case nut = "NUT"
  case pro = "PRO"
  case wsh = "WSH"
  case proCPN = "PRO-CPN"
  case proGBV = "PRO-GBV"
  case proHLP = "PRO-HLP"
  case proMIN = "PRO-MIN"
  case proHTS = "PRO-HTS"
  case mpc = "MPC"
  case ms = "MS"
  case css = "CSS"
  case oth = "OTH"
  package static let vocabulary = "sector"

  /// The sector that a group's code names, as that of money for one: `HEA`; nil for a group of people.
  package init?(group: String) { self.init(rawValue: group.uppercased()) }
}

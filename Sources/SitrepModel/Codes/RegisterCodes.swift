package enum PlaceType: String, Coded {
  case country, adm1, adm2, adm3, area, crossing, site
  package static let vocabulary = "place_type"
}

package enum ActorKind: String, Coded {
  case official, organisation, expert, party
  package static let vocabulary = "actor_kind"
}

package enum SourceKind: String, Coded {
  case government, un, ngo, media, expert, field, social
  package static let vocabulary = "source_kind"
}

/// How a source stands to the matter it carries.
package enum Relation: String, Coded {
  case original, republished, quotes
  package static let vocabulary = "relation"
}

/// What an indicator is in the report: what the crisis did, people in need of help, people moving, what is done, what it
/// is done with, or the background.
package enum IndicatorRole: String, Coded {
  case impact, caseload, flow, response, resource, context
  package static let vocabulary = "indicator_role"
}

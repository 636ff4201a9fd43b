import SitrepModel

/// Rule 9, stale: a figure older than the operation allows is carried forward with its age, never as new; past
/// three times that it leaves the headline for the gaps. Context does not go stale.
enum Staleness: Hashable, Sendable {
  case fresh
  case carriedForward
  case expired

  init(ageDays: Int, freshnessDays: Int, role: IndicatorRole) {
    if role == .context || ageDays <= freshnessDays {
      self = .fresh
    } else {
      self = ageDays > 3 * freshnessDays ? .expired : .carriedForward
    }
  }
}

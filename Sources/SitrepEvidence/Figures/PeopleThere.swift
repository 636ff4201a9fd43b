import SitrepModel

/// Rule 16: which figures are of living people who are there, whose needs can be planned for. Nobody plans water for
/// the dead, for the missing, or for those turned back; the injured are counted among those affected; for who lies in a
/// hospital other standards hold, and who is hungry or malnourished may live at home.
enum PeopleThere {
  static func areCounted(by figure: Report.Figure) -> Bool {
    guard figure.unit == UnitID.persons, figure.role == .caseload else { return false }
    let words = words(of: figure)
    guard words.isDisjoint(with: elsewhere) else { return false }
    // A sum so far counts those who have left again, unless it is of something that lasts.
    return figure.measure == .stock || (figure.measure == .cumulative && !words.isDisjoint(with: lasting))
  }

  /// Whether they are away from their homes, and so in need of all that is planned for; those affected or in need may
  /// live in their own.
  static func areAwayFromHome(_ figure: Report.Figure) -> Bool {
    !words(of: figure).isDisjoint(with: away)
  }

  private static let away: Set<String> = [
    "stranded", "displaced", "sheltered", "evacuated", "homeless", "refugees", "asylum",
  ]

  /// The words of the indicator's id and of its names.
  private static func words(of figure: Report.Figure) -> Set<String> {
    let texts = [figure.indicator] + figure.indicatorName.texts.map(\.text)
    return Set(
      texts.flatMap { foldedName($0).split { !$0.isLetter }.map(String.init) })
  }

  /// As names are folded: without case and accents.
  private static let elsewhere: Set<String> = [
    "dead", "death", "deaths", "died", "killed", "fatalities", "casualties", "bodies", "missing", "injured",
    "wounded", "cases", "denied", "deported", "expelled", "departures", "departed",
    "muertos", "muertes", "fallecidos", "fallecidas", "heridos", "heridas", "desaparecidos", "desaparecidas",
    "casos", "deportados", "expulsados", "salidas",
    "morts", "mortes", "deces", "tues", "blesses", "disparus", "cas", "refoules", "expulses", "departs",
    "mortos", "obitos", "feridos", "feridas", "saidas",
    "without", "school", "cut", "care", "hospital", "hospitalised", "hospitalized", "patients", "treatment",
    "ipc", "malnutrition",
    "hospitalizados", "hospitalizadas", "pacientes", "tratamiento", "desnutricion",
    "hospitalises", "hospitalisees", "hopital", "traitement", "tratamento", "desnutricao",
  ]

  private static let lasting: Set<String> = [
    "affected", "displaced", "evacuated", "homeless", "need", "afectados", "afectadas", "desplazados",
    "desplazadas", "evacuados", "evacuadas", "affectes", "deplaces", "evacues", "afetados", "afetadas",
    "deslocados", "deslocadas",
  ]
}

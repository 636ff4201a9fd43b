import SitrepModel

/// The colours of the charts by what they stand for.
///
/// A shape carries its light colour and a class: a style sheet can put a darker page's colour in its place.
/// All texts keep a contrast of 4.5 to the paper they stand on, marks one of 3 (WCAG 2.2, 1.4.3 and 1.4.11).
enum Ink: String, CaseIterable, Sendable {
  case paper, text, soft, grid, axis, today, measure
  case measureAhead = "measure-ahead"
  case verified, corroborated, unverified, conflicting, none, band
  case severity1 = "severity-1"
  case severity2 = "severity-2"
  case severity3 = "severity-3"
  case severity4 = "severity-4"
  case severity5 = "severity-5"
  /// Text on the lighter and on the darkest severity, the same on every page.
  case onSeverity = "on-severity"
  case onSevere = "on-severe"

  var light: String {
    switch self {
    case .paper: "#ffffff"
    case .text: "#1c2830"
    case .soft: "#52606d"
    case .grid: "#dde4ea"
    case .axis: "#7b8794"
    case .today: "#a32a2e"
    case .measure: "#1f6a99"
    case .measureAhead: "#c5dcec"
    case .verified: "#1b6e3c"
    case .corroborated: "#0b5c8e"
    case .unverified: "#8a5a00"
    case .conflicting: "#b02a30"
    case .none: "#5f6b76"
    case .band: "#e6edf3"
    case .severity1: "#fdf3dc"
    case .severity2: "#fbdfa5"
    case .severity3: "#f6bd6f"
    case .severity4: "#ee9a5b"
    case .severity5: "#9c2f1b"
    case .onSeverity: "#1c2830"
    case .onSevere: "#ffffff"
    }
  }

  static func label(_ label: Label) -> Ink {
    switch label {
    case .verified: .verified
    case .corroborated: .corroborated
    case .unverified: .unverified
    case .conflicting: .conflicting
    case .none: .none
    }
  }

  static func severity(_ severity: Int) -> Ink {
    switch severity {
    case ...1: .severity1
    case 2: .severity2
    case 3: .severity3
    case 4: .severity4
    default: .severity5
    }
  }
}

import SitrepModel

extension Label {
  /// What is made of two figures is no surer than the less sure of them.
  func weaker(of other: Label) -> Label { weakness < other.weakness ? other : self }

  private var weakness: Int {
    switch self {
    case .verified: 0
    case .corroborated: 1
    case .unverified: 2
    case .conflicting: 3
    case .none: 4
    }
  }
}

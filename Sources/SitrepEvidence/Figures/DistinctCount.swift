extension Collection {
  /// Whether there are so few that to compare each with each costs less than a set of them does.
  var areFew: Bool { count <= 8 }
}

extension Collection where Element: Hashable {
  /// How many of its elements differ from one another.
  var distinctCount: Int {
    areFew ? indices.count { !self[..<$0].contains(self[$0]) } : Set(self).count
  }
}

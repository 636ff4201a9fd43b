extension Collection where Element: Hashable {
  /// How many of its elements differ from one another. Few are compared in place: a set costs more than they do.
  var distinctCount: Int {
    if count > 8 { return Set(self).count }
    return indices.count { !self[..<$0].contains(self[$0]) }
  }
}

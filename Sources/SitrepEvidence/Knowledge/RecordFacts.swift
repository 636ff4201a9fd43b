import SitrepModel

/// What the rules ask of any record, worked out once. Small, and side by side with those of the other records of its
/// table, for every report runs over all of them.
struct RecordFacts: Sendable {
  let id: Symbol
  /// The first day by whose cut-off the record is known.
  let knownDay: Day
  /// The first day by whose cut-off it is replaced.
  var replacedDay = Day.never
  var voice = VoiceIndex.none
  /// The higher of the record's own and its source's.
  let sensitivity: Sensitivity
  let isRetracted: Bool

  /// Whether the record is known, not replaced, not retracted, and for readers of the edition.
  func counts(at view: Viewpoint) -> Bool {
    knownDay <= view.knownBy && replacedDay > view.knownBy && !isRetracted && sensitivity <= view.edition
  }
}

extension Day {
  /// After all days.
  static let never = Day(number: .max)
}

import SitrepModel

/// What the rules ask of any record, worked out once. Small, and side by side with those of the other records of its
/// table, for every report runs over all of them.
struct RecordFacts: Sendable {
  let id: Symbol
  let visibility: Visibility
  /// The first day by whose cut-off it is replaced.
  var replacedDay = Day.never
  var voice = VoiceIndex.none
  let isRetracted: Bool

  /// Whether the record is known, not replaced, not retracted, and for readers of the edition.
  func counts(at view: Viewpoint) -> Bool {
    visibility.isShown(at: view) && replacedDay > view.knownBy && !isRetracted
  }

  /// Whether readers of the edition may not know of it.
  func isWithheld(at view: Viewpoint) -> Bool { visibility.sensitivity(by: view.knownBy) > view.edition }
}

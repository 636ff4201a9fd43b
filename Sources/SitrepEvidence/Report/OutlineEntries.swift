import SitrepModel

extension DayEvidence {
  /// The outlines of places that were known by then, in the order of the register.
  func outlineEntries() -> [Report.Outline] {
    operation.outlines.compactMap { outline in
      let place = operation.places[Int(outline.place.index)]
      return place.name.isBlank ? nil : Report.Outline(place: text(place.id), rings: outline.rings)
    }
  }
}

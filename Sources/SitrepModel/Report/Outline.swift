extension Report {
  /// Where a place ends, to be drawn on a map; its precision is that of the drawing.
  package struct Outline: Hashable, Sendable {
    package var place: String
    package var rings: [[GeoPoint]]

    package init(place: String, rings: [[GeoPoint]]) {
      self.place = place
      self.rings = rings
    }

    /// The centre of gravity of its largest ring; nil where that has no area.
    package var centre: GeoPoint? {
      var best: (area: Double, point: GeoPoint)?
      for ring in rings {
        guard let first = ring.first else { continue }
        var (area, x, y) = (0.0, 0.0, 0.0)
        for (one, other) in zip(ring, ring.dropFirst() + [first]) {
          // About the first point, for differences of large numbers lose their last digits.
          let (ax, ay) = (one.longitude - first.longitude, one.latitude - first.latitude)
          let (bx, by) = (other.longitude - first.longitude, other.latitude - first.latitude)
          let cross = ax * by - bx * ay
          area += cross
          x += (ax + bx) * cross
          y += (ay + by) * cross
        }
        guard area != 0, abs(area) > best?.area ?? 0 else { continue }
        best = (
          abs(area),
          GeoPoint(
            longitude: first.longitude + x / (3 * area), latitude: first.latitude + y / (3 * area))
        )
      }
      return best?.point
    }
  }
}

extension Report.Outline: Reported {
  package static let typeName = "outline"
  package static let fields: [Field<Report.Outline>] = [
    Field("place", .text, "Id of the place.") { .text($0.place) },
    Field(
      "rings", .list(.list(.decimal)),
      "Its rings, each the longitudes and latitudes of its points by turns; the last leads to the first.",
      unit: "degrees"
    ) { outline in
      .list(
        ValueList(
          outline.rings.map { ring in
            .list(ValueList(ring.flatMap { [.decimal($0.longitude), .decimal($0.latitude)] }))
          }))
    },
  ]
}

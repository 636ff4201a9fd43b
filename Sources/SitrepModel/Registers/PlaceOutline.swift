/// A point of the earth in decimal degrees, north and east positive.
package struct GeoPoint: Hashable, Sendable {
  package var longitude: Double
  package var latitude: Double

  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// Where a place ends: rings of points, of which the last leads back to the first, simplified for a small map.
package struct PlaceOutline: Hashable, Sendable {
  package var place: PlaceIndex
  package var rings: [[GeoPoint]]

  package init(place: PlaceIndex, rings: [[GeoPoint]]) {
    self.place = place
    self.rings = rings
  }
}

import SitrepModel
import Testing

@testable import SitrepTables

/// A square of one degree with its lower left corner there.
private func square(_ longitude: Int, _ latitude: Int) -> String {
  let corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { "[\(longitude + $0.0), \(latitude + $0.1)]" }
  return "[[\(corners.joined(separator: ", "))]]"
}

private func collection(_ features: [(properties: String, coordinates: String)]) -> String {
  let list = features.map { feature in
    "{\"type\": \"Feature\", \"properties\": {\(feature.properties)},\n"
      + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": \(feature.coordinates)}}"
  }
  return "{\"type\": \"FeatureCollection\", \"features\": [\n\(list.joined(separator: ",\n"))]}\n"
}

private let places = """
  id,name,type,parent,pcode,aliases
  land,Land,country,,LA,
  north,North,adm1,land,LA01,
  rivers,Rivers,adm2,north,LA0101,Ríos
  hills,Hills,adm2,north,,
  camp,Camp,site,rivers,,

  """

private func read(_ geojson: String) throws -> (outlines: [String], diagnostics: [String]) {
  let files = [
    ("operation.yaml", "operation: small\ntitle:\n  en: Small\ntimezone: UTC\nfirst_report: 2025-11-28\n"),
    ("places.csv", places), ("outlines.geojson", geojson),
  ]
  let (operation, diagnostics) = try OperationReader.read(
    TableFiles(files.map { ($0.0, Array($0.1.utf8)) }))
  let outlines = (operation?.outlines ?? []).compactMap { outline in
    operation.map { $0.text($0.places[Int(outline.place.index)].id) }
  }
  return (outlines, diagnostics.map(\.description))
}

struct JoinCase: Sendable, CustomTestStringConvertible {
  var name: String
  var properties: String
  /// The places that get the outline.
  var places: [String]
  var testDescription: String { name }
}

@Suite("Outlines of places") struct PlaceOutlineTests {
  @Test(
    "are joined by P-code or name",
    arguments: [
      JoinCase(
        name: "COD-AB, older", properties: #""ADM2_EN": "x", "ADM2_PCODE": "LA0101", "ADM1_PCODE": "LA01""#,
        places: ["rivers"]),
      JoinCase(
        name: "COD-AB, newer", properties: #""adm1_name": "x", "adm1_pcode": "LA01", "adm0_pcode": "LA""#,
        places: ["north"]),
      JoinCase(name: "a code in small letters", properties: #""pcode": "la0101""#, places: ["rivers"]),
      JoinCase(name: "by name where there is no code", properties: #""ADM2_EN": "HILLS""#, places: ["hills"]),
      JoinCase(name: "by another name", properties: #""ADM2_ES": "rios""#, places: ["rivers"]),
      JoinCase(
        name: "by a name in another language", properties: #""adm2_name_es": "Ríos""#, places: ["rivers"]),
      JoinCase(name: "geoBoundaries", properties: #""shapeName": "Hills""#, places: ["hills"]),
      JoinCase(
        name: "a code that no place has is not made up for by a name",
        properties: #""ADM2_EN": "Hills", "ADM2_PCODE": "LA0199""#, places: []),
      JoinCase(name: "a site has no outline", properties: #""name": "Camp""#, places: []),
    ])
  func joined(_ item: JoinCase) throws {
    let (outlines, diagnostics) = try read(collection([(item.properties, square(30, -10))]))
    #expect(outlines == item.places)
    #expect(diagnostics.filter { $0.contains("outlines of no place") }.isEmpty == !item.places.isEmpty)
  }

  @Test(
    "that are wrong say where and what was expected",
    arguments: [
      (
        "{\"type\": \"FeatureCollection\",\n \"features\": [}",
        "outlines.geojson:2:15: error: a value that is none"
      ),
      ("{\"type\": \"FeatureCollection\"", "outlines.geojson:1:29: error: an object that is not closed"),
      ("[]", "outlines.geojson:1: error: a file that is no GeoJSON"),
      ("{\"type\": \"Topology\"}", "outlines.geojson:1: error: a file that is no GeoJSON \"Topology\""),
      ("{\"type\": \"FeatureCollection\"}", "outlines.geojson:1: error: a collection without features"),
      (
        collection([("\"pcode\": \"LA01\"", "[[[300000, 8000000], [1, 1], [2, 2], [300000, 8000000]]]")]),
        "outlines.geojson:2: error: a point outside of the world \"300000.0, 8000000.0\""
      ),
      (
        collection([("\"pcode\": \"LA01\"", "[[[1, 1], [2, 2]]]")]),
        "outlines.geojson:2: error: a ring that is none"
      ),
      (
        collection([("\"pcode\": \"LA01\"", "[[[1], [2, 2], [3, 3], [1, 1]]]")]),
        "outlines.geojson:2: error: a point that is none"
      ),
    ])
  func wrong(_ geojson: String, _ fault: String) throws {
    let diagnostics = try read(geojson).diagnostics
    #expect(diagnostics.contains { $0.hasPrefix(fault) }, "\(diagnostics)")
  }

  @Test("are simplified to what a page has room for, and what two places share stays shared")
  func simplified() {
    // A border of 5,000 points between two places, one on each side.
    let border = (0...5000).map { index in
      GeoPoint(longitude: 30 + Double(index % 7) * 0.0001, latitude: Double(index) / 1000)
    }
    let west = border + [GeoPoint(longitude: 28, latitude: 5), GeoPoint(longitude: 28, latitude: 0)]
    let east =
      border.reversed() + [GeoPoint(longitude: 32, latitude: 0), GeoPoint(longitude: 32, latitude: 5)]
    let outlines = PlaceOutlines.simplified(
      [
        PlaceOutline(place: PlaceIndex(0), rings: [west]),
        PlaceOutline(place: PlaceIndex(1), rings: [Array(east)]),
      ], atMost: 500)
    let points = outlines.map { Set($0.rings.flatMap(\.self)) }
    #expect(points.map(\.count).reduce(0, +) <= 500)
    let onBorder = points.map { $0.filter { abs($0.longitude - 30) < 0.5 } }
    #expect(onBorder[0] == onBorder[1])
    #expect(onBorder[0].count > 50)
  }

  @Test("have their middle where their largest part has it")
  func centre() throws {
    let small = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { GeoPoint(longitude: $0.0, latitude: $0.1) }
    let large = small.map { GeoPoint(longitude: 10 + 4 * $0.longitude, latitude: 20 + 2 * $0.latitude) }
    let centre = try #require(Report.Outline(place: "a", rings: [small, large]).centre)
    #expect(abs(centre.longitude - 12) < 1e-9 && abs(centre.latitude - 21) < 1e-9)
    #expect(Report.Outline(place: "a", rings: [[small[0], small[1]]]).centre == nil)
  }
}

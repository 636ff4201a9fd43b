import SitrepModel

/// The outlines of a GeoJSON file (RFC 7946), each with the codes and names by which its place is known: the fields of
/// COD-AB (`ADM2_PCODE`, `adm2_pcode`, `ADM2_EN`), of geoBoundaries (`shapeName`) and plain ones (`pcode`, `name`).
struct GeoJSONOutlines {
  struct Feature: Sendable {
    /// P-codes, that of the narrowest unit first: a district's feature names its region too.
    var pcodes: [String]
    var names: [String]
    var rings: [[GeoPoint]]
    var line: Int
  }

  private(set) var features: [Feature] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  /// What may stand behind the beginning of a name's field.
  private let endings: Set<String>

  /// What a file may hold: more is for programs that draw maps.
  static let mostBytes = 64_000_000

  /// - Parameter languages: those in which names may stand beside one another.
  init(_ bytes: [UInt8], file: String, languages: [String]) {
    self.file = file
    endings = Set(["", "name", "name1", "ref"] + languages + languages.map { "name\($0)" })
    guard bytes.count <= Self.mostBytes else {
      note(0, .outlinesTooLarge(limit: Self.mostBytes / 1_000_000))
      return
    }
    do throws(JSONFault) {
      read(try JSONReader.item(of: bytes))
    } catch {
      diagnostics.append(error.diagnostic(file: file))
    }
  }

  private mutating func note(
    _ line: Int, _ message: DiagnosticMessage, value: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, at: Location(file: file, line: line), message, value: value))
  }

  private mutating func read(_ root: JSONItem) {
    switch root["type"]?.text {
    case "FeatureCollection":
      guard let features = root["features"]?.list else {
        note(root.line, .collectionWithoutFeatures)
        return
      }
      for feature in features { readFeature(feature) }
    case "Feature": readFeature(root)
    default:
      note(max(root.line, 1), .notGeojson, value: root["type"]?.text)
    }
  }

  private mutating func readFeature(_ feature: JSONItem) {
    guard feature["type"]?.text == "Feature", let geometry = feature["geometry"] else {
      note(feature.line, .featureWithoutGeometry)
      return
    }
    let polygons: [JSONItem]
    switch geometry["type"]?.text {
    case "Polygon": polygons = [geometry["coordinates"] ?? .null]
    case "MultiPolygon": polygons = geometry["coordinates"]?.list ?? [.null]
    // Points and lines are no outlines, and a feature may have no geometry.
    default: return
    }
    var rings: [[GeoPoint]] = []
    for polygon in polygons {
      guard let list = polygon.list else {
        note(feature.line, .outlineWithoutCoordinates)
        return
      }
      for ring in list {
        guard let points = self.ring(ring, feature.line) else { return }
        rings.append(points)
      }
    }
    let properties = Properties(feature["properties"], endings: endings)
    features.append(
      Feature(pcodes: properties.pcodes, names: properties.names, rings: rings, line: feature.line))
  }

  /// The points of a ring without its last, which is the first again; nil where it is wrong, which is noted.
  private mutating func ring(_ ring: JSONItem, _ line: Int) -> [GeoPoint]? {
    guard let list = ring.list, list.count >= 4 else {
      note(line, .noRing)
      return nil
    }
    var points: [GeoPoint] = []
    points.reserveCapacity(list.count)
    for item in list {
      guard let pair = item.list, pair.count >= 2, let longitude = pair[0].number,
        let latitude = pair[1].number
      else {
        note(line, .noPoint)
        return nil
      }
      guard abs(longitude) <= 180, abs(latitude) <= 90 else {
        note(line, .pointOutsideWorld, value: "\(longitude), \(latitude)")
        return nil
      }
      points.append(GeoPoint(longitude: longitude, latitude: latitude))
    }
    if points.last == points.first { points.removeLast() }
    return points
  }

  /// What a feature's properties say of which place it is.
  private struct Properties {
    private(set) var pcodes: [String] = []
    private(set) var names: [String] = []

    init(_ properties: JSONItem?, endings: Set<String>) {
      guard case .object(let fields, _)? = properties else { return }
      // "ADM2_PCODE", "adm2_pcode", "adm2Pcode".
      let texts = fields.compactMap { field -> (key: String, text: String)? in
        guard let text = field.item.text, !text.isEmpty else { return nil }
        return (field.name.lowercased().filter { $0 != "_" && $0 != " " }, text)
      }
      func all(_ keys: [String]) -> [String] { texts.filter { keys.contains($0.key) }.map(\.text) }
      for level in [4, 3, 2, 1, 0] {
        pcodes += all(["adm\(level)pcode", "admin\(level)pcode", "adm\(level)code"])
        guard names.isEmpty else { continue }
        names = texts.filter { item in
          ["adm\(level)", "admin\(level)", "name\(level == 0 ? "" : "\(level)")"].contains { start in
            item.key.hasPrefix(start) && endings.contains(String(item.key.dropFirst(start.count)))
          }
        }.map(\.text)
      }
      pcodes += all(["pcode", "shapeiso"])
      names += all(["name", "shapename"])
    }
  }
}

package import SitrepModel

package enum PlaceColumn {
  package static let id = TypedColumn(
    "id", .identifier, required: true, hxl: "#loc+code", example: "chacalluta",
    "The place's id, by which records name it.")
  package static let name = TypedColumn(
    "name", .texts, required: true, hxl: "#loc+name", otherTags: ["#adm+name"], languages: .alsoEach,
    example: "Perú",
    "The place's name as the report prints it; where a language has another, in a column such as name_en.")
  package static let type = TypedColumn(
    "type", .choice(PlaceType.self), required: true, hxl: "#loc+type", example: "crossing",
    "What kind of place it is.")
  package static let parent = TypedColumn(
    "parent", .list(.reference(.place)), blank: "no place of the register holds it",
    hxl: "#loc+code+parent", example: "arica|tacna",
    "The place it lies in; a crossing lies in several.")
  package static let pcode = TypedColumn(
    "pcode", .text, hxl: "#loc+code+v_pcode", otherTags: ["#adm+code+v_pcode", "#adm+code"],
    example: "CL15101",
    "The P-code of the common operational data set for administrative boundaries.")
  package static let iso3 = TypedColumn(
    "iso3", .country, blank: "that of the place it lies in", hxl: "#country+code+v_iso3", example: "CHL",
    "The country, by ISO 3166-1 alpha-3.")
  package static let latitude = TypedColumn(
    "lat", .decimal(-90...90), hxl: "#geo+lat", example: "-18.30",
    "Latitude in decimal degrees, north positive.")
  package static let longitude = TypedColumn(
    "lon", .decimal(-180...180), hxl: "#geo+lon", example: "-70.32",
    "Longitude in decimal degrees, east positive.")
  package static let precision = TypedColumn(
    "precision_km", .decimal(0...20_000), hxl: "#geo+precision", example: "1",
    "How far off the coordinates may be, in kilometres.")
  package static let aliases = TypedColumn(
    "aliases", .list(.text), blank: "no other names", hxl: "#loc+name+alt",
    example: "Paso Concordia|Complejo Chacalluta", "Other names and spellings of the place.")
}

extension TableSchema {
  package static let places = TableSchema(
    "places", "The places that records are about.",
    [
      PlaceColumn.id, PlaceColumn.name, PlaceColumn.type, PlaceColumn.parent, PlaceColumn.pcode,
      PlaceColumn.iso3,
      PlaceColumn.latitude, PlaceColumn.longitude, PlaceColumn.precision, PlaceColumn.aliases,
      RegisterColumn.entered,
    ],
    asked: [
      PlaceColumn.name, PlaceColumn.type, PlaceColumn.parent, PlaceColumn.latitude, PlaceColumn.longitude,
    ],
    shown: [
      PlaceColumn.id, PlaceColumn.name, PlaceColumn.type, PlaceColumn.parent, PlaceColumn.pcode,
      PlaceColumn.latitude, PlaceColumn.longitude, PlaceColumn.aliases,
    ])
}

struct PlaceDecoder: ColumnDecoder {
  static let schema = TableSchema.places

  func decode(_ row: TableRow, into store: inout TableStore) -> Place? {
    let (id, entered) = store.version(row, PlaceColumn.id)
    let name = store.read(row, PlaceColumn.name)
    let type = store.read(row, PlaceColumn.type)
    let parents = store.read(row, PlaceColumn.parent)
    let pcode = store.read(row, PlaceColumn.pcode)
    let iso3 = store.read(row, PlaceColumn.iso3)
    let latitude = store.read(row, PlaceColumn.latitude)
    let longitude = store.read(row, PlaceColumn.longitude)
    let precision = store.read(row, PlaceColumn.precision)
    let aliases = store.read(row, PlaceColumn.aliases)
    guard !store.isRowFaulty, let type else { return store.leaveOut(id) }
    store.references.placeMarks.append(
      .init(
        parent: store.location(row, PlaceColumn.parent), pcode: store.location(row, PlaceColumn.pcode),
        iso3: store.location(row, PlaceColumn.iso3)))
    return Place(
      id: id, name: name.original, nameByLanguage: name.byLanguage, type: type, parents: parents,
      pcode: pcode, iso3: iso3, latitude: latitude, longitude: longitude, precisionKilometres: precision,
      aliases: aliases, entered: entered, position: store.position(of: row))
  }
}

import SitrepModel
import SitrepTables
import SitrepTestSupport

/// A small operation to which a test adds the files it is about.
enum OperationFolder {
  static let profile = """
    operation: border
    title:
      en: People at the border
    languages: [en, es]
    timezone: America/Santiago
    first_report: 2025-11-28

    """
  static let places = """
    id,name,type,parent,pcode,iso3,lat,lon,precision_km,aliases
    chile,Chile,country,,CL,CHL,,,,
    arica-y-parinacota,Región de Arica y Parinacota,adm1,chile,CL15,CHL,,,,Arica y Parinacota
    arica,Comuna de Arica,adm3,arica-y-parinacota,CL15101,CHL,,,,Arica|San Marcos de Arica
    peru,Perú,country,,PE,PER,,,,Peru
    tacna,Tacna,adm1,peru,PE23,PER,,,,
    chacalluta,Chacalluta,crossing,arica|tacna,,,-18.3,-70.32,1,Paso Concordia

    """
  static let sources = """
    id,publisher,published,language,kind,reliability
    ap,Associated Press,2025-11-28T19:28:00Z,en,media,B
    emol,Emol,2025-11-28,es-CL,media,C
    gestion,Gestión,2025-11-29,es-PE,media,C

    """

  /// Reads the operation with `files` added or in place of its own; nil takes one away.
  /// - Parameters:
  ///   - bytes: files that are no text in UTF-8.
  ///   - labels: what columns are called beside their names.
  static func read(
    _ files: [String: String?] = [:], bytes: [String: [UInt8]] = [:], labels: ColumnLabels = ColumnLabels()
  ) throws -> (operation: Operation?, problems: [String]) {
    try withTemporaryFolder { folder in
      var all: [String: String?] = ["operation.yaml": profile, "places.csv": places, "sources.csv": sources]
      all.merge(files) { $1 }
      for (name, text) in all {
        if let text { try folder.write(text, to: name) }
      }
      for (name, content) in bytes { try folder.write(content, to: name) }
      let (operation, diagnostics) = try OperationReader.read(folder: folder.path, labels: labels)
      return (operation, diagnostics.map(\.description))
    }
  }

  static func problems(_ files: [String: String?]) throws -> [String] { try read(files).problems }

  /// Reads an estimates table of `columns` beside id, source, occurred, place, indicator, measure and value.
  static func problems(estimates columns: String = "", _ rows: String...) throws -> [String] {
    let header = "id,source,occurred,place,indicator,measure,value" + (columns.isEmpty ? "" : ",\(columns)")
    return try problems(["estimates.csv": ([header] + rows).joined(separator: "\n") + "\n"])
  }
}

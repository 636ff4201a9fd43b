import SitrepTestSupport

/// An operation of one place, one source and one estimate: what the tests bend.
enum SmallOperation {
  static let profile = """
    operation: small
    title:
      en: Small
    timezone: UTC
    first_report: 2025-11-28

    """

  static let estimates = """
    id,source,occurred,place,indicator,measure,value
    e-1,field,2025-11-28,camp,stranded,stock,40

    """

  private static let files = [
    "operation.yaml": profile,
    "places.csv": "id,name,type\ncamp,Camp,site\n",
    "sources.csv": "id,publisher\nfield,Field team\n",
    "estimates.csv": estimates,
  ]

  /// Writes the operation to `small/`, some files replaced.
  static func write(to folder: TemporaryFolder, replacing files: [String: String] = [:]) throws {
    for (name, text) in Self.files.merging(files, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "small/\(name)")
    }
  }
}

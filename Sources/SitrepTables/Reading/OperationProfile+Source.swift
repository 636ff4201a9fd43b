package import SitrepModel

extension OperationProfile {
  /// The profile that stands in a source, as far as it can be read.
  package init(of source: any TableSource) throws {
    var store = TableStore(context: ReadingContext())
    self = try ProfileReading(of: source, &store).profiles.newest
  }
}

extension ProfileText {
  /// The text as it is written, in whatever encoding.
  package func text() throws -> String {
    String(decoding: try DecodedText(content.read()).bytes, as: UTF8.self)
  }
}

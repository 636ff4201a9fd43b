package import SitrepModel

extension OperationProfile {
  /// The profile that stands in a source, as far as it can be read.
  package init(of source: any TableSource) throws {
    var store = TableStore(context: ReadingContext())
    self = try ProfileReading(of: source, &store).profile
  }
}

extension ProfileText {
  /// The text as it is written; what is not UTF-8 in it is read as Windows-1252.
  package func text() throws -> String {
    let bytes = try content.read()
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(decoding: bytes.withUnsafeBytes(TextEncoding.utf8(fromWindows1252:)).text, as: UTF8.self)
  }
}

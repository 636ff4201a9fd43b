import SitrepTemplates

/// The document from which a Word file takes its styles, page and footer: templates put into one file.
///
/// A Word file that lies as `report/word/reference.docx` in a folder of templates takes its place: styles can then be
/// changed in Word.
struct ReferenceDocument {
  private static let folder = "report/word"
  /// Where a Word file of the user's lies that takes its place.
  static let ownPath = "\(folder)/reference.docx"

  /// - Parameter isRightToLeft: whether what stands at the foot of each page is read from the right.
  static func bytes(_ templates: TemplateFolder, isRightToLeft: Bool = false) throws -> [UInt8] {
    if let own = try templates.bytes(at: ownPath) { return own }
    var archive = StoredZip()
    archive.add("[Content_Types].xml", Array(contentTypes.utf8))
    archive.add("_rels/.rels", Array(relationships([("officeDocument", "word/document.xml")]).utf8))
    archive.add(
      "word/_rels/document.xml.rels",
      Array(
        relationships([("styles", "styles.xml"), ("settings", "settings.xml"), ("footer", "footer.xml")]).utf8
      ))
    for name in ["document", "styles", "settings", "footer"] {
      let text = try templates.text(at: "\(folder)/\(name).xml").text
      archive.add(
        "word/\(name).xml", Array((isRightToLeft && name == "footer" ? mirroringParagraphs(text) : text).utf8)
      )
    }
    return archive.archive
  }

  private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let contentTypes: String = {
    let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("footer", "footer"),
    ]
    return start + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + parts.map { "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(office).\($1)+xml\"/>" }.joined()
      + "</Types>"
  }()

  /// - Parameter parts: the kind of each part and where it lies; they get the ids rId1, rId2 …
  private static func relationships(_ parts: [(kind: String, target: String)]) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return start + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + parts.enumerated().map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.kind)\" Target=\"\($1.target)\"/>"
      }.joined() + "</Relationships>"
  }
}

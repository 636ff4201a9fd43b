import SitrepTestSupport

/// A zip archive made by hand, so that tests may break it where they like: parts are stored as they are.
struct Archive {
  var parts: [(name: String, bytes: [UInt8])] = []
  /// What the list of parts says in place of a part's true length.
  var claimedLengths: [String: UInt32] = [:]
  var encrypted: Set<String> = []
  var badChecksums: Set<String> = []

  init(_ parts: KeyValuePairs<String, String> = [:]) {
    self.parts = parts.map { ($0.key, Array($0.value.utf8)) }
  }

  /// A workbook with one sheet, "Data", whose rows are given.
  static func workbook(
    rows: String, strings: String = "", formats: String = "", workbookProperties: String = "",
    after: String = ""
  ) -> Archive {
    Archive([
      "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
      "xl/workbook.xml": """
      <workbook xmlns:r="r">\(workbookProperties)<sheets><sheet name="Data" sheetId="1" r:id="rId1"/>\
      </sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": relationships([("rId1", "worksheet", "worksheets/sheet1.xml")]),
      "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
      "xl/styles.xml": "<styleSheet>\(formats)</styleSheet>",
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>",
    ])
  }

  static func relationships(_ entries: [(id: String, kind: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lines = entries.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(base)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships>\(lines.joined())</Relationships>"
  }

  /// Styles whose cells have these number formats, in order, after the plain one.
  static func formats(_ codes: [String]) -> String {
    let declared = codes.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>"
    }
    let cells = codes.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    return """
      <numFmts>\(declared.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/>\(cells.joined())</cellXfs>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "\"" ? "&quot;" : $0 == "&" ? "&amp;" : String($0) }.joined()
  }

  mutating func replace(_ name: String, with text: String) {
    parts.removeAll { $0.name == name }
    parts.append((name, Array(text.utf8)))
  }

  mutating func remove(_ name: String) {
    parts.removeAll { $0.name == name }
  }

  var bytes: [UInt8] {
    var (body, list): ([UInt8], [UInt8]) = ([], [])
    for (name, bytes) in parts {
      let offset = UInt32(body.count)
      let checksum = badChecksums.contains(name) ? 0 : crc32(bytes)
      let length = claimedLengths[name] ?? UInt32(bytes.count)
      let header =
        little(UInt16(20)) + little(UInt16(encrypted.contains(name) ? 1 : 0)) + little(UInt16(0))
        + little(UInt32(0)) + little(checksum) + little(UInt32(bytes.count)) + little(length)
        + little(UInt16(name.utf8.count)) + little(UInt16(0))
      body += [0x50, 0x4B, 0x03, 0x04] + header + name.utf8 + bytes
      list +=
        [0x50, 0x4B, 0x01, 0x02] + little(UInt16(20)) + header + little(UInt16(0)) + little(UInt16(0))
        + little(UInt16(0)) + little(UInt32(0)) + little(offset) + name.utf8
    }
    let count = UInt16(parts.count)
    return body + list + [0x50, 0x4B, 0x05, 0x06] + little(UInt16(0)) + little(UInt16(0)) + little(count)
      + little(count) + little(UInt32(list.count)) + little(UInt32(body.count)) + little(UInt16(0))
  }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return ~sum
}

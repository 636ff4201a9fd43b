import SitrepModel

/// Where a cell leads.
package enum CellLink: Hashable, Sendable {
  /// A web page or a mail address.
  case web(String)
  /// Cells of a sheet of the same workbook, counted from 0.
  case cells(sheet: String, rows: ClosedRange<Int>, column: Int)

  /// The address as the library takes it; nil where the link is none that a shared workbook may hold.
  var address: String? {
    switch self {
    case .web(let url): Self.webAddress(url)
    case .cells(let sheet, let rows, let column):
      "internal:" + quoted(sheet) + "!" + cellName(rows.lowerBound, column)
        + (rows.count > 1 ? ":" + cellName(rows.upperBound, column) : "")
    }
  }

  /// Only http, https and mailto: other schemes start programs or read files.
  private static func webAddress(_ url: String) -> String? {
    let lower = url.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) }) else { return nil }
    var address: [UInt8] = []
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x7F: return nil
      // The library copies at most 2,079 bytes, in the middle of a character too.
      case 0x80...: address += PercentCoding.escape(byte)
      default: address.append(byte)
      }
    }
    // The library takes these words anywhere in an address for a scheme of its own.
    var text = String(decoding: address, as: UTF8.self)
    for scheme in ["internal", "external"] {
      text = text.split(separator: "\(scheme):", omittingEmptySubsequences: false)
        .joined(separator: "\(scheme)%3A")
    }
    // It escapes some characters itself, to three each.
    let escaped = text.utf8.reduce(0) { $0 + (isUnreserved($1) ? 1 : 3) }
    return escaped < 2000 ? text : nil
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "/"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

/// A sheet's name as references write it: `'Figures by date'`.
func quoted(_ sheet: String) -> String {
  "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

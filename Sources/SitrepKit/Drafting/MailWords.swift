import SitrepModel
import SitrepTables

/// The ways in which mail spells what is not ASCII.
enum MailWords {
  /// `=?utf-8?Q?Situaci=C3=B3n?=` as it is meant.
  static func decoded(_ field: String) -> String {
    var result = ""
    var rest = field[...]
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("=") else { break }
      let before = rest[..<start.lowerBound]
      // What only parts two words spelled so is no part of the text.
      if !(before.allSatisfy(\.isWhitespace) && !result.isEmpty) { result += before }
      let bytes = Array(parts[2].utf8)[...]
      switch parts[1].lowercased() {
      case "b": result += TextEncoding.text(fromBase64(bytes))
      default:
        result += TextEncoding.text(
          fromQuotedPrintable(bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...]))
      }
      rest = parts[3].dropFirst()
    }
    return result + rest
  }

  static func fromQuotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "=") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if index + 2 < bytes.endIndex, let high = bytes[index + 1].hexadecimalValue,
        let low = bytes[index + 2].hexadecimalValue
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        // The end of a line that goes on.
        index += 1
        while index < bytes.endIndex, bytes[index] == 0x0D || bytes[index] == 0x20 { index += 1 }
        if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
      }
    }
    return result
  }

  static func fromBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      (bits, count) = (bits << 6 | UInt32(value), count + 6)
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= 1 << UInt32(count) - 1
      }
    }
    return result
  }
}

/// The date of a message: `Fri, 06 Mar 2026 18:05:12 +0100`.
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// As EDTF; blank where it can't be read.
  static func edtf(_ field: String) -> String {
    let words = field.split { $0 == " " || $0 == "," }
    guard let month = words.firstIndex(where: { months.contains($0.lowercased().prefix(3).lowercased()) }),
      month > 0, month + 1 < words.count,
      let number = months.firstIndex(of: words[month].lowercased().prefix(3).lowercased()),
      let dayOfMonth = Int(words[month - 1]), let year = Int(words[month + 1]),
      let day = Day(year: year, month: number + 1, day: dayOfMonth)
    else { return "" }
    guard month + 3 < words.count else { return "\(day)" }
    let time = words[month + 2].split(separator: ":")
    let zone = words[month + 3]
    guard time.count >= 2, zone.count == 5, zone.first == "+" || zone.first == "-" else { return "\(day)" }
    let clock = time.count == 3 ? words[month + 2] : words[month + 2] + ":00"
    let text = "\(day)T\(clock)\(zone.prefix(3)):\(zone.suffix(2))"
    return (try? DateSpan(edtf: text)) == nil ? "\(day)" : text
  }
}

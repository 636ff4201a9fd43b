import SitrepModel

/// The common forms of dates, read straight from their bytes; all others are left to the general reader.
enum DateText {
  /// Any EDTF date.
  @inline(__always)
  static func date(of text: UnsafeRawBufferPointer) throws(DateFault) -> DateSpan {
    if text.count == 10, let day = day(text) { return DateSpan(day) }
    return try DateSpan(edtf: text)
  }

  /// A date, or a day and time in full with or without an offset: `2025-11-28T19:28:00Z`.
  static func moment(of text: UnsafeRawBufferPointer) throws(DateFault) -> DateSpan {
    guard text.count >= 19, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let day = day(text), let hour = pair(text, 11),
      let minute = pair(text, 14),
      let second = pair(text, 17), hour < 24, minute < 60, second < 60
    else { return try date(of: text) }
    var offset: Int?
    if text.count == 20, text[19] == UInt8(ascii: "Z") {
      offset = 0
    } else if text.count == 25, text[22] == UInt8(ascii: ":"), let hours = pair(text, 20),
      let minutes = pair(text, 23), hours < 15, minutes < 60
    {
      let seconds = hours * 3600 + minutes * 60
      offset = text[19] == UInt8(ascii: "+") ? seconds : text[19] == UInt8(ascii: "-") ? -seconds : nil
    }
    guard offset != nil || text.count == 19 else { return try DateSpan(edtf: text) }
    let instant = Instant(day: day, second: hour * 3600 + minute * 60 + second, offset: offset ?? 0)
    let (utcDay, utcSecond) = instant.local(offset: 0)
    return DateSpan(
      earliest: utcDay, latest: utcDay, marks: offset == nil ? [] : .utc, precision: .time,
      endPrecision: .time,
      startSecond: Int32(utcSecond), endSecond: Int32(utcSecond))
  }

  /// The day in the first ten bytes.
  @inline(__always)
  private static func day(_ text: UnsafeRawBufferPointer) -> Day? {
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let century = pair(text, 0),
      let year = pair(text, 2), let month = pair(text, 5), let day = pair(text, 8)
    else { return nil }
    return Day(year: century * 100 + year, month: month, day: day)
  }

  @inline(__always)
  private static func pair(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    let (tens, ones) = (text[start] &- 48, text[start + 1] &- 48)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}

/// A time as surveys and programs write it: `2025-12-01T18:22:10.123-03:00`, `2025-12-01 18:22:10`.
struct SurveyTime {
  private let text: String
  /// Where its time of day begins; nil in what is no time.
  private let start: String.Index?

  init(_ text: String) {
    self.text = text
    let day = text.prefix(10)
    let isDay =
      day.utf8.count == 10
      && zip(day.utf8, "0000-00-00".utf8).allSatisfy { byte, pattern in
        pattern == UInt8(ascii: "-") ? byte == pattern : (48...57).contains(byte)
      }
    let rest = text.dropFirst(10)
    let isTime = rest.first == "T" || rest.first == " "
    start =
      isDay && isTime && rest.dropFirst().first.map { $0.isASCII && $0.isNumber } == true
      ? rest.startIndex : nil
  }

  /// Whether it is the midnight that begins a day in UTC.
  var isMidnightUTC: Bool {
    guard let start else { return false }
    let time = text[text.index(after: start)...]
    guard time.last == "Z", time.hasPrefix("00:00") else { return false }
    return time.dropLast().allSatisfy { "0:.".contains($0) }
  }

  /// As the tables write it: without the fraction of its second, or the day alone.
  /// - Parameter isUTC: whether a time that does not say so is in UTC.
  func text(isDay: Bool, isUTC: Bool) -> String {
    guard let start else { return text }
    if isDay { return String(text[..<start]) }
    var time = text[text.index(after: start)...]
    if let point = time.firstIndex(of: ".") {
      let rest = time[time.index(after: point)...].drop { $0.isASCII && $0.isNumber }
      time = (time[..<point] + rest)[...]
    }
    let hasZone = time.contains { $0 == "Z" || $0 == "+" || $0 == "-" }
    return "\(text[..<start])T\(time)\(isUTC && !hasZone ? "Z" : "")"
  }
}

import SitrepModel

/// The time of day behind a date as people and programs write it: `21:22:31.306805`, `7:28 pm`, `19h28`, `T21:22Z`,
/// `21:22:31 +00:00`.
struct DateClock {
  private var second: Int
  /// As ISO 8601 has it; blank where none is said.
  private var zone = ""

  /// The words that are of a time and not of a date.
  static let words: Set<String> = ["t", "z", "h", "hrs", "am", "pm", "utc", "gmt"]

  init(second: Int) { self.second = second }

  /// `21:22:31Z`.
  var text: String { timeOfDay(second) + zone }

  /// Takes the time off the end; nil, and nothing is taken, where there is none.
  init?(takenFrom tokens: inout [DateToken]) {
    guard
      let colon = tokens.indices.first(where: { index in
        (tokens[index].text == ":" || tokens[index].text == "h") && index > 0 && index + 1 < tokens.count
          && tokens[index - 1].kind == .number && tokens[index + 1].kind == .number
      }), let hour = Self.part(tokens[colon - 1], below: 24),
      let minute = Self.part(tokens[colon + 1], below: 60)
    else { return nil }
    second = hour * 3600 + minute * 60
    var rest = tokens[(colon + 2)...]
    func takes(_ signs: [String]) -> Bool {
      guard let first = rest.first, signs.contains(first.text) else { return false }
      rest.removeFirst()
      return true
    }
    if takes([":"]) {
      guard let token = rest.popFirst(), let seconds = Self.part(token, below: 60) else { return nil }
      second += seconds
      // Whatever stands behind the second is less than one.
      if takes([".", ","]) { guard rest.popFirst()?.kind == .number else { return nil } }
    }
    if let half = rest.first?.text, half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return nil }
      second += (half == "pm" ? 12 : 0) * 3600 - (hour == 12 ? 12 : 0) * 3600
      rest.removeFirst()
    }
    if takes(["z", "utc", "gmt"]) { zone = "Z" }
    if zone.isEmpty, let sign = rest.first?.text, sign == "+" || sign == "-" {
      rest.removeFirst()
      guard let offset = Self.offset(rest.map(\.text)) else { return nil }
      zone = sign + offset
      rest = []
    }
    _ = takes(["h", "hrs"])
    guard rest.isEmpty else { return nil }
    var end = colon - 1
    // The T of ISO 8601, or a word before the hour.
    while end > 0,
      tokens[end - 1].text == "t" || tokens[end - 1].text == "," || tokens[end - 1].meanings.contains(.filler)
    {
      end -= 1
    }
    tokens.removeSubrange(end...)
  }

  private static func part(_ token: DateToken, below limit: Int) -> Int? {
    guard token.kind == .number, token.text.utf8.count <= 2, let number = Int(token.text), number < limit
    else {
      return nil
    }
    return number
  }

  /// `03:00` of `03:00`, `0300` and `03`.
  private static func offset(_ texts: [String]) -> String? {
    let digits = texts.filter { $0 != ":" }.joined()
    guard [2, 4].contains(digits.utf8.count), let number = Int(digits) else { return nil }
    let (hours, minutes) = digits.utf8.count == 4 ? (number / 100, number % 100) : (number, 0)
    guard hours < 15, minutes < 60 else { return nil }
    return "\(padded(hours, to: 2)):\(padded(minutes, to: 2))"
  }
}

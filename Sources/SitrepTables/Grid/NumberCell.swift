import SitrepSpreadsheet

/// A number of a spreadsheet as text that can't be read as another number.
enum NumberCell {
  /// The digits that a spreadsheet program shows, which holds fifteen: `0.3` for a sum that is 0.30000000000000004.
  ///
  /// A number with three decimals gets a fourth: in a text 12.375 may be twelve thousand, 12.3750 may not.
  static func text(_ number: Double) -> String {
    let text = SpreadsheetValue.number(rounded(number)).text
    guard let point = text.firstIndex(of: ".") else { return text }
    let decimals = text[text.index(after: point)...]
    return decimals.utf8.count == 3 && decimals.utf8.allSatisfy { (48...57).contains($0) } ? text + "0" : text
  }

  private static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite, number.magnitude > 1e-9, number.magnitude < 1e15 else {
      return number
    }
    var scale = 1e15
    var magnitude = number.magnitude
    while magnitude >= 1 {
      magnitude /= 10
      scale /= 10
    }
    let scaled = (number * scale).rounded()
    return scaled.isFinite ? scaled / scale : number
  }
}

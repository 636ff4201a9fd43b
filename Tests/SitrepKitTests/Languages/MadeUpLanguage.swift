import Foundation
import SitrepTestSupport

/// A language of the tests' own: English with every letter written in another script, from right to left, with digits
/// of its own, six plural forms, and genders that choose a word. It is a file of words and no Swift.
enum MadeUpLanguage {
  static let code = "qx"
  /// N’Ko, from 0 to 9.
  static let digits = "߀߁߂߃߄߅߆߇߈߉"

  static func words() throws -> String {
    let english = try String(
      contentsOfFile: "\(Project.root)/templates/languages/en.properties", encoding: .utf8)
    var lines = english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = lines.filter { line in !replaced.contains { line.hasPrefix("\($0) = ") } }
    let words = joined(lines).map { key, text in "\(key) = \(written(text, isKept: kept(key)))" }
    return (words + grammar).joined(separator: "\n") + "\n"
  }

  /// The text in the letters of the language, its placeholders as they were.
  static func written(_ text: String, isKept: Bool = false) -> String {
    var depth = 0
    var isEscape = false
    return String(
      text.map { character -> Character in
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        if character == "\\" { isEscape = true }
        defer { if isEscape, character == " " { isEscape = false } }
        guard !isKept, !isEscape, depth % 2 == 0, let index = latin.firstIndex(of: character) else {
          return character
        }
        return letters[latin.distance(from: latin.startIndex, to: index) % 26]
      })
  }

  private static let latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  /// N’Ko letters.
  private static let letters = (0x7CA..<(0x7CA + 26)).compactMap(Unicode.Scalar.init).map(Character.init)

  /// What is no text to read.
  private static func kept(_ key: String) -> Bool {
    key == "language.tag" || key.hasSuffix("date-format") || key.hasSuffix("print.page")
  }

  private static let replaced = [
    "language.tag", "writing.direction", "number.digits", "number.decimal", "number.group", "plural.one",
    "figure.age", "unit_one.schools",
  ]

  private static let grammar = [
    "language.tag = qx", "language.qx = \(written("madeup"))", "writing.direction = rtl",
    "number.digits = \(digits)", "number.decimal = ٫", "number.group = ٬",
    "plural.zero = n = 0", "plural.one = n = 1", "plural.two = n = 2", "plural.few = n % 100 = 3..10",
    "plural.many = n % 100 = 11..99",
    "figure.age = {days, plural, zero {\(written("now"))} one {\(written("aday"))} two {\(written("twain"))} "
      + "few {# \(written("days few"))} many {# \(written("days many"))} other {# \(written("days other"))}}",
    // A noun of the second gender has its own word for one.
    "value.number = {unit, select, percent {{amount}%} persons {{amount}} other {{amount, plural, one {{unit, select, "
      + "schools {\(written("una"))} other {\(written("uno"))}} {unit}} other {# {unit}}}}}",
    "unit_one.schools = \(written("school"))", "unit_two.schools = \(written("twoschools"))",
    "unit_few.schools = \(written("fewschools"))", "unit_many.schools = \(written("manyschools"))",
  ]

  /// The keys and texts of a file, each on one line.
  private static func joined(_ lines: [String]) -> [(key: String, text: String)] {
    var entries: [(key: String, text: String)] = []
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix(" ") {
        guard !entries.isEmpty else { continue }
        entries[entries.count - 1].text += " " + line.trimmingCharacters(in: .whitespaces)
      } else if let sign = line.range(of: " = ") {
        entries.append((String(line[..<sign.lowerBound]), String(line[sign.upperBound...])))
      }
    }
    let own = Set(grammar.compactMap { $0.split(separator: " ").first.map(String.init) })
    return entries.filter { !own.contains($0.key) }
  }
}

import Foundation

/// Swift source of `BuiltInTemplates` with `templates` in the order given: two functions with a `switch`, so that
/// the texts stay in the program's read-only data and nothing is built at launch.
package func swiftSource(_ templates: [(path: String, text: String)]) -> String {
  var lines = ["enum BuiltInTemplates {", "  static let count = \(templates.count)", ""]
  lines.append("  static func path(_ index: Int) -> String {")
  lines.append("    switch index {")
  for (index, template) in templates.enumerated() {
    lines.append("    case \(index): \(literal(template.path, quotes: "\""))")
  }
  lines.append("    default: \"\"")
  lines.append("    }")
  lines.append("  }")
  lines.append("")
  lines.append("  static func text(_ index: Int) -> String {")
  lines.append("    switch index {")
  for (index, template) in templates.enumerated() {
    lines.append("    case \(index):")
    lines.append(literal("\n\(template.text)\n", quotes: "\"\"\""))
  }
  lines.append("    default: \"\"")
  lines.append("    }")
  lines.append("  }")
  lines.append("}")
  return lines.joined(separator: "\n") + "\n"
}

/// A raw string with as many `#` as the text needs. Control characters are escaped, because the compiler would
/// turn CR LF into LF and refuses NUL.
package func literal(_ text: String, quotes: String) -> String {
  var hashes = "#"
  // Literal search: a combining mark after `"#` hides it from a search by character, not from the compiler.
  while ["\"\(hashes)", "\\\(hashes)"].contains(where: { text.range(of: $0, options: .literal) != nil }) {
    hashes += "#"
  }
  var body = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n", "\t":
      body.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFEFF:
      body += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
    default:
      body.unicodeScalars.append(scalar)
    }
  }
  return hashes + quotes + body + quotes + hashes
}

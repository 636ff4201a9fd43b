import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import Testing

/// Text without white space and without the marks of the format.
private func collapsed(_ text: String, isPage: Bool = false) -> String {
  var result = String.UnicodeScalarView()
  var isInTag = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "<" where isPage: isInTag = true
    case ">" where isInTag: isInTag = false
    case _ where isInTag, "\\", " ", "\n", "\u{A0}", "\u{202F}": break
    default: result.append(scalar)
    }
  }
  return isPage ? String(result).replacing("&lt;", with: "<") : String(result)
}

/// The values of the table of key figures, one below the other: the column under its second title.
private func valueColumn(of text: String, _ language: Language) -> String {
  let titles = ["figure", "value", "as-of"].map { language.text("body.columns.\($0)") }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let isHead = { (line: String) in line.hasPrefix("\(titles[0])  ") && line.contains("  \(titles[1])  ") }
  guard let start = lines.firstIndex(where: isHead),
    let value = lines[start].firstRange(of: "  \(titles[1])  "),
    let next = lines[start].firstRange(of: "  \(titles[2])")
  else { return "" }
  let from = lines[start].distance(from: lines[start].startIndex, to: value.lowerBound) + 2
  let width = lines[start].distance(from: value.lowerBound, to: next.lowerBound)
  return lines[(start + 1)...].prefix { !$0.isEmpty }.map { String($0.dropFirst(from).prefix(width)) }
    .joined()
}

/// Numbers in running text and in data, without the marks between groups of digits and without zeros in front.
private func numbers(in text: String) -> Set<String> {
  var found: Set<String> = []
  var digits = ""
  let bytes = Array(text.utf8)
  func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (48...57).contains(bytes[index]) }
  for index in bytes.indices {
    if isDigit(index) {
      if !(digits.isEmpty && bytes[index] == 48 && isDigit(index + 1)) {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      }
    } else if !digits.isEmpty {
      let isGroup = bytes[index] == 44 && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
      if isGroup { continue }
      found.insert(digits)
      digits = ""
    }
  }
  if !digits.isEmpty { found.insert(digits) }
  return found
}

/// What a report looks like in the formats that are made of text.
private struct Rendered {
  let report: Report
  let language: Language
  let text: String
  let markdown: String
  /// Of every fifth operation: pages take longest to make, and differ in their layout alone.
  let page: String?
  let json: String
  let rows: String

  init(_ shape: RandomOperation, in english: Language) throws {
    let report = shape.report.shown(in: "en")
    let language = english.reporting(on: report.header.date)
    func render(_ format: any ReportFormat) throws -> String {
      String(decoding: try format.render(report, in: language, from: .builtIn), as: UTF8.self)
    }
    (self.report, self.language) = (report, language)
    text = try render(TemplateFormat.text)
    markdown = try render(TemplateFormat.markdown)
    page = shape.seed % 5 == 0 ? try render(HTMLFormat()) : nil
    json = try render(JSONFormat())
    rows = try render(HXLFormat())
  }

  /// A key figure that is not verified and stands in some format without its marks and its label.
  func unmarked() -> String? {
    let formats =
      [collapsed(valueColumn(of: text, language)), collapsed(markdown)]
      + (page.map { [collapsed($0, isPage: true)] } ?? [])
    let labels = collapsed(text)
    for figure in report.figures where figure.label != .verified && figure.label != .corroborated {
      if figure.marks.isEmpty || !rows.contains(figure.label.rawValue) { return "\(figure.id) in the data" }
      let marked =
        collapsed(language.text(figure.value)) + (figure.marks.noteNumber.map { "[\($0)]" } ?? "")
      let label = collapsed(language.word(figure.label.code))
      for format in formats where figure.headline {
        if !format.contains(marked) { return "\(figure.id): no “\(marked)”" }
        if !format.contains(label), !format.contains(label.uppercased()), !labels.contains(label) {
          return "\(figure.id): no \(label)"
        }
      }
    }
    return nil
  }

  /// A record of the report that some full format does not show, with what it says and its note.
  func untold() -> String? {
    let formats =
      [("text", collapsed(text)), ("Markdown", collapsed(markdown))]
      + (page.map { [("page", collapsed($0, isPage: true))] } ?? [])
    for record in report.records {
      let said = [record.id, record.words ?? "", record.note ?? ""] + [language.text(record.summary)]
      for part in said where !part.isEmpty {
        if !json.contains(part) { return "\(record.id): no “\(part)” in the data" }
        for (name, format) in formats where !format.contains(collapsed(part)) {
          return "\(record.id): no “\(part)” in the \(name)"
        }
      }
    }
    return nil
  }

  /// Numbers of the text that stand nowhere in the data. The places of the highlights are counted by the layout.
  func untracedNumbers() -> [String] {
    let known = numbers(in: json).union((1...6).map(String.init))
    return numbers(in: text).subtracting(known).subtracting(numbers(in: language.text("method.grades")))
      .sorted()
  }
}

@Test("No format ever loses a caveat on the way, or shows a number that is not in the data")
func marksAndNumbersOfFormats() throws {
  let english = try Language("en", templates: .builtIn)
  var looked = 0
  for shape in RandomOperation.all {
    let rendered = try Rendered(shape, in: english)
    looked += rendered.report.figures.count { $0.headline && $0.label == .unverified }
    if let fault = rendered.unmarked() {
      Issue.record("operation \(shape.seed): \(fault)")
      return
    }
    if let fault = rendered.untold() {
      Issue.record("operation \(shape.seed): \(fault)")
      return
    }
    let untraced = rendered.untracedNumbers()
    if !untraced.isEmpty {
      Issue.record("operation \(shape.seed): \(untraced) in no field of the data")
      return
    }
  }
  #expect(looked > 300)
}

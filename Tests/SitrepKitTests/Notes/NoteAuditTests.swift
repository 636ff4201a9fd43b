import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

/// Line by line: each caveat that the data give for a line stands in the line's own words, or in the one note that it
/// refers to.
@Suite("Notes: no caveat of a line is lost")
struct NoteAuditTests {
  static let operations = [
    ("seeds/chile-peru-2025", "2025-12-01"), ("seeds/chile-peru-2025", "2025-12-05"),
    ("templates/check-operation", "2026-01-14"),
  ]

  @Test("in text, Markdown, page, brief and flash, in each language", arguments: operations)
  func everyLine(_ folder: String, _ date: String) throws {
    let operation = try OperationFolder(at: "\(Project.root)/\(folder)")
    for language in CaveatWords.languages.keys.sorted() {
      let files = try operation.files(
        ReportRequest(
          date: date, formats: ["json", "txt", "md", "html", "brief", "flash"], languages: [language]))
      let report = ShownReport(files)
      let words = try #require(CaveatWords.languages[language])
      #expect(report.lines.count > 20)
      for line in report.lines {
        let told = "\(folder) \(date) \(language): \(line.sentence)"
        // The note tells what the words do not, no more and no less.
        #expect(line.unsaid == report.notes[line.note ?? 0] ?? [], "\(told)")
        for format in ["txt", "md", "html"] {
          let text = report.text[format] ?? ""
          guard text.holds(line.sentence) else { continue }
          if let note = line.note {
            #expect(
              text.holds("\(line.sentence)[\(note)]") || text.holds("\(line.sentence) [\(note)]")
                || report.passages(of: line).contains { $0.hasSuffix("[\(note)]") }
                // A cell of few columns breaks between words and mark, with the next cells between them.
                || format == "txt" && line.figure != nil && text.holds("[\(note)]"),
              "\(format) without [\(note)] after: \(told)")
          }
        }
        for passage in report.passages(of: line) {
          let note = report.codesOfNote(endOf: passage)
          for code in line.caveats where !line.unsaid.contains(code) && !note.contains(code) {
            let isSaid = words.say(code, in: passage, of: line, head: report.head)
            #expect(isSaid, "\(told): \(code) is not said in: \(passage)")
          }
        }
      }
      // At most one mark a line, and each with its note.
      let known = Set(report.notes.keys)
      for format in ["txt", "md", "html"] {
        let text = report.text[format] ?? ""
        #expect(text.firstMatch(of: #/\[[0-9]+\] ?\[[0-9]+\]/#) == nil, "two marks in \(format), \(language)")
        for mark in text.matches(of: /\[([0-9]+)\]/) {
          #expect(Int(mark.1).map(known.contains) == true, "no note for \(mark.0) in \(format), \(language)")
        }
      }
      // No note that the page lists is without a line that refers to it.
      let page = report.text["html"] ?? ""
      for number in known {
        #expect(
          page.ranges(of: "[\(number)]").count > 1,
          "nothing has note \(number), \(folder) \(date) \(language)")
      }
      // Who reads the text from its beginning comes upon the notes one after the other.
      var seen: Set<Int> = []
      let numbers = (report.text["txt"] ?? "").matches(of: /\[([0-9]+)\]/).compactMap { Int($0.1) }
      let first = numbers.filter { seen.insert($0).inserted }
      #expect(first == first.sorted(), "\(folder) \(date) \(language)")
      // Without marks: what is left over stands in words.
      for format in ["brief", "flash"] {
        let text = report.text[format] ?? ""
        #expect(text.firstMatch(of: /\[[0-9]+\]/) == nil, "a mark in the \(format), \(language)")
      }
      #expect(report.caveatsEndingBrief == report.briefCaveats, "\(folder) \(date) \(language)")
      for line in report.lines
      where !line.unsaid.isEmpty && line.figure == nil
        && report.text["flash"]?.holds(line.sentence) == true
      {
        #expect(
          report.text["flash"]?.holds("\(line.sentence) (") == true,
          "a caveat is lost in the flash, \(language): \(line.sentence)")
      }
      // A figure stands in a cell of few columns, over several lines; in words its caveats follow it there.
      for line in report.lines
      where report.tableOfFlash.holds(line.sentence.prefix(8))
        && line.figure.map({ $0.split(separator: " ").allSatisfy(report.tableOfFlash.contains) }) ?? false
      {
        for code in line.unsaid {
          let words = (report.shortWords[code] ?? code).split(separator: " ")
          #expect(
            words.allSatisfy { report.tableOfFlash.holds($0) },
            "\(code) is lost in the flash, \(language): \(line.sentence)")
        }
      }
    }
  }

  @Test("The worked case has at most 40 marks, where each line had up to five")
  func fewMarks() throws {
    let operation = try OperationFolder(at: "\(Project.root)/seeds/chile-peru-2025")
    let text = try operation.files(
      ReportRequest(date: "2025-12-01", formats: ["txt"], languages: ["en"]))
    let page = String(decoding: text[0].bytes, as: UTF8.self)
    // But for the list of notes itself.
    let notes = page.matches(of: #/(?m)^\[[0-9]+\] /#).count
    let marks = page.matches(of: /\[[0-9]+\]/).count - notes
    #expect(marks <= 40, "\(marks) marks")
    #expect(marks > 0 && notes > 0)
  }

  private static let five = ["ar", "en", "es", "fr", "pt"]

  /// Every day of the worked cases, and the operation that has everything, with the languages that it is written in.
  static let days: [(folder: String, date: String, languages: [String])] =
    ["11-28", "11-29", "11-30", "12-01", "12-05"].map { ("seeds/chile-peru-2025", "2025-\($0)", five) }
    + ["14", "15", "16", "17", "18", "21"].map { ("seeds/malawi-freddy-2023", "2023-03-\($0)", five) }
    + ["10-11", "10-18", "10-25", "11-01"].map { ("seeds/rwanda-marburg-2024", "2024-\($0)", five) }
    + [("templates/check-operation", "2026-01-14", ["en", "es"])]

  @Test("The brief has the same six lines in every language, within 900 characters", arguments: days)
  func brief(_ folder: String, _ date: String, _ written: [String]) throws {
    let operation = try OperationFolder(at: "\(Project.root)/\(folder)")
    var numbers: Set<[String]> = []
    var sizes: [Int] = []
    for language in CaveatWords.languages.keys.sorted() {
      let files = try operation.files(
        ReportRequest(date: date, formats: ["brief"], languages: [language]))
      let text = String(decoding: files[0].bytes, as: UTF8.self)
      sizes.append(text.unicodeScalars.count)
      let lines = text.split(separator: "\n").filter { $0.firstMatch(of: #/^[1-6]\. /#) != nil }
      #expect(lines.map { String($0.prefix(2)) } == ["1.", "2.", "3.", "4.", "5.", "6."])
      #expect(!text.holds("…"), "a sentence is cut: \(text)")
      // What was told in one language is told in all: the same numbers stand in the same lines.
      if written.contains(language) {
        numbers.insert(lines.map { Self.numbers(in: $0).joined(separator: " ") })
      }
    }
    #expect(sizes.allSatisfy { $0 <= 900 }, "\(sizes)")
    #expect(numbers.count == 1, "\(numbers)")
  }

  @Test("Neither is it longer in the editions that tell more", arguments: days, ["partner", "internal"])
  func briefOfEdition(_ day: (folder: String, date: String, languages: [String]), _ edition: String) throws {
    let operation = try OperationFolder(at: "\(Project.root)/\(day.folder)")
    let files = try operation.files(
      ReportRequest(date: day.date, formats: ["brief"], languages: day.languages, edition: edition))
    #expect(files.count == day.languages.count)
    for file in files {
      #expect(String(decoding: file.bytes, as: UTF8.self).unicodeScalars.count <= 900, "\(file.path)")
    }
  }

  /// Of at least two digits, without what separates thousands, in order of size: word order differs.
  private static func numbers(in line: Substring) -> [String] {
    let plain = String(line).replacing(/([0-9])[.,\u{202F}\u{A0}]([0-9]{3})/) { "\($0.1)\($0.2)" }
    return Set(plain.matches(of: /[0-9]{2,}/).map { String($0.0) }).sorted()
  }
}

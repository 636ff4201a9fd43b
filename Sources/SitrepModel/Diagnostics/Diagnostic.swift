/// One problem in the input: where it stands, what is wrong, what was expected and what may have been meant.
package struct Diagnostic: Error, Hashable, Sendable {
  package var severity: Severity
  package var location: Location
  /// What programs know the problem by, in every language: `unknown-place`.
  package let code: String
  /// What is wrong, without the value: "unknown place".
  package var problem: DiagnosticText
  /// The text that is wrong, as it stands in the input.
  package var value: String?
  /// What would have been right: "a date such as 2025-11-28".
  package var expected: DiagnosticText?
  /// The nearest valid value.
  package var suggestion: String?
  /// What must be known, and for whom, to know of it.
  package var subject: Subject

  /// What a problem is about: a report counts the warnings about what it may know of.
  package enum Subject: Hashable, Sendable {
    /// How a file or table as a whole is written.
    case file
    /// The operation's profile.
    case profile
    /// All of these rows.
    case rows([Position])
    /// Any estimate of any of these figures, by their index.
    case figures([Int32])
    /// Any step of a measure of a type.
    case policyType(Symbol)
  }

  package enum Severity: String, Hashable, Sendable, Comparable {
    case error, warning
    package static func < (first: Severity, second: Severity) -> Bool {
      first == .error && second == .warning
    }
  }

  /// - Parameter expected: what would have been right, where the message does not say it.
  package init(
    _ severity: Severity, at location: Location, _ message: DiagnosticMessage, value: String? = nil,
    expected: DiagnosticText? = nil, suggestion: String? = nil, about subject: Subject = .file
  ) {
    self.severity = severity
    self.location = location
    (code, problem) = (message.code, message.problem)
    self.value = value
    self.expected = expected ?? message.expected
    self.suggestion = suggestion
    self.subject = subject
  }
}

/// A place in the input: a character of a text file, a cell of a workbook, or a column of an entry in a log.
package struct Location: Hashable, Sendable {
  /// The file's name below the operation's folder; for an entry of a log what it is called.
  package var file: String
  package var sheet: String?
  /// In an entry of a log the column's name, blank for the entry as a whole; nil in a file.
  package var field: String?
  /// 1 is the first line, which in a table is the header; 0 stands for the file as a whole.
  package var line: Int
  /// In a text file the character (1 is the first), in a workbook the column (1 is A); 0 stands for the line.
  package var column: Int

  /// An entry of a log by its number; 0 stands for the log as a whole.
  package static func entry(_ number: Int = 0, field: String = "", column: Int = 0) -> Location {
    var location = Location(file: "entry", line: number, column: column)
    location.field = field
    return location
  }

  package init(file: String, sheet: String? = nil, line: Int = 0, column: Int = 0) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }
}

extension Location: CustomStringConvertible {
  /// In a workbook, as it is told there: `estimates!I14`.
  package var cell: String { "\(sheet ?? "")!\(columnLetters(column))\(line)" }

  /// `estimates.csv:14:9`, `entry.xlsx:estimates!I14`, `entry 14, column value`.
  package var description: String {
    if let field {
      return file + (line > 0 ? " \(line)" : "") + (field.isEmpty ? "" : ", column \(field)")
    }
    if let sheet {
      return "\(file):" + (line == 0 ? sheet : cell)
    }
    return file + (line > 0 ? ":\(line)" : "") + (line > 0 && column > 0 ? ":\(column)" : "")
  }
}

/// `A` for 1, `AA` for 27; nothing for 0.
package func columnLetters(_ column: Int) -> String {
  var (rest, letters) = (column, "")
  while rest > 0 {
    letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
    rest = (rest - 1) / 26
  }
  return letters
}

extension Diagnostic: CustomStringConvertible {
  /// `estimates.csv:14:9: error: unknown place "chacaluta" (did you mean "chacalluta"?)`
  package var description: String { line(in: \.english) }

  /// The problem in one line, where it stands included.
  /// - Parameter words: its words in a language.
  package func line(in words: (DiagnosticText) -> String) -> String {
    let grade = words(severity == .error ? .error : .warning)
    let meant = suggestion.map { " (" + words(.suggestion(value: shortened($0))) + ")" } ?? ""
    return "\(location): \(grade): \(sentence(in: words))\(meant)"
  }

  /// What is wrong and what would have been right, where it does not stand included.
  package func sentence(in words: (DiagnosticText) -> String) -> String {
    var text = words(problem)
    if let value { text += " \"\(shortened(value))\"" }
    if let expected { text += ": " + words(.expectation(text: expected)) }
    return text
  }

  /// A value on one line and not longer than a message should be, with control characters shown as spaces.
  private func shortened(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in value.unicodeScalars.prefix(81) {
      let isControl = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      scalars.append(isControl ? " " : scalar)
    }
    return scalars.count > 80 ? String(scalars.dropLast()) + "…" : String(scalars)
  }
}

extension Diagnostic: Comparable {
  /// In the order of the input: by file, sheet, line and character.
  package static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    let (a, b) = (first.location, second.location)
    if a.file != b.file { return a.file < b.file }
    if a.sheet != b.sheet { return (a.sheet ?? "") < (b.sheet ?? "") }
    if a.line != b.line { return a.line < b.line }
    if a.column != b.column { return a.column < b.column }
    if first.severity != second.severity { return first.severity < second.severity }
    return (first.problem.english, first.value ?? "", first.expected?.english ?? "")
      < (second.problem.english, second.value ?? "", second.expected?.english ?? "")
  }
}

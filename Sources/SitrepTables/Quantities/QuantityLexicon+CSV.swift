package import SitrepModel
package import SitrepTemplates

extension QuantityLexicon {
  /// The program's own words, taken apart once.
  private static let builtIn =
    (try? TemplateFolder.builtIn.text(at: path)).map { read(csv: $0.text, file: $0.origin) } ?? (empty, [])

  private static let path = "quantity-words.csv"

  /// The lexicon of a template folder, and what is wrong with it.
  package static func load(from templates: TemplateFolder) throws(TemplateError) -> (
    QuantityLexicon, [Diagnostic]
  ) {
    let file = try templates.text(at: path)
    let own = try TemplateFolder.builtIn.text(at: path)
    return file.origin == own.origin ? builtIn : read(csv: file.text, file: file.origin)
  }

  /// Reads the lexicon: a row for what phrases of a language do, the phrases separated by `|`.
  package static func read(csv text: String, file: String) -> (QuantityLexicon, [Diagnostic]) {
    var lexicon = QuantityLexicon()
    var diagnostics: [Diagnostic] = []
    var bytes = Array(text.utf8)
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: CSVScanner.padding))
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let scanner = CSVScanner(base, count: count, dialect: .comma, line: 1)
      var names: [String]?
      while scanner.next() {
        let row = scanner.row
        func fault(
          _ index: Int, _ message: DiagnosticMessage, _ expected: DiagnosticText? = nil,
          _ suggestion: String? = nil
        ) {
          let mark = row.mark(index)
          let value = row.text(index)
          diagnostics.append(
            Diagnostic(
              .error, at: Location(file: file, line: mark.line, column: mark.column), message,
              value: value.isEmpty ? nil : value, expected: expected, suggestion: suggestion))
        }
        if let fault = scanner.fault {
          let location = Location(file: file, line: fault.mark.line, column: fault.mark.column)
          diagnostics.append(fault.kind.diagnostic(at: location))
        } else if names == nil {
          names = (0..<row.count).map { row.text($0).lowercased() }
          if names != columnNames, names != columnNames.dropLast() {
            fault(0, .unknownHeader, .verbatim(text: columnNames.joined(separator: ",")))
          }
        } else if let names, row.count != names.count {
          fault(0, .wrongCellCount(count: row.count, header: names.count))
        } else if let kind = QuantityEntry.Kind(rawValue: row.text(1)) {
          lexicon.add(row, kind: kind, fault: fault)
        } else {
          let kinds = QuantityEntry.Kind.allCases.map(\.rawValue)
          fault(1, .unknownKind, .oneOf(kinds), nearest(to: row.text(1), among: kinds))
        }
      }
    }
    return (lexicon, diagnostics)
  }

  /// A file may do without the last.
  private static let columnNames = ["language", "kind", "words", "number", "low", "high", "unit", "meaning"]

  private mutating func add(
    _ row: TableRow, kind: QuantityEntry.Kind,
    fault: (Int, DiagnosticMessage, DiagnosticText?, String?) -> Void
  ) {
    var entry = QuantityEntry(kind: kind)
    let language = row.text(0)
    if language != Self.anyLanguage, !isLanguageSubtag(language) {
      return fault(0, .unknownLanguage, .languageOrAll, nil)
    }
    func number(_ index: Int, isNeeded: Bool, otherwise: Int64 = 0) -> Int64? {
      if row[index].isEmpty, !isNeeded { return otherwise }
      if let number = Int64(row.text(index)), (0...1_000_000_000_000).contains(number) { return number }
      fault(index, .unreadableNumber, .wholeDigits, nil)
      return nil
    }
    guard let named = number(3, isNeeded: kind.namesNumber, otherwise: kind == .half ? 50 : 0),
      let low = number(4, isNeeded: kind.givesRange),
      let high = number(
        5, isNeeded: kind.givesRange, otherwise: named > 10 ? QuantityNumeral.magnitude(of: named) - 1 : 0)
    else { return }
    if kind.givesRange {
      if low > high { return fault(5, .highBelowLow(low: Int(low)), nil, nil) }
      (entry.low, entry.high) = (Amount(Int(low)), Amount(Int(high)))
    }
    if kind == .noun, !row[4].isEmpty { (entry.low, entry.high) = (Amount(Int(low)), Amount(Int(high))) }
    (entry.number, entry.before, entry.after) = (named, low, high)
    entry.unit = row.text(6)
    if row.count == Self.columnNames.count { entry.meaning = row.text(7) }
    let phrases = row[2].split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    switch kind {
    case .decimalComma: for region in phrases { decimalSigns.add(.comma, language: language, region: region) }
    case .decimalPoint: for region in phrases { decimalSigns.add(.point, language: language, region: region) }
    default: add(Saying(entry: entry, phrases: phrases), language: language)
    }
  }
}

extension QuantityEntry.Kind {
  fileprivate var namesNumber: Bool {
    self == .number || self == .multiplier || self == .collective || self == .counted || self == .single
  }
  fileprivate var givesRange: Bool { self == .collective || self == .counted || self == .vague }
}

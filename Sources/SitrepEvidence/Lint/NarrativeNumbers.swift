import SitrepModel

extension DayEvidence {
  /// Numbers in the officer's paragraphs of the day that no cited record bears out.
  func narrativeFindings() -> [LintFinding] {
    let cited = citedRecords
    return operation.narratives.filter { $0.date == view.day }.flatMap { narrative in
      let records = narrative.cites.compactMap { cited[$0] }
      let known = NarrativeNumbers.numbers(in: records.flatMap(texts))
        .union(records.flatMap(bounds)).union(records.flatMap(dateNumbers))
      return narrative.text.texts.flatMap { entry in
        NarrativeNumbers.numbers(in: [entry.text]).subtracting(known).sorted().map { number in
          LintFinding(
            .narrativeNumber, subject: "\(narrative.date) \(narrative.section)",
            message: Message(
              "lint.narrative-number.line",
              ["number": .text(number), "language": .code(Code("language", entry.language))]))
        }
      }
    }
  }

  private func texts(of record: RecordReference) -> [String] {
    let index = Int(record.index)
    func all(_ summary: Summary) -> [String] {
      ([summary.original] + summary.byLanguage.map(\.text)).filter { !$0.isBlank }.map(text)
    }
    switch record.table {
    case .estimates: return [text(operation.quantities[Int(operation.estimates[index].quantity)].words)]
    case .conditions: return all(operation.conditions[index].summary)
    case .policies:
      return all(operation.policies[index].summary)
        + [operation.policies[index].duration.map { "\($0.days) \($0.months)" } ?? ""]
    case .responses: return all(operation.responses[index].summary)
    case .events: return all(operation.events[index].summary)
    case .statements: return all(operation.statements[index].summary)
    }
  }

  private func bounds(of record: RecordReference) -> [String] {
    guard record.table == .estimates else { return [] }
    let quantity = operation.quantities[Int(operation.estimates[Int(record.index)].quantity)]
    return [quantity.low, quantity.best, quantity.high].compactMap { $0?.description }
  }

  /// Days and years of the dates a record is about may be named.
  private func dateNumbers(of record: RecordReference) -> [String] {
    let span = operation.head(of: record).occurred
    return [span.earliest, span.latest].flatMap { day -> [String] in
      let (year, _, number) = day.components
      return [String(year), String(number)]
    }
  }
}

/// Numbers in running text, with the marks that separate thousands taken out.
enum NarrativeNumbers {
  static func numbers(in texts: [String]) -> Set<String> {
    var found: Set<String> = []
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      var index = 0
      while index < scalars.count {
        guard isDigit(scalars[index]) else {
          index += 1
          continue
        }
        var digits = String.UnicodeScalarView()
        while index < scalars.count, isDigit(scalars[index]) || continues(scalars, index) {
          if isDigit(scalars[index]) { digits.append(scalars[index]) }
          index += 1
        }
        found.insert(String(digits))
      }
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a mark at an index stands before a group of exactly three digits.
  private static func continues(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard [".", ",", "\u{202F}", "\u{00A0}", "'", "’"].contains(scalars[index]), index + 3 < scalars.count
    else { return false }
    guard scalars[(index + 1)...(index + 3)].allSatisfy(isDigit) else { return false }
    return index + 4 >= scalars.count || !isDigit(scalars[index + 4])
  }
}

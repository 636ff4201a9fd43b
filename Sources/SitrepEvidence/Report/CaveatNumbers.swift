package import SitrepModel

extension Report {
  /// The report as it is shown in one language: texts that do not exist in it are marked (U16), and what
  /// the words of its lines do not say of their caveats stands in numbered notes.
  ///
  /// It consumes the report, so that most of a large one need not be copied.
  /// - Parameter extent: with which it was made; rows of data refer to no notes.
  package consuming func shown(in language: String, extent: ReportExtent = .whole) -> Report {
    header.language = language
    switch extent {
    case .whole: numberNotes(in: language)
    case .dataRows: forEachMarked(in: language) { _, _, _ in }
    }
    return self
  }

  /// Marks what the language lacks, gives each distinct set of caveats that words of a line do not say its note, by order
  /// of first use, and lists what each caveat qualifies.
  private mutating func numberNotes(in language: String) {
    // By order of the code.
    var subjects = [[String]](repeating: [], count: CaveatCode.allCases.count)
    var numbers: [CaveatSet: Int] = [:]
    var lines: [(codes: CaveatSet, ids: [String])] = []
    forEachMarked(in: language) { id, said, marks in
      for mark in marks { subjects[mark.code.order].append(id) }
      var unsaid = CaveatSet(marks)
      unsaid.subtract(said)
      for index in marks.indices { marks[index].number = 0 }
      if unsaid.isEmpty { return }
      let number = numbers[unsaid] ?? lines.count + 1
      if number > lines.count {
        numbers[unsaid] = number
        lines.append((unsaid, []))
      }
      lines[number - 1].ids.append(id)
      for index in marks.indices where unsaid.contains(marks[index].code) { marks[index].number = number }
    }
    let order = noteNumbersByUse(of: lines.count)
    renumberNotes(order)
    notes = order.enumerated().map { index, number in
      let line = lines[number - 1]
      return Note(number: index + 1, codes: line.codes.codes, appliesTo: Self.distinct(line.ids))
    }
    let codes = CaveatCode.allCases.filter { !subjects[$0.order].isEmpty }
    caveats = codes.mapInParallel(grain: 1) { [subjects] code in
      Caveat(
        code: code, message: Message("caveat.\(code.rawValue)"),
        appliesTo: Self.distinct(subjects[code.order]))
    }
  }

  /// - Parameter order: the present numbers in their new order.
  private mutating func renumberNotes(_ order: [Int]) {
    guard order != Array(1..<(order.count + 1)) else { return }
    var numbers = [Int](repeating: 0, count: order.count + 1)
    for (index, number) in order.enumerated() { numbers[number] = index + 1 }
    changeMarks { marks in
      for index in marks.indices { marks[index].number = numbers[marks[index].number] }
    }
  }

  /// The ids sorted, each once. Most come sorted already, so sorting them is less work than a set would be.
  private static func distinct(_ ids: [String]) -> [String] {
    var distinct: [String] = []
    for id in ids.sorted() where id != distinct.last { distinct.append(id) }
    return distinct
  }
}

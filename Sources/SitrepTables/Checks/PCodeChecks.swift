import SitrepModel

/// Whether P-codes and countries of places fit one another and those of the places they lie in. What does not fit is
/// a warning: codes of other sets are in use, and a place may lie across a border.
///
/// A row is held against the others as they were when it was entered: what is entered later tells nothing of it.
struct PCodeChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let places: [Place]
  /// By row: which place it is a version of.
  private let entries: [Int]
  /// The codes of the nearest places above each row, on each way up: those that say nothing are passed over.
  private let pcodesAbove: [[String]]
  private let countriesAbove: [[String]]
  private let store: TableStore

  init(_ places: [Place], entries: [Int], parents: [[Int]], _ store: TableStore) {
    (self.places, self.entries, self.store) = (places, entries, store)
    let versions = PlaceVersions(places, entries: entries, parents: parents)
    pcodesAbove = versions.nearestAbove {
      places[$0].pcode.isBlank ? nil : store.names.text(places[$0].pcode)
    }
    countriesAbove = versions.nearestAbove {
      places[$0].iso3.isBlank ? nil : store.names.text(places[$0].iso3)
    }
    for index in places.indices {
      checkParent(of: index)
      checkCountry(of: index)
    }
    checkDoubles(versions.rowsByTime)
  }

  private func text(_ symbol: Symbol) -> String { store.names.text(symbol) }

  /// A P-code starts with that of the nearest place above that has one, and goes on.
  private mutating func checkParent(of index: Int) {
    let code = text(places[index].pcode)
    guard !code.isEmpty else { return }
    let above = pcodesAbove[index]
    if above.contains(code) {
      return note(index, .pcodeOfParent, code: code)
    }
    guard !above.isEmpty, !above.contains(where: { code.hasPrefix($0) }) else { return }
    note(index, .pcodeNotOfParent(start: above[0]), code: code)
  }

  /// A P-code starts with the code of its country, of two letters or of three; and a place lies in the country of
  /// the place above.
  private mutating func checkCountry(of index: Int) {
    let own = text(places[index].iso3)
    let above = countriesAbove[index]
    if !own.isEmpty, !above.isEmpty, !above.contains(own) {
      diagnostics.append(
        Diagnostic(
          .warning, at: store.references.placeMarks[index].iso3, .countryNotOfParent, value: own,
          expected: .anyOf(above), about: .rows([places[index].position])))
    }
    let code = text(places[index].pcode)
    // Where a place above has a P-code, that one tells more.
    guard !code.isEmpty, pcodesAbove[index].isEmpty else { return }
    let countries = own.isEmpty ? above : [own]
    let starts = countries.flatMap { [Countries.alpha2(of: $0), $0].compactMap(\.self) }
    guard !starts.isEmpty, !starts.contains(where: { code.hasPrefix($0) }) else { return }
    note(index, .pcodeNotOfCountry(start: starts[0]), code: code)
  }

  private mutating func checkDoubles(_ rows: [Int]) {
    var first: [Symbol: Int] = [:]
    for row in rows where !places[row].pcode.isBlank {
      guard let other = first[places[row].pcode] else {
        first[places[row].pcode] = row
        continue
      }
      if entries[other] == entries[row] { continue }
      note(row, .pcodeOfOtherPlace(place: text(places[other].id)), code: text(places[row].pcode))
    }
  }

  private mutating func note(_ index: Int, _ message: DiagnosticMessage, code: String) {
    diagnostics.append(
      Diagnostic(
        .warning, at: store.references.placeMarks[index].pcode, message, value: code,
        about: .rows([places[index].position])))
  }
}

package import SitrepModel
package import SitrepTables

/// The profile as a form that was filled in has it.
package struct FormProfile: Sendable {
  private let rows: [(key: String, value: String, location: Location)]

  /// nil where a sheet of that name has no keys and values: it is not ours.
  init?(_ grid: TableGrid) {
    let (key, value) = ProfileSheet.columns
    guard
      let header = grid.rows.firstIndex(where: { row in
        row.count > 1 && row[0].text == key && row[1].text == value
      })
    else { return nil }
    rows = grid.rows[(header + 1)...].compactMap { row in
      guard let first = row.first, !first.text.isEmpty else { return nil }
      let value = row.count > 1 ? row[1].text : ""
      return (first.text, value, grid.location(line: first.line, column: first.column + 1))
    }
  }

  /// A setting that is another in the form.
  package struct Change: Sendable {
    package let key: String
    package let old: String
    package let new: String
    package let location: Location
  }

  /// What was changed in the form, and what of it can't be taken.
  ///
  /// - Parameters:
  ///   - handedOut: what the form was when it was written; what is as it was then was not changed in it.
  ///   - goesOverChanges: whether it is put over what others changed meanwhile.
  package func changes(
    to settings: ProfileSettings, since handedOut: HandedOutRows?, goesOverChanges: Bool
  ) -> (changes: [Change], refusals: [Diagnostic]) {
    var (changes, refusals): ([Change], [Diagnostic]) = ([], [])
    for row in rows {
      let now = settings[row.key]
      let before =
        handedOut.map { $0.row(row.key, of: ProfileSheet.name)?[ProfileSheet.columns.value] ?? "" } ?? now
      guard row.value != now, row.value != before else { continue }
      if TableSchema.profileKey(ofSetting: row.key) == nil {
        let known = TableSchema.profile.columns.map(\.name)
        refusals.append(
          Diagnostic(
            .error, at: row.location, .unknownKey, value: row.key, expected: .profileKey,
            suggestion: nearest(to: row.key, among: known)))
      } else if now != before, !goesOverChanges {
        refusals.append(
          Diagnostic(
            .error, at: row.location,
            .changedMeanwhile(now: DiagnosticText.itIsNow(value: now), here: "\"\(row.value)\""),
            value: row.key))
      } else {
        changes.append(Change(key: row.key, old: now, new: row.value, location: row.location))
      }
    }
    return (changes, refusals)
  }
}

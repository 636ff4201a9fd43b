import SitrepModel

/// Which fields each flat sheet shows, in which order.
enum FlatSheets {
  static var figures: [SheetColumn<Report.Figure>] {
    columns(
      [
        "indicator_name", "group", "place_name", "headline", "value", "low", "best", "high", "unit",
        "measure", "as_of", "age_days_least", "age_days", "stale", "label", "said_by", "caveats", "marks",
        "agreement", "spread.low",
        "spread.high",
        "origins", "reports", "recommended", "rule", "decision_reason", "change.text", "learned_since",
        "coverage.covered",
        "coverage.declared", "role", "records", "id",
      ], of: { $0 })
  }

  static var estimates: [SheetColumn<ReportRows.EstimateRow>] {
    columns(["indicator_name", "group", "place_name", "measure", "unit"], of: { $0.figure })
      + columns(
        [
          "words", "low", "best", "high", "occurred", "known", "origin", "attributed_to", "method", "grade",
          "status", "verified_by", "note", "caveats", "marks", "source", "locator", "id", "figure",
        ], of: { $0.record })
  }

  static var conditions: [SheetColumn<ReportRows.ConditionRow>] {
    columns(["place_name", "sector"], of: { $0.group })
      + columns(
        [
          "severity", "summary", "as_of", "age_days", "label", "note", "caveats", "marks", "origin", "source",
          "record",
        ], of: { $0.item })
  }

  static var policies: [SheetColumn<ReportRows.PolicyRow>] {
    columns(
      [
        "country", "place_name", "type", "actor", "measure", "stage", "stage_label", "start", "start_basis",
        "start_label", "duration", "end", "end_basis", "end_day_after", "day_low", "day_high", "of_days",
        "days_left", "background", "caveats", "marks",
      ], of: { $0.policy })
      + columns(
        [
          "date", "stage", "summary", "start", "end", "duration", "legal_reference", "note", "caveats",
          "marks", "origin", "publisher", "source", "record",
        ], of: { $0.step })
  }

  static var responses: [SheetColumn<Report.ResponseEntry>] {
    columns(
      [
        "organisation", "sector", "activity", "status", "place_name", "summary", "indicator_name", "group",
        "targeted",
        "targeted_low", "targeted_high", "reached", "low", "high", "unit", "occurred", "until", "note",
        "caveats", "marks", "origin", "source", "id",
      ], of: { $0 })
  }

  static var events: [SheetColumn<Report.EventEntry>] {
    columns(
      [
        "occurred", "until", "kind", "ahead", "days_ahead", "place_name", "summary", "note", "caveats",
        "marks", "origin", "source", "id",
      ], of: { $0 })
  }

  static var gaps: [SheetColumn<Report.Gap>] {
    columns(
      [
        "kind", "text", "sector", "role", "due", "state", "caveats", "marks", "figure", "place", "record",
        "id",
      ],
      of: { $0 })
  }

  static var caveats: [SheetColumn<Report.Caveat>] {
    columns(["code", "text", "applies_to"], of: { $0 }).widening("applies_to", to: 120)
  }

  static var sources: [SheetColumn<Report.SourceEntry>] {
    columns(
      [
        "publisher", "title", "published", "accessed", "language", "kind", "relation", "origin",
        "reliability",
        "url", "note", "caveats", "marks", "records", "id",
      ], of: { $0 })
  }

  static var history: [SheetColumn<ReportRows.HistoryRow>] {
    columns(["indicator_name", "place_name"], of: { $0.figure })
      + columns(
        ["date", "low", "best", "high", "words", "label", "as_of", "age_days", "new_information"],
        of: { $0.point })
      + [
        SheetColumn(type: Report.HistoryPoint.typeName, field: carriedForward.description) {
          carriedForward.value($0.point)
        }
      ] + columns(["figure"], of: { $0.figure })
  }

  /// A mark in the chart for the days that brought nothing new.
  static let carriedForward = Field<Report.HistoryPoint>(
    "carried_forward", .optional(.amount),
    "The lowest number again where the report knew nothing new; the chart marks it."
  ) { $0.isNew ? .none : .optional($0.low ?? $0.high) }

  static var data: [SheetColumn<Report.DataRow>] {
    columns(Report.DataRow.fields.map(\.name), of: { $0 })
  }

  /// A correction and a late addition say the same things as a change under names of their own.
  static var changes: [SheetColumn<ReportRows.ChangeRow>] {
    let asChange: [SheetColumn<ReportRows.ChangeRow>] = columns(
      ["kind", "subject", "from", "to", "reason", "text", "caveats", "marks", "records"],
      of: { $0.asChange })
    return asChange.map { column in
      guard let differing = ReportRows.ChangeRow.differing[column.field.name] else { return column }
      return SheetColumn(type: column.type, field: column.field) { row in differing(row) ?? column.value(row)
      }
    }
  }
}

extension ReportRows.ChangeRow {
  /// The row as a change, for the fields that mean the same.
  fileprivate var asChange: Report.Change? {
    switch self {
    case .change(let change): change
    case .correction(let correction):
      Report.Change(
        kind: .unchanged, subject: correction.figure ?? correction.record, message: correction.message,
        records: [correction.record] + (correction.replacedBy.map { [$0] } ?? []))
    case .late(let late):
      Report.Change(
        kind: .new, subject: late.figure ?? late.record, message: late.message, records: [late.record],
        marks: late.marks)
    }
  }

  /// Fields that are not those of a change in the other kinds of row; nil keeps the change's.
  fileprivate static let differing: [String: @Sendable (ReportRows.ChangeRow) -> Value?] = [
    "kind": { row in
      switch row {
      case .change: nil
      case .correction: .message(Message("workbook.change.correction"))
      case .late: .message(Message("workbook.change.late"))
      }
    },
    "from": { row in if case .correction(let correction) = row { .optional(correction.from) } else { nil } },
    "to": { row in if case .correction(let correction) = row { .optional(correction.to) } else { nil } },
  ]
}

/// How much of a report is shown: what nobody sees is not worked out.
package enum ReportExtent: Sendable {
  case whole
  /// What `Report.dataRows` are made of: figures, conditions, measures, responses and events as codes and numbers. The
  /// rows are the same as those of the whole report; sentences about figures, and all that compares them, are left out.
  case dataRows
}

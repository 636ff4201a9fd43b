import CXlsxWriter

/// What a cell of an entry form takes, and what it says to who fills it in.
package struct CellEntry: Hashable, Sendable {
  package var rule: Rule
  /// At most 32 characters are shown.
  package var title: String
  /// At most 255 characters are shown.
  package var message: String
  package var others: Others
  package var refusal: String

  package enum Rule: Hashable, Sendable {
    case anything
    /// One of the cells of a range, as a formula: `=Lists!$A$2:$A$9`.
    case list(range: String)
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    /// What a formula says yes to; it names the first cell, and is read as if it stood there.
    case formula(String)
  }

  /// What becomes of an entry that the rule does not have.
  package enum Others: Hashable, Sendable {
    /// It is taken; only the drop-down is offered.
    case taken
    /// Who enters it is asked whether it is meant.
    case asked
    case refused
  }

  package init(
    rule: Rule, title: String = "", message: String = "", others: Others = .refused, refusal: String = ""
  ) {
    self.rule = rule
    self.title = title
    self.message = message
    self.others = others
    self.refusal = refusal
  }
}

extension SheetWriter {
  /// Sets what the cells of a column take, from one row to another.
  package func setEntry(_ entry: CellEntry, rows: ClosedRange<Int>, column: Int) throws(WorkbookError) {
    var validation = lxw_data_validation()
    var formula = ""
    switch entry.rule {
    case .anything: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .list(let cells):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = cells
    case .whole(let bounds):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      (validation.minimum_number, validation.maximum_number) = (
        Double(bounds.lowerBound), Double(bounds.upperBound)
      )
    case .decimal(let bounds):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      (validation.minimum_number, validation.maximum_number) = (bounds.lowerBound, bounds.upperBound)
    case .formula(let text):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      formula = text
    }
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    validation.show_error = UInt8(
      entry.others == .taken ? LXW_VALIDATION_OFF.rawValue : LXW_VALIDATION_ON.rawValue)
    if entry.others == .asked { validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue) }
    let texts = [
      formula, CellText.line(entry.title, limit: 32), CellText.line(entry.message, limit: 255),
      CellText.line(entry.refusal, limit: 255),
    ]
    let code = CellText.withPointers(texts) { pointers in
      if !formula.isEmpty { sitrep_data_validation_set_value_formula(&validation, pointers[0]) }
      if !entry.title.isEmpty { sitrep_data_validation_set_input_title(&validation, pointers[1]) }
      if !entry.message.isEmpty { sitrep_data_validation_set_input_message(&validation, pointers[2]) }
      if !entry.refusal.isEmpty { sitrep_data_validation_set_error_message(&validation, pointers[3]) }
      return worksheet_data_validation_range(
        pointer, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column),
        &validation)
    }
    try check(code, row: rows.lowerBound, column: column)
  }

  /// Keeps locked cells from being changed by mistake; there is no password.
  package func protect() {
    worksheet_protect(pointer, nil, nil)
  }
}

/// A report that is to be made and issued.
package struct ReportJob: Sendable, Hashable {
  /// The queue gives it.
  package var number: Int64
  package var operation: String
  package var date: String
  /// Separated by commas, as people write them; blank as the operation says.
  package var languages: String
  package var edition: String
  package var formats: String
  /// Why; a second version of a day's report needs a reason.
  package var note: String

  package init(
    number: Int64 = 0, operation: String, date: String, languages: String = "", edition: String = "",
    formats: String = "", note: String = ""
  ) {
    self.number = number
    self.operation = operation
    self.date = date
    self.languages = languages
    self.edition = edition
    self.formats = formats
    self.note = note
  }
}

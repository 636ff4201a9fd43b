/// Which reports are asked for: the days, the formats, the languages and for whom.
///
/// Dates are written as `2025-11-28`. What is left out is as the operation says.
public struct ReportRequest: Sendable, Hashable {
  /// The day of a single report.
  public var date: String?
  /// The first day of a series.
  public var from: String?
  /// The last day of a series.
  public var to: String?
  /// Names of formats, as `knownFormats` lists them; empty is `defaultFormats`.
  public var formats: [String]
  /// BCP 47; empty is the first of the operation's languages.
  public var languages: [String]
  /// `public`, `partner` or `internal`.
  public var edition: String?
  /// The day up to which knowledge counts; nil is each report's own day.
  public var asKnown: String?

  /// One day by `date`, or a series by `from` and `to`.
  public init(
    date: String? = nil, from: String? = nil, to: String? = nil, formats: [String] = [],
    languages: [String] = [], edition: String? = nil, asKnown: String? = nil
  ) {
    self.date = date
    self.from = from
    self.to = to
    self.formats = formats
    self.languages = languages
    self.edition = edition
    self.asKnown = asKnown
  }
}

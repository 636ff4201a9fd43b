/// What a question about an operation is asked from: a day, an edition, a language.
public struct Question: Sendable, Hashable {
  /// The day asked about: `2025-11-28`.
  public var date: String
  /// BCP 47; nil is the first of the operation's languages.
  public var language: String?
  /// `public`, `partner` or `internal`; nil is as the operation says.
  public var edition: String?
  /// The day up to which knowledge counts; nil is the day asked about.
  public var asKnown: String?

  /// - Parameters:
  ///   - date: the day asked about: `2025-11-28`.
  ///   - language: nil is the first of the operation's languages.
  ///   - edition: nil is as the operation says.
  ///   - asKnown: the day up to which knowledge counts; nil is the day asked about.
  public init(date: String, language: String? = nil, edition: String? = nil, asKnown: String? = nil) {
    self.date = date
    self.language = language
    self.edition = edition
    self.asKnown = asKnown
  }
}

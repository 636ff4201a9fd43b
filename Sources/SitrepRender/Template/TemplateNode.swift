/// A template ready to be filled in: every name has become a place in the report.
indirect enum TemplateNode: Sendable {
  case text(TemplateLiteral)
  case value(TemplateReference, isRaw: Bool)
  /// Words of the language, with what fills their placeholders.
  case word(key: String, arguments: [(name: String, value: TemplateReference)], isRaw: Bool)
  /// What the renderer brings ready-made, such as a chart.
  case fragment(TemplateFragment, depth: Int)
  /// Where any of the conditions holds.
  case condition([TemplateCondition], isInverted: Bool, [TemplateNode])
  /// Once for each item of a list, or once for an object or value that is there.
  case with(TemplateReference, [TemplateNode])
  /// One of several partials, by the value of an item.
  case choice(TemplateReference, [String: [TemplateNode]], origin: String)
}

/// What a section asks.
enum TemplateCondition: Sendable {
  /// Whether a value is there, or true.
  case value(TemplateReference)
  /// Whether the renderer brings anything.
  case fragment(TemplateFragment, depth: Int)
}

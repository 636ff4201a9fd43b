/// A piece of a template that is shown as it stands, and where in its file it does.
struct TemplateLiteral: Sendable {
  var bytes: [UInt8]
  let source: TemplateSource
  /// The byte of the file at which it begins.
  let offset: Int
}

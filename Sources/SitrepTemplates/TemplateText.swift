/// The text of a template file and where it was read.
package struct TemplateText: Sendable, Equatable {
  /// Line ends are as in the file.
  package let text: String

  /// For messages: the file's path, or `templates/…` for a text built into the program.
  package let origin: String
}

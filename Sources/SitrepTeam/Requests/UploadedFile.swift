/// A file that was sent with a form.
package struct UploadedFile: Sendable, Hashable {
  /// The name of its field.
  package let field: String
  /// What its sender calls it, without folders. It names no file of ours.
  package let name: String
  package let bytes: [UInt8]
}

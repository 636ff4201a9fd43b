/// A file that was sent with a form.
package struct UploadedFile: Sendable, Hashable {
  /// The name of its field.
  package let field: String
  /// What its sender calls it, without folders. It names no file of ours.
  package let name: String
  package let bytes: [UInt8]

  package init(field: String, name: String, bytes: [UInt8]) {
    self.field = field
    self.name = name
    self.bytes = bytes
  }
}

import SitrepModel
import SitrepRender
import SitrepTables

extension OperationFolder {
  /// The text of a file: a plain text as it is, a message with what its head says, a page or document by the programs
  /// that read them.
  ///
  /// - Parameter name: what the file is called; its ending tells what its bytes may not.
  package static func text(of bytes: [UInt8], named name: String) throws(SitrepError) -> String {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .data(
        Diagnostic(.error, at: Location(file: name), .oldOfficeDocument))
    }
    do {
      if MailText.isMail(bytes, named: name) { return try MailText(bytes).text }
      guard let kind = DocumentText.kind(of: bytes, named: name) else { return TextEncoding.text(bytes) }
      return String(decoding: try DocumentText.text(of: bytes, kind), as: UTF8.self)
    } catch let error as DocumentError {
      throw SitrepError(.documents([.cannotBeRead(path: name, reason: error.text)], written: []))
    } catch {
      throw SitrepError(error, reading: name)
    }
  }
}

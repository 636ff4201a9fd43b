import SitrepModel

/// The codes of a closed list, found by their bytes.
struct CodeList<List: Coded>: Sendable {
  private let entries: [Entry]
  private let heads: [UInt64]

  private struct Entry: Sendable {
    let bytes: [UInt8]
    let value: List
  }

  init() {
    entries = List.allCases.map { value in
      let bytes = Array(value.rawValue.utf8)
      return Entry(bytes: bytes, value: value)
    }
    heads = entries.map { $0.bytes.withUnsafeBytes(headBytes) }
  }

  /// The value of a code; capitals don't count, for spreadsheets put them in.
  @inline(__always)
  func value(of text: UnsafeRawBufferPointer) -> List? {
    // The first eight bytes tell most codes apart at once.
    let head = headBytes(text)
    for index in heads.indices where heads[index] == head {
      let bytes = entries[index].bytes
      if bytes.count == text.count, text.count <= 8 || bytes.elementsEqual(text) {
        return entries[index].value
      }
    }
    return valueInOtherCase(text)
  }

  private func valueInOtherCase(_ text: UnsafeRawBufferPointer) -> List? {
    entries.first { entry in
      entry.bytes.count == text.count
        && zip(entry.bytes, text).allSatisfy { lowercased($0) == lowercased($1) }
    }?.value
  }

  private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}

@inline(__always)
private func headBytes(_ text: UnsafeRawBufferPointer) -> UInt64 {
  if text.count >= 8 { return text.loadUnaligned(as: UInt64.self) }
  var head: UInt64 = 0
  for byte in text { head = head << 8 | UInt64(byte) }
  return head
}

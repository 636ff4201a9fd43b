import SitrepModel

/// The codes of a closed list, found by their bytes.
struct CodeList<List: Coded>: Sendable {
  private let values: [List]
  private let codes: [[UInt8]]
  private let heads: [UInt64]

  init() {
    values = Array(List.allCases)
    codes = values.map { Array($0.rawValue.utf8) }
    heads = codes.map { $0.withUnsafeBytes(headBytes) }
  }

  /// The value of a code; capitals don't count, for spreadsheets put them in.
  @inline(__always)
  func value(of text: UnsafeRawBufferPointer) -> List? {
    // The first eight bytes tell most codes apart at once.
    let head = headBytes(text)
    for index in heads.indices where heads[index] == head {
      let code = codes[index]
      if code.count == text.count, text.count <= 8 || code.elementsEqual(text) { return values[index] }
    }
    return valueInOtherCase(text)
  }

  private func valueInOtherCase(_ text: UnsafeRawBufferPointer) -> List? {
    codes.firstIndex { code in
      code.count == text.count && zip(code, text).allSatisfy { lowercased($0) == lowercased($1) }
    }.map { values[$0] }
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

/// A sum by which bytes are known again: of 64 bits, made in memory's own speed. It tells bytes that changed from those
/// that did not, and keeps nobody out who wants two to have one sum.
package struct ContentSum: Sendable {
  /// Eight at once, for each would wait for itself.
  private var lanes = SIMD8<UInt64>(
    0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
    0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3)
  /// What does not fill all lanes yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  private static let stride = 64

  package init() {}

  package init(of bytes: [UInt8]) {
    self.init()
    add(bytes[...])
  }

  package mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ text: String) {
    // With its length, so that two texts in a row are not two others.
    add(UInt64(text.utf8.count))
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  package mutating func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { add($0) } }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var bytes = bytes
    if !rest.isEmpty {
      let taken = min(Self.stride - rest.count, bytes.count)
      rest += bytes.prefix(taken)
      bytes = UnsafeRawBufferPointer(rebasing: bytes[taken...])
      guard rest.count == Self.stride else { return }
      rest.withUnsafeBytes { takeIn($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count / Self.stride * Self.stride
    takeIn(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    rest += bytes[whole...]
  }

  private mutating func takeIn(_ bytes: UnsafeRawBufferPointer) {
    var sums = (lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7])
    var offset = 0
    @inline(__always) func take(_ sum: inout UInt64, _ place: Int) {
      let word = bytes.loadUnaligned(fromByteOffset: offset + place, as: UInt64.self)
      // Both steps can be undone, so no single change is lost; the second brings high bits to low ones.
      sum = (sum ^ UInt64(littleEndian: word)) &* 0x9FB2_1C65_1E98_DF25
      sum ^= sum >> 32
    }
    while offset < bytes.count {
      take(&sums.0, 0)
      take(&sums.1, 8)
      take(&sums.2, 16)
      take(&sums.3, 24)
      take(&sums.4, 32)
      take(&sums.5, 40)
      take(&sums.6, 48)
      take(&sums.7, 56)
      offset += Self.stride
    }
    lanes = SIMD8(sums.0, sums.1, sums.2, sums.3, sums.4, sums.5, sums.6, sums.7)
  }

  /// The sum of all that was added.
  package var value: UInt64 {
    var last = self
    last.rest += repeatElement(0, count: Self.stride - rest.count)
    last.rest.withUnsafeBytes { last.takeIn($0) }
    var value = count
    for lane in 0..<8 {
      let product = (value ^ last.lanes[lane]).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      value = product.high ^ product.low ^ last.lanes[lane]
    }
    return value
  }
}

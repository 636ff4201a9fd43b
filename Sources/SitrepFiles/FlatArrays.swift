/// Arrays of plain values that are written one behind the other as they lie in memory, each after its count. They are
/// read by the same build of the program alone.
package struct FlatArraysWriter: ~Copyable {
  private let file: PrivateFile
  private var sum = ContentSum()
  private var isWhole = true

  /// nil where the file can't be written.
  package init?(at path: String) {
    guard let file = PrivateFile(at: path) else { return nil }
    self.file = file
  }

  package mutating func write<Element>(_ array: [Element]) {
    put([UInt64(array.count)])
    put(array)
  }

  /// Texts, as where each ends among the bytes of all.
  package mutating func write(texts: [String]) {
    var (ends, bytes): ([Int], [UInt8]) = ([], [])
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
    write(ends)
    write(bytes)
  }

  /// Ends what is read in one go, with the sum by which it is known to be whole.
  package mutating func seal() {
    put([sum.value])
    sum = ContentSum()
  }

  package consuming func finish() { file.finish(isWhole: isWhole) }

  private mutating func put<Element>(_ array: [Element]) {
    precondition(_isPOD(Element.self), "only what refers to nothing else can lie in a file")
    array.withUnsafeBytes { bytes in
      sum.add(bytes)
      isWhole = isWhole && file.write(bytes)
    }
  }
}

package struct FlatArraysReader: Sendable {
  /// What was written is not there, or is not what was written.
  package struct Damage: Error {
    package init() {}
  }

  private let file: PrivateInput
  private var offset = 0
  private var sum = ContentSum()

  /// nil where there is no file that belongs to this user alone.
  package init?(path: String) {
    guard let file = PrivateInput(path: path) else { return nil }
    self.file = file
  }

  /// The next array, with room for a sixteenth more.
  package mutating func read<Element>(_ element: Element.Type = Element.self) throws(Damage)
    -> [Element]
  {
    let count = try take(1, of: UInt64.self, room: 1)[0]
    let left = file.size - offset
    guard count <= UInt64(left / max(1, MemoryLayout<Element>.stride)) else { throw Damage() }
    return try take(Int(count), of: element, room: Int(count) + Int(count) / 16)
  }

  /// An array of one.
  package mutating func readOne<Element>(_ element: Element.Type = Element.self) throws(Damage) -> Element {
    let array = try read(element)
    guard array.count == 1 else { throw Damage() }
    return array[0]
  }

  package mutating func readTexts() throws(Damage) -> [String] {
    let (ends, bytes) = (try read(Int.self), try read(UInt8.self))
    var (texts, start): ([String], Int) = ([], 0)
    for end in ends {
      guard end >= start, end <= bytes.count else { throw Damage() }
      texts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return texts
  }

  /// - Throws: where what was read since the last seal is not what was written.
  package mutating func checkSeal() throws(Damage) {
    let value = sum.value
    guard try take(1, of: UInt64.self, room: 1)[0] == value else { throw Damage() }
    sum = ContentSum()
  }

  private mutating func take<Element>(
    _ count: Int, of element: Element.Type, room: Int
  ) throws(Damage) -> [Element] {
    var isThere = true
    let array = [Element](unsafeUninitializedCapacity: room) { room, filled in
      let bytes = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(room)[..<(count * MemoryLayout<Element>.stride)])
      isThere = fill(bytes)
      filled = isThere ? count : 0
    }
    if !isThere { throw Damage() }
    return array
  }

  /// Each piece is added up while it is at hand.
  private mutating func fill(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
    let piece = 256 << 10
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let part = UnsafeMutableRawBufferPointer(rebasing: bytes[start..<min(start + piece, bytes.count)])
      guard file.fill(part, at: offset) else { return false }
      offset += part.count
      sum.add(UnsafeRawBufferPointer(part))
    }
    return true
  }
}

import CZlib
import Synchronization

/// The bytes of an answer, with what is made of them once, however often they are sent.
package final class AnswerBody: Sendable {
  package let bytes: [UInt8]
  private let packing = Mutex<Packing?>(nil)
  private let sending = Mutex<(any Sendable)?>(nil)

  /// What came of packing them: nothing where they became no smaller.
  private struct Packing {
    let body: AnswerBody?
  }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The same in gzip (RFC 1952); nil where that is no smaller.
  var packed: AnswerBody? {
    packing.withLock { known in
      if let known { return known.body }
      let made = Packing(body: Self.gzip(bytes).map(AnswerBody.init))
      known = made
      return made.body
    }
  }

  /// What whoever sends them makes of them: each of them makes one kind.
  package func sent<Form: Sendable>(_ make: ([UInt8]) -> Form) -> Form {
    sending.withLock { known in
      if let made = known as? Form { return made }
      let made = make(bytes)
      known = made
      return made
    }
  }

  private static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // Largest window, and gzip around it instead of zlib's own head.
    let window = MAX_WBITS + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var bytes = bytes
    var packed = [UInt8](repeating: 0, count: bytes.count)
    let ended = bytes.withUnsafeMutableBufferPointer { source in
      packed.withUnsafeMutableBufferPointer { target in
        (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
        (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
        return deflate(&stream, Z_FINISH)
      }
    }
    guard ended == Z_STREAM_END else { return nil }
    return Array(packed[..<Int(stream.total_out)])
  }
}

extension AnswerBody: Hashable {
  package static func == (one: AnswerBody, other: AnswerBody) -> Bool {
    one === other || one.bytes == other.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

/// Whether an id may become part of a file's name: letters A–Z in either case, digits, `-`, `_` and `.`, the last
/// not first, and at most 100 of them. Nothing that means something to a file system passes.
package func canNameAFile(_ id: String) -> Bool {
  guard let first = id.utf8.first, first != UInt8(ascii: "."), id.utf8.count <= 100 else { return false }
  return id.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

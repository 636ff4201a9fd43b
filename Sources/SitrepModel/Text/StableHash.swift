extension StringProtocol {
  /// A hash of its UTF-8, the same in every run and on every machine (FNV-1a).
  package var stableHash: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

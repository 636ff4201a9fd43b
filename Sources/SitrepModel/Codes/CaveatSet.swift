/// Caveat codes, each once.
package struct CaveatSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  package init(_ codes: some Sequence<CaveatCode>) {
    for code in codes { insert(code) }
  }

  /// The codes of some marks.
  package init(_ marks: [Report.CaveatMark]) {
    for mark in marks { insert(mark.code) }
  }

  package init(arrayLiteral codes: CaveatCode...) { self.init(codes) }

  package mutating func insert(_ code: CaveatCode) { bits |= Self.bit(of: code) }
  package mutating func formUnion(_ other: CaveatSet) { bits |= other.bits }
  package mutating func subtract(_ other: CaveatSet) { bits &= ~other.bits }
  package func contains(_ code: CaveatCode) -> Bool { bits & Self.bit(of: code) != 0 }

  package var isEmpty: Bool { bits == 0 }

  /// In the order of the codes.
  package var codes: [CaveatCode] { CaveatCode.allCases.filter(contains) }

  /// One mark a code, in the order of the codes.
  package var marks: [Report.CaveatMark] {
    bits == 0 ? [] : codes.map { Report.CaveatMark($0) }
  }

  private static func bit(of code: CaveatCode) -> UInt32 { 1 << UInt32(code.order) }
}

/// A reader of what others wrote, given bytes that nobody meant.
///
/// A target returns for every input, whatever it says of it; it stops the process where the program would, and where
/// something is said that can't be true (a range upside down, a place beyond the end of the text).
package struct FuzzTarget: Sendable {
  /// Also the folder of its inputs.
  package let name: String
  /// Bytes of an input; more would only be slower.
  package let largestInput: Int
  package let run: @Sendable (_ bytes: UnsafeRawBufferPointer) -> Void

  init(
    _ name: String, upTo largestInput: Int = 4096, run: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.name = name
    self.largestInput = largestInput
    self.run = run
  }

  package static let all: [FuzzTarget] =
    [dates, personalData] + quantities + [quantityLexicon, csv, hxl, yaml, profile, importMapping]
    + [workbookFile, workbookParts, template, languageFile, draft, requests]

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What can't be true of a reader's answer.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
  precondition(condition, message())
}

func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

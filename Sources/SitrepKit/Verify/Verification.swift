/// How committed reports compare with what comes out now.
public struct Verification: Sendable, Hashable {
  /// How many reports were made again and compared.
  public var compared = 0

  /// What differs, is missing or doesn't belong there; empty where all is as it was committed.
  public var differences: [Difference] = []

  /// How one report differs from the committed one, told by the first lines or cells that do.
  public struct Difference: Sendable, Hashable, CustomStringConvertible {
    /// The report's path, the output folder included.
    public let path: String
    /// One entry a line, cell or fact.
    public let details: [String]

    /// A line for each detail: `reports/…/sitrep-….txt: line 14: expected "20", found "21"`.
    public var description: String {
      details.map { "\(path): \($0)" }.joined(separator: "\n")
    }
  }
}

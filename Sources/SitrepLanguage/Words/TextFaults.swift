package import SitrepModel

/// All that is wrong with a file of words or templates, found in one pass.
package struct TextFaults: Error, Equatable, Sendable {
  /// In the order of the files and lines.
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }
}

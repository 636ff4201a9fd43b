/// The cells of an entry as a person wrote them, in the order in which they were written; blank ones are left out.
package struct EntryCells: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package let column: String
    package let text: String

    package init(_ column: String, _ text: String) {
      self.column = column
      self.text = text
    }
  }

  package private(set) var cells: [Cell] = []

  package init(_ cells: [Cell] = []) {
    self.cells = cells.filter { !$0.text.isEmpty }
  }

  package init(_ pairs: KeyValuePairs<String, String>) {
    self.init(pairs.map { Cell($0.key, $0.value) })
  }

  package subscript(column: String) -> String { cells.first { $0.column == column }?.text ?? "" }

  package var isEmpty: Bool { cells.isEmpty }
}

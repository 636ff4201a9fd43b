import SitrepModel

/// The estimates of one block of a file, as a worker read them.
///
/// A worker keeps its names, figures, quantities and details from block to block, for they come again and again.
/// A block brings those that are new to its worker, and estimates that refer to all the worker has.
struct EstimateBlock: Sendable {
  let worker: Int
  /// Whether the worker has started anew, so that what it had brought before no longer counts.
  let isFresh: Bool
  let block: CSVFile.Block
  let estimates: [Estimate]
  /// How many lines the block has.
  let lines: Int
  let names: NameList
  let ids: NameList
  let figureKeys: [FigureKey]
  let quantityKeys: [QuantityKey]
  let readQuantities: [ReadQuantity]
  let details: [RecordDetails]
  let corrections: [RowReferences.Replacement]
  let diagnostics: [Diagnostic]
  /// Whether a row of the worker named a place or a source otherwise than by its id.
  let refersByName: Bool
}

/// Reads blocks one after the other.
struct EstimateWorker {
  private let number: Int
  private let dialect: CSVDialect
  private let header: TableHeader
  private let blank: TableStore
  private var store: TableStore
  private var decoder: EstimateDecoder
  private var isFresh = true

  /// When a worker has so many texts of its own, most are met once: it starts anew, to hold no second copy of all.
  private static let mostNames = 1 << 16

  init(_ number: Int, _ dialect: CSVDialect, _ header: TableHeader, _ blank: TableStore) {
    (self.number, self.dialect, self.header, self.blank) = (number, dialect, header, blank)
    store = blank
    decoder = EstimateDecoder(header, &store)
  }

  mutating func read(_ block: CSVFile.Block) -> EstimateBlock {
    // What the decoder has put into the names of a fresh store is new too.
    let (names, figures) = isFresh ? (1, 0) : (store.names.count, store.figureKeys.count)
    let (quantities, details) = (store.quantities.keys.count, store.details.count)
    store.ownIDs = NameList()
    store.references.corrections = []
    store.diagnostics = []
    var estimates: [Estimate] = []
    // Lines are counted from the block's start, for how many come before it is known only when it is taken up.
    let lines = block.withScanner(dialect, line: 0) { scanner in
      CSVRows.read(scanner, header, decoder, into: &estimates, &store)
      return scanner.nextLine
    }
    let read = EstimateBlock(
      worker: number, isFresh: isFresh, block: block, estimates: estimates, lines: lines,
      names: store.names.added(after: names), ids: store.ownIDs ?? NameList(),
      // Arrays of their own: a slice would share the worker's, which then had to be copied with the next row.
      figureKeys: Array(store.figureKeys.elements[figures...]),
      quantityKeys: Array(store.quantities.keys.elements[quantities...]),
      readQuantities: Array(store.quantities.values[quantities...]),
      details: Array(store.details.elements[details...]),
      corrections: store.references.corrections, diagnostics: store.diagnostics,
      refersByName: store.refersByName)
    isFresh = false
    if store.names.count > Self.mostNames { startAnew() }
    return read
  }

  private mutating func startAnew() {
    let texts = store.quantities.texts
    store = blank
    store.quantities.texts = texts
    decoder = EstimateDecoder(header, &store)
    isFresh = true
  }
}

import SitrepFiles
import SitrepModel

/// The estimates of a file as they were read, kept from run to run beside the names they refer to: flat arrays, taken
/// over as they are.
///
/// They are used only where all that reading hangs on is as it was, and hold of the file's start alone: rows that were
/// added at its end since are read beside them. What had errors or warnings is not kept, for these must be told again.
struct CachedEstimates: Sendable {
  /// What was read, and beside what.
  struct Mark: Sendable {
    var registers: RegisterMark
    /// How many bytes of the file were read, and their sum.
    var size: Int
    var sum: UInt64
    /// The line after them.
    var nextLine: Int
    /// The table's index among the operation's files.
    var file: UInt16
  }

  /// A record of the file that replaces another.
  fileprivate struct Correction: Sendable {
    let id, superseded: Symbol
    let mark: CellMark
  }

  let mark: Mark
  private let estimates: [Estimate]
  private let figureKeys: IndexedSet<FigureKey>
  private let quantityKeys: IndexedSet<QuantityKey>
  private let quantities: [Quantity]
  /// By quantity, whether it is so many in a time.
  private let areRates: [Bool]
  private let details: IndexedSet<RecordDetails>
  private let takenIDs: SymbolSet
  private let corrections: [Correction]

  /// - Parameter store: what was read of the registers and the file, and of nothing else.
  init(_ store: TableStore, _ estimates: [Estimate], size: Int, sum: UInt64, nextLine: Int) {
    mark = Mark(
      registers: RegisterMark(store.context, countsNames: store.refersByName), size: size, sum: sum,
      nextLine: nextLine, file: store.table.fileIndex)
    self.estimates = estimates
    (figureKeys, quantityKeys, details) = (store.figureKeys, store.quantities.keys, store.details)
    quantities = store.quantities.values.map(\.quantity)
    areRates = store.quantities.values.map(\.isRate)
    takenIDs = store.references.takenIDs
    corrections = store.references.corrections.map {
      Correction(
        id: $0.id, superseded: $0.superseded,
        mark: CellMark(line: $0.location.line, column: $0.location.column))
    }
  }

  /// Puts into a store what reading the file would have put there, and gives the estimates.
  consuming func put(into store: inout TableStore) -> [Estimate] {
    store.figureKeys = figureKeys
    store.quantities.keys = quantityKeys
    store.quantities.values = zip(quantities, areRates).map { ReadQuantity(quantity: $0, isRate: $1) }
    store.details = details
    store.refersByName = mark.registers.countsNames
    store.references.takenIDs = takenIDs
    store.references.corrections = corrections.map {
      RowReferences.Replacement(id: $0.id, superseded: $0.superseded, location: store.location($0.mark))
    }
    return estimates
  }
}

// The file: first what is needed before the registers are read, then the rest.
extension CachedEstimates {
  func write(_ names: TextInterner, _ settings: SettingsMark, to cache: CacheFile) {
    guard var file = FlatArraysWriter(at: cache.path) else { return }
    file.write([settings])
    let parts = names.parts
    file.write(parts.bytes)
    file.write(parts.ends)
    file.write(parts.hashes)
    file.write(parts.slots)
    file.seal()
    file.write([mark])
    file.write(estimates)
    file.write(figureKeys.elements)
    file.write(figureKeys.slots)
    file.write(quantityKeys.elements)
    file.write(quantityKeys.slots)
    file.write(quantities)
    file.write(areRates)
    file.write(details.elements)
    file.write(details.slots)
    file.write(takenIDs.words)
    file.write(corrections)
    file.seal()
    file.finish()
  }

  /// The names, which are first in the file.
  /// - Throws: where it is damaged, or was written by another program or with other settings.
  static func names(
    in file: inout FlatArraysReader, _ settings: SettingsMark
  ) throws(FlatArraysReader.Damage) -> TextInterner {
    guard try file.read(SettingsMark.self) == [settings] else { throw FlatArraysReader.Damage() }
    let parts = TextInterner.Parts(
      bytes: try file.read(), ends: try file.read(), hashes: try file.read(), slots: try file.read())
    try file.checkSeal()
    return TextInterner(parts)
  }

  /// - Parameter file: the file after its names.
  init(_ file: inout FlatArraysReader) throws(FlatArraysReader.Damage) {
    guard let mark = try file.read(Mark.self).first else { throw FlatArraysReader.Damage() }
    self.mark = mark
    estimates = try file.read()
    figureKeys = IndexedSet(try file.read(), slots: try file.read())
    quantityKeys = IndexedSet(try file.read(), slots: try file.read())
    quantities = try file.read()
    areRates = try file.read()
    details = IndexedSet(try file.read(), slots: try file.read())
    takenIDs = SymbolSet(words: try file.read())
    corrections = try file.read()
    try file.checkSeal()
  }
}

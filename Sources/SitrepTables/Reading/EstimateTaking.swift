import SitrepModel

/// Takes up the blocks of a file in their order, as if its rows had been read one after the other.
struct EstimateTaking: Sendable {
  private(set) var store: TableStore
  private(set) var estimates: [Estimate]
  private let dialect: CSVDialect
  private let header: TableHeader
  /// The line on which the next block starts.
  private var line: Int
  private var workers: [Translation]

  /// What a worker's symbols and indexes are here.
  private struct Translation {
    var symbols: [Symbol] = [.blank]
    var figures: [Int32] = []
    var quantities: [Int32] = []
    var details: [DetailsIndex] = []
  }

  init(
    _ store: TableStore, _ estimates: [Estimate], _ dialect: CSVDialect, _ header: TableHeader, workers: Int
  ) {
    (self.store, self.estimates, self.dialect, self.header) = (store, estimates, dialect, header)
    line = header.nextLine
    self.workers = Array(repeating: Translation(), count: workers)
  }

  /// What was taken up, and the line after it; afterwards there is nothing here, so that whoever adds to it need not
  /// copy it.
  mutating func finish() -> (store: TableStore, estimates: [Estimate], nextLine: Int) {
    let result = (store, estimates, line)
    (store, estimates) = (TableStore(context: ReadingContext()), [])
    return result
  }

  /// Makes room for a file of so many blocks, judged by its first: growing would copy all time and again.
  mutating func reserve(blocks: Int, like block: EstimateBlock) {
    estimates.reserveCapacity(estimates.count + block.estimates.count * blocks * 51 / 50)
    store.names.reserve(texts: block.ids.count * blocks * 51 / 50, bytes: block.ids.size * blocks * 51 / 50)
  }

  mutating func take(_ block: EstimateBlock) {
    if let foreign = block.block.foreign { store.note(foreign, line: line) }
    if block.refersByName { store.refersByName = true }
    if block.isFresh { workers[block.worker] = Translation() }
    // Taken out and put back, so that it is not copied when it is added to.
    var translation = Translation()
    swap(&translation, &workers[block.worker])
    extend(&translation, by: block)
    let ids = takeIDs(of: block)
    takeEstimates(of: block, ids, translation)
    for correction in block.corrections {
      store.references.corrections.append(
        RowReferences.Replacement(
          id: ids[Int(correction.id.index) - 1],
          superseded: translation.symbols[Int(correction.superseded.index)],
          location: moved(correction.location)))
    }
    for var diagnostic in block.diagnostics {
      diagnostic.location = moved(diagnostic.location)
      if case .rows(let rows) = diagnostic.subject { diagnostic.subject = .rows(rows.map(moved)) }
      store.diagnostics.append(diagnostic)
    }
    swap(&translation, &workers[block.worker])
    line += block.lines
  }

  private mutating func extend(_ translation: inout Translation, by block: EstimateBlock) {
    translation.symbols += store.names.symbols(of: block.names)
    let symbols = translation.symbols
    func symbol(_ own: Symbol) -> Symbol { symbols[Int(own.index)] }
    for key in block.figureKeys {
      let key = FigureKey(
        indicator: symbol(key.indicator), measure: key.measure, unit: symbol(key.unit),
        group: symbol(key.group),
        place: key.place)
      translation.figures.append(Int32(store.figureKeys.insert(key).index))
    }
    for (key, read) in zip(block.quantityKeys, block.readQuantities) {
      let key = QuantityKey(
        words: symbol(key.words), low: symbol(key.low), high: symbol(key.high), unit: symbol(key.unit),
        language: key.language, allowsNegative: key.allowsNegative)
      let (index, isNew) = store.quantities.keys.insert(key)
      if isNew {
        var read = read
        read.quantity.words = key.words
        read.unit = read.unit.map(symbol)
        store.quantities.values.append(read)
      }
      translation.quantities.append(Int32(index))
    }
    for var details in block.details {
      details.verifiedBy = symbol(details.verifiedBy)
      details.locator = symbol(details.locator)
      details.note = symbol(details.note)
      translation.details.append(DetailsIndex(store.details.insert(details).index))
    }
  }

  /// The symbols of the block's own ids; those that are in use already are noted with the places where they stand.
  private mutating func takeIDs(of block: EstimateBlock) -> [Symbol] {
    let ids = store.names.symbols(of: block.ids)
    var again: [Int] = []
    for (index, id) in ids.enumerated() where !store.references.takenIDs.insert(id) { again.append(index) }
    if again.isEmpty { return ids }
    let cell = header.bound(RecordColumn.id)
    block.block.withScanner(dialect, line: line) { scanner in
      var (index, next) = (0, again[...])
      while let wanted = next.first, scanner.next() {
        if scanner.fault != nil || scanner.row.count != header.count || scanner.row[cell.index].isEmpty {
          continue
        }
        if index == wanted {
          let location = store.location(scanner.row, cell.index)
          store.references.duplicateIDs.append(RowReferences.IDMark(id: ids[index], location: location))
          next = next.dropFirst()
        }
        index += 1
      }
    }
    return ids
  }

  private mutating func takeEstimates(of block: EstimateBlock, _ ids: [Symbol], _ translation: Translation) {
    for var estimate in block.estimates {
      estimate.head.position.line += UInt32(truncatingIfNeeded: line)
      estimate.head.id = ids[Int(estimate.head.id.index) - 1]
      estimate.head.attributedTo = translation.symbols[Int(estimate.head.attributedTo.index)]
      estimate.head.supersedes = translation.symbols[Int(estimate.head.supersedes.index)]
      estimate.head.details = estimate.head.details.map { translation.details[Int($0.index)] }
      estimate.figure = translation.figures[Int(estimate.figure)]
      estimate.quantity = translation.quantities[Int(estimate.quantity)]
      estimates.append(estimate)
    }
  }

  private func moved(_ position: Position) -> Position {
    Position(file: position.file, line: position.line + UInt32(truncatingIfNeeded: line))
  }

  private func moved(_ location: Location) -> Location {
    var moved = location
    moved.line += line
    return moved
  }
}

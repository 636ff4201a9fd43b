import SitrepModel
import SitrepTemplates

/// The cache does not fit what stands in the tables now: all is read anew.
struct CacheMisfit: Error {}

extension OperationReader {
  /// What keeps the estimates of a file for later runs.
  struct EstimateCache: Sendable {
    let file: CacheFile
    private let profile: ProfileReading
    private let templates: TemplateFolder
    private let settings: SettingsMark
    /// What an earlier run kept, until it is taken over.
    fileprivate(set) var reading: CacheReading?

    /// nil where nothing can be kept.
    init?(
      in file: CacheFile, _ profile: ProfileReading, _ context: ReadingContext,
      _ templates: TemplateFolder
    ) {
      guard let settings = SettingsMark(profile, context, templates) else { return nil }
      (self.file, self.profile, self.templates, self.settings) = (file, profile, templates, settings)
    }

    /// Begins to read what an earlier run kept, and gives its names; what does not fit is taken away at once, for the
    /// tables may no longer hold what it holds.
    mutating func begin() -> TextInterner? {
      guard let (names, reading) = CacheReading.begin(at: file, settings) else {
        file.clear()
        return nil
      }
      self.reading = reading
      return names
    }

    /// Templates and words may have changed while the rows were read by them.
    fileprivate func keep(_ estimates: CachedEstimates, _ store: TableStore) {
      guard SettingsMark(profile, store.context, templates) == settings else { return }
      estimates.write(store.names, settings, to: file)
    }
  }

  /// The profile keeps no symbol, so all that is read after it may begin with the names of an earlier run.
  mutating func beginWithCachedNames() {
    guard let names = cache?.begin() else { return }
    (store.names, store.openLists) = (names, OpenListsRead())
  }

  /// The estimates of the file in hand as an earlier run read it, and the rows that were added since.
  /// - Returns: nil where no run has kept it.
  mutating func cachedEstimates(of content: FileContent) throws -> [Estimate]? {
    guard let cached = cache?.file, cached.holds(content), let reading = cache?.reading else {
      return nil
    }
    cache?.reading = nil
    guard let beside = reading.finish(), beside.estimates.mark.file == store.table.fileIndex,
      beside.estimates.mark.registers.holds(in: store.context)
    else { throw CacheMisfit() }
    var file = CSVFile(beside.file.beginning)
    let (now, mark) = (beside.file, beside.estimates.mark)
    guard var header = try open(&file, .estimates), now.added.isEmpty || now.lastByte == file.dialect.lineEnd
    else { throw CacheMisfit() }
    header.nextLine = mark.nextLine
    cachedFileSum = now.sum
    let estimates = beside.estimates.put(into: &store)
    if now.added.isEmpty { return estimates }
    let told = store.diagnostics.count
    let read = add(now.added, header, file.dialect, to: estimates)
    // A few rows are read again as fast as the whole is written.
    if now.added.count > mark.size / 32 {
      keep(read.estimates, size: now.size, sum: now.sum, nextLine: read.nextLine, told: told)
    }
    return read.estimates
  }

  private mutating func add(
    _ rows: [UInt8], _ header: TableHeader, _ dialect: CSVDialect, to estimates: consuming [Estimate]
  ) -> (estimates: [Estimate], nextLine: Int) {
    var blank = TableStore(context: store.context)
    blank.table = store.table
    // Nobody else may hold what is added to, or it is copied.
    var taking = EstimateTaking(store, estimates, dialect, header, workers: 1)
    (store, estimates) = (blank, [])
    var worker = EstimateWorker(0, dialect, header, blank)
    var file = CSVFile(rows)
    file.use(dialect)
    while let block = try? file.nextBlock() { taking.take(worker.read(block)) }
    let read = taking.finish()
    store = read.store
    return (read.estimates, read.nextLine)
  }

  /// Keeps the estimates of the file in hand for later runs, where there is nothing to tell of its rows.
  ///
  /// - Parameter told: how many problems there were before its rows were read.
  func keep(_ estimates: [Estimate], size: Int, sum: UInt64, nextLine: Int, told: Int) {
    guard let cache, size >= cache.file.leastSize, store.diagnostics.count == told,
      store.references.duplicateIDs.isEmpty, !store.diagnostics.contains(where: { $0.severity == .error })
    else { return }
    cache.keep(
      CachedEstimates(store, estimates, size: size, sum: sum, nextLine: nextLine), store)
  }
}

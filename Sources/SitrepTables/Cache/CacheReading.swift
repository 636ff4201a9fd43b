import SitrepFiles
import SitrepModel

/// A cache that fits the settings, read by another core while the registers are read.
struct CacheReading: Sendable {
  private let upcoming: Upcoming<Beside?>

  /// The cached estimates, and the table's file as it is now.
  struct Beside: Sendable {
    let estimates: CachedEstimates
    let file: ChangedFile
  }

  /// The names of the estimates and of all that was read before them, and what gives the rest; nil where there is none
  /// that fits.
  static func begin(
    at cache: CacheFile, _ settings: SettingsMark
  ) -> (names: TextInterner, rest: CacheReading)? {
    guard var file = FlatArraysReader(path: cache.path),
      let names = try? CachedEstimates.names(in: &file, settings)
    else { return nil }
    return (names, CacheReading(file, cache))
  }

  private init(_ file: FlatArraysReader, _ cache: CacheFile) {
    upcoming = Upcoming {
      var file = file
      guard let estimates = try? CachedEstimates(&file),
        let now = try? ChangedFile(cache.table, since: estimates.mark)
      else { return nil }
      return Beside(estimates: estimates, file: now)
    }
  }

  /// nil where the table's file no longer begins as it was read.
  consuming func finish() -> Beside? { upcoming.value }
}

/// A file that begins as it did when it was read, and what was added to it since.
struct ChangedFile: Sendable {
  /// As much of its start as tells what columns it has.
  let beginning: [UInt8]
  let added: [UInt8]
  /// The last before those.
  let lastByte: UInt8
  /// The sum of all of it.
  let sum: UInt64

  var size: Int { sizeBefore + added.count }
  private let sizeBefore: Int

  /// - Returns: nil where it begins otherwise, so much was added that all may as well be read, or that is not in UTF-8.
  init?(_ path: String, since mark: CachedEstimates.Mark) throws(FileFault) {
    var file = try InputFile(path: path, summing: true)
    let added = file.size - mark.size
    guard added >= 0, added <= mark.size / 8 else { return nil }
    var (left, beginning, last) = (mark.size, [UInt8](), UInt8(0))
    while left > 0 {
      let block = try file.read(min(256 << 10, left), after: [])
      if block.isEmpty { return nil }
      if beginning.isEmpty { beginning = Array(block.prefix(CSVFile.beginningSize + 3)) }
      (left, last) = (left - block.count, block.last ?? last)
    }
    guard file.sum?.value == mark.sum else { return nil }
    let rest = try file.rest(about: added)
    guard CSVFile.isPlain(rest), let sum = file.sum?.value else { return nil }
    (self.beginning, self.added, lastByte, self.sum, sizeBefore) = (beginning, rest, last, sum, mark.size)
  }
}

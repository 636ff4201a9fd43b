import SitrepFiles
import SitrepModel

/// The profile of an operation, read before all tables: it says how they are read.
struct ProfileReading: Sendable {
  private(set) var profiles: ByDay<OperationProfile>
  /// Where the profile names places, which are read after it.
  private(set) var placeNames: [ProfileReader.PlaceName] = []
  /// The sum of its text.
  private(set) var sum: UInt64 = 0

  /// - Parameter catalogue: what is known of the indicators that it names.
  init(
    of source: any TableSource, _ store: inout TableStore, catalogue: IndicatorCatalogue = .builtIn
  ) throws {
    var unread = OperationProfile()
    unread.catalogue = catalogue
    profiles = ByDay(unread)
    let written = try source.profile()
    (store.table.place, store.table.schema) = (Location(file: written.name), .profile)
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try written.content.read()
    } catch {
      store.note(.error, line: 0, .unreadableFile(reason: DiagnosticText.reason(systemError: error.code)))
      return
    }
    sum = ContentSum(of: bytes).value
    guard let text = store.yaml(bytes) else { return }
    let reader = ProfileReader(text, store: store, catalogue: catalogue)
    (store, placeNames) = (reader.store, reader.placeNames)
    profiles = ByDay(reader.profile, later: reader.changes)
    store.context.zone = profiles.newest.zone
    // The first that names a unit says it for all rows: a later change must not read them anew.
    for profile in profiles.all.reversed() { store.context.setUsualUnits(profile) }
    store.context.cutoffSeconds = profiles.map(\.cutoffSecond)
    store.context.requiresEntered = profiles.newest.requiresEntered
  }
}

extension TableStore {
  /// A text in YAML; nil where it can't be read, which is noted.
  mutating func yaml(_ bytes: [UInt8]) -> YAMLText? {
    do throws(Diagnostic) {
      let text = try YAMLText(bytes, file: table.place.file)
      diagnostics += [text.remark].compactMap(\.self)
      return text
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

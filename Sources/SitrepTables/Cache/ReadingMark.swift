import SitrepFiles
import SitrepModel
import SitrepTemplates

/// What decoding rows hangs on before any register is read, as a sum: the program, the profile, the templates and words
/// laid over its own, the rules of the time zone.
struct SettingsMark: Equatable, Sendable {
  private let sum: UInt64

  /// nil where the program does not know which build it is, or the templates can't be read.
  init?(_ profile: ProfileReading, _ context: ReadingContext, _ templates: TemplateFolder) {
    guard let program = ProgramFile.identity, let laidOver = try? templates.laidOver() else { return nil }
    var sum = ContentSum()
    sum.add(program)
    sum.add(profile.sum)
    sum.add(context.zone.name)
    for change in context.zone.changes {
      sum.add(UInt64(bitPattern: change.start.seconds))
      sum.add(UInt64(bitPattern: Int64(change.offset)))
    }
    for file in laidOver {
      sum.add(file.path)
      sum.add(ContentSum(of: file.bytes).value)
    }
    self.sum = sum.value
  }
}

/// What decoding rows hangs on in the registers. Those may have grown since: a new source changes nothing for rows that
/// name others by their ids.
struct RegisterMark: Sendable {
  private let places, sources, languages: Int
  /// Whether a row named an entry otherwise than by its id: then every name counts.
  let countsNames: Bool
  private let sum: UInt64

  init(_ context: ReadingContext, countsNames: Bool) {
    (places, sources) = (context.places.ids.count, context.sources.ids.count)
    languages = context.languages.count
    self.countsNames = countsNames
    sum = context.sum(places: places, sources: sources, languages: languages, countingNames: countsNames)
  }

  /// Whether rows that were read then would be read in the same way now.
  func holds(in context: ReadingContext) -> Bool {
    guard places <= context.places.ids.count, sources <= context.sources.ids.count,
      languages <= context.languages.count
    else { return false }
    return sum
      == context.sum(places: places, sources: sources, languages: languages, countingNames: countsNames)
  }
}

extension ReadingContext {
  /// Of the first so many entries of the registers, what decides how a row that names them is read.
  fileprivate func sum(places: Int, sources: Int, languages: Int, countingNames: Bool) -> UInt64 {
    var sum = ContentSum()
    for id in self.places.ids.prefix(places) + self.sources.ids.prefix(sources) { sum.add(id) }
    if countingNames {
      sum.add(self.places.namesSum)
      sum.add(self.sources.namesSum)
    }
    for language in self.languages.prefix(languages) { sum.add(language) }
    // A new place may lie in a country whose currency settles another sign.
    for currency in localCurrencies.sorted() { sum.add(currency) }
    for source in 0..<sources {
      for version in languageVersions(ofSource: source) {
        sum.add(UInt64(version.language))
        sum.add(UInt64(bitPattern: version.entered?.seconds ?? .min))
      }
    }
    return sum.value
  }
}

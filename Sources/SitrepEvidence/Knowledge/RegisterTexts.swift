import SitrepModel

/// The ids and names that a report repeats with every record, each made once.
struct RegisterTexts: Sendable {
  /// By index of the place.
  let placeIDs: [String]
  let placeNames: [LocalText]
  /// By index of the place: its position among all, by their ids.
  let placeOrder: [Int]
  /// By index of the source.
  let sourceIDs: [String]
  let publishers: [LocalText]
  /// By the name of an origin: its names in other languages, where the register has some.
  private let namesInLanguages: [String: LocalText]
  /// By index of the figure.
  let figureIDs: [String]
  /// By index of the figure: the hashtag that a table of it alone would have; nil where its indicator has none.
  let figureTags: [String?]
  /// The first place of each country, by its code of three letters.
  let countries: [String: Int]

  /// - Parameter figureIDs: where they are known already; no version of a register changes them.
  init(_ operation: Operation, figureIDs: [String]? = nil) {
    placeIDs = operation.places.map { operation.text($0.id) }
    placeNames = operation.places.map(operation.localName)
    placeOrder = Self.order(of: placeIDs)
    sourceIDs = operation.sources.map { operation.text($0.id) }
    publishers = operation.sources.map(operation.publisher)
    namesInLanguages = Dictionary(
      operation.actors.filter { !$0.nameByLanguage.isEmpty }.map {
        (operation.text($0.name), operation.localName(of: $0))
      }, uniquingKeysWith: { first, _ in first })
    self.figureIDs =
      figureIDs ?? operation.figureKeys.mapInParallel(grain: 2048) { operation.id(of: $0) }
    figureTags = Self.tags(of: operation)
    countries = Self.countries(of: operation)
  }

  private static func order(of ids: [String]) -> [Int] {
    var order = [Int](repeating: 0, count: ids.count)
    for (position, index) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() {
      order[index] = position
    }
    return order
  }

  /// The one country of a crisis in one is that of the register, even where its code is not given there.
  private static func countries(of operation: Operation) -> [String: Int] {
    let places = operation.places.indices.filter { operation.places[$0].type == .country }
    let codes = operation.profile.countries
    let only = places.count == 1 && codes.count == 1 ? codes.first : nil
    return Dictionary(
      places.map { place in
        let iso3 = operation.text(operation.places[place].iso3)
        return (iso3.isEmpty ? only ?? iso3 : iso3, place)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The hashtag of each figure; one that figures of several places share is made once.
  private static func tags(of operation: Operation) -> [String?] {
    var made: [Counted: String?] = [:]
    return operation.figureKeys.map { key in
      let counted = Counted(indicator: key.indicator, group: key.group)
      if let tag = made[counted] { return tag }
      let hashtag = operation.profile.indicator(operation.text(key.indicator))?.hxl
      let tag = hashtag.map { GroupCode(operation.text(key.group)).tagged($0) }
      made[counted] = .some(tag)
      return tag
    }
  }

  /// What a figure counts, wherever that is.
  private struct Counted: Hashable {
    let indicator: Symbol
    let group: Symbol
  }

  /// A name as it stands in the register, with the names that other languages have for it.
  func localName(_ name: String) -> LocalText { namesInLanguages[name] ?? LocalText(inAll: name) }
}

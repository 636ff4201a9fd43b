import SitrepModel

/// The ids and names that a report repeats with every record, each made once.
struct RegisterTexts: Sendable {
  /// By index of the place.
  let placeIDs: [String]
  let placeNames: [LocalText]
  /// By index of the source.
  let sourceIDs: [String]
  let publishers: [LocalText]
  /// By the name that origins go by: those of the register that other languages call otherwise.
  private let namesInLanguages: [String: LocalText]
  /// By index of the figure.
  let figureIDs: [String]
  /// The first place of each country, by its code of three letters.
  let countries: [String: Int]

  /// - Parameter figureIDs: where they are known already; no version of a register changes them.
  init(_ operation: Operation, figureIDs: [String]? = nil) {
    placeIDs = operation.places.map { operation.text($0.id) }
    placeNames = operation.places.map(operation.localName)
    sourceIDs = operation.sources.map { operation.text($0.id) }
    publishers = operation.sources.map(operation.publisher)
    namesInLanguages = Dictionary(
      operation.actors.filter { !$0.nameByLanguage.isEmpty }.map {
        (operation.text($0.name), operation.localName(of: $0))
      }, uniquingKeysWith: { first, _ in first })
    self.figureIDs =
      figureIDs ?? operation.figureKeys.mapInParallel(grain: 2048) { operation.id(of: $0) }
    countries = Dictionary(
      operation.places.indices.lazy.filter { operation.places[$0].type == .country }
        .map { (operation.text(operation.places[$0].iso3), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A name as each language calls it.
  func localName(_ name: String) -> LocalText { namesInLanguages[name] ?? LocalText(inAll: name) }
}

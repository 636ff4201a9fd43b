import SitrepModel

/// The ids and names that a report repeats with every record, each made once.
struct RegisterTexts: Sendable {
  /// By index of the place.
  let placeIDs: [String]
  let placeNames: [LocalText]
  /// By index of the source.
  let sourceIDs: [String]
  let publishers: [String]
  /// By index of the figure.
  let figureIDs: [String]

  init(_ operation: Operation) {
    placeIDs = operation.places.map { operation.text($0.id) }
    placeNames = operation.places.map(operation.localName)
    sourceIDs = operation.sources.map { operation.text($0.id) }
    publishers = operation.sources.map { operation.text($0.publisher) }
    figureIDs = operation.figureKeys.mapInParallel(grain: 2048) { operation.id(of: $0) }
  }
}

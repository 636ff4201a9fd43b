import SitrepModel

extension DayEvidence {
  /// Whether the operation's title names a place in each of its languages, and no other but those that it lies in: then
  /// a line below the title need not name it again.
  func isNamedByTitle(_ id: String?) -> Bool {
    guard let index = knowledge.texts.placeIDs.firstIndex(where: { $0 == id }) else { return false }
    let titles = profile.title.texts
    let words = Set(titles.flatMap { Self.words($0.text) })
    let named = operation.places.indices.filter { index in
      // Most places have nothing in common with the title: to look for each in it would take long.
      guard let first = Self.words(text(operation.places[index].name)).first, words.contains(first)
      else { return false }
      return titles.contains { $0.text.contains(placeName(index, in: $0.language)) }
    }
    return titles.allSatisfy { $0.text.contains(placeName(index, in: $0.language)) }
      && !titles.isEmpty && Set(named).isSubset(of: placesAround(index))
  }

  private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }

  private func placeName(_ index: Int, in language: String) -> String {
    knowledge.texts.placeNames[index].best(for: language)?.text ?? ""
  }

  /// The place and all that it lies in.
  private func placesAround(_ index: Int) -> Set<Int> {
    let parents = operation.places.parentIndexes
    var around: Set<Int> = []
    var queue = [index]
    while let next = queue.popLast() {
      if around.insert(next).inserted { queue += parents[next] }
    }
    return around
  }
}

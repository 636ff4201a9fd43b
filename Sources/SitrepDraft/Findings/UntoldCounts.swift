import SitrepModel
import SitrepTables

// Numbers of which no word tells what they count, so that they would go on with what was counted before.
extension DraftReading {
  /// Whether the sentence itself tells that such a number goes on with nothing.
  func isUntold(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    // "No traders came": none of what nothing is told of.
    passage.reading.high == 0 || isForMoney(passage, in: read) || isLacking(passage, in: read)
  }

  /// "It needs 9 million dollars to help 80,000 people": how many money is to be enough for.
  private func isForMoney(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let before = passage.pieces.lowerBound - 1
    // "Gave cash (60 dollars) to 150 families": to whom it was given.
    let isRecipient =
      read.sentence.words.contains(before) && text.words[before].kind == .word
      && text.words[before].range.count <= 2
    return !isRecipient
      && read.passages.contains { money in
        money.pieces.upperBound <= passage.pieces.lowerBound
          && money.reading.unit.map { UnitKind($0) == .money } ?? false
          && governs(money.pieces, passage.pieces, in: read)
      }
  }

  /// "2,150 were served; 3,000 are lacking", "we need 200": so many of what there is not.
  private func isLacking(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    passage.reading.unit == nil
      && read.marks(.lack).contains { $0.words.upperBound == passage.pieces.lowerBound }
  }

  /// "The town, which has 6,500 residents", "has 44,000 souls": how many live somewhere, whatever is told next.
  func isOfInhabitants(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    read.marks(.indicator).contains {
      lexicon.isPopulation($0) && $0.words.lowerBound < passage.pieces.lowerBound
        && $0.words.upperBound > passage.number.upperBound
    }
  }
}

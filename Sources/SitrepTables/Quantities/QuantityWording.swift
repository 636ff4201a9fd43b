import SitrepModel

/// What a text that was read whole says, apart from the words it says it in: for telling it in another language's.
struct QuantityWording: Hashable {
  var amount: Amount
  /// "About", "more than", "or more" …, where one such phrase stands by the amount.
  var bound: QuantityEntry.Kind?
  /// What is counted.
  var noun = Noun.none

  enum Amount: Hashable {
    case number(QuotedWords.Number)
    /// The entry that gives this range, and names this number if any.
    case words(number: Int64, low: SitrepModel.Amount, high: SitrepModel.Amount)
    /// Words that are the whole of it: a presence, a refusal.
    case whole(QuantityEntry.Kind)
  }

  enum Noun: Hashable {
    /// None, or one that may be left out: people.
    case none
    case meaning(String)
    /// One that says what is counted and that no other language can tell.
    case untold
  }
}

extension QuantityWording {
  /// The same of any number before which a noun stands in the same form: what is said around the number is the same.
  var shape: QuantityWording {
    guard case .number(let number) = amount else { return self }
    var shape = self
    let form = noun == .none ? 0 : number.high.whole.map { $0 % 100 } ?? -1
    shape.amount = .number(QuotedWords.Number(low: SitrepModel.Amount(form), high: SitrepModel.Amount(form)))
    return shape
  }

  /// - Parameter kinds: the kinds of the phrases that bound the number, before and after it.
  init?(_ range: QuantityRange, bounds kinds: [QuantityEntry.Kind], noun: Noun) {
    // "40-odd" bounds both sides, between the number and its noun.
    guard kinds.count <= 1, kinds.first != .odd, noun != .untold else { return nil }
    if range.isVague {
      guard !range.isRange else { return nil }
      let named = range.number?.whole.map(Int64.init) ?? 0
      // "At least dozens" is not how people speak.
      if named == 0, !kinds.isEmpty { return nil }
      amount = .words(number: named, low: range.low, high: range.high)
    } else {
      amount = .number(QuotedWords.Number(low: range.low, high: range.high))
    }
    (bound, self.noun) = (kinds.first, noun)
  }
}

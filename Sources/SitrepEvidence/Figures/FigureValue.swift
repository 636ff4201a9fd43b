import SitrepModel

/// A figure as a reader sees it: the words with the range they allow, never a false point.
enum FigureValue {
  static func message(of quantity: Quantity, unit: String, in operation: Operation) -> Message {
    // Asked for only where they are shown: to tell words in other languages is work.
    var words: Value { .quoted(operation.quoted(quantity)) }
    let code = Code(OpenVocabulary.unit, unit)
    let unit = Value.code(code)
    // A sum is said in no words, though those of its parts may be vague.
    if quantity.words.isBlank, quantity.hasRange { return number(quantity, code) }
    func inWords(_ range: Value) -> Message {
      Message.valueWords(range: range, words: words, unit: unit)
    }
    switch quantity.kind {
    case .number: return number(quantity, code)
    // "More than 19,000" says its range itself.
    case .qualified where UnitKind(code.value).isWhole && (quantity.low == nil || quantity.high == nil):
      return inWords(.none)
    case .unread where !quantity.hasRange: return Message.valueUnread(words: words)
    case .qualified, .words, .unread: return inWords(.range(quantity.low, quantity.high))
    case .presence: return Message("value.presence")
    case .refusal: return Message("value.refusal")
    }
  }

  /// A number, or a range where it is none. Much money is said in millions, as long as these say all of it.
  private static func number(_ quantity: Quantity, _ code: Code) -> Message {
    let unit = Value.code(code)
    guard let best = quantity.best else {
      return Message.valueRange(range: .range(quantity.low, quantity.high), unit: unit)
    }
    if code.value == UnitID.persons || UnitKind(code.value) == .money, let millions = best.millions {
      return Message.valueMillions(amount: .amount(millions), unit: unit)
    }
    switch UnitKind(code.value) {
    case .money: return Message.valueMoney(amount: .amount(best), unit: unit)
    case .rate where isPrice(code.value): return price(best, code.value)
    default:
      return Message.valueNumber(unit: unit, amount: .amount(best))
    }
  }

  /// So much money for each: `php/kg`.
  private static func isPrice(_ unit: String) -> Bool {
    unit.split(separator: "/").first.map { UnitKind(String($0)) == .money } ?? false
  }

  private static func price(_ best: Amount, _ unit: String) -> Message {
    let parts = unit.split(separator: "/", maxSplits: 1).map { Code(OpenVocabulary.unit, String($0)) }
    return Message.valuePrice(currency: .code(parts[0]), amount: .amount(best), per: .code(parts[1]))
  }

  /// All values of a conflict side by side, so that none is taken for the figure.
  static func message(ofConflict values: [Message]) -> Message {
    var seen: Set<Message> = []
    let distinct = values.filter { seen.insert($0).inserted }
    return distinct.count == 1
      ? distinct[0] : Message.valueConflict(values: .messages(distinct))
  }

  static let coarsened = Message("value.coarsened")
  static let withheld = Message("value.withheld")
}

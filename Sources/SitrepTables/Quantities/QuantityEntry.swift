import SitrepModel

/// What a phrase of the lexicon does.
struct QuantityEntry: Sendable {
  let kind: Kind
  /// The range it gives, for collectives and vague words; for a form of a noun, by which numbers it stands.
  var low: Amount?
  var high: Amount?
  /// The number it names, for number words, multipliers and collectives.
  var number: Int64 = 0
  /// How much may stand before a number word and after it and be added, as in "vingt" and "quatre".
  var before: Int64 = 0
  var after: Int64 = 0
  /// The unit it counts in, for nouns.
  var unit: String = ""
  /// What a noun means, the same in all languages; blank where they don't tell one another's.
  var meaning: String = ""

  enum Kind: String, CaseIterable, Sendable {
    /// "twelve": exactly that number.
    case number
    /// "million": multiplies what stands before it.
    case multiplier
    /// "a dozen", "una veintena": names a number, and is said loosely.
    case collective
    /// The same after a number: "two dozen", "tres centenares".
    case counted
    /// "dozens": a range and no number.
    case vague
    /// "none".
    case none
    /// "No" before what is counted; alone it answers another question.
    case notAny = "not-any"
    case refusal
    /// The whole of a cell that stands for no number: "N/A".
    case placeholder
    case presence
    case about
    case moreThan = "more-than"
    case atLeast = "at-least"
    case upTo = "up-to"
    case fewerThan = "fewer-than"
    case nearly
    /// "exactly", "a total of": changes nothing.
    case exactly
    /// Before digits it changes nothing: "un 40 %".
    case article
    /// Opens a range: "between".
    case between
    /// Joins the ends of a range: "to".
    case to
    /// Joins number words ("forty and five") and the ends after "between".
    case and
    /// Joins two bounds: "more than 200 but fewer than 300".
    case but
    /// Opens by how much the number before it may be wrong: "3,000 ± 200".
    case margin
    /// After the number: "or more", "+".
    case orMore = "or-more"
    case orFewer = "or-fewer"
    case orSo = "or-so"
    /// "40-odd": at least that and less than the next.
    case odd
    /// After the number, as "nearly" before it: "un centenar escaso".
    case scant
    /// "Two and a half million", "una docena y media": so many hundredths more.
    case half
    /// What it stands by is not certain: "200 feared dead".
    case doubt
    /// After a number these make it a difference: "40 more".
    case difference
    /// After a number these make it so many in a time: "40 a day".
    case rate
    /// By what is counted these make it a number of those that were added: "40 new cases".
    case new
    /// What is counted, with its unit.
    case noun
    /// The same where money is asked for; elsewhere the word may be another: "bolivianos".
    case currency
    /// What is counted, in a form that says itself how many: "a child", "طفلان".
    case single
    /// What joins others to those counted, by no number: "two men **and a** boy". Where `after` holds a number, only beside
    /// no more than so many: "a woman **with her** child".
    case others
    /// Between the number and the noun: "of".
    case of
    /// What follows it is not what is counted: "with".
    case beside
    /// In which regions of the language, or in all (`*`), a comma or a point stands before decimals.
    case decimalComma = "decimal-comma"
    case decimalPoint = "decimal-point"
  }
}

/// Some kinds of phrases, as bits: which kinds may stand at a place is asked for every word of every text.
struct QuantityKinds: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt64 = 0

  init(arrayLiteral kinds: QuantityEntry.Kind...) {
    for kind in kinds { bits |= 1 << kind.bit }
  }

  func contains(_ kind: QuantityEntry.Kind) -> Bool { bits & 1 << kind.bit != 0 }

  /// What makes another number of the one before it, as "mil" does of "100 mil".
  static let multiplying: QuantityKinds = [.multiplier, .collective, .counted, .vague, .half]
}

extension QuantityEntry.Kind {
  fileprivate var bit: UInt64 {
    switch self {
    case .number: 0
    case .multiplier: 1
    case .collective: 2
    case .counted: 3
    case .vague: 4
    case .none: 5
    case .refusal: 6
    case .placeholder: 7
    case .presence: 8
    case .about: 9
    case .moreThan: 10
    case .atLeast: 11
    case .upTo: 12
    case .fewerThan: 13
    case .nearly: 14
    case .exactly: 15
    case .article: 16
    case .between: 17
    case .to: 18
    case .and: 19
    case .orMore: 20
    case .orFewer: 21
    case .orSo: 22
    case .odd: 23
    case .half: 24
    case .difference: 25
    case .rate: 26
    case .noun: 27
    case .of: 28
    case .beside: 29
    case .notAny: 30
    case .decimalComma: 31
    case .decimalPoint: 32
    case .scant: 33
    case .but: 34
    case .margin: 35
    case .doubt: 36
    case .new: 37
    case .currency: 38
    case .single: 39
    case .others: 40
    }
  }

  /// The bound that this one and another make together, the narrower of two on one side: "over 200 and counting", "up to
  /// a maximum of 200".
  /// - Returns: this one where there is no other; nil where they don't bound the same side.
  func joined(with other: Self?) -> Self? {
    guard let other, other != self else { return self }
    guard let side, side == other.side else { return nil }
    switch side {
    case .below: return self == .moreThan || other == .moreThan ? .moreThan : .atLeast
    case .above: return self == .fewerThan || other == .fewerThan ? .fewerThan : .upTo
    }
  }

  /// On which side a phrase of this kind bounds a number; nil where it bounds both or none.
  var side: Side? {
    switch self {
    case .moreThan, .atLeast, .orMore: .below
    case .fewerThan, .upTo, .orFewer: .above
    default: nil
    }
  }

  enum Side { case below, above }
}

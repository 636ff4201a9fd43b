/// What phrases of a lexicon tell.
package struct DraftEntry: Sendable {
  package let kind: Kind
  package let code: String
  /// The words that are looked for, as the file spells them.
  package let words: String
  /// A sentence in which they stand, `*` where the words go.
  package let example: String
  package let location: String

  package enum Kind: String, CaseIterable, Sendable {
    /// What is counted; `dead/cumulative`.
    case indicator
    /// What is counted where nothing else tells it; `displaced/stock`.
    case situation
    case group
    /// How sure a case of a disease is: `suspected`, `probable`, `confirmed`.
    case certainty
    /// What makes a number so many in a time.
    case flow
    /// What makes a number a change of what is named.
    case change
    /// Between two numbers: "of", in "9 of 15"; `for` between a facility and how many share it.
    case share
    /// Before a number: a week, a law, a road, and no people; `age` before a list, `time` before an hour in words.
    case reference
    /// After a number: it counts what was named before.
    case elliptic
    /// Beside a number: so many more of what was counted before.
    case another
    /// The number is a part of what was counted before: "among them"; with `whom` it needs no noun.
    case part
    /// People who are counted and of no concern: crews, teachers, who is aboard; `room` before how many there is
    /// room for; `capacity` tells nothing else; `aboard` who can be rescued as others can.
    case aside
    /// What joins two counts.
    case and
    /// Takes back what stands after it: "has not declared".
    case not
    /// What some said of many more to come. `number` is one only beside a number, `if` of the numbers after it, and
    /// `fact` is none.
    case outlook
    /// Before or right behind what is to be done: "plans to", "will be".
    case plan
    case said
    case according
    /// Between who says something and what that is.
    case that
    /// Before a noun, by which one who speaks is known whatever they are called.
    case article
    /// Before who said what stands in the sentence before: "this was confirmed by".
    case echo
    /// Who speaks, by kind of attribution.
    case speaker
    /// Before who is told something: "told AFP".
    case listener
    /// The one who spoke before.
    case anaphora
    /// A day counted from the text's: `-1`; `w4` is the last Thursday.
    case day
    case month
    /// Before a date: it is where a measure starts.
    case from
    /// Before a date: it is where a measure ends, and up to when people were counted.
    case until
    case origin
    case measure
    case stage
    /// Takes a measure's force away: "not yet in force".
    case notInForce = "not-in-force"
    /// A disease, of which people fall ill and die.
    case disease
    /// Days, weeks, months of a duration; `D`, `W`, `M`.
    case span
    case sector
    case lack
    /// Whose number tells a need: latrines.
    case facility
    /// A need by itself.
    case condition
    case refusal
    /// What takes back a number after it, or with `before` the one before it: "no confirmation of", "is not true".
    case unconfirmed
    /// Tells of an earlier event or count; `-1` is the year before, and `when` stands after the year of one.
    case past
    /// Before what a number was earlier: "against 300 in May".
    case compared
    /// From what a number rose or fell: "rose from", which the number before "to" was.
    case course
    /// Before a total to which what stands before it is added: "bringing the total to".
    case total
    /// Tells of a country that the text is not about; `in` is what stands before a country where something happens.
    case elsewhere
    /// A country, by its ISO 3166-1 alpha-3 code.
    case country
    /// Before a month that something happened in.
    case during
    /// Where a sentence turns.
    case but
    case denies
    case affirms
    /// A news agency.
    case agency
    /// What is written together with the word after it: "و".
    case prefix
    /// Words of the language that tell it from others.
    case tongue
  }
}

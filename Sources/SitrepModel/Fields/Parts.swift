/// The parts of the report that a field holds, to be gone through where they stand, whatever their type.
struct Parts<Owner: Sendable>: Sendable {
  /// Whether something in them can carry caveats, and whether they name records.
  let hasMarks, hasRecords: Bool
  /// Whether their words are the owner's too: what a language lacks of them it lacks of the owner.
  let isTold: Bool
  /// Whether they have notes of their own; false where another's tells their caveats.
  let isNoted: @Sendable (Owner) -> Bool
  let forEachMarked: @Sendable (inout Owner, _ language: String, _ isNoted: Bool, MarksVisit) -> Void
  let changeMarks: @Sendable (inout Owner, _ isNoted: Bool, MarksChange) -> Void
  let forEachBasis: @Sendable (Owner, (_ subject: String, _ record: String) -> Void) -> Void
  let forEachRecord: @Sendable (Owner, (String) -> Void) -> Void
  let isMissing: @Sendable (Owner, _ language: String) -> Bool

  init<Item: Reported>(
    isTold: Bool, isNoted: @escaping @Sendable (Owner) -> Bool,
    reading read: @escaping @Sendable (Owner, (Item) -> Void) -> Void,
    changing change: @escaping @Sendable (inout Owner, (inout Item) -> Void) -> Void
  ) {
    // Of the type, made once: it is asked of each item.
    let contents = Contents<Item>()
    (hasMarks, hasRecords) = (contents.hasMarks, contents.hasRecords)
    (self.isTold, self.isNoted) = (isTold, isNoted)
    forEachMarked = { owner, language, isNotedAbove, visit in
      let isNoted = isNotedAbove && isNoted(owner)
      change(&owner) { contents.forEachMarked(in: &$0, language, isNoted: isNoted, visit) }
    }
    changeMarks = { owner, isNotedAbove, visit in
      let isNoted = isNotedAbove && isNoted(owner)
      change(&owner) { contents.changeMarks(of: &$0, isNoted: isNoted, visit) }
    }
    forEachBasis = { owner, visit in read(owner) { contents.forEachBasis(in: $0, visit) } }
    forEachRecord = { owner, visit in read(owner) { contents.forEachRecord(in: $0, visit) } }
    isMissing = { owner, language in
      var isMissing = false
      read(owner) { isMissing = isMissing || contents.isMissing(in: language, of: $0) }
      return isMissing
    }
  }
}

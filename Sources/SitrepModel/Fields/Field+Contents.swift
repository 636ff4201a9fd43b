// Fields of which more is known than their type: what holds them is walked by it.

extension Field {
  /// Words of a record or of the officer, or a sentence with some: what a language lacks of them is marked (U16).
  package init<Words: ToldWords>(
    told name: String, _ meaning: String, hxl: String? = nil,
    _ words: @escaping @Sendable (Owner) -> Words
  ) where Owner: Marked {
    self.init(
      name, Words.type, meaning, hxl: hxl, holding: .told { words($0).isMissing(in: $1) }
    ) { words($0).value }
  }

  /// Ids of the records that it shows or rests on.
  package init(
    records name: String, _ meaning: String, hxl: String? = nil,
    _ ids: @escaping @Sendable (Owner) -> [String]
  ) {
    self.init(
      name, .list(.text), meaning, hxl: hxl, holding: .records { owner, visit in ids(owner).forEach(visit) }
    ) { .texts(ids($0)) }
  }

  /// The id of a record that it shows or rests on.
  package init(
    record name: String, _ meaning: String, hxl: String? = nil,
    _ id: @escaping @Sendable (Owner) -> String
  ) {
    self.init(name, .text, meaning, hxl: hxl, holding: .records { $1(id($0)) }) { .text(id($0)) }
  }

  /// The id of a record that it shows or rests on, where there is one.
  package init(
    record name: String, _ meaning: String, hxl: String? = nil,
    _ id: @escaping @Sendable (Owner) -> String?
  ) {
    self.init(
      name, .optional(.text), meaning, hxl: hxl,
      holding: .records { owner, visit in if let id = id(owner) { visit(id) } }
    ) { .optional(id($0)) }
  }
}

/// Where parts are stored: what is computed anew can't be changed where it stands, and is a view.
package typealias PartPath<Owner, Held> = any WritableKeyPath<Owner, Held> & Sendable

extension Field {
  /// A list of parts, each a thing of the report.
  /// - Parameters:
  ///   - isTold: whether their words are the owner's too: what a language lacks of them it lacks of the owner.
  ///   - isNoted: whether they have notes of their own; false where another's tells their caveats.
  package init<Item: Reported>(
    parts name: String, _ meaning: String, _ path: PartPath<Owner, [Item]>,
    isTold: Bool = false, isNoted: @escaping @Sendable (Owner) -> Bool = { _ in true }
  ) {
    let parts = Parts<Owner>(
      isTold: isTold, isNoted: isNoted,
      reading: { owner, visit in
        let items = owner[keyPath: path]
        for index in items.indices { visit(items[index]) }
      },
      changing: { owner, visit in
        func change(_ items: inout [Item]) { for index in items.indices { visit(&items[index]) } }
        change(&owner[keyPath: path])
      })
    self.init(name, .objects(Item.self), meaning, holding: .parts(parts)) { .objects($0[keyPath: path]) }
  }

  /// One part, where there is one.
  package init<Item: Reported>(
    part name: String, _ meaning: String, _ path: PartPath<Owner, Item?>
  ) {
    let parts = Parts<Owner>(
      isTold: false, isNoted: { _ in true },
      reading: { owner, visit in if let item = owner[keyPath: path] { visit(item) } },
      changing: { owner, visit in
        guard var item = owner[keyPath: path] else { return }
        // Not held twice: it need not be copied to be changed.
        owner[keyPath: path] = nil
        visit(&item)
        owner[keyPath: path] = item
      })
    self.init(name, .optional(.object(Item.self)), meaning, holding: .parts(parts)) {
      .optionalObject($0[keyPath: path])
    }
  }

  /// One part that is always there.
  package init<Item: Reported>(
    part name: String, _ meaning: String, _ path: PartPath<Owner, Item>
  ) {
    self.init(name, .object(Item.self), meaning, holding: .parts(Parts(path, isTold: false, isNoted: true))) {
      .object(ReportedObject($0[keyPath: path]))
    }
  }

  /// A sentence whose words alone are a field: its caveats are its owner's.
  package init<Item: MarkedSentence>(
    sentence name: String, _ meaning: String, _ path: PartPath<Owner, Item>
  ) {
    self.init(name, .message, meaning, holding: .parts(Parts(path, isTold: true, isNoted: false))) {
      .message($0[keyPath: path].message)
    }
  }

  /// Some of the parts of other fields, told again.
  package init<Item: Reported>(
    view name: String, _ meaning: String, _ items: @escaping @Sendable (Owner) -> [Item]
  ) {
    self.init(name, .objects(Item.self), meaning) { .objects(items($0)) }
  }
}

extension Parts {
  fileprivate init<Item: Reported>(
    _ path: PartPath<Owner, Item>, isTold: Bool, isNoted: Bool
  ) {
    self.init(
      isTold: isTold, isNoted: { _ in isNoted }, reading: { $1($0[keyPath: path]) },
      changing: { $1(&$0[keyPath: path]) })
  }
}

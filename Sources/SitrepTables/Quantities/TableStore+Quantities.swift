import SitrepModel

extension TableStore {
  /// The quantity of a row.
  /// - Parameters:
  ///   - unit: the row's own; changed where the words count in another (families are no persons).
  ///   - isUnitSaid: whether the row names the unit itself.
  ///   - measure: the row's; only a flow is so many in a time.
  /// - Returns: its index; nil where the cell is blank.
  mutating func quantity(
    _ row: TableRow, _ cells: QuantityCells, unit: inout Symbol, isUnitSaid: Bool = true, language: UInt16,
    measure: Measure? = nil, allowsNegative: Bool = false
  ) -> Int32? {
    if isBlank(row, cells.value) { return nil }
    let key = QuantityKey(
      words: names.symbol(of: row[cells.value.index]), low: optional(row, cells.low),
      high: optional(row, cells.high),
      unit: unit, isUnitSaid: isUnitSaid, language: language, allowsNegative: allowsNegative)
    let (index, isNew) = quantities.keys.insert(key)
    if isNew { quantities.values.append(read(key)) }
    let read = quantities.values[index]
    for remark in read.remarks {
      let cell: BoundColumn? =
        switch remark.cell {
        case .value: cells.value
        case .low: cells.low
        case .high: cells.high
        }
      report(remark.severity, row, cell ?? cells.value, remark.message, expected: remark.expected)
    }
    if let measure, let remark = read.remark(on: measure) {
      report(remark.severity, row, cells.value, remark.message, expected: remark.expected)
    }
    if let counted = read.unit { unit = counted }
    return Int32(index)
  }

  /// The quantity of a row that gives no range of its own beside the words.
  mutating func quantity(
    _ row: TableRow, _ column: TypedColumn<Void>, unit: inout Symbol, language: UInt16,
    allowsNegative: Bool = false
  ) -> Int32? {
    quantity(
      row, QuantityCells(value: cell(column)), unit: &unit, language: language, allowsNegative: allowsNegative
    )
  }

  /// Whether a text with this byte may be told in another way in another language: one with a letter, or with a sign for
  /// thousands or a fraction.
  private static func needsTelling(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "9") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  /// All quantities, and what tells the words of those that other languages may tell; digits alone need no telling.
  func quotedQuantities() -> (quantities: [Quantity], quotations: Quotations) {
    // By number of the quotation: all but the words that decides how they are read.
    var sayings: [(language: UInt16, isChange: Bool, unit: String)] = []
    let quantities = zip(self.quantities.keys.elements, self.quantities.values).map { key, read in
      var quantity = read.quantity
      guard quantity.kind != .unread,
        names.withBytes(of: key.words, { $0.contains(where: Self.needsTelling) })
      else { return quantity }
      quantity.quotation = Int32(sayings.count)
      sayings.append((key.language, key.allowsNegative, names.text(key.unit)))
      return quantity
    }
    let teller = QuantityTeller(context.lexicon)
    let tongues = context.tongues
    let quotations = Quotations { [sayings] words, number in
      let saying = sayings[number]
      let quoted = teller.quoted(
        words, in: tongues[Int(saying.language)], unit: saying.unit, isChange: saying.isChange)
      return quoted.tellings.isEmpty ? QuotedWords(words, in: "") : quoted
    }
    return (quantities, quotations)
  }

  private mutating func optional(_ row: TableRow, _ cell: BoundColumn?) -> Symbol {
    guard let cell, !row[cell.index].isEmpty, !context.lexicon.isPlaceholder(row.text(cell.index)) else {
      return .blank
    }
    return names.symbol(of: row[cell.index])
  }

  private mutating func read(_ key: QuantityKey) -> ReadQuantity {
    let isPlain = key.low.isBlank && key.high.isBlank
    if isPlain, let number = plainNumber(key.words), number.isBare || UnitKind(names.text(key.unit)).isWhole {
      let number = number.value
      let amount = Amount(number)
      return ReadQuantity(
        quantity: Quantity(words: key.words, low: amount, best: amount, high: amount, kind: .number))
    }
    let text = QuantityText(
      words: names.text(key.words), unit: names.text(key.unit), isUnitSaid: key.isUnitSaid,
      language: key.language, isChange: key.allowsNegative)
    let reading = quantities.texts[text] ?? read(text)
    return isPlain ? read(key, reading, text) : overridden(key, reading, text)
  }

  private mutating func read(_ text: QuantityText) -> QuantityReading {
    let asked = AskedUnit(
      unit: text.unit, isSaid: text.isUnitSaid, localCurrencies: context.localCurrencies)
    let reading = context.lexicon.read(
      text.words, in: context.tongue(Int(text.language)), unit: text.unit, isChange: text.isChange
    ).fitted(to: asked)
    quantities.texts[text] = reading
    return reading
  }

  /// The quantity of a reading, with what is to be said of it.
  private mutating func read(_ key: QuantityKey, _ reading: QuantityReading, _ text: QuantityText)
    -> ReadQuantity
  {
    var read = ReadQuantity(
      quantity: Quantity(
        words: key.words, low: reading.low, best: reading.best, high: reading.high, kind: reading.kind),
      remarks: reading.remark.map { [remark($0, on: text.words)] } ?? [])
    if !key.allowsNegative, let low = reading.low, low < 0 {
      read.remarks.append(.init(severity: .error, message: .numberBelowZero))
    }
    (read.isRate, read.isOfNewOnes) = (reading.isRate, reading.isOfNewOnes)
    if let share = ReadQuantity.Remark(shareIn: reading, asked: text.unit) { read.remarks.append(share) }
    guard let counted = reading.unit else { return read }
    if let remark = ReadQuantity.Remark(counted: counted, unit: text.unit, isSaid: text.isUnitSaid) {
      if remark.severity == .warning { read.unit = names.symbol(of: counted) }
      read.remarks.append(remark)
    } else if UnitKind.currency(of: text.unit) == UnitID.money {
      read.unit = names.symbol(of: counted)
    }
    return read
  }

  /// A number beside the name of a month is a date and counts nothing.
  private func remark(_ remark: QuantityReading.Remark, on words: String) -> ReadQuantity.Remark {
    guard remark == .unknownNoun, let tokens = DateToken.tokens(of: words, context.dateWords),
      tokens.contains(where: { $0.month != nil })
    else { return ReadQuantity.Remark(remark) }
    return ReadQuantity.Remark(.unreadableNumber)
  }

  /// A reading with the range that the officer sets in place of that of the words.
  private mutating func overridden(
    _ key: QuantityKey, _ words: QuantityReading, _ text: QuantityText
  ) -> ReadQuantity {
    var reading = words
    var remarks: [ReadQuantity.Remark] = []
    let unit = reading.unit ?? text.unit
    func set(_ symbol: Symbol, _ cell: ReadQuantity.Remark.Cell, _ edge: inout Amount?) {
      if symbol.isBlank { return }
      let bound = QuantityText(
        words: names.text(symbol), unit: unit, isUnitSaid: true, language: key.language,
        isChange: key.allowsNegative)
      if let number = number(bound) {
        edge = number
      } else {
        remarks.append(.init(severity: .error, cell: cell, message: .unreadableNumber, expected: .number))
      }
    }
    set(key.low, .low, &reading.low)
    set(key.high, .high, &reading.high)
    // A range that is set is neither a refusal nor unread words.
    if reading.kind == .unread || reading.kind == .refusal || reading.kind == .presence {
      reading.kind = .words
    }
    if reading.remark == .unknownWords { reading.remark = nil }
    if let best = reading.best, !contains(reading, best) { reading.best = nil }
    if let low = reading.low, let high = reading.high, low > high {
      let cell: ReadQuantity.Remark.Cell = key.low.isBlank ? .high : .low
      remarks.append(.init(severity: .error, cell: cell, message: .lowAboveHigh))
    }
    var read = read(key, reading, text)
    read.remarks += remarks
    return read
  }

  /// A number of digits alone, or with commas or points before groups of three, which most cells are; the lexicon
  /// reads these no otherwise, only slower.
  private func plainNumber(_ words: Symbol) -> (value: Int, isBare: Bool)? {
    names.withBytes(of: words) { text in
      guard (1...12).contains(text.count) else { return nil }
      var number = 0
      var separator: UInt8?
      // Digits since the last separator, or since the start.
      var run = 0
      for byte in text {
        if (48...57).contains(byte) {
          number = number * 10 + Int(byte - 48)
          run += 1
        } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), text[0] != UInt8(ascii: "0"),
          separator == nil ? (1...3).contains(run) : run == 3 && separator == byte
        {
          (separator, run) = (byte, 0)
        } else {
          return nil
        }
      }
      return separator == nil || run == 3 ? (number, separator == nil) : nil
    }
  }

  /// The one number that a text says, of what its unit counts; nil where it says another thing.
  private mutating func number(_ text: QuantityText) -> Amount? {
    let reading = quantities.texts[text] ?? read(text)
    let isOfUnit = reading.unit.map { ReadQuantity.Remark(counted: $0, unit: text.unit) == nil } ?? true
    guard isOfUnit, reading.kind == .number, reading.remark == nil || reading.remark == .uncertainDecimal
    else {
      return nil
    }
    return reading.best
  }

  private func contains(_ reading: QuantityReading, _ number: Amount) -> Bool {
    (reading.low.map { $0 <= number } ?? true) && (reading.high.map { number <= $0 } ?? true)
  }
}

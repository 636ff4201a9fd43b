import SitrepModel

/// The lists to which users may add values of their own.
enum OpenList: Int, CaseIterable {
  case indicator, unit, group, policyType

  var vocabulary: String {
    switch self {
    case .indicator: OpenVocabulary.indicator
    case .unit: OpenVocabulary.unit
    case .group: OpenVocabulary.group
    case .policyType: OpenVocabulary.policyType
    }
  }

  /// The codes that have words in the languages, in the order in which they are listed.
  var values: [String] {
    switch self {
    case .indicator: KnownValues.indicators
    case .unit: KnownValues.units
    case .group: KnownValues.groups
    case .policyType: KnownValues.policyTypes
    }
  }

  /// The same, to be searched.
  var known: Set<String> { Self.known[rawValue] }

  private static let known = allCases.map { Set($0.values) }
}

/// What texts of open lists stood for in the rows that were read.
struct OpenListsRead: Sendable {
  /// By list.
  fileprivate var codes = [CodesOfTexts](repeating: CodesOfTexts(), count: OpenList.allCases.count)
  /// What each indicator is counted in where its row does not say.
  fileprivate var usualUnits = CodesOfTexts()
}

/// What each text met in a column stands for, by its symbol: the same few come in every row.
struct CodesOfTexts: Sendable {
  private var codes: [UInt32] = []

  @inline(__always)
  func code(of text: Symbol) -> Symbol? {
    let index = Int(text.index)
    guard index < codes.count, codes[index] != 0 else { return nil }
    return Symbol(index: codes[index])
  }

  mutating func set(_ code: Symbol, of text: Symbol) {
    let index = Int(text.index)
    if index >= codes.count { codes += repeatElement(0, count: index + 1 - codes.count) }
    codes[index] = code.index
  }
}

extension TableStore {
  /// A value of an open list: its code, where the cell has what a language of the operation calls it, or, of a unit,
  /// another word for it.
  @inline(__always)
  mutating func listed(_ row: TableRow, _ cell: BoundColumn, _ list: OpenList) -> Symbol {
    let text = text(row, cell)
    if text.isBlank { return .blank }
    return openLists.codes[list.rawValue].code(of: text) ?? listed(text, list)
  }

  /// What an indicator is counted in where its row does not say.
  mutating func usualUnit(of indicator: Symbol) -> Symbol {
    if let known = openLists.usualUnits.code(of: indicator) { return known }
    let unit = context.usualUnits[names.text(indicator)] ?? KnownValues.defaultUnit
    let symbol = names.symbol(of: unit)
    openLists.usualUnits.set(symbol, of: indicator)
    return symbol
  }

  @inline(never)
  private mutating func listed(_ text: Symbol, _ list: OpenList) -> Symbol {
    let value = names.text(text)
    // A code is what it is, whatever a language calls another: its words are not even read for that.
    var meant: String?
    if !list.known.contains(value) {
      meant = context.code(labelled: value, in: list.vocabulary)
      if meant == nil, list == .unit { meant = context.unit(named: value) }
      if meant == nil, list == .group { meant = GroupCode.sex(spelled: value) }
    }
    let code = meant.map { names.symbol(of: $0) } ?? text
    openLists.codes[list.rawValue].set(code, of: text)
    return code
  }
}

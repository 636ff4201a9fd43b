import SitrepModel
import SitrepTables

/// The fields of a form as markup: each with its label, what to write, how it was read and what is wrong.
struct Controls {
  let words: PageWords
  let choices: Choices
  /// Begins the ids of the fields: where a page has two forms, each has its own.
  var form = "f"

  /// A field of a table's column.
  /// - Parameters:
  ///   - typed: what stands in the form.
  ///   - isAutofocused: whether one starts to type here.
  ///   - prefix: stands before the column's name in that of the field, where a form has fields of two tables.
  func field(
    _ column: EntryColumn, _ typed: TypedEntry, isAutofocused: Bool = false, prefix: String = ""
  ) -> HTML {
    let kind = column.column.kind
    let name = prefix + column.name
    let fault = typed.faults[name]
    let text = typed[name]
    let isNeeded = column.isNeeded && column.column != EstimateColumn.measure.column
    let common = attributes(name, isNeeded: isNeeded, fault, isAutofocused: isAutofocused)
    let isWide = Self.long.contains(column.column.name)
    return HTML(.div, .class(isWide ? "field wide" : "field")) {
      label(of: column, name: name, isNeeded: isNeeded)
      if let list = choices.list(of: kind) {
        select(
          list, chosen: text, blank: blank(column.column, isNeeded: isNeeded), isList: kind.isSeveral, common)
      } else if isWide {
        HTML(.textarea, common + [Attribute(.rows, "2"), Attribute(.dir, "auto")]) { text }
      } else {
        input(column, name: name, text: text, common: common)
      }
      self.fault(fault, name: name)
    }
  }

  /// The columns whose cells are sentences.
  private static let long: Set<String> = [
    RecordColumn.summary.name, RecordColumn.note.name, NarrativeColumn.text.name,
  ]

  /// A field that is typed, with a list that it shares with others of its kind: for pages with many.
  func compact(_ column: EntryColumn, name: String, text: String, fault: FieldFault?) -> HTML {
    HTML(.div, .class("field")) {
      label(of: column, name: name, isNeeded: false)
      HTML(
        .input,
        attributes(name, isNeeded: false, fault) + [
          Attribute(.type, "text"), Attribute(.value, text), Attribute(.dir, "auto"),
          Attribute(.autocomplete, "off"),
        ] + (Self.sharedList(column.column).map { [Attribute(.list, $0)] } ?? []))
      self.fault(fault, name: name)
    }
  }

  /// The list that fields of a column share; nil where there is none.
  static func sharedList(_ column: Column) -> String? {
    switch column.kind {
    case .choice(let vocabulary, _), .openChoice(let vocabulary, _): "list-\(vocabulary)"
    case .reference(.place), .list(.reference(.place)): "list-place"
    case .reference(.actor): "list-actor"
    case .name: "list-\(column.name)"
    default: nil
    }
  }

  /// A text or passphrase that is of no table.
  func text(
    _ name: String, label: String, value: String = "", type: String = "text", hint: String = "",
    isNeeded: Bool = true, autocomplete: String = "off", suggestions: [String] = [], fault: FieldFault? = nil
  ) -> HTML {
    let list = suggested(suggestions, name: name)
    return HTML(.div, .class("field")) {
      HTML(.label, Attribute(.for, "\(form)-\(name)")) { label }
      HTML(
        .input,
        attributes(name, isNeeded: isNeeded, fault, hint: hint) + [
          Attribute(.type, type), Attribute(.value, value), Attribute(.autocomplete, autocomplete),
        ] + list.attributes)
      list.markup
      if !hint.isEmpty { HTML(.span, .class("hint"), .id("\(form)-\(name)-hint")) { hint } }
      self.fault(fault, name: name)
    }
  }

  /// A drop-down that is of no table.
  func select(
    _ name: String, label: String, _ list: [Choice], chosen: String, blank: String? = nil,
    isWide: Bool = false, fault: FieldFault? = nil
  ) -> HTML {
    HTML(.div, .class(isWide ? "field wide" : "field")) {
      HTML(.label, Attribute(.for, "\(form)-\(name)")) { label }
      select(list, chosen: chosen, blank: blank, isList: false, attributes(name, isNeeded: false, fault))
      self.fault(fault, name: name)
    }
  }

  /// Values of which several may be ticked.
  func checks(
    _ name: String, legend: String, _ list: [Choice], chosen: [String], fault: FieldFault? = nil
  ) -> HTML {
    HTML(.fieldset, .class("wide")) {
      HTML(.legend) { legend }
      HTML(.div, .class("fields")) {
        for choice in list {
          HTML(.label, .class("check")) {
            HTML(
              .input, Attribute(.type, "checkbox"), Attribute(.name, name), Attribute(.value, choice.value),
              .flag(.checked, chosen.contains(choice.value)))
            choice.label
          }
        }
      }
      self.fault(fault, name: name)
    }
  }

  // MARK: Parts

  private func attributes(
    _ name: String, isNeeded: Bool, _ fault: FieldFault?, hint: String = "", isAutofocused: Bool = false
  ) -> [Attribute] {
    let described = [
      hint.isEmpty ? nil : "\(form)-\(name)-hint", fault == nil ? nil : "\(form)-\(name)-fault",
    ]
    .compactMap(\.self)
    return [
      .id("\(form)-\(name)"), Attribute(.name, name), .flag(.required, isNeeded),
      .flag(.autofocus, isAutofocused),
      fault == nil ? nil : Attribute(.ariaInvalid, "true"),
      described.isEmpty ? nil : Attribute(.ariaDescribedBy, described.joined(separator: " ")),
    ].compactMap(\.self)
  }

  private func label(of column: EntryColumn, name: String, isNeeded: Bool) -> HTML {
    HTML(.label, Attribute(.for, "\(form)-\(name)")) {
      words.label(ofColumn: column.column.name, in: column.language)
      if isNeeded {
        HTML(.span, .class("need"), Attribute(.ariaHidden, "true")) { " *" }
      }
    }
  }

  /// What an unchosen drop-down says; nil where something is to be chosen.
  private func blank(_ column: Column, isNeeded: Bool) -> String? {
    if column == EstimateColumn.measure.column { return words("form.usual") }
    return isNeeded ? words("form.choose") : "–"
  }

  private func select(
    _ list: [Choice], chosen: String, blank: String?, isList: Bool, _ common: [Attribute]
  ) -> HTML {
    let all = isList ? chosen.split(separator: "|").map(String.init) : [chosen]
    // A value that is in no list stays what it is.
    let others = all.filter { value in !value.isEmpty && !list.contains { $0.value == value } }
    let extra: [Attribute?] = isList ? [.flag(.multiple)] : []
    return HTML(.select, common + extra.compactMap(\.self)) {
      if let blank, !isList { HTML(.option, Attribute(.value, "")) { blank } }
      for other in others { option(Choice(value: other, label: other), isChosen: true) }
      for choice in list { option(choice, isChosen: all.contains(choice.value)) }
    }
  }

  private func option(_ choice: Choice, isChosen: Bool) -> HTML {
    HTML(.option, Attribute(.value, choice.value), .flag(.selected, isChosen)) { choice.label }
  }

  private func input(
    _ column: EntryColumn, name: String, text: String, common: [Attribute]
  ) -> HTML {
    let kind = column.column.kind
    let suggestions = choices.suggestions(for: column.column)
    let list = suggested(suggestions, name: name)
    let reads = kind.reads
    let own: [Attribute?] = [
      Attribute(.type, "text"), Attribute(.value, text), Attribute(.dir, "auto"),
      Attribute(.autocomplete, "off"),
      kind.isTypedInDigits ? Attribute(.inputmode, "decimal") : nil,
      reads.map { Attribute(.reads, $0.rawValue) }, reads.map { _ in .ask(PageAddress("read")) },
      hint(kind).map { Attribute(.placeholder, $0) },
    ]
    return .group([
      HTML(.input, common + own.compactMap(\.self) + list.attributes),
      reads == nil
        ? .none : HTML(.output, .id("\(form)-\(name)-read"), Attribute(.for, "\(form)-\(name)")),
      list.markup,
    ])
  }

  /// What one may choose from while typing, and what ties the field to it; nothing where there is none.
  private func suggested(_ texts: [String], name: String) -> (attributes: [Attribute], markup: HTML) {
    if texts.isEmpty { return ([], .none) }
    let list = "\(form)-\(name)-list"
    return (
      [Attribute(.list, list)],
      HTML(.datalist, .id(list)) { for text in texts { HTML(.option, Attribute(.value, text)) } }
    )
  }

  private func hint(_ kind: CellKind) -> String? {
    switch kind {
    case .date, .day: words("form.date-hint")
    case .quantity: words("form.quantity-hint")
    default: nil
    }
  }

  func fault(_ fault: FieldFault?, name: String) -> HTML {
    guard let fault else { return .none }
    return HTML(.span, .class("error"), .id("\(form)-\(name)-fault")) {
      fault.text
      if let suggestion = fault.suggestion {
        " "
        words("error.meant", ["value": .text(suggestion)])
      }
    }
  }
}

/// What the script asks the server about while it is typed.
enum LiveReading: String {
  case quantity, date
}

extension CellKind {
  fileprivate var reads: LiveReading? {
    switch self {
    case .quantity: .quantity
    case .date, .day: .date
    default: nil
    }
  }

  fileprivate var isTypedInDigits: Bool {
    switch self {
    case .number, .decimal, .whole: true
    default: false
    }
  }

  /// Whether several values may be chosen.
  var isSeveral: Bool {
    if case .list = self { true } else { false }
  }
}

extension Controls {
  /// For fields that are of no table.
  init(_ words: PageWords, form: String = "f") {
    self.init(words: words, choices: Choices(without: words.language), form: form)
  }
}

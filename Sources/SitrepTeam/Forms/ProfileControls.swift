import SitrepLanguage
import SitrepModel
import SitrepTables

/// The fields of the profile as markup, by the kind of value that each setting has.
struct ProfileControls {
  let frame: PageFrame
  /// The figures that there are.
  let figures: [Choice]
  let typed: TypedEntry

  private var words: PageWords { frame.words }
  private var controls: Controls { Controls(words) }

  func field(_ field: ProfileField) -> HTML {
    let value = typed[field.key]
    let fault = typed.faults[field.key]
    let several = value.split(separator: "|").map(String.init)
    switch field.column.kind {
    case .choice(let vocabulary, let values):
      return controls.select(
        field.key, label: label(of: field), choices(vocabulary, values), chosen: value,
        blank: words("profile.usual"), fault: fault)
    case .list(let item) where item.isTicked:
      return controls.checks(
        field.key, legend: label(of: field), list(of: item, several), chosen: several, fault: fault)
    case .list(.reference(.figure)): return keyFigures(field, chosen: several, fault: fault)
    case .day:
      return controls.text(
        field.key, label: label(of: field), value: value, type: "date", isNeeded: field.column.isRequired,
        fault: fault)
    default:
      return controls.text(
        field.key, label: label(of: field), value: value.replacing("|", with: ", "), hint: hint(of: field),
        isNeeded: field.column.isRequired, fault: fault)
    }
  }

  /// One below the other in their order, and one more to choose.
  private func keyFigures(_ field: ProfileField, chosen: [String], fault: FieldFault?) -> HTML {
    HTML(.fieldset, .class("wide")) {
      HTML(.legend) { label(of: field) }
      HTML(.p, .class("hint")) { words("profile.hint.key_figures") }
      for (index, figure) in (chosen + [""]).enumerated() {
        let others =
          figures.contains { $0.value == figure } || figure.isEmpty
          ? [] : [Choice(value: figure, label: figure)]
        HTML(.p) {
          HTML(
            .select, Attribute(.name, field.key), Attribute(.ariaLabel, "\(label(of: field)) \(index + 1)"),
            index == 0 ? .id("f-\(field.key)") : nil
          ) {
            HTML(.option, Attribute(.value, "")) { "–" }
            for choice in others + figures {
              HTML(.option, Attribute(.value, choice.value), .flag(.selected, choice.value == figure)) {
                choice.label
              }
            }
          }
        }
      }
      controls.fault(fault, name: field.key)
    }
  }

  private func label(of field: ProfileField) -> String {
    let own = field.column.name
    let label = words("profile.\(own)")
    if let language = field.language { return words.language.label(label, inLanguage: language) }
    // Of a mapping the key below it, as it is written.
    return field.key == own ? label : label + words.colon + field.key.dropFirst(own.count + 1)
  }

  /// What is to be written, by the example that the data dictionary gives.
  private func hint(of field: ProfileField) -> String {
    if field.column.languages != .none { return "" }
    return words("profile.example", ["example": .text(field.column.example.replacing("|", with: ", "))])
  }

  private func list(of item: CellKind, _ chosen: [String]) -> [Choice] {
    switch item {
    case .choice(let vocabulary, let values): return choices(vocabulary, values)
    default:
      let known = frame.languages
      return (known + chosen.filter { !known.contains($0) }).map {
        Choice(value: $0, label: words.language.word(Code("language", $0)))
      }
    }
  }

  private func choices(_ vocabulary: String, _ values: [String]) -> [Choice] {
    values.map { value in
      Choice(
        value: value,
        label: Self.own.contains(vocabulary)
          ? words("profile.\(vocabulary).\(value)") : words.language.word(Code(vocabulary, value)))
    }
  }

  /// The lists that only the profile has, whose words are those of this page.
  private static let own: Set<String> = [EnteredRule.vocabulary, ReviewRule.vocabulary, KeptTexts.vocabulary]
}

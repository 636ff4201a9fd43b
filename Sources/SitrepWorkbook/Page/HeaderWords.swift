import SitrepLanguage
import SitrepModel

/// The sentences above a report, filled in from the fields of its header by their names.
struct HeaderWords {
  let language: Language
  private let header: Report.Header
  private let arguments: [Message.Argument]

  init(_ report: Report, _ language: Language) {
    self.language = language
    header = report.header
    arguments =
      Report.fields.filter { !$0.description.type.holdsObjects }.map { field in
        let value = field.value(report)
        return Message.Argument(field.name, value == .text("") ? .none : value)
      } + [
        Message.Argument("period.from", .day(header.periodFrom)),
        Message.Argument("period.to", .day(header.periodTo)),
        Message.Argument("period.covered", .date(header.periodCovered)),
        Message.Argument("cutoff.time", .text(language.moment(header.cutoff))),
      ]
  }

  /// `Situation Report No. 4 · 1 December 2025 · Public edition`
  var heading: String { text("header.heading") }
  /// The period, the cut-off and the next report.
  var scope: String { text("header.scope") }
  var issuer: String { header.reporter.organisation.isEmpty ? "" : text("header.issued") }

  /// What must be known before the rest is read.
  var notices: [String] {
    var notices: [String] = []
    if header.reconstructed { notices.append(text("header.reconstructed")) }
    if header.sharedLabel != nil { notices.append(text("header.shared-label")) }
    if header.asKnown != nil { notices.append(text("header.as-known")) }
    return notices
  }

  private func text(_ key: String) -> String {
    language.text(Message(key, arguments: arguments))
  }
}

extension FieldType {
  fileprivate var holdsObjects: Bool {
    switch self {
    case .object: true
    case .list(let type), .optional(let type): type.holdsObjects
    default: false
    }
  }
}

import SitrepModel

extension FieldType {
  /// What documentation calls the type.
  var documentedName: String {
    switch self {
    case .flag: "yes or no"
    case .whole: "whole number"
    case .amount, .decimal: "number"
    case .quantity: "number or words"
    case .text: "text"
    case .localText: "text in languages"
    case .code(let vocabulary, let values): "\(vocabulary): \(values.joined(separator: ", "))"
    case .openCode(let vocabulary): "\(vocabulary), open list"
    case .day: "day"
    case .date: "date (EDTF)"
    case .moment: "moment"
    case .message: "sentence"
    case .list(let item): "list of \(item.documentedName)"
    case .object(let object): object.name
    case .optional(let inner): "\(inner.documentedName), or nothing"
    }
  }
}

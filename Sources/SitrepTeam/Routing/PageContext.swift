package import SitrepModel

/// What a page for anybody is made from.
package struct VisitorContext: Sendable {
  package let request: PageRequest
  /// What stands in the path where its pattern has names.
  package let parameters: [String: String]
  package let language: String
  /// Stands in every form, in the field `FormField.token`.
  package let formToken: String
  package let team: Team
  package let now: Instant
}

/// What a page for someone who signed in is made from.
package struct PageContext: Sendable {
  package let request: PageRequest
  package let parameters: [String: String]
  /// Who asks: a person, or a program by its token.
  package let person: Person
  /// In which the page is shown.
  package let language: String
  /// Stands in every form, in the field `FormField.token`.
  package let formToken: String
  /// Stands in every form that appends, in the field `FormField.key`: it tells a form sent twice from two forms.
  package let formKey: String
  /// The operation as far as the person may see it.
  package internal(set) var workspace: Workspace
  package let team: Team
  package let now: Instant

  package func may(_ right: Right) -> Bool { person.may(right) }

  /// The key under which what this form appends is kept once; a new one where the form has none.
  package var sentKey: String {
    let key = request.fields[FormField.key]
    return "form \(person.account) \(key.isEmpty ? formKey : key)"
  }
}

/// The fields that every form has.
package enum FormField {
  package static let token = "form_token"
  package static let key = "form_key"
}

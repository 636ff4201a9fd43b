package import SitrepModel

/// Something that a renderer brings ready-made for an object of the report, such as a chart or links.
///
/// A template names it like a field; it is put in as it is. As a section it asks whether there is anything.
package struct TemplateFragment: Hashable, Sendable {
  /// What templates call it: `chart.history`.
  package let name: String
  /// The type of the objects it is made for: `figure_history`.
  package let owner: String
  /// What it gives, in one sentence, for the documentation.
  package let meaning: String

  package init<Owner: Reported>(_ name: String, of owner: Owner.Type, _ meaning: String) {
    self.init(name, ownedBy: owner.typeName, meaning)
  }

  init(_ name: String, ownedBy owner: String, _ meaning: String) {
    self.name = name
    self.owner = owner
    self.meaning = meaning
  }
}

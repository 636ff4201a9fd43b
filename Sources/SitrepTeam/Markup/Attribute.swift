/// An attribute of an element.
package struct Attribute: Sendable, Hashable {
  let name: Name
  /// nil where its being there says all.
  let value: String?

  /// None of them holds a program or a style.
  package enum Name: String, Sendable {
    case id, `class`, lang, dir, title, role, hidden, tabindex
    case href, rel, src, type, name, content, charset, media
    case action, method, value, placeholder, rows, cols, list, min, max, step, accept, multiple, maxlength
    case required, checked, selected, disabled, readonly, autofocus, autocomplete, inputmode, enctype,
      accesskey
    case autocapitalize, spellcheck, `for`, label, scope, colspan, datetime, open, download, width, height,
      viewBox
    case cx, cy, r, d, fill, formaction, translate
    case ariaLabel = "aria-label"
    case ariaCurrent = "aria-current"
    case ariaDescribedBy = "aria-describedby"
    case ariaInvalid = "aria-invalid"
    case ariaHidden = "aria-hidden"
    case ariaSort = "aria-sort"
    case ariaLive = "aria-live"
    case ariaLabelledBy = "aria-labelledby"
    case ariaKeyShortcuts = "aria-keyshortcuts"
    case deferred = "defer"
    case novalidate
    case sandbox
    /// What the script asks the server about as one types: `quantity`, `date`.
    case reads = "data-reads"
    /// Under which name the script keeps what was typed.
    case draft = "data-draft"
    /// The form whose kept draft was saved.
    case saved = "data-saved"
    /// The address that the script asks.
    case ask = "data-ask"
    /// What a cell is of, where the heads of its table's columns do not stand above it.
    case told = "data-label"
    /// The key that the script takes for a press of a button or link.
    case key = "data-key"
  }

  private init(_ name: Name, value: String?) {
    (self.name, self.value) = (name, value)
  }

  /// - Parameter name: not one of an address: those are ``link(_:)``, ``web(_:)`` and their like.
  package init(_ name: Name, _ value: String = "") {
    self.init(name, value: value)
  }

  /// An attribute that is there or not.
  package static func flag(_ name: Name, _ isSet: Bool = true) -> Attribute? {
    isSet ? Attribute(name, value: nil) : nil
  }

  package static func `class`(_ value: String) -> Attribute { Attribute(.class, value) }
  package static func id(_ value: String) -> Attribute { Attribute(.id, value) }
  package static func link(_ address: PageAddress) -> Attribute { Attribute(.href, address.text) }
  package static func action(_ address: PageAddress) -> Attribute { Attribute(.action, address.text) }
  package static func formAction(_ address: PageAddress) -> Attribute { Attribute(.formaction, address.text) }
  package static func source(_ address: PageAddress) -> Attribute { Attribute(.src, address.text) }
  package static func ask(_ address: PageAddress) -> Attribute { Attribute(.ask, address.text) }

  /// A link to another site; nil where the text is no address of one, such as `javascript:`.
  package static func web(_ text: String) -> Attribute? {
    let isWeb = ["https://", "http://"].contains { text.lowercased().hasPrefix($0) }
    let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\u{7F}" }
    return isWeb && isPlain ? Attribute(.href, text) : nil
  }
}

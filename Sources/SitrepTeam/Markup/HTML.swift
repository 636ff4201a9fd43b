import SitrepRender

/// A piece of a page.
///
/// A text in it is escaped when it is written, so that nothing that a person typed ever becomes markup; the names of
/// elements and attributes are the program's own.
package indirect enum HTML: Sendable, Hashable {
  case text(String)
  case element(Tag, [Attribute], [HTML])
  case group([HTML])

  /// Nothing at all.
  package static let none = HTML.group([])

  package init(
    _ tag: Tag, _ attributes: Attribute?..., @HTMLBuilder content: () throws -> [HTML]
  ) rethrows {
    self = .element(tag, attributes.compactMap(\.self), try content())
  }

  package init(
    _ tag: Tag, _ attributes: [Attribute], @HTMLBuilder content: () throws -> [HTML]
  ) rethrows {
    self = .element(tag, attributes, try content())
  }

  /// An element without content.
  package init(_ tag: Tag, _ attributes: Attribute?...) {
    self = .element(tag, attributes.compactMap(\.self), [])
  }

  package init(_ tag: Tag, _ attributes: [Attribute]) {
    self = .element(tag, attributes, [])
  }

  /// The markup, without a line before or after it.
  package var markup: String {
    var output = ""
    write(to: &output)
    return output
  }

  /// A whole document.
  package var document: String { "<!doctype html>\n" + markup }

  private func write(to output: inout String) {
    switch self {
    case .text(let text): output.append(escaping: text)
    case .group(let pieces):
      for piece in pieces { piece.write(to: &output) }
    case .element(let tag, let attributes, let content):
      output += "<\(tag.rawValue)"
      for attribute in attributes { attribute.write(to: &output) }
      output += ">"
      if tag.isVoid { return }
      // The first line break in these is not part of their text, so one that is must not be the first.
      if tag == .pre || tag == .textarea { output += "\n" }
      for piece in content { piece.write(to: &output) }
      output += "</\(tag.rawValue)>"
    }
  }
}

/// The elements that pages are made of. There is none whose content is a program or a style.
package enum Tag: String, Sendable {
  case html, head, title, meta, link, script, body
  case header, nav, main, footer, section, aside, article, h1, h2, h3, p, div, span, bdi, a, strong, em,
    small, mark
  case ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, pre, time, kbd, code, blockquote
  case form, fieldset, legend, label, input, select, option, optgroup, textarea, button, datalist, output
  case details, summary, br, hr, abbr, svg, circle, iframe

  var isVoid: Bool {
    switch self {
    case .meta, .link, .input, .br, .hr: true
    default: false
    }
  }
}

extension Attribute {
  fileprivate func write(to output: inout String) {
    output += " \(name.rawValue)"
    guard let value else { return }
    output += "=\""
    output.append(escaping: value)
    output += "\""
  }
}

extension HTML {
  /// Texts in any languages beside one another, each read in its own direction.
  static func isolated(_ texts: [String]) -> HTML {
    .group(
      texts.enumerated().flatMap { index, text in
        (index == 0 ? [] : [.text(" · ")]) + [HTML(.bdi) { text }]
      })
  }

  static func hidden(_ name: String, _ value: String) -> HTML {
    HTML(.input, Attribute(.type, "hidden"), Attribute(.name, name), Attribute(.value, value))
  }
}

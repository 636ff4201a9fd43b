import SitrepModel
import SitrepTemplates

/// The style, the script and the icon of the pages: each with a part of its sum in its name, so that a browser keeps it
/// for good and gets a new one at once.
package struct PageAssets: Sendable {
  package struct Asset: Sendable {
    package let name: String
    /// As it is answered.
    let answer: PageAnswer

    var address: PageAddress { PageAddress("assets", name) }
  }

  let style: Asset
  let script: Asset
  let icon: Asset

  init(templates: TemplateFolder) throws {
    func asset(_ file: String, _ type: String) throws -> Asset {
      let bytes = Array(try templates.text(at: "\(PageWords.folder)/\(file)").text.utf8)
      let parts = file.split(separator: ".")
      let sum = SHA256.sum(of: bytes).prefix(12)
      var answer = PageAnswer(type: type, body: bytes)
      answer.set("cache-control", "public, max-age=31536000, immutable")
      return Asset(name: "\(parts[0])-\(sum).\(parts[1])", answer: answer.packable)
    }
    style = try asset("page.css", "text/css; charset=utf-8")
    script = try asset("page.js", "text/javascript; charset=utf-8")
    icon = try asset("icon.svg", "image/svg+xml")
  }

  /// nil where none is called so.
  func named(_ name: String) -> Asset? { [style, script, icon].first { $0.name == name } }
}

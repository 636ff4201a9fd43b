import Foundation
import SitrepModel
import SitrepTables
import SitrepTemplates
import SitrepTestSupport

/// The tables in `Tests/quantities`.
enum QuantityTables {
  /// How many readings a failure lists.
  static let shown = 40

  static let lexicon: QuantityLexicon = {
    let (lexicon, faults) = (try? QuantityLexicon.load(from: .builtIn)) ?? (QuantityLexicon.empty, [])
    return faults.isEmpty ? lexicon : .empty
  }()

  static func lines(of file: String) throws -> [Substring] {
    let text = try String(contentsOfFile: "\(Project.root)/Tests/quantities/\(file)", encoding: .utf8)
    return text.split(separator: "\n")
  }
}

extension QuantityReading {
  /// As the tables of phrases have it: `40`, `36…44 households`, `40 /t`, `40 /new`, `refusal`, `error`; `money` in one of
  /// several currencies.
  var brief: String {
    switch (kind, remark) {
    case (.refusal, _): return "refusal"
    case (.presence, _): return "presence"
    case (.unread, .unknownWords): return "words"
    case (.unread, _): return "error"
    default: break
    }
    var text = best.map(\.description) ?? (low?.description ?? "") + "…" + (high?.description ?? "")
    if let unit, unit != "persons" { text += " \(Currencies.isShared(unit) ? UnitID.money : unit)" }
    if isRate { text += " /t" }
    if isOfNewOnes { text += " /new" }
    return text
  }
}

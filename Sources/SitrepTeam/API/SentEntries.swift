import SitrepModel

/// The rows that a program sends: `{"key": "…", "rows": [{"table": "estimates", "cells": {"source": "ap-1128", …}}]}`.
package struct SentEntries {
  package private(set) var rows: [NewRow] = []
  /// By which rows that are sent again are known; blank where the program gives none.
  private(set) var key = ""

  /// So many rows may be sent at once.
  package static let mostRows = 1_000

  /// - Throws: what is wrong with how the rows are written, each by its row.
  package init(_ body: [UInt8]) throws(Malformed) {
    let item: JSONItem
    do {
      item = try JSONReader.item(of: body)
    } catch {
      throw Malformed("\(error.message.problem) at byte \(error.offset)")
    }
    for (name, member) in try Self.members(of: item, "the body", known: ["rows", "key"]) {
      switch member {
      case .list(let items) where name == "rows":
        guard items.count <= Self.mostRows else { throw Malformed("more than \(Self.mostRows) rows") }
        for (index, item) in items.enumerated() { rows.append(try Self.row(item, "rows[\(index)]")) }
      // No database keeps a zero character in a text.
      case .text(let text) where name == "key" && !text.contains("\0"): key = text
      default: throw Malformed("\(name) is neither rows nor a text")
      }
    }
    guard !rows.isEmpty else { throw Malformed("no rows") }
  }

  /// Why a body is not read, in a line.
  package struct Malformed: Error, Sendable, Hashable {
    let message: String

    init(_ message: String) {
      self.message = message
    }
  }

  private static func row(_ item: JSONItem, _ place: String) throws(Malformed) -> NewRow {
    var row = NewRow("", [:])
    for (name, member) in try members(of: item, place, known: ["table", "cells", "corrects", "seen"]) {
      if name == "cells" {
        for (column, cell) in try members(of: member, "\(place).cells", known: nil) {
          row.cells[column] = try text(cell, "\(place).cells.\(column)")
        }
        continue
      }
      let text = try text(member, "\(place).\(name)")
      switch name {
      case "table": row.table = text
      case "corrects": row.corrects = text.isEmpty ? nil : text
      default: row.seen = text.isEmpty ? nil : text
      }
    }
    return row
  }

  private static func members(
    of item: JSONItem, _ place: String, known: [String]?
  ) throws(Malformed) -> [(name: String, item: JSONItem)] {
    guard case .object(let members, _) = item else { throw Malformed("\(place) is no object") }
    for (name, _) in members {
      guard let known, !known.contains(name) else { continue }
      let near = nearest(to: name, among: known).map { " (did you mean \(quoted($0))?)" } ?? ""
      throw Malformed("\(place) has an unknown member \(quoted(name))\(near)")
    }
    return members
  }

  /// A cell's text. A number stands for its digits.
  private static func text(_ item: JSONItem, _ place: String) throws(Malformed) -> String {
    switch item {
    case .text(let text) where text.contains("\0"): throw Malformed("\(place) holds a zero character")
    case .text(let text): return text
    case .whole(let number): return String(number)
    case .decimal(let number): return "\(number)"
    case .null: return ""
    default: throw Malformed("\(place) is neither a text nor a number")
    }
  }
}

/// A JSON document that is built before it is written; members keep their order.
package indirect enum JSONValue {
  case string(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  package func bytes() -> [UInt8] {
    var output: [UInt8] = []
    write(indent: 0, to: &output)
    return output
  }

  private func write(indent: Int, to output: inout [UInt8]) {
    switch self {
    case .string(let text): appendJSON(text, to: &output)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .decimal(let number): output.append(contentsOf: "\(number)".utf8)
    case .boolean(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(contentsOf: ", ".utf8) }
        item.write(indent: indent, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        appendNewline(indent: indent + 2, to: &output)
        appendJSON(member.0, to: &output)
        output.append(contentsOf: ": ".utf8)
        member.1.write(indent: indent + 2, to: &output)
      }
      if !members.isEmpty { appendNewline(indent: indent, to: &output) }
      output.append(UInt8(ascii: "}"))
    }
  }
}

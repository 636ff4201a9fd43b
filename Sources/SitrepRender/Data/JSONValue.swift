/// A JSON document that is built before it is written; members keep their order.
package indirect enum JSONValue {
  case string(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case null
  case array([JSONValue])
  /// An array, each item on lines of its own.
  case lines([JSONValue])
  case object([(String, JSONValue)])

  package func bytes() -> [UInt8] {
    var output = JSONBytes()
    write(indent: 0, to: &output)
    return output.take()
  }

  private func write(indent: Int, to output: inout JSONBytes) {
    switch self {
    case .string(let text): output.append(string: text)
    case .integer(let number): output.append(number)
    case .decimal(let number): output.append(plain: "\(number)")
    case .boolean(let flag): output.append(flag ? "true" : "false")
    case .null: output.append("null")
    case .array(let items):
      output.append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(", ") }
        item.write(indent: indent, to: &output)
      }
      output.append("]")
    case .lines(let items):
      output.append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(",") }
        output.appendNewline(indent: indent + 2)
        item.write(indent: indent + 2, to: &output)
      }
      if !items.isEmpty { output.appendNewline(indent: indent) }
      output.append("]")
    case .object(let members):
      output.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(",") }
        output.appendNewline(indent: indent + 2)
        output.append(string: member.0)
        output.append(": ")
        member.1.write(indent: indent + 2, to: &output)
      }
      if !members.isEmpty { output.appendNewline(indent: indent) }
      output.append("}")
    }
  }
}

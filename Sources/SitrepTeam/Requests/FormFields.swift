import SitrepModel

/// The named values of a form or a query, in the order in which they were sent.
package struct FormFields: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package private(set) var fields: [Field] = []
  /// Where the first field of each name stands, for a page may ask for each of many.
  private var firsts: [String: Int] = [:]

  package init(_ fields: [Field] = []) {
    for field in fields { add(field.name, field.value) }
  }

  package init(_ pairs: KeyValuePairs<String, String>) {
    self.init(pairs.map { Field($0.key, $0.value) })
  }

  /// The first value of a name; blank where there is none.
  package subscript(name: String) -> String { first(name) ?? "" }

  package func first(_ name: String) -> String? { firsts[name].map { fields[$0].value } }

  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  package mutating func add(_ name: String, _ value: String) {
    if firsts[name] == nil { firsts[name] = fields.count }
    fields.append(Field(name, value))
  }
}

extension FormFields {
  /// Fields as browsers write them in an address or a form, `name=value&…` (WHATWG URL, application/x-www-form-urlencoded).
  ///
  /// - Throws: where there are more than the limits allow, or a byte is no UTF-8.
  package init(urlEncoded bytes: some Collection<UInt8>, limits: RequestLimits) throws(RequestRefusal) {
    self.init()
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < limits.fields else { throw .tooManyFields }
      let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let value = equals == part.endIndex ? part[equals...] : part[part.index(after: equals)...]
      add(try Self.decoded(part[..<equals]), try Self.decoded(value))
    }
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) throws(RequestRefusal) -> String {
    guard let text = PercentCoding.decoded(bytes, plusIsSpace: true) else { throw .malformed }
    return text
  }

  /// The same fields as an address has them.
  package var urlEncoded: String {
    fields.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }
      .joined(separator: "&")
  }
}

/// The values of a list.
///
/// Objects are taken from the report when they are looked at: it may hold a hundred thousand of them, and to have
/// each twice would cost more than to write it.
package struct ValueList: RandomAccessCollection, Sendable {
  private let values: Values

  private enum Values {
    case made([Value])
    case objects(any Objects)
  }

  package init(_ values: [Value]) { self.values = .made(values) }
  package init(_ objects: [some Reported]) { values = .objects(objects) }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch values {
    case .made(let values): values.count
    case .objects(let objects): objects.count
    }
  }

  package subscript(position: Int) -> Value {
    switch values {
    case .made(let values): values[position]
    case .objects(let objects): .object(objects.object(at: position))
    }
  }
}

extension ValueList {
  /// Whether it holds objects and no plain values.
  package var holdsObjects: Bool {
    switch values {
    case .made(let values): if case .object? = values.first { true } else { false }
    case .objects: true
    }
  }

  package func forEach(_ body: (Value) throws -> Void) rethrows {
    switch values {
    case .made(let values): try values.forEach(body)
    case .objects: for position in indices { try body(self[position]) }
    }
  }
}

/// A list of objects of one type.
private protocol Objects: Sendable {
  var count: Int { get }
  func object(at position: Int) -> ReportedObject
}

extension Array: Objects where Element: Reported {
  fileprivate func object(at position: Int) -> ReportedObject { ReportedObject(self[position]) }
}

extension ValueList: Hashable {
  package static func == (first: ValueList, second: ValueList) -> Bool { first.elementsEqual(second) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for value in self { hasher.combine(value) }
  }
}

extension ValueList: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: Value...) { self.init(values) }
}

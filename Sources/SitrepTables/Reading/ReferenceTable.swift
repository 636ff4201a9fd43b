import SitrepFiles
import SitrepModel

/// The entries of a register by everything that names them: id, name, alias, P-code, path of parents.
struct ReferenceTable: Sendable {
  /// Which register it is of.
  let register: Referent
  /// Every spelling as it stands in the register, and whose it is.
  private var spellings = TextInterner()
  private var owners: [Int32] = [Self.unknown]
  /// Names as names are compared; several entries may share one.
  private var folded: [String: [Int32]] = [:]
  private(set) var ids: [String] = []
  private var parents: [[Int32]] = []
  private var suggestions: [(name: String, folded: String)] = []

  /// Names of entries that could not be read.
  private var unread: Set<String> = []
  /// Whether the register was read whole.
  var isWhole = true

  private static let unknown: Int32 = -1
  private static let shared: Int32 = -2

  init(_ register: Referent) {
    self.register = register
  }

  /// Adds an entry by its id; ids win over all other names, so they are added first.
  mutating func add(id: String) {
    let index = Int32(ids.count)
    ids.append(id)
    parents.append([])
    claim(id, for: index, isID: true)
  }

  /// Adds another name of an entry.
  mutating func add(name: String, of index: Int) {
    guard !name.isEmpty else { return }
    claim(name, for: Int32(index), isID: false)
  }

  /// Adds the id of an entry that could not be read.
  mutating func add(unread id: String) { unread.insert(foldedName(id)) }

  /// Whether a name that no entry has may be one of those that could not be read, which was told where they stand.
  func mayBeUnread(_ name: String) -> Bool { !isWhole || unread.contains(foldedName(name)) }

  mutating func setParents(_ indexes: [Int], of index: Int) {
    parents[index] = indexes.map(Int32.init)
  }

  /// A sum of all that decides which entry a name is of.
  var namesSum: UInt64 {
    var sum = ContentSum()
    let spelled = spellings.parts
    spelled.bytes.withUnsafeBytes { sum.add($0) }
    spelled.ends.withUnsafeBytes { sum.add($0) }
    for above in [owners] + parents {
      sum.add(UInt64(above.count))
      above.withUnsafeBytes { sum.add($0) }
    }
    // Names stand in no order here, so what each adds must not hang on one.
    let names = folded.reduce(UInt64(0)) { names, name in
      var sum = ContentSum()
      sum.add(name.key)
      name.value.withUnsafeBytes { sum.add($0) }
      return names &+ sum.value
    }
    sum.add(names)
    return sum.value
  }

  private mutating func claim(_ name: String, for index: Int32, isID: Bool) {
    let symbol = Int(spellings.symbol(of: name).index)
    if symbol == owners.count {
      owners.append(index)
    } else if owners[symbol] != index, ids.indices.contains(Int(owners[symbol])),
      ids[Int(owners[symbol])] != name
    {
      owners[symbol] = Self.shared
    }
    let key = comparedName(name)
    if !isKnown(key, of: index, isID: isID) { folded[key, default: []].append(index) }
    if suggestions.last?.name != name { suggestions.append((name, foldedName(name))) }
  }

  /// Whether an entry has a name already. Its names come one after the other, all ids before them: no more than the
  /// last that bears the name is looked at, for thousands may.
  private func isKnown(_ key: String, of index: Int32, isID: Bool) -> Bool {
    guard let bearers = folded[key] else { return false }
    return bearers.last == index || (!isID && comparedName(ids[Int(index)]) == key)
  }

  enum Match: Equatable {
    case entry(Int)
    /// Several entries bear the name: their ids.
    case several([String])
    case none
  }

  /// The entry that has a cell's text as its id.
  @inline(__always)
  func entry(withID text: UnsafeRawBufferPointer) -> Int? {
    // Ids were added before all other names.
    guard let symbol = spellings.known(text), symbol.index <= ids.count else { return nil }
    let owner = owners[Int(symbol.index)]
    return owner >= 0 ? Int(owner) : nil
  }

  /// The entry that a cell names, exactly as the register spells it; nil where that does not settle it.
  @inline(__always)
  func exact(_ text: UnsafeRawBufferPointer) -> Int? {
    guard let symbol = spellings.known(text) else { return nil }
    let owner = owners[Int(symbol.index)]
    return owner >= 0 ? Int(owner) : nil
  }

  func match(_ text: String) -> Match {
    var copy = text
    if let exact = copy.withUTF8({ exact(UnsafeRawBufferPointer($0)) }) { return .entry(exact) }
    // A name may hold a slash of its own; otherwise slashes lead from the outermost place inwards.
    let whole = folded[comparedName(text)]
    let steps =
      whole.map { [$0] } ?? text.split(separator: "/").map { folded[comparedName(String($0))] ?? [] }
    guard let last = steps.last, !last.isEmpty else { return .none }
    let matches = last.filter { isBelow($0, steps.dropLast()) }
    if matches.count > 1 { return .several(matches.map { ids[Int($0)] }) }
    return matches.first.map { .entry(Int($0)) } ?? .none
  }

  /// Whether an entry lies below one of those named by each step of a path, from the last step upwards.
  private func isBelow(_ entry: Int32, _ path: ArraySlice<[Int32]>) -> Bool {
    guard let step = path.last else { return true }
    var above = parents[Int(entry)]
    var seen = Set(above)
    while let next = above.popLast() {
      if step.contains(next), isBelow(next, path.dropLast()) { return true }
      for parent in parents[Int(next)] where seen.insert(parent).inserted { above.append(parent) }
    }
    return false
  }

  func nearestName(to text: String) -> String? {
    var search = NearestSearch(text)
    for suggestion in suggestions { search.consider(suggestion.name, folded: suggestion.folded) }
    return search.nearest
  }
}

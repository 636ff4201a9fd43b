import SitrepModel
import Synchronization

/// The items of long lists as the reports of a series wrote them.
///
/// A correction and the records behind it are shown on every day after it, and nearly always say the same: on a day
/// in the twelfth month, nine thousand records of which two hundred are new. Items that are equal have equal bytes,
/// for nothing else goes into them but the language and the year that short dates leave out.
final class WrittenItems: Sendable {
  private let known = Mutex(Known())

  /// By the items' ids, which are their first field.
  typealias List = [String: Item]

  struct Item: Sendable {
    let id: String
    let object: ReportedObject
    let bytes: [UInt8]
  }

  private struct Known {
    var reports = 0
    var year: Int?
    /// By the type of their items.
    var lists: [String: List] = [:]
  }

  /// To be called for each report.
  /// - Returns: nil for the first, for most runs write one and would keep in vain.
  func forNextReport() -> WrittenItems? {
    known.withLock { known in
      known.reports += 1
      return known.reports > 1 ? self : nil
    }
  }

  /// Lets go what was written of a type where it leaves no room for a list that is shorter: a series leaves most records
  /// behind in time.
  func makeRoom(forListOf count: Int, _ type: String) {
    known.withLock { known in
      if count < Self.mostItems, known.lists[type]?.count == Self.mostItems { known.lists[type] = nil }
    }
  }

  /// What was written of a type in reports of a year.
  func list(of type: String, inYear year: Int) -> List {
    known.withLock { $0.year == year ? $0.lists[type] ?? [:] : [:] }
  }

  /// Keeps what was written anew, and no more of a type than a small memory holds.
  func add(_ items: [Item], of type: String, inYear year: Int) {
    known.withLock { known in
      if known.year != year { known.lists = [:] }
      known.year = year
      var list = known.lists.removeValue(forKey: type) ?? [:]
      for item in items where list.count < Self.mostItems { list[item.id] = item }
      known.lists[type] = list
    }
  }

  private static let mostItems = 50_000
}

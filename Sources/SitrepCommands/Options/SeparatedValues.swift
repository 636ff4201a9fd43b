import SitrepModel

/// The values of an option that may be given several times and holds lists.
package func separated(_ values: [String]) -> [String] {
  values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmed) } }
}

/// The values of a list.
package func separated(_ list: String) -> [String] { list.isEmpty ? [] : separated([list]) }

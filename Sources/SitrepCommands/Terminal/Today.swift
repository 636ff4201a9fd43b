import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system's calendar day. Only a new operation's first report may start from it: there it is an input that
/// the user sees and can change; no output depends on a clock.
enum Today {
  static var iso: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [(parts.tm_year + 1900, 4), (parts.tm_mon + 1, 2), (parts.tm_mday, 2)]
      .map { padded(Int($0), to: $1) }.joined(separator: "-")
  }
}

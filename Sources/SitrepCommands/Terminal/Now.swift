package import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The moment at which a command runs. A store keeps it with what is appended; no report depends on it.
package enum Now {
  package static var instant: Instant { Instant(seconds: Int64(time(nil))) }
}

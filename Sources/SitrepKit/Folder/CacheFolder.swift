#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the program keeps what it read of large operations, so that the next run need not read all rows again.
public enum CacheFolder {
  /// `sitrep` among the user's caches, or the folder that `SITREP_CACHE` names; nil where that is empty.
  public static var usual: String? {
    if let named = setting("SITREP_CACHE") { return named.isEmpty ? nil : named }
    if let caches = setting("XDG_CACHE_HOME"), caches.hasPrefix("/") { return "\(caches)/sitrep" }
    guard let home = setting("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return "\(home)/Library/Caches/sitrep"
    #else
      return "\(home)/.cache/sitrep"
    #endif
  }

  private static func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

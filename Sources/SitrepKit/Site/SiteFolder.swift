import SitrepModel

/// The folder of a site.
struct SiteFolder {
  let path: String

  /// Puts a file in its place, unless it stands there with the same bytes.
  /// - Returns: whether it was written.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFault) -> Bool {
    if let standing = try? SitrepKit.bytes(ofFile: "\(path)/\(name)"), standing == bytes { return false }
    var made: [String] = []
    var folder = try OutputFolder(at: path, made: &made)
    let parts = name.split(separator: "/").map(String.init)
    for part in parts.dropLast() { folder = try folder.folder(part, made: &made) }
    let file = parts.last ?? name
    do {
      try folder.write(bytes, to: ".\(file).partial", for: file)
      try folder.rename(".\(file).partial", to: file)
    } catch {
      folder.remove(".\(file).partial")
      removeFolders(made)
      throw error
    }
    folder.sync()
    return true
  }
}

/// The sums of a site's files, as `sha256sum --check` reads them.
enum SiteSums {
  static func bytes(of files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    let lines = files.map { "\(SHA256.sum(of: $0.bytes))  \($0.path)\n" }
    return Array(lines.sorted { $0.dropFirst(66) < $1.dropFirst(66) }.joined().utf8)
  }

  /// The sums of the files that a site has now, by their paths.
  static func read(below path: String) -> [String: String] {
    guard let bytes = try? SitrepKit.bytes(ofFile: "\(path)/SHA256SUMS") else { return [:] }
    let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      (String(line.dropFirst(66)), String(line.prefix(64)))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

import SitrepFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files that appear below an output folder together, each whole, or not at all.
///
/// A file is first written beside its place under another name; `commit` then puts all of them in their places.
/// Where that is never reached, nothing stays: neither the files nor the folders made for them. One run at a time
/// holds an operation's output folder; a second waits.
struct StagedFiles: ~Copyable {
  private let root: String
  private var made: [String] = []
  /// Kept open, for closing it gives up the lock.
  private var held: OutputFolder?
  private var heldName: String?
  private var staged: [File] = []
  /// How many of the staged files are in their places.
  private var placed = 0
  private var tidied: Set<String> = []

  private struct File {
    let folders: [String]
    let name: String
  }

  /// - Parameter root: the output folder; it is made where it is missing.
  init(below root: String) {
    var root = root[...]
    while root.count > 1, root.hasSuffix("/") { root = root.dropLast() }
    self.root = String(root)
  }

  deinit {
    for file in staged[placed...] { Self.remove(file, below: root) }
    removeFolders(made)
  }

  /// A new file to write, by any thread; the disk must have it before the commit.
  mutating func stage(_ name: ReportName) throws(SystemFault) -> NewFile {
    let folder = try folder(of: name)
    let file = try folder.newFile(Self.partialName(of: name.fileName), for: name.fileName)
    staged.append(File(folders: name.folders, name: name.fileName))
    return file
  }

  /// Takes back a file that could not be written.
  mutating func drop(_ name: ReportName) {
    let index = staged.firstIndex { $0.folders == name.folders && $0.name == name.fileName }
    if let index { Self.remove(staged.remove(at: index), below: root) }
  }

  /// Puts every staged file in its place.
  /// - Returns: their paths, in the order they were staged.
  consuming func commit() throws(SystemFault) -> [String] {
    var made: [String] = []
    var paths: [String] = []
    Unfinished.beginPlacing()
    defer { Unfinished.endPlacing() }
    for (index, file) in staged.enumerated() {
      let folder = try Self.open(file.folders, below: root, made: &made)
      try folder.rename(Self.partialName(of: file.name), to: file.name)
      placed = index + 1
      if placed == staged.count || staged[placed].folders != file.folders { folder.sync() }
      paths.append("\(folder.path)/\(file.name)")
    }
    // Where nothing was written after all, no folder stays either.
    if !paths.isEmpty { self.made = [] }
    return paths
  }

  private mutating func folder(of name: ReportName) throws(SystemFault) -> OutputFolder {
    if heldName != name.operation {
      let operation = try Self.open([name.operation], below: root, made: &made)
      operation.lock()
      held = consume operation
      heldName = name.operation
    }
    let folder = try Self.open(name.folders, below: root, made: &made)
    if tidied.insert(folder.path).inserted { folder.removeFiles(where: Self.isPartial) }
    return folder
  }

  private static func open(
    _ folders: [String], below root: String, made: inout [String]
  ) throws(SystemFault) -> OutputFolder {
    var folder = try OutputFolder(at: root, made: &made)
    for name in folders { folder = try folder.folder(name, made: &made) }
    return folder
  }

  private static func partialName(of name: String) -> String { ".\(name).partial" }

  private static func isPartial(_ name: String) -> Bool {
    name.hasPrefix(".sitrep-") && name.hasSuffix(".partial")
  }

  private static func remove(_ file: File, below root: String) {
    let path = ([root] + file.folders + [partialName(of: file.name)]).joined(separator: "/")
    unlink(path)
    Unfinished.finished(path)
  }
}

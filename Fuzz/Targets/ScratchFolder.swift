#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of this process in memory, for readers that read files. Its files are overwritten with every input.
struct ScratchFolder: Sendable {
  let path: String

  init(_ name: String) {
    let shared = "/dev/shm"
    let base = access(shared, W_OK) == 0 ? shared : "/tmp"
    path = "\(base)/sitrep-fuzz-\(getpid())-\(name)"
    mkdir(path, 0o700)
  }

  private init(path: String) {
    self.path = path
    mkdir(path, 0o700)
  }

  func folder(_ name: String) -> ScratchFolder { ScratchFolder(path: "\(path)/\(name)") }

  func write(_ bytes: UnsafeRawBufferPointer, to name: String) {
    guard let file = fopen("\(path)/\(name)", "wb") else { return }
    defer { fclose(file) }
    fwrite(bytes.baseAddress, 1, bytes.count, file)
  }

  func write(_ text: String, to name: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: name) }
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }
}

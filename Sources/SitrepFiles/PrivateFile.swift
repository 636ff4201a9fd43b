#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that this user alone may read, put in its place whole or not at all. One run writes it at a time; a second does
/// without.
package struct PrivateFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  private var partial: String { Self.partial(path) }
  private static func partial(_ path: String) -> String { "\(path).partial" }

  /// Begins a file in a folder of its own, which is made where there is none.
  /// - Returns: nil where it can't be written, or another run writes it.
  package init?(at path: String) {
    guard let opened = Self.opened(Self.partial(path), in: path) else { return nil }
    (descriptor, self.path) = (opened, path)
  }

  deinit { close(descriptor) }

  /// Writes more of it; false where the system refuses.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    FileSystem.write(bytes, to: descriptor) == 0
  }

  /// Puts it in its place where all of it was written, and takes it away otherwise.
  package consuming func finish(isWhole: Bool) {
    // Where it was taken away meanwhile, another's may lie there.
    if Self.isSame(descriptor, partial), !isWhole || rename(partial, path) != 0 { unlink(partial) }
    Unfinished.finished(partial)
  }

  /// Takes away what lies there, and what a killed run left of another.
  package static func remove(_ path: String) {
    unlink(path)
    removeLeftOver(of: path)
  }

  /// Takes away what a killed run left of a file: what nobody writes any more.
  package static func removeLeftOver(of path: String) {
    let left = open(partial(path), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard left >= 0 else { return }
    if flock(left, LOCK_EX | LOCK_NB) == 0, isSame(left, partial(path)) { unlink(partial(path)) }
    close(left)
  }

  /// Says of a file that it was used now.
  package static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) }

  /// The file that one which is being written becomes; nil where a name is of none.
  package static func place(ofPartial path: String) -> String? {
    path.hasSuffix(".partial") ? String(path.dropLast(8)) : nil
  }

  private static func opened(_ partial: String, in path: String) -> Int32? {
    guard makeFolder(of: path) else { return nil }
    let opened = open(partial, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { return nil }
    // Who had it before may have put it in its place meanwhile: then it is no longer what lies there.
    guard flock(opened, LOCK_EX | LOCK_NB) == 0, isSame(opened, partial), fchmod(opened, 0o600) == 0,
      ftruncate(opened, 0) == 0
    else {
      close(opened)
      return nil
    }
    Unfinished.making(.file) { partial }
    return opened
  }

  private static func makeFolder(of path: String) -> Bool {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var missing: [String] = []
    while !parts.isEmpty, access(parts.joined(separator: "/"), F_OK) != 0 {
      missing.append(parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    return missing.reversed().allSatisfy { $0.isEmpty || mkdir($0, 0o700) == 0 || errno == EEXIST }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (own, there) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && lstat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }
}

/// A private file that is read from its start on.
package final class PrivateInput: Sendable {
  private let descriptor: Int32
  package let size: Int

  /// nil where there is none that belongs to this user alone.
  package init?(path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    var information = stat()
    guard descriptor >= 0, fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      information.st_uid == geteuid(), information.st_mode & 0o077 == 0
    else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    size = Int(information.st_size)
  }

  deinit { close(descriptor) }

  /// Fills all of the room with what stands at an offset; false where there is not as much.
  package func fill(_ room: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < room.count, let start = room.baseAddress {
      let got = pread(descriptor, start + done, room.count - done, off_t(offset + done))
      if got == 0 || (got < 0 && errno != EINTR) { return false }
      done += max(0, got)
    }
    return true
  }
}

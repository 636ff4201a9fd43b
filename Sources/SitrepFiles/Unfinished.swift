import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What this run has begun and must not leave behind when it is stopped: files under provisional names, folders made
/// for them, temporary folders, programs it started.
///
/// It is one for the process, for so is the signal that stops it. Who makes something makes it in here, so that
/// nothing is made and not yet known when the run is stopped; who finishes it or takes it away says so.
package enum Unfinished {
  package enum Kind: Sendable {
    case file
    /// It stays where anything is in it in the end.
    case folder
    /// It goes with all in it.
    case temporaryFolder
  }

  fileprivate struct State {
    /// With a number that tells which was made later.
    var made: [String: (kind: Kind, order: Int)] = [:]
    var programs: Set<Int32> = []
    var count = 0
  }

  private static let state = Mutex(State())
  /// Taken while finished files are put in their places: all of them, or none.
  private static let placing = DispatchSemaphore(value: 1)

  /// Makes something by `body`, which gives its path, or nil where it did not come about.
  @discardableResult
  package static func making(_ kind: Kind, _ body: () -> String?) -> String? {
    state.withLock { state in
      let path = body()
      if let path {
        state.made[path] = (kind, state.count)
        state.count += 1
      }
      return path
    }
  }

  /// What was made is finished and stays, or is gone.
  package static func finished(_ path: String) {
    state.withLock { state in _ = state.made.removeValue(forKey: path) }
  }

  /// Starts a program by `body`, which gives the number of its process group, or nil where it did not start.
  package static func startingProgram(_ body: () -> Int32?) {
    state.withLock { state in
      if let group = body() { state.programs.insert(group) }
    }
  }

  package static func ended(program group: Int32) {
    state.withLock { state in _ = state.programs.remove(group) }
  }

  /// Several finished files are about to be put in their places: the run is not stopped before `endPlacing`.
  package static func beginPlacing() { placing.wait() }

  package static func endPlacing() { placing.signal() }

  /// Takes away all that is unfinished, stops the programs, and ends the run by a signal; nothing more is made meanwhile.
  ///
  /// It does so by a program that takes the place of this one: other threads would go on writing, and a library whose
  /// folder is gone writes elsewhere.
  package static func clear(by number: Int32, _ end: () -> Never) -> Never {
    placing.wait()
    state.withLock { state in
      state.stopPrograms()
      state.becomeRemoval(endingBy: number)
      state.takeAway()
      end()
    }
    fatalError("the run has ended")
  }

  /// Returns at once; never, where `clear` has begun to take things away.
  package static func waitWhileCleared() {
    state.withLock { _ in }
  }

  /// The same where nobody can be waited for: what can't be had at once stays.
  package static func clearAtOnce() {
    state.withLockIfAvailable { state in
      state.stopPrograms()
      state.takeAway()
    }
  }
}

extension Unfinished.State {
  fileprivate func stopPrograms() {
    for group in programs { kill(-group, SIGKILL) }
  }

  /// Returns where there is nothing to take away, or no shell.
  fileprivate func becomeRemoval(endingBy number: Int32) {
    if made.isEmpty { return }
    let whole = made.filter { $0.value.kind != .folder }.keys.sorted()
    let folders = made.filter { $0.value.kind == .folder }.sorted { $0.value.order > $1.value.order }.map(
      \.key)
    let script = """
      n=$1; k=$2; shift 2
      while [ "$k" -gt 0 ]; do rm -rf -- "$1"; shift; k=$((k - 1)); done
      for folder; do rmdir -- "$folder" 2>/dev/null; done
      kill -"$n" $$
      """
    let arguments = ["sh", "-c", script, "sh", "\(number)", "\(whole.count)"] + whole + folders
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    execv("/bin/sh", pointers)
  }

  fileprivate func takeAway() {
    for (path, entry) in made.sorted(by: { $0.value.order > $1.value.order }) {
      switch entry.kind {
      case .file: unlink(path)
      case .folder: rmdir(path)
      case .temporaryFolder: removeFolder(path)
      }
    }
  }
}

/// Takes away a folder with all in it. A link is taken away itself, never what it leads to.
///
/// Other threads may still write into it, so it is emptied until it is gone, or nothing more can be taken out of it.
package func removeFolder(_ path: String) {
  var fruitless = 0
  while fruitless < 3 {
    let removed = removeContents(ofFolder: path)
    if rmdir(path) == 0 || errno != ENOTEMPTY { return }
    fruitless = removed > 0 ? 0 : fruitless + 1
  }
}

/// - Returns: how much was taken away.
private func removeContents(ofFolder path: String) -> Int {
  var removed = 0
  for name in (try? FileSystem.names(in: path)) ?? [] {
    if unlink("\(path)/\(name)") != 0 { removeFolder("\(path)/\(name)") }
    var information = stat()
    if lstat("\(path)/\(name)", &information) != 0 { removed += 1 }
  }
  return removed
}

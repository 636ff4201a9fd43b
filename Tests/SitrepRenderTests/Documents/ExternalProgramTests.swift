import Foundation
import SitrepTestSupport
import Testing

@testable import SitrepRender

/// Runs a line of the shell in the way documents are made.
private func run(_ line: String, limit: Int = 900) throws {
  try withTemporaryFolder { folder in
    try ExternalProgram("sh", package: "dash").run(
      ["-c", line], temporaryFolder: folder.path, epoch: 86_400, limit: limit)
  }
}

@Test func aProgramThatEndsWellIsNoError() throws {
  try run("exit 0")
  try run("test \"$SOURCE_DATE_EPOCH $TZ $LC_ALL\" = '86400 UTC C.UTF-8'")
  try run("touch \"$TMPDIR/x\"")
}

@Test func nothingElseOfTheEnvironmentIsPassedOn() throws {
  try withTemporaryFolder { folder in
    try ExternalProgram("sh", package: "dash").run(
      ["-c", "env > \"$TMPDIR/variables\""], temporaryFolder: folder.path, epoch: 0, limit: 900)
    let names = try folder.text(of: "variables").split(separator: "\n").map { $0.prefix { $0 != "=" } }
    let known: Set<Substring> = [
      "LANG", "LC_ALL", "TZ", "TMPDIR", "SOURCE_DATE_EPOCH", "PATH", "HOME", "XDG_CACHE_HOME",
      "FONTCONFIG_FILE", "FONTCONFIG_PATH",
    ]
    // The shell adds PWD and the like of its own.
    #expect(Set(names).subtracting(known).isSubset(of: ["PWD", "OLDPWD", "SHLVL", "_"]))
  }
}

@Test(arguments: [
  ("echo one >&2; echo two >&2; exit 3", 3, "one; two"), ("exit 1", 1, ""), ("kill -9 $$", 137, ""),
  ("for i in 1 2 3 4 5 6; do echo line $i >&2; done; exit 2", 2, "line 4; line 5; line 6"),
  ("head -c 300000 /dev/zero | tr '\\0' x >&2; exit 4", 4, String(repeating: "x", count: 300)),
])
func aProgramThatFailsSaysWhy(_ line: String, _ exitCode: Int32, _ message: String) {
  #expect(throws: DocumentError.failed(program: "sh", exitCode: exitCode, message: message)) {
    try run(line)
  }
}

@Test(arguments: ["sleep 1000", "exec 2>&-; sleep 1000", "sleep 1000 & sleep 1000"])
func aProgramThatTakesTooLongIsStopped(_ line: String) throws {
  let clock = ContinuousClock()
  let time = clock.measure {
    _ = #expect(throws: DocumentError.tookTooLong(program: "sh", seconds: 1)) { try run(line, limit: 1) }
  }
  #expect(time < .seconds(900), "not as long as it would have slept")
}

@Test func argumentsReachAProgramAsTheyAre() throws {
  try withTemporaryFolder { folder in
    let arguments = ["a b", "$(touch x)", "; rm", "'\"", "é"]
    try ExternalProgram("sh", package: "dash").run(
      ["-c", "printf '%s|' \"$@\" > \"$TMPDIR/arguments\"", "sh"] + arguments, temporaryFolder: folder.path,
      epoch: 0, limit: 900)
    #expect(try folder.text(of: "arguments") == arguments.map { $0 + "|" }.joined())
  }
}

@Test func aMissingProgramIsNamedWithItsPackage() {
  let error = #expect(throws: DocumentError.self) {
    _ = try ExternalProgram("no-such-program", package: "no-such-package")
  }
  #expect(
    error?.description
      == "no-such-program is not installed; on Debian and Ubuntu: apt-get install no-such-package")
}

@Test func aWorkFolderIsGoneAfterwardsWithAllInIt() throws {
  var path = ""
  try withWorkFolder { folder in
    path = folder.path
    try folder.write([1, 2, 3], to: "a")
    #expect(try folder.bytes(of: "a") == [1, 2, 3])
    try FileManager.default.createDirectory(atPath: "\(path)/b/c", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: "\(path)/b/link", withDestinationPath: "/etc")
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o700)
  }
  #expect(!FileManager.default.fileExists(atPath: path))
  #expect(FileManager.default.fileExists(atPath: "/etc/passwd"))
  struct Failure: Error {}
  #expect(throws: Failure.self) {
    try withWorkFolder { folder in
      path = folder.path
      throw Failure()
    }
  }
  #expect(!FileManager.default.fileExists(atPath: path))
}

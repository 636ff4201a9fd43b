import Foundation
import SitrepTestSupport
import Testing

@Suite(
  "A store on a disk that is full or read-only",
  .enabled(if: SmallDisk.isAvailable, "needs Linux with mounts for users (unshare --map-root-user --mount)"))
struct FullDiskStoreTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What it runs in a folder that holds `disk`, on which `small.sitrep` stands.
    let command: String
    let disk: String
    var message = ""
    var exitCode: Int32 = 3
  }

  private static let full = "head -c 8M /dev/zero >disk/filler 2>/dev/null"
  private static let readOnly = "mount -o remount,ro disk"
  private static let noSpace = "no space left on the disk"

  static let cases = [
    Case(
      testDescription: "an import, full", command: "import disk/small.sitrep more.csv --entered 2025-11-29",
      disk: full, message: "error: cannot write to \"disk/small.sitrep\": \(noSpace)"),
    Case(
      testDescription: "an erasure, full", command: "erase disk/small.sitrep e-1 --why asked", disk: full,
      message: noSpace),
    Case(
      testDescription: "a copy onto it, full", command: "copy small disk/new.sitrep", disk: full,
      message: "error: cannot write to \"disk/new.sitrep\": \(noSpace)"),
    Case(
      testDescription: "a new operation, full", command: "new disk/new.sitrep --date 2025-11-28", disk: full,
      message: noSpace),
    Case(
      testDescription: "a report from it, full",
      command: "report disk/small.sitrep --date 2025-11-28 --output reports --quiet", disk: full, exitCode: 0),
    Case(
      testDescription: "a copy from it, full", command: "copy disk/small.sitrep copy.sitrep", disk: full,
      exitCode: 0),
    Case(
      testDescription: "an import, read-only",
      command: "import disk/small.sitrep more.csv --entered 2025-11-29", disk: readOnly,
      message: "error: cannot write to \"disk/small.sitrep\": the file or its disk is read-only"),
    Case(
      testDescription: "a copy onto it, read-only", command: "copy small disk/new.sitrep", disk: readOnly,
      message: "disk/new.sitrep"),
    Case(
      testDescription: "a report from it, read-only",
      command: "report disk/small.sitrep --date 2025-11-28 --output reports --quiet", disk: readOnly,
      exitCode: 0),
    Case(
      testDescription: "what can be read of it, read-only",
      command: "copy disk/small.sitrep copy.sitrep --readable", disk: readOnly, exitCode: 0),
  ]

  @Test("ends with the reason, changes nothing, and can be used once there is room", arguments: cases)
  func refused(item: Case) throws {
    try withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try folder.write(
        "id,source,occurred,place,indicator,measure,value\ne-2,field,2025-11-29,camp,stranded,stock,50\n",
        to: "more.csv")
      // What SQLite keeps beside a file that is open is not counted.
      let list =
        "(cd disk && find . -type f ! -name filler ! -name '*-wal' ! -name '*-shm' -exec cksum {} + | sort)"
      let (status, output) = try SmallDisk.shell(
        """
        mkdir disk && mount -t tmpfs -o size=8m disk disk || exit 99
        "$program" copy small disk/small.sitrep >/dev/null || exit 98
        \(list) >before
        \(item.disk)
        "$program" \(item.command)
        status=$?
        \(list) >after
        cmp before after || exit 97
        rm -f disk/filler; mount -o remount,rw disk
        "$program" import disk/small.sitrep more.csv --entered 2025-11-29 >/dev/null || exit 96
        "$program" check disk/small.sitrep | grep -q "^small: 2 records" || exit 95
        exit $status
        """, in: folder.path)
      #expect(status == item.exitCode, "\(output)")
      #expect(output.contains(item.message) || item.message.isEmpty, "\(output)")
    }
  }
}

import ArgumentParser
import SitrepKit
import SitrepSQLite

struct CopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copies an operation from one store into another.",
    discussion: """
      A store is a folder, a file that ends in .sitrep, or a PostgreSQL database. The same entries give the same \
      reports in all of them. The target must not hold the operation yet. A folder has no users and no times of \
      entry: what a store says of them is not copied into one.

      Examples:
        sitrep copy seeds/chile-peru-2025 border.sitrep
        sitrep copy border.sitrep postgres://officer@db.example.org/sitrep
        sitrep copy damaged.sitrep rescued.sitrep --readable
      """)

  @Argument(help: ArgumentHelp("The store to copy.", valueName: "store"), completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("The store to make.", valueName: "store"), completion: .file())
  var target: String

  @Flag(help: "Copy what can still be read of a damaged .sitrep file.")
  var readable = false

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let rescue: StoreCopy.Rescue? = readable ? SQLiteLog.readable(at:) : nil
    let outcome = try await StoreCopy(in: StoreKinds.available, at: Now.instant, rescue: rescue)
      .copy(source, to: target)
    if outcome.lost > 0 {
      note("warning: \(entries(outcome.lost)) could not be read and \(outcome.lost == 1 ? "is" : "are") lost")
    }
    if !loudness.quiet { try say("\(entries(outcome.entries)) copied") }
  }

  private func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }
}

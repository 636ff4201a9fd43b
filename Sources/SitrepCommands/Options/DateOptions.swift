import ArgumentParser
import SitrepKit

/// One day or a range of days.
struct DateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day to report on.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp("The first day of a series, each report as it was known that day.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day of a series.", valueName: "date"))
  var to: String?
}

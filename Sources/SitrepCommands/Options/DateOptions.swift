package import ArgumentParser

/// One day or a range of days.
package struct DateOptions: ParsableArguments {
  package init() {}

  @Option(help: ArgumentHelp("The day to report on.", valueName: "date"))
  package var date: String?

  @Option(
    help: ArgumentHelp("The first day of a series, each report as it was known that day.", valueName: "date"))
  package var from: String?

  @Option(help: ArgumentHelp("The last day of a series.", valueName: "date"))
  package var to: String?
}

package import SitrepStore

/// The kinds of stores that the program at hand opens, besides folders.
package enum StoreKinds {
  /// Given once, by the program that runs a command.
  @TaskLocal package static var available = Stores([])
}

/// What became of a static site.
public struct SiteOutcome: Sendable, Hashable {
  /// The files that are new or changed, below the site's folder.
  public var written: [String] = []
  /// How many files stand as they stood.
  public var unchanged = 0
  /// The issued versions that can't be made again, each with the reason.
  public var leftOut: [String] = []
}

import SitrepFiles

/// The end of a run that is stopped from outside.
public enum Interruption {
  /// Takes away what the run has begun and not finished: files that have no name of their own yet, temporary ones,
  /// programs it started. Files that are being put in their places are all put there first. Then the signal ends the run,
  /// or `last` where nothing is left to take away.
  public static func end(by signal: Int32, _ last: () -> Never) -> Never {
    Unfinished.clear(by: signal, last)
  }

  /// The same where nothing can be waited for, as when memory has run out: what can't be had at once stays.
  public static func clear() {
    Unfinished.clearAtOnce()
  }

  /// Returns where nobody stops the run. Where it is being stopped its end is the signal's, and this never returns:
  /// what fails because its files are being taken away is no fault to tell.
  public static func leaveTheEndToIt() {
    Unfinished.waitWhileCleared()
  }
}

/// A bar on a terminal for work that has gone on for over a second; elsewhere it shows nothing.
struct ProgressBar {
  private let start = ContinuousClock.now
  private let isWanted: Bool
  private var last = ContinuousClock.now
  private var isShown = false

  init(isQuiet: Bool) {
    isWanted = StandardStream.error.isTerminal && !isQuiet
  }

  mutating func show(_ done: Int, of total: Int) {
    guard isWanted, total > 0 else { return }
    let now = ContinuousClock.now
    // Ten times a second is enough for eyes.
    guard now - start > .seconds(1), now - last > .milliseconds(100) || done == total else { return }
    last = now
    isShown = true
    let width = 30
    let filled = done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    try? StandardStream.error.write("\r[\(bar)] \(done) of \(total)")
  }

  /// Takes the bar away, so that it is in nobody's way.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    try? StandardStream.error.write("\r\u{1B}[K")
  }
}

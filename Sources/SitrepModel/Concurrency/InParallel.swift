import Dispatch

/// Calls `work` with the number of each part, on all cores.
@usableFromInline package func inParallel(parts: Int, _ work: @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: parts, execute: work)
}

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, worked out on all cores.
  ///
  /// - Parameter grain: how many elements make a part that one core works on; no more than that are not worth
  ///   starting the others for.
  @inlinable package func mapInParallel<Result: Sendable>(
    grain: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    if count <= grain { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { results, filled in
      // Every part writes a range of its own, so the results need no lock and are never moved.
      nonisolated(unsafe) let start = results.baseAddress
      inParallel(parts: (count + grain - 1) / grain) { part in
        for index in part * grain..<Swift.min((part + 1) * grain, count) {
          (start.map { $0 + index })?.initialize(to: transform(self[index]))
        }
      }
      filled = count
    }
  }
}

extension Range<Int> {
  /// What `work` makes of each part of the range, in the order of the parts, worked out on all cores.
  @inlinable package func mapPartsInParallel<Result: Sendable>(
    grain: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    stride(from: lowerBound, to: upperBound, by: grain).map { $0..<Swift.min($0 + grain, upperBound) }
      .mapInParallel(grain: 1, work)
  }
}

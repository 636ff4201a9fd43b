/// How much was looked at in reading a text: words, and scalars of what was searched for names of persons.
///
/// It is what tells whether reading a text ten times as long is ten times the work, on any machine.
package final class ReadingWork {
  package private(set) var steps = 0

  package init() {}

  func add(_ steps: Int) { self.steps += steps }
}

import Testing

@testable import SitrepModel

/// What stands in a report is found by its fields, whatever they are called and wherever it stands.
@Suite struct ContentsTests {
  private let contents = Contents<Tree>()

  private func visited(_ tree: Tree) -> (subjects: [String], tree: Tree) {
    var (tree, subjects) = (tree, [String]())
    contents.forEachMarked(in: &tree, "en", isNoted: true) { subject, _, _ in subjects.append(subject) }
    return (subjects, tree)
  }

  @Test("each thing comes before its parts, and those in the order of a page")
  func order() {
    let tree = Tree(leaves: [Leaf("l1"), Leaf("l2")], fruit: Leaf("f"), stem: Leaf("s"), roots: [Leaf("r")])
    #expect(visited(tree).subjects == ["tree", "s", "l1", "l2", "f", "r"])
    #expect(visited(Tree(stem: Leaf("s"))).subjects == ["tree", "s"])
  }

  @Test("what is told by its owner's note has none of its own")
  func notes() {
    let tree = Tree(stem: Leaf("s"), roots: [Leaf("r")], rootsAreHidden: true)
    #expect(visited(tree).subjects == ["tree", "s"])
  }

  @Test(
    "what a language lacks is marked where it stands, and at the owner whose words it is too",
    arguments: [
      (Tree(leaves: [Leaf("l", in: "es"), Leaf("m")], stem: Leaf("s")), ["tree", "l"]),
      (Tree(leaves: [Leaf("l")], fruit: Leaf("f", in: "es"), stem: Leaf("s")), ["f"]),
      (Tree(stem: Leaf("s", in: "es")), ["s"]),
      (Tree(stem: Leaf("s"), roots: [Leaf("r", in: "es")], rootsAreHidden: true), ["r"]),
      (Tree(leaves: [Leaf("l")], stem: Leaf("s")), []),
    ])
  private func untold(tree: Tree, marked: [String]) {
    let tree = visited(tree).tree
    let all: [any Marked] = [tree] + tree.leaves + [tree.fruit, tree.stem].compactMap(\.self) + tree.roots
    let found = all.filter { $0.marks.map(\.code) == [.notInThisLanguage] }
    #expect(found.map(\.subject) == marked)
    #expect(all.allSatisfy { $0.marks.count < 2 })
  }

  @Test("every record is found, and a thing that names none rests on those of its parts that have notes")
  func records() {
    let tree = Tree(
      leaves: [Leaf("l", records: ["1", "2"])], stem: Leaf("s", records: ["3"]),
      roots: [Leaf("r", records: ["4"])], rootsAreHidden: true)
    var found: [String] = []
    contents.forEachRecord(in: tree) { found.append($0) }
    #expect(found == ["3", "1", "2", "4"])
    var basis: [String: [String]] = [:]
    contents.forEachBasis(in: tree) { basis[$0, default: []].append($1) }
    #expect(basis == ["tree": ["3", "1", "2"], "l": ["1", "2"], "s": ["3"]])
  }
}

/// Made up: a sentence that rests on records.
private struct Leaf: Marked {
  var id: String
  var text: LocalText
  var records: [String]
  var marks: [Report.CaveatMark] = []

  init(_ id: String, in language: String = "en", records: [String] = []) {
    (self.id, self.records) = (id, records)
    text = LocalText([.init(language, "A leaf.")])
  }

  static let typeName = "leaf"
  var subject: String { id }
  var said: CaveatSet { [] }
  static let fields: [Field<Leaf>] =
    [
      Field(told: "text", "Its words.") { $0.text }, Field(records: "records", "Its records.") { $0.records },
    ] + caveatFields
}

/// Made up: it holds sentences in each of the ways in which parts are held.
private struct Tree: Marked {
  var leaves: [Leaf] = []
  var fruit: Leaf?
  var stem: Leaf
  var roots: [Leaf] = []
  var rootsAreHidden = false
  var marks: [Report.CaveatMark] = []

  static let typeName = "tree"
  static let pageOrder = ["stem"]
  var subject: String { "tree" }
  var said: CaveatSet { [] }
  static let fields: [Field<Tree>] =
    [
      Field(parts: "leaves", "A list.", \.leaves, isTold: true),
      Field(part: "fruit", "One, where there is one.", \.fruit),
      Field(parts: "roots", "Hidden ones.", \.roots, isNoted: { !$0.rootsAreHidden }),
      Field(part: "stem", "One that is always there.", \.stem),
      Field(view: "withered", "Told again.") { $0.leaves.filter { !$0.marks.isEmpty } },
    ] + caveatFields
}

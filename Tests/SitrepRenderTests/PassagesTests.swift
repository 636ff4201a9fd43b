import Testing

@testable import SitrepRender

@Test("A text falls into its items, a page into its blocks, without marks, scales and what draws it")
func passages() {
  let text = """
    Title
    -----
    1. First 7 [1][2]
       goes on.
    - Second 8
      [1]

    | a | 9 |
    | b | 10 |
    A paragraph
    on two lines.
    """
  #expect(
    TextPassages(text).passages.map(\.text) == [
      "Title -----", "First 7  goes on.", "Second 8 ", "| a | 9 |", "| b | 10 |", "A paragraph on two lines.",
    ])
  let page = """
    <html><head><title>T 1</title><style>p { margin: 2px }</style></head><!-- 3 --><body><p class="x4">A <b>5</b>&amp;6
    <a href="#note-7">[7]</a></p><table><tr><td>8</td><td>9</td></tr></table>
    <svg viewBox="0 0 10 11"><text class="f-soft">12</text><text class="f-text">13</text><path d="M 14 15"/></svg>
    <img alt="16" src="17.png"></body></html>
    """
  let found = PagePassages(page).passages.map { $0.text.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  #expect(found == ["T1", "3", "A5&6", "89", "13", "16"])
}

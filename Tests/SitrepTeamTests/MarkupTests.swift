import SitrepTeam
import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img src=x onerror='x'>", "&quot;&gt;&lt;img src=x onerror=&#39;x&#39;&gt;"),
    ("a & b", "a &amp; b"), ("\u{0}\u{1B}[31mred\u{9F}", "[31mred"), ("=1+1", "=1+1"),
    ("عربي", "عربي"), ("line\nnext", "line\nnext"),
  ])
  func textStandsForItself(text: String, escaped: String) {
    #expect(HTML(.p) { text }.markup == "<p>\(escaped)</p>")
    #expect(HTML(.p, Attribute(.title, text)).markup == "<p title=\"\(escaped)\"></p>")
  }

  @Test func elementsStandInTheirOrder() {
    let list = HTML(.ul, .class("plain")) {
      for number in 1...2 {
        HTML(.li) { "\(number)" }
      }
      if none.isEmpty { HTML(.li) }
    }
    #expect(list.markup == "<ul class=\"plain\"><li>1</li><li>2</li><li></li></ul>")
    #expect(HTML(.input, .flag(.required), .flag(.checked, false)).markup == "<input required>")
    #expect(HTML(.pre) { "\na" }.markup == "<pre>\n\na</pre>")
  }

  private var none: [String] { [] }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//elsewhere", "/here", "https://a b", "",
  ])
  func whatIsNoAddressOfAnotherSiteIsNoLink(text: String) {
    #expect(Attribute.web(text) == nil)
  }

  @Test func webAddressesAreLinks() {
    #expect(
      HTML(.a, .web("https://example.org/?a=1&b=\"")).markup
        == "<a href=\"https://example.org/?a=1&amp;b=&quot;\"></a>")
  }

  @Test(arguments: [
    (PageAddress(), "/"), (PageAddress("records", "est-1"), "/records/est-1"),
    (PageAddress("records", "../x?y#z"), "/records/..%2Fx%3Fy%23z"),
    (PageAddress("figure").with("id", "a/b c").with("date", ""), "/figure?id=a%2Fb%20c"),
    (PageAddress("report").with("a", "1").with("a", "2").at("issue"), "/report?a=2#issue"),
    (PageAddress(here: "q1"), "#q1"),
  ])
  func addressesAreEncoded(address: PageAddress, text: String) {
    #expect(address.text == text)
  }
}

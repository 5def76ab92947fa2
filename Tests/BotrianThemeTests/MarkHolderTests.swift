@testable internal import BotrianTheme
internal import Testing

@Suite struct MarkHolderTests {
  /// Square brackets stand for the span, `~` for a no-break space.
  @Test(arguments: [
    ("สั้น~ๆ ควร", "สั้[น~ๆ] ควร"),
    ("ต่าง ๆ", "ต่า[ง ๆ]"),
    ("ต่างๆ", "ต่า[งๆ]"),
    ("ทำ ๆ", "[ทำ ๆ]"),
    ("เด็กเล็ก~ๆ", "เด็กเล็[ก~ๆ]"),
    ("ดีแน่~ๆ", "ดี[แน่~ๆ]"),
    ("ครู~ฯลฯ และ", "ค[รู~ฯลฯ] และ"),
    ("จริง ๆ~ๆ", "จริ[ง ๆ~ๆ]"),
    ("OK~ๆ", "OK[~ๆ]"),
    ("A&amp;~ๆ", "A&amp;[~ๆ]"),
    ("ก\u{E46}ข\u{E46}", "[กๆ][ขๆ]"),
    ("ๆ", "ๆ"),  // nothing to hold it to
    ("<b>มาก</b>~ๆ", "<b>มาก</b>[~ๆ]"),
    (#"<p title="มาก ๆ" lang='>'>ดี"#, #"<p title="มาก ๆ" lang='>'>ดี"#),
    ("<title>มาก ๆ</title>มาก ๆ", "<title>มาก ๆ</title>มา[ก ๆ]"),
    ("<script>มาก ๆ</script>", "<script>มาก ๆ</script>"),
    ("ลงวันที่~๕~เมษายน", "ลง[วันที่~๕]~เมษายน"),
    ("ไตรมาสที่~1~-~2", "[ไตรมาสที่~1]~-~2"),
    ("สถานที่~๕ แห่ง ที่~๒", "สถานที่~๕ แห่ง ที่~๒"),
    ("ไม่มี", "ไม่มี"),
    ("", ""),
  ])
  func holdsTogetherWhatALineMustNotPart(page: String, held: String) {
    let result = MarkHolder.holdingMarks(in: Array(page.replacing("~", with: "\u{A0}").utf8))
    let expected = held.replacing("~", with: "\u{A0}")
      .replacing("[", with: #"<span class="held">"#).replacing("]", with: "</span>")
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}

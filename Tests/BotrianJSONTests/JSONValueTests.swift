internal import BotrianJSON
internal import Testing

@Suite struct JSONValueTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func keepsTheOrderOfMembersAndLeavesOutThoseWithoutAValue() {
    let absent: JSONValue? = nil
    let value: JSONValue = ["z": "1", "b": absent, "a": .number(-2), "c": [true, .null, absent]]
    #expect(text(value.compact) == #"{"z":"1","a":-2,"c":[true,null]}"#)
  }

  @Test func writesAMemberALineForPeople() {
    let value: JSONValue = ["a": ["1", "2"], "b": [], "c": [:]]
    #expect(
      text(value.indented) == """
        {
          "a": [
            "1",
            "2"
          ],
          "b": [],
          "c": {}
        }

        """)
  }

  @Test func escapesWhatJSONForbidsInAString() {
    let value: JSONValue = "\"\\\n\t\u{1}ที่"
    #expect(text(value.compact) == #""\"\\\n\u0009\u0001ที่""#)
  }

  @Test(arguments: ["</script>", "<!--", "<script", "]]>", "&lt;"])
  func cannotEndAScriptElement(text: String) {
    let script = JSONValue.string(text).scriptText
    #expect(!script.contains("<") && !script.contains(">") && !script.contains("&"))
  }

  @Test func findsAMemberByItsName() {
    let value: JSONValue = ["a": "1"]
    #expect(value["a"] == "1" && value["b"] == nil && JSONValue.null["a"] == nil)
  }
}

internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import Testing

@Suite struct SynonymsParsingTests {
  private func parse(_ text: String) -> Parsed<Synonyms> {
    Synonyms.parse(text, at: "Content/synonyms.yml")
  }

  @Test func readsGroupsAndYears() throws {
    let parsed = parse("groups:\n  - [ศธจ., สำนักงานศึกษาธิการจังหวัด]\n  - [๕ ส, ห้าส]\nyears: true\n")
    #expect(parsed.diagnostics == [])
    let synonyms = try #require(parsed.record)
    #expect(
      synonyms.groups.map { $0.map(\.value) } == [
        ["ศธจ.", "สำนักงานศึกษาธิการจังหวัด"], ["๕ ส", "ห้าส"],
      ])
    #expect(synonyms.matchesYearsOfBothEras)
  }

  @Test(arguments: ["", "# ยังไม่มี\n", "groups:\n", "groups: []\n"])
  func takesAnEmptyListAsNoSynonyms(text: String) throws {
    let parsed = parse(text)
    #expect(parsed.diagnostics == [])
    let synonyms = try #require(parsed.record)
    #expect(synonyms.groups == [] && !synonyms.matchesYearsOfBothEras)
  }

  @Test(arguments: [
    ("groups:\n  - [ก]\n", "lonely-synonym", 2, 5),
    ("groups:\n  - []\n", "lonely-synonym", 2, 5),
    ("groups:\n  - [ก, ข, ก]\n", "repeated-synonym", 2, 12),
    ("groups:\n  - [๕ ส, 5 ส]\n", "repeated-synonym", 2, 11),
    ("groups:\n  - [ก, '']\n", "empty-synonym", 2, 9),
    ("groups:\n  - [ก, ~]\n", "empty-synonym", 2, 9),
    ("groups:\n  - [ก, '-']\n", "empty-synonym", 2, 9),
    ("groups:\n  - [ก, [ข]]\n", "wrong-kind-of-value", 2, 9),
    ("groups:\n  - ก\n", "wrong-kind-of-value", 2, 5),
    ("groups: ก\n", "wrong-kind-of-value", 1, 9),
    ("group: []\n", "unknown-key", 1, 1),
    ("years: maybe\n", "unknown-choice", 1, 8),
    ("groups: [\n", "broken-yaml", 2, 1),
  ])
  func reportsEachMistakeAtItsPlace(text: String, code: String, line: Int, column: Int) {
    let found = parse(text).diagnostics.map { "\($0.location): \($0.code)" }
    #expect(found == ["Content/synonyms.yml:\(line):\(column): \(code)"])
  }

  @Test func gathersEveryMistakeOfTheFile() {
    let parsed = parse("groups:\n  - [ก]\n  - ['', ข]\n  - [ค, ค]\nyaers: true\n")
    #expect(
      parsed.diagnostics.map(\.code) == [
        "lonely-synonym", "empty-synonym", "repeated-synonym", "unknown-key",
      ])
    #expect(parsed.diagnostics.last?.remedy.thai.contains("หมายถึง years:") == true)
  }
}

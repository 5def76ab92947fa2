internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

/// Slips of scanning and spelling, found and mended by rules.
@Suite struct SpellingRulesTests {
  private func rules(_ pairs: (String, String)...) -> SpellingRules {
    SpellingRules(pairs.map { SpellingRule(find: $0, replace: $1, kind: .spelling) })
  }

  private func parse(_ text: String) -> Parsed<SpellingRules> {
    SpellingRules.parse(text, at: SpellingRules.path)
  }

  @Test func tellsLineAndColumnInScalars() {
    let findings = rules(("อนุญาติ", "อนุญาต")).findings(in: "ขอ\nที่ อนุญาติ และอนุญาติ")
    #expect(findings.map(\.line) == [2, 2])
    #expect(findings.map(\.column) == [5, 16])
  }

  @Test func mendsEverySlipAndLeavesTheRest() {
    let mended = rules(("อนุญาติ", "อนุญาต")).mending("ขออนุญาติ\nได้รับอนุญาต\n")
    #expect(mended.text == "ขออนุญาต\nได้รับอนุญาต\n" && mended.findings.count == 1)
  }

  @Test func takesTheLongestOfSeveralRules() {
    let mended = rules(("อื่นๆ", "อื่น ๆ"), ("อื่นๆที่", "อื่น ๆ ที่")).mending("อื่นๆที่เหลือ")
    #expect(mended.text == "อื่น ๆ ที่เหลือ")
  }

  @Test(arguments: [
    ("อยากร", "อยากรู้", 0), ("อยากร", "อยากร จะ", 1), ("que", "unique", 0), ("que", "สิ่งque", 1),
    ("15", "150", 0), ("กฏ", "กฏ", 1), ("ิ", "สิ", 1),
  ])
  func cutsNoLetterFromItsMarksAndNoLatinWord(find: String, text: String, count: Int) {
    #expect(rules((find, "-")).findings(in: text).count == count)
  }

  @Test func letsAnOfficeKeepWhatAStandardRuleWouldMend() {
    let office = rules(("อีเมล์", "อีเมล์"))
    #expect(SpellingRules.standard.findings(in: "อีเมล์").count == 1)
    #expect(office.adding(.standard).findings(in: "อีเมล์") == [])
    #expect(office.adding(.standard).findings(in: "อนุญาติ").count == 1)
  }

  @Test func readsTheOfficesRules() throws {
    let parsed = parse(
      """
      # คำที่พบบ่อย
      - find: อนุญาติ
        replace: อนุญาต
        kind: spelling
      - {find: "[ภาพ]", replace: "", why: เศษจากการสแกน, kind: ocr}
      """)
    #expect(parsed.diagnostics == [])
    #expect(
      try #require(parsed.record).rules == [
        SpellingRule(find: "อนุญาติ", replace: "อนุญาต", kind: .spelling),
        SpellingRule(find: "[ภาพ]", replace: "", why: "เศษจากการสแกน", kind: .ocr),
      ])
  }

  @Test func takesAnEmptyFileForNoRules() {
    let parsed = parse("# ยังไม่มี\n")
    #expect(parsed.record?.rules == [] && parsed.diagnostics == [])
  }

  @Test(arguments: [
    ("find: ก", "wrong-kind-of-value", 1, 1),
    ("- {replace: ข, kind: ocr}", "missing-key", 1, 3),
    ("- {find: ก, kind: ocr}", "missing-key", 1, 3),
    ("- {find: ก, replace: ข}", "missing-key", 1, 3),
    ("- {find: ก, replace: ข, kind: typo}", "unknown-choice", 1, 31),
    ("- {find: ก, replace: [ข], kind: ocr}", "wrong-kind-of-value", 1, 22),
    ("- {find: ก, replace: ข, kind: ocr, reason: ค}", "unknown-key", 1, 36),
    ("- {find: \"ก\\nข\", replace: ข, kind: ocr}", "rule-of-many-lines", 1, 10),
    (
      "- {find: ก, replace: ข, kind: ocr}\n- {find: ก, replace: ค, kind: ocr}", "repeated-rule", 2,
      10
    ),
    ("- {find: กก, replace: กกก, kind: ocr}", "rule-writes-slip", 1, 10),
    ("- {find: ก, replace: 'ข", "broken-yaml", 1, 22),
  ])
  func tellsWhatIsWrongAndWhere(text: String, code: String, line: Int, column: Int) {
    let diagnostics = parse(text).diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.location.line == line)
    #expect(diagnostics.first?.location.column == column)
  }

  @Test func writesNoSlipByAStandardRule() {
    for rule in SpellingRules.standard.rules {
      #expect(SpellingRules.standard.findings(in: rule.replace) == [], "\(rule.find)")
      #expect(rule.find.unicodeScalars.contains("\n") == false && rule.find != rule.replace)
    }
  }

  /// The records were corrected by people: what the standard rules find there is a false alarm.
  @Test func findsNothingInTheOfficesOwnRecords() throws {
    for file in try Repository.files(below: "Content") where file.hasSuffix(".md") {
      let findings = SpellingRules.standard.findings(in: try Repository.text("Content/" + file))
      #expect(findings.map { "\($0.line) \($0.rule.find)" } == [], "\(file)")
    }
  }

  @Test func findsTheScannersSlipsInTheSource() throws {
    let text = try Repository.text("Tests/Fixtures/source/memo-and-six-reports.txt")
    let found = SpellingRules.standard.findings(in: text)
    #expect(found.count > 50)
    for (line, find) in [(103, "นำทำงาน"), (176, "เป็นเจ้าของภาพหลัก"), (431, "จิตอาสาศรจ.")] {
      #expect(found.contains { $0.line == line && $0.rule.find == find }, "\(find)")
    }
  }
}

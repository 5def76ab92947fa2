internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianMarkdown
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@Suite struct ReportParsingTests {
  private func report(_ text: String = TestSite.report) throws -> Report {
    let parsed = Report.parse(text, at: TestSite.reportPath)
    #expect(parsed.diagnostics == [])
    return try #require(parsed.record)
  }

  private func replacing(_ text: String, with other: String) -> String {
    precondition(TestSite.report.contains(text), "the report does not hold \(text)")
    return TestSite.report.replacing(text, with: other)
  }

  @Test func readsTheFrontMatter() throws {
    let report = try report()
    #expect(report.slug.rawValue == "big-cleaning-day")
    #expect(report.fiscalYear.buddhistYear == 2567)
    #expect(report.quarters == [1, 2])
    #expect(report.reportedOn.iso8601 == "2024-06-19")
    #expect(report.approval?.value.rawValue == "memo-2567")
    #expect(report.permalink.path == "reports/2567/big-cleaning-day/")
  }

  @Test func hasAllNinePartsInOrder() throws {
    #expect(try report().content.parts.map(\.kind) == FormPart.Kind.allCases)
  }

  @Test func givesEachLessonItsID() throws {
    let ids = try report().content.parts.flatMap(\.lessonRows).compactMap { $0.row.id?.rawValue }
    #expect(ids == ["s1-1", "s2-1", "s5-in-1", "s7-1", "s8-yes-1", "s9-1", "s9-2"])
  }

  @Test func namesTheCellsOfPartSeven() throws {
    let row = try #require(try report().content.part(.actions)?.lessonRows.first?.row)
    #expect((0..<3).map { row.id?.cell($0) } == ["s7-1-should", "s7-1-must", "s7-1-want"])
  }

  @Test func keepsTheNumbersThatAListWasWrittenWith() throws {
    let group = try #require(try report().content.part(.satisfaction)?.groups.first)
    #expect(group.rows.map(\.number) == [2])
    #expect(group.rows.first?.id?.rawValue == "s8-yes-1")
  }

  @Test(arguments: [
    (FormPart.Kind.goodPractices, [.statedNone] as [Emptiness?]),
    (.needs, [.dash]),
    (.proposals, [.blank]),
    (.problems, [nil, .statedNone]),
    (.satisfaction, [nil, .blank]),
  ])
  func knowsHowAPartIsEmpty(kind: FormPart.Kind, emptiness: [Emptiness?]) throws {
    #expect(try report().content.part(kind)?.groups.map(\.emptiness) == emptiness)
  }

  @Test func readsGroupsFromRowsAndFromHeadingsAlike() throws {
    let headings = """
      ### ภายใน

      | ปัญหา อุปสรรค | ข้อจำกัดและส่งผลอย่างไร | สิ่งที่ควรหลีกเลี่ยง |
      | --- | --- | --- |
      | อุปกรณ์ไม่พอ | ขาดอุปกรณ์ | |

      ### ภายนอก

      ไม่มี

      ## ๖.
      """
    let start = try #require(TestSite.report.firstRange(of: "| ปัญหา อุปสรรค"))
    let end = try #require(TestSite.report.firstRange(of: "## ๖."))
    let text = TestSite.report[..<start.lowerBound] + headings + TestSite.report[end.upperBound...]
    let fromHeadings = try #require(try report(String(text)).content.part(.problems))
    let fromRows = try #require(try report().content.part(.problems))
    #expect(fromHeadings.groups.map(\.name) == fromRows.groups.map(\.name))
    #expect(fromHeadings.groups.map(\.emptiness) == fromRows.groups.map(\.emptiness))
    let texts = { (part: FormPart) in part.lessonRows.map { $0.row.cells.map(\.text) } }
    #expect(texts(fromHeadings) == texts(fromRows))
  }

  @Test func turnsNumberedLinesOfACellIntoAList() throws {
    let cell = try #require(try report().content.part(.processes)?.lessonRows.first?.row.cells[1])
    guard case .list(let list) = cell.blocks.first?.kind else {
      Issue.record("the cell holds no list")
      return
    }
    #expect(list.items.compactMap(\.number) == [1, 2])
  }

  @Test func keepsTextBeforeTheFirstPartAsIntroduction() throws {
    let text = replacing("## ๑. ", with: "ความเป็นมา\n\n## ๑. ")
    #expect(try report(text).content.introduction.plainText == "ความเป็นมา")
  }

  @Test func isADraftUntilItsStatusSaysOtherwise() {
    let parsed = Report.parse(
      replacing("status: approved\n", with: ""), at: TestSite.reportPath)
    #expect(parsed.record?.status == .draft)
    #expect(parsed.diagnostics.map(\.code) == ["missing-key"])
  }
}

internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

/// Notes of a report give the report again, whatever happened to their bytes meanwhile.
@Suite struct ReportNoteTests {
  private let path = TestSite.reportPath
  private let text = TestSite.report

  @Test func giveTheReportAgain() throws {
    let report = try #require(Report.parse(text, at: path).record)
    let again = try Report(note: try #require(report.note)[...], at: path)
    #expect(again.facts == report.facts && !report.facts.lessons.isEmpty)
    #expect(again == report && again.content == report.content)
    for number in report.facts.lessons.indices {
      #expect(again.row(ofLesson: number) == report.row(ofLesson: number))
    }
  }

  @Test func keepDigestsThatSomebodyAskedFor() throws {
    let report = try #require(Report.parse(text, at: path).record)
    let before = try Report(note: try #require(report.note)[...], at: path)
    #expect(before.digestsSoFar == nil)
    let digests = report.digests
    let after = try Report(note: try #require(report.note)[...], at: path)
    #expect(after.digestsSoFar == digests && after.textDigest == report.textDigest)
  }

  @Test func areRefusedWhenTheyEndEarlyOrGoOn() throws {
    let note = try #require(Report.parse(text, at: path).record?.note)
    for length in 0..<note.count {
      #expect(throws: DamagedNote.self) {
        try Report(note: note.prefix(length), at: path)
      }
    }
    #expect(throws: DamagedNote.self) { try Report(note: (note + [0])[...], at: path) }
  }

  @Test func surviveAnyChangedByte() throws {
    let note = try #require(Report.parse(text, at: path).record?.note)
    for place in note.indices {
      var damaged = note
      damaged[place] ^= 0xFF
      // Whatever was read can be looked at but the body; the seal of the file tells that it is not what was noted.
      guard let report = try? Report(note: damaged[...], at: path) else { continue }
      for lesson in report.facts.lessons { _ = report.facts.saying(of: lesson) }
      #expect(report.path == path)
    }
  }

  @Test func areNotMadeOfDrafts() throws {
    let draft = text.replacing("status: approved", with: "status: draft")
    #expect(draft != text)
    #expect(try #require(Report.parse(draft, at: path).record).note == nil)
  }

  @Test func holdEveryKeyOfTheFrontMatter() throws {
    let keys = """
      summary: สรุป
      topics: [วินัย, จิตอาสา]
      changes: [{on: 2567-07-01, note: แก้คำผิด}]
      withdrawn: {on: 2567-08-01, reason: ข้อมูลผิด}
      allow_personal_data: [{kind: mobile, value_hash: 0123456789abcdef, reason: เบอร์กลาง}]
      status: withdrawn
      """
    let text = self.text.replacing("status: approved", with: keys)
    let parsed = Report.parse(text, at: path)
    let report = try #require(parsed.record)
    #expect(report.changes.count == 1 && report.withdrawal != nil)
    #expect(report.personalDataAllowances.count == 1)
    #expect(try Report(note: try #require(report.note)[...], at: path) == report)
  }
}

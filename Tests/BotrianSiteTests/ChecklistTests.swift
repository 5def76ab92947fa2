internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Testing

@testable internal import BotrianSite

@Suite struct ChecklistTests {
  /// A report of a year with rows of part ๕ and ๖ and items of part ๙.
  private func report(
    _ year: Int, avoid: [String] = [], improve: [String] = [], lessons: [String] = []
  ) throws -> Report {
    func part(_ kind: FormPart.Kind, _ lines: [String]) -> String {
      "## \(kind.number). \(kind.title)\n\n\(lines.joined(separator: "\n"))\n"
    }
    let head = "| ก | ข | ค |\n| --- | --- | --- |"
    let body = FormPart.Kind.allCases.map { kind in
      switch kind {
      case .problems:
        part(
          kind,
          avoid.isEmpty ? ["ไม่มี"] : [head, "| ภายใน | | |"] + avoid.map { "| ปัญหา | | \($0) |" })
      case .proposals: part(kind, improve.isEmpty ? ["ไม่มี"] : [head] + improve)
      case .lessons: part(kind, lessons.enumerated().map { "\($0 + 1). \($1)" })
      default: part(kind, ["ไม่มี"])
      }
    }
    let text = """
      ---
      title: ก
      activity: a
      fiscal_year: \(year)
      reported_on: \(year)-06-19
      status: approved
      ---

      \(body.joined(separator: "\n"))
      """
    return try #require(Report.parse(text, at: "Content/reports/\(year)/a.md").record)
  }

  private func lines(_ checklist: Checklist?, _ part: FormPart.Kind) -> [String] {
    (checklist?.sections.first { $0.part == part }?.lines ?? []).map { line in
      let sources = line.sources.map {
        "\($0.report.fiscalYear.buddhistYear)#\($0.row.id?.rawValue ?? "")"
      }
      return "\(line.text): \(sources.joined(separator: " "))"
    }
  }

  @Test func takesWhatToAvoidWhatToImproveAndTheLessons() throws {
    let checklist = Checklist(of: [
      try report(
        2567, avoid: ["ไม่ควรเร่งรีบ", "ไม่มี"],
        improve: ["| อบรม | เพิ่มป้าย | เพราะคนไม่รู้ |", "| - | ตรวจทุกเดือน | |"],
        lessons: ["รักษามาตรฐาน"])
    ])
    #expect(lines(checklist, .problems) == ["ไม่ควรเร่งรีบ: 2567#s5-in-1"])
    #expect(
      lines(checklist, .proposals) == [
        "อบรม: 2567#s6-1", "เพิ่มป้าย: 2567#s6-1", "ตรวจทุกเดือน: 2567#s6-2",
      ])
    #expect(lines(checklist, .lessons) == ["รักษามาตรฐาน: 2567#s9-1"])
  }

  @Test func isNothingWithoutALine() throws {
    #expect(Checklist(of: []) == nil)
    #expect(Checklist(of: [try report(2567)]) == nil)
  }

  @Test func putsWhatIsSaidAgainTogetherWithAllSources() throws {
    let lesson = "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจนก่อนเริ่มปีงบประมาณ"
    let checklist = Checklist(of: [
      try report(2568, lessons: [lesson]), try report(2567, lessons: ["ตรวจแบบกัลยาณมิตร"]),
      try report(2566, lessons: [lesson + "ใหม่"]),
    ])
    #expect(
      lines(checklist, .lessons) == [
        "\(lesson): 2568#s9-1 2566#s9-1", "ตรวจแบบกัลยาณมิตร: 2567#s9-1",
      ])
  }

  @Test func namesALessonOnceThatSaysTheSameInTwoCells() throws {
    let checklist = Checklist(of: [try report(2567, improve: ["| อบรมทุกคน | อบรมทุกคน | |"])])
    #expect(lines(checklist, .proposals) == ["อบรมทุกคน: 2567#s6-1"])
  }

  @Test func putsTheMostRepeatedOfAYearFirst() throws {
    let checklist = Checklist(of: [
      try report(2568, lessons: ["ประชุมก่อนเริ่มงานทุกครั้ง", "จัดป้ายให้เห็นชัดทุกประตู"]),
      try report(2567, lessons: ["จัดป้ายให้เห็นชัดทุกประตู"]),
    ])
    #expect(
      lines(checklist, .lessons) == [
        "จัดป้ายให้เห็นชัดทุกประตู: 2568#s9-2 2567#s9-1",
        "ประชุมก่อนเริ่มงานทุกครั้ง: 2568#s9-1",
      ])
  }

  @Test func keepsToOneSheetAndCountsTheRest() throws {
    let many = (100..<160).map {
      "เรื่องที่ \($0 * 7919) ต้องดูแล\(String(repeating: "ก", count: $0 % 90))"
    }
    let section = try #require(Checklist(of: [try report(2567, lessons: many)])?.sections.first)
    #expect(section.lines.count > 15 && section.lines.count < 40)
    #expect(section.lines.count + section.moreCount == 60)
  }

  @Test func fillsTheSheetFromAllPartsInTurn() throws {
    let words = ["น้ำ", "ไฟ", "ป้าย", "ถนน", "ต้นไม้", "เวลา", "งบ", "รถ", "ครู", "ห้อง", "สวน", "ขยะ"]
    let many = words.flatMap { one in words.map { "ดูแล\(one)และ\($0)ในสำนักงาน" } }
    let checklist = Checklist(of: [try report(2567, avoid: many, lessons: many)])
    let counts = try #require(checklist).sections.map(\.lines.count)
    #expect(counts.count == 2 && abs(counts[0] - counts[1]) <= 1)
  }

  @Test func hasAPageThatReportAndActivityLeadTo() async throws {
    let files = try await TestSite().build().files
    func page(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    let checklist = try page("activities/big-cleaning-day/checklist/index.html")
    #expect(
      checklist.contains(
        "<li>รักษามาตรฐาน ๕\u{A0}ส <span class=\"checklist-sources\">"
          + "(ปี <a href=\"../../../reports/2567/big-cleaning-day/#s9-1\">๒๕๖๗</a>)</span></li>"))
    #expect(
      try page("activities/big-cleaning-day/index.html").contains(
        "href=\"../../activities/big-cleaning-day/checklist/\""))
    #expect(
      try page("reports/2567/big-cleaning-day/index.html").contains(
        "href=\"../../../activities/big-cleaning-day/checklist/\""))
  }

  @Test func hasNeitherPageNorLinkWithoutPublishedLines() async throws {
    let draft = TestSite().replacing("status: approved", with: "status: draft")
    let files = try await draft.build().files
    #expect(!files.contains { $0.path.contains("checklist") })
    let page = try #require(files.first { $0.path == "activities/big-cleaning-day/index.html" })
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("checklist"))
  }
}

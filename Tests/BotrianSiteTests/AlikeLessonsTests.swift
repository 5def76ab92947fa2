internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Testing

@testable internal import BotrianSite

@Suite struct AlikeLessonsTests {
  /// A site with reports of one activity in further years, each with its own lessons in part ๙.
  private func site(_ lessons: [Int: [String]], status: [Int: String] = [:]) -> TestSite {
    var site = TestSite()
    for (year, items) in lessons {
      let list = items.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
      let path = "Content/reports/\(year)/big-cleaning-day.md"
      site[path] = """
        ---
        title: Big Cleaning Day
        activity: big-cleaning-day
        fiscal_year: \(year)
        reported_on: \(year)-06-19
        approval: memo-\(year)
        status: \(status[year] ?? "approved")
        ---

        \(FormPart.Kind.allCases.dropLast().map { "## \($0.number). \($0.title)\n\nไม่มี\n" }.joined(separator: "\n"))
        ## ๙. \(FormPart.Kind.lessons.title)

        \(list)
        """
      site["Content/approvals/memo-\(year).md"] = TestSite()["Content/approvals/memo-2567.md"]
        .replacingOccurrences(of: "2567", with: "\(year)")
    }
    return site
  }

  /// Where the lessons alike to each of one report's lessons stand, by the lesson's id.
  private func matches(
    in site: TestSite, of path: String = TestSite.reportPath
  ) async throws -> [String: [String]] {
    let sources = try await loadSources(using: .inMemory(site.files))
    let settings = try #require(
      sources.settings.flatMap { SiteSettings.parse($0.text, at: $0.path).0 })
    let assembled = assembleSite(
      await parseRecords(sources.content), settings: settings, media: [], options: TestSite.options)
    let report = try #require(assembled.reports.first { $0.path == path })
    let found = AlikeLessons(of: assembled.reports).matches(of: report)
    return Dictionary(
      uniqueKeysWithValues: found.map { id, entries in
        (
          id.rawValue,
          entries.map {
            let report = $0.report
            return "\(report.fiscalYear.buddhistYear)#\($0.lesson.id.rawValue)"
          }
        )
      })
  }

  private let lesson = "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจนก่อนเริ่มปีงบประมาณ"

  @Test func namesALessonOfAnotherYearThatSaysMuchTheSame() async throws {
    let site = site([2567: [lesson], 2566: ["อุปกรณ์ไม่เพียงพอ", "การ" + lesson]])
    #expect(try await matches(in: site) == ["s9-1": ["2566#s9-2"]])
  }

  @Test func namesNothingForALessonLikeNoOther() async throws {
    let site = site([2567: [lesson], 2566: ["อุปกรณ์ไม่เพียงพอ"]])
    #expect(try await matches(in: site) == [:])
  }

  @Test func neverNamesALessonOfTheSameReport() async throws {
    #expect(try await matches(in: site([2567: [lesson, "การ" + lesson, lesson]])) == [:])
  }

  @Test func countsEqualTextsOnceByTheNewestReport() async throws {
    let site = site([2567: [lesson], 2566: [lesson, lesson], 2565: [lesson]])
    #expect(try await matches(in: site) == ["s9-1": ["2566#s9-1"]])
    let older = "Content/reports/2565/big-cleaning-day.md"
    #expect(try await matches(in: site, of: older) == ["s9-1": ["2567#s9-1"]])
  }

  @Test func putsTheMoreAlikeBeforeTheNewer() async throws {
    let site = site([
      2567: [lesson], 2566: [lesson + "และแจ้งให้บุคลากรทุกกลุ่มทราบโดยทั่วกัน"], 2565: [lesson + " ทุกปี"],
    ])
    #expect(try await matches(in: site) == ["s9-1": ["2565#s9-1", "2566#s9-1"]])
  }

  @Test func leavesReportsOutThatMayNotBePublished() async throws {
    let lessons = [2567: [lesson], 2566: [lesson]]
    #expect(try await matches(in: site(lessons)) == ["s9-1": ["2566#s9-1"]])
    #expect(try await matches(in: site(lessons, status: [2566: "draft"])) == [:])
  }

  @Test func comparesObjectivesWithoutTheirResult() async throws {
    var site = TestSite()
    let other = "Content/reports/2566/big-cleaning-day.md"
    site[other] = TestSite.report.replacingOccurrences(of: "2567", with: "2566")
      .replacingOccurrences(of: "เพื่อความสะอาด", with: "ลดอุบัติเหตุบนท้องถนนของจังหวัด")
      .replacingOccurrences(of: "คะแนนมากกว่า ๓.๕๑", with: "ทุกคนสวมหมวกนิรภัย")
    site["Content/approvals/memo-2566.md"] = site["Content/approvals/memo-2567.md"]
      .replacingOccurrences(of: "2567", with: "2566")
    let found = try await matches(in: site)
    #expect(found["s1-1"] == nil)
    #expect(found["s9-1"] == ["2566#s9-1"])
  }

  @Test func leavesOutACellThatNeighboursShare() throws {
    let path = TestSite.reportPath
    let text = TestSite.report.replacing(
      "| เตรียมการ | ๑. จัดทำแผน<br>๒. แต่งตั้งคณะกรรมการ | ไม่มี |",
      with:
        "| เตรียมการ | แผน | ไม่ตรงเวลา |\n| ปิดงาน | สรุป | ไม่ตรงเวลา |\n| ตรวจ | เดือนละครั้ง | ไม่ทั่วถึง |"
    )
    let report = try #require(Report.parse(text, at: path).record)
    let rows = try #require(report.content.part(.processes)?.groups.first?.rows)
    let words = rows.indices.map { index in
      LessonText(
        of: rows[index], in: .processes, beside: rows[max(0, index - 1)..<min(3, index + 2)])?.words
    }
    #expect(words == ["เตรียมการ แผน", "ปิดงาน สรุป", "ตรวจ เดือนละครั้ง ไม่ทั่วถึง"])
  }

  @Test func showsThemInTheReportsPageWithTheirSource() async throws {
    let files = try await site([2567: [lesson], 2566: ["การ" + lesson]]).build().files
    let path = "reports/2567/big-cleaning-day/index.html"
    let page = String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    #expect(page.contains("<summary>บทเรียนที่ใกล้เคียง (๑)</summary>"))
    #expect(
      page.contains("<a href=\"../../../reports/2566/big-cleaning-day/#s9-1\">การ\(lesson)</a>"))
    #expect(page.contains("Big Cleaning Day ปีงบประมาณ ๒๕๖๖"))
  }

  /// A page names 40 alike lessons; each lesson has one at least.
  @Test func keepsAPageOfVeryManyLessonsSmall() async throws {
    let lessons = (100..<220).map { "มีผู้เข้าร่วมกิจกรรมจากกลุ่มที่ \($0) ครบทุกคน" }
    let files = try await site([2567: lessons, 2566: lessons, 2565: lessons]).build().files
    let path = "reports/2567/big-cleaning-day/index.html"
    let page = String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    #expect(page.matches(of: /บทเรียนที่ใกล้เคียง \(๑\)/).count == 120)
  }
}

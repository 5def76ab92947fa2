internal import BotrianMarkdown
package import BotrianReports
package import BotrianSearch
internal import BotrianThai

extension Site {
  /// Everything that search can find: each report with its lessons, activity, approval and page.
  package func searchPages() -> [SearchPage] {
    reports.map(searchPage) + activities.map(searchPage) + approvals.map(searchPage)
      + pages.map(searchPage)
  }

  /// What search offers to choose by.
  ///
  /// - Parameter title: Names a kind of lesson in the site's language.
  package func searchCatalog(title: (LessonType) -> String) -> SearchCatalog {
    SearchCatalog(
      lessonTypes: LessonType.allCases.map {
        SearchCatalog.Group(id: $0.rawValue, title: title($0))
      },
      activities: activities.map {
        SearchCatalog.Group(id: $0.slug.rawValue, title: $0.title)
      })
  }

  private func searchPage(for report: Report) -> SearchPage {
    let activity = activity(report.activity.value)?.title
    let words = [report.unit, report.summary].compactMap { $0 } + report.topics
    let introduction =
      report.introduction.paragraphs + report.parts.flatMap(\.introduction.paragraphs)
    return SearchPage(
      kind: .report, url: report.permalink.description, title: report.title,
      names: [activity].compactMap { $0 }.filter { $0 != report.title },
      groups: SearchPage.Groups(
        year: report.fiscalYear.buddhistYear, activity: report.activity.value.rawValue,
        unit: report.unit, topics: report.topics),
      paragraphs: words + introduction, lessons: report.lessons.map(searchLesson))
  }

  private func searchLesson(for entry: LessonEntry) -> SearchLesson {
    let type = LessonType.allCases.firstIndex(of: entry.part.lessonType) ?? 0
    let cells = entry.row.cells.enumerated().filter { $0.element.emptiness?.isVoid != true }
    return SearchLesson(
      id: entry.row.id?.rawValue ?? "", type: type,
      part: ([entry.part.shortTitle] + [entry.group?.title].compactMap { $0 })
        .joined(separator: ": "),
      cells: cells.map { index, cell in
        let columns = entry.part.columns
        let label = columns.indices.contains(index) ? columns[index] : ""
        return SearchLesson.Cell(label: label, text: cell.text.onOneLine)
      })
  }

  private func searchPage(for activity: Activity) -> SearchPage {
    SearchPage(
      kind: .activity, url: activity.permalink.description, title: activity.title,
      groups: SearchPage.Groups(activity: activity.slug.rawValue),
      paragraphs: [activity.summary].compactMap { $0 } + activity.body.paragraphs)
  }

  private func searchPage(for approval: Approval) -> SearchPage {
    let texts = approval.body.isEmpty ? approval.clauses.map(\.text) : approval.body.paragraphs
    return SearchPage(
      kind: .approval, url: approval.permalink.description, title: approval.title,
      paragraphs: [approval.document] + texts)
  }

  private func searchPage(for page: Page) -> SearchPage {
    SearchPage(
      kind: .page, url: page.permalink.description, title: page.title,
      paragraphs: page.body.paragraphs)
  }
}

extension [Block] {
  /// The words of each block that has some, on one line each.
  fileprivate var paragraphs: [String] {
    map { [$0].plainText.onOneLine.trimmed }.filter { !$0.isEmpty }
  }
}

extension FormPart.Kind {
  /// The part's number and the first words of its title, for a line of results.
  fileprivate var shortTitle: String {
    let title: String =
      switch self {
      case .objectives: "วัตถุประสงค์และผลลัพธ์"
      case .processes: "แผนงานและกระบวนการ"
      case .goodPractices: "สิ่งที่ทำได้ดี"
      case .needs: "สิ่งที่ต้องการ"
      case .problems: "ปัญหา อุปสรรค"
      case .proposals: "ข้อเสนอแนะ"
      case .actions: "สิ่งที่ควรทำ"
      case .satisfaction: "ความพึงพอใจ"
      case .lessons: "บทเรียนที่นำไปใช้ได้"
      }
    return "\(number). \(title)"
  }
}

internal import BotrianMarkdown
internal import BotrianReports
package import BotrianSearch
package import BotrianTheme
internal import BotrianThai

extension Site {
  /// How many pages search can find.
  package var searchPageCount: Int {
    reports.count + activities.count + approvals.count + pages.count
  }

  /// A page that search can find, reports with their lessons, by its number.
  ///
  /// - Parameter number: First come the reports, then activities, approvals and other pages, each in the order in which the
  ///   site shows them.
  /// - Returns: The page.
  package func searchPage(_ number: Int) -> SearchPage {
    var rest = number
    if rest < reports.count { return searchPage(reports[rest]) }
    rest -= reports.count
    if rest < activities.count { return searchPage(activities[rest]) }
    rest -= activities.count
    if rest < approvals.count { return searchPage(approvals[rest]) }
    return searchPage(pages[rest - approvals.count])
  }

  /// Every page that search can find, in the order of their numbers.
  package func searchPages() -> [SearchPage] { (0..<searchPageCount).map(searchPage) }

  /// What search offers to choose by, with the words of the theme.
  package func searchCatalog(strings: InterfaceStrings) -> SearchCatalog {
    SearchCatalog(
      lessonTypes: LessonType.allCases.map {
        SearchCatalog.Group(id: $0.rawValue, title: strings.title(of: $0))
      },
      activities: activities.map { SearchCatalog.Group(id: $0.slug.rawValue, title: $0.title) },
      synonyms: synonyms?.groups.map { $0.map(\.value) } ?? [],
      matchesYearsOfBothEras: synonyms?.matchesYearsOfBothEras ?? false)
  }

  private func address(of page: Permalink) -> String {
    isPortable ? page.outputPath : page.description
  }

  private func searchPage(_ report: Report) -> SearchPage {
    let activity = activity(report.activity.value)?.title
    let words = [report.unit, report.summary].compactMap { $0 } + report.topics
    let content = report.content
    let introductions =
      content.introduction.paragraphs + content.parts.flatMap(\.introduction.paragraphs)
    return SearchPage(
      kind: .report, url: address(of: report.permalink), title: report.title,
      names: [activity].compactMap { $0 }.filter { $0 != report.title },
      groups: SearchPage.Groups(
        year: report.fiscalYear.buddhistYear, activity: report.activity.value.rawValue,
        unit: report.unit, topics: report.topics),
      paragraphs: words.filter { $0 != report.title } + introductions,
      lessons: report.facts.lessons.map {
        SearchLesson($0.id, content.row(of: $0), settings.digits)
      })
  }

  private func searchPage(_ activity: Activity) -> SearchPage {
    SearchPage(
      kind: .activity, url: address(of: activity.permalink), title: activity.title,
      groups: SearchPage.Groups(activity: activity.slug.rawValue),
      paragraphs: [activity.summary].compactMap { $0 } + activity.body.paragraphs)
  }

  private func searchPage(_ approval: Approval) -> SearchPage {
    let texts = approval.body.isEmpty ? approval.clauses.map(\.text) : approval.body.paragraphs
    return SearchPage(
      kind: .approval, url: address(of: approval.permalink), title: approval.title,
      paragraphs: [approval.document] + texts)
  }

  private func searchPage(_ page: Page) -> SearchPage {
    SearchPage(
      kind: .page, url: address(of: page.permalink), title: page.title,
      paragraphs: page.body.paragraphs)
  }
}

extension SearchLesson {
  /// A lesson's cells that say something.
  fileprivate init(_ lesson: LessonID, _ row: Row, _ digits: Digits) {
    let columns = lesson.part.columns
    let spoken = row.cells.enumerated().filter { $0.element.emptiness?.isVoid != true }
    self.init(
      id: lesson.rawValue,
      type: LessonType.allCases.firstIndex(of: lesson.part.lessonType) ?? 0,
      part: ([lesson.part.shortTitle(digits)] + [lesson.group?.title].compactMap { $0 })
        .joined(separator: ": "),
      cells: spoken.map { column, cell in
        Cell(
          label: columns.indices.contains(column) ? columns[column] : "",
          text: cell.text.onOneLine)
      })
  }
}

extension [Block] {
  /// The words of each block that has some, on one line each.
  var paragraphs: [String] {
    map { [$0].plainText.onOneLine.trimmed }.filter { !$0.isEmpty }
  }
}

extension FormPart.Kind {
  /// The part's number and the first words of its title, for a line of results.
  func shortTitle(_ digits: Digits) -> String {
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
    return "\(digits(rawValue)). \(title)"
  }
}

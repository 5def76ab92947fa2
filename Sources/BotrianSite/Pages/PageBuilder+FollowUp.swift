internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

// MARK: The overview

extension PageBuilder {
  /// What became of the recommendations: counts, what is overdue, and each report; none when nothing is ordered.
  func followUps() -> [PageMaker] {
    let reports = site.reports.map { ($0, site.followUps.recommendations(of: $0)) }
      .filter { !$0.1.isEmpty }
    guard !site.followUps.isEmpty else { return [] }
    let all = reports.flatMap(\.1)
    let frame = Frame(
      permalink: .followUp, layout: "follow-up", title: strings(.followUpTitle),
      description: strings(.followUpDescription, ["office": site.settings.office.name]),
      updated: lastRecord(in: all))
    let late = all.filter(\.isOverdue)
    let overdue = late.filter { !$0.records.isEmpty } + late.filter(\.records.isEmpty)
    let lists = Paginator.pages(of: reports) { _ in 900 }
    return pages(frame, of: lists, key: { _ in nil }) { [self] reports, page in
      [
        "years": page == .followUp ? .list(dueYears(of: all, on: page)) : [],
        "overdue_count": count(.countRecommendations, late.count),
        "is_overdue": .flag(!late.isEmpty),
        "overdue": page == .followUp
          ? .list(overdue.prefix(Self.itemLimit).map { item($0, on: page) }) : [],
        "more": more(than: Self.itemLimit, of: overdue.count),
        "reports": .list(
          reports.map { report, items in
            ["report": reportItem(report, on: page), "tally": tally(of: items.map(\.status))]
          }),
      ]
    }
  }

  /// How many recommendations are listed one by one; the reports' own pages have all of them.
  private static let itemLimit = 60

  private func more(than limit: Int, of number: Int) -> TemplateValue? {
    number > limit ? count(.moreRecommendations, number - limit) : nil
  }

  func dueYears(of all: [Recommendation], on page: Permalink) -> [TemplateValue] {
    Set(all.map(\.dueYear)).sorted(by: >).map { year in
      let due = all.filter { $0.dueYear == year }
      let page = site.years.contains { $0.fiscalYear == year } ? yearLink(year, on: page) : nil
      return [
        "title": text(title(of: year)),
        "href": page,
        "due": date(year.end),
        "count": count(.countRecommendations, due.count),
        "tally": tally(of: due.map(\.status)),
      ]
    }
  }

  private func yearLink(_ year: FiscalYear, on page: Permalink) -> TemplateValue {
    .text(href(.year(year), on: page))
  }

  private func lastRecord(in all: [Recommendation]) -> CalendarDate? {
    all.compactMap(\.records.last?.on).max()
  }
}

// MARK: Pieces of other pages

extension PageBuilder {
  /// How many recommendations have each status, in the order of the work; statuses that none has are left out.
  private func tally(of items: [FollowUp.Status?]) -> TemplateValue {
    let statuses: [FollowUp.Status?] = [.done, .inProgress, .notStarted, .dropped, nil]
    return .list(
      statuses.compactMap { status in
        let number = items.count { $0 == status }
        guard number > 0 else { return nil }
        return [
          "state": .text(status?.rawValue ?? "unrecorded"),
          "title": text(word(for: status)),
          "count": text(digits(number)),
        ]
      })
  }

  /// What a report's page says of its recommendations together; `nil` when none is followed up.
  func followUp(of report: Report) -> TemplateValue? {
    let items = site.followUps.recommendations(of: report)
    guard let due = items.map(\.dueYear).max() else { return nil }
    return [
      "href": .text(href(.followUp, on: report.permalink)),
      "count": count(.countRecommendations, items.count),
      "due": date(due.end),
      "is_overdue": .flag(items.contains(where: \.isOverdue)),
      "tally": tally(of: items.map(\.status)),
    ]
  }

  /// What stands beside a lesson that was followed up; `nil` when nothing is recorded.
  func followUp(of lesson: LessonEntry, on page: Permalink) -> TemplateValue? {
    site.followUps.recommendation(of: lesson).flatMap { recommendation in
      recommendation.records.last.map { value(of: $0, in: recommendation, on: page) }
    }
  }

  /// One line of a list of recommendations: the lesson, its report, its latest record.
  func item(_ recommendation: Recommendation, on page: Permalink) -> TemplateValue {
    let lesson = recommendation.lesson
    return lessonLine(lesson, on: page).merging([
      "follow_up": recommendation.records.last.map {
        value(of: $0, in: recommendation, on: page)
      }
    ])
  }

  /// The records of one fiscal year about recommendations of some reports, newest first.
  func followUpItems(
    in year: FiscalYear, of reports: [Report], on page: Permalink
  ) -> TemplateValue? {
    let items = reports.flatMap { site.followUps.recommendations(of: $0) }
      .compactMap { recommendation -> (Recommendation, FollowUpRecord)? in
        recommendation.records.last { $0.fiscalYear == year }.map { (recommendation, $0) }
      }
    guard !items.isEmpty else { return nil }
    let shown = items.prefix(Self.itemLimit).map { recommendation, record in
      lessonLine(recommendation.lesson, on: page).merging([
        "follow_up": value(of: record, in: recommendation, on: page)
      ])
    }
    return [
      "items": .list(shown),
      "more": more(than: Self.itemLimit, of: items.count),
      "tally": tally(of: items.map(\.1.status)),
    ]
  }

  private func lessonLine(_ lesson: LessonEntry, on page: Permalink) -> TemplateValue {
    let lead = lesson.row.cells.first { $0.emptiness?.isVoid != true }
    return [
      "href": .text(href(lesson.permalink, on: page)),
      "html": .html(linkHTML(lead?.blocks ?? [])),
      "part": text(strings.title(of: lesson.part.lessonType)),
      "report": reportItem(lesson.report, on: page),
    ]
  }

  private func value(
    of record: FollowUpRecord, in recommendation: Recommendation, on page: Permalink
  ) -> TemplateValue {
    let isLatest = record == recommendation.records.last
    return [
      "state": .text(record.status.rawValue),
      "title": text(word(for: record.status)),
      "on": date(record.on),
      "note": record.note.map(text),
      "evidence": record.evidence.map { .text(resolve($0.value, from: record.path, on: page)) },
      "is_overdue": .flag(isLatest && recommendation.isOverdue),
      "due": date(recommendation.dueYear.end),
    ]
  }

  private func word(for status: FollowUp.Status?) -> String {
    switch status {
    case .notStarted: strings(.followUpNotStarted)
    case .inProgress: strings(.followUpInProgress)
    case .done: strings(.followUpDone)
    case .dropped: strings(.followUpDropped)
    case nil: strings(.followUpUnrecorded)
    }
  }
}

internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

// MARK: Pages of a list

extension PageBuilder {
  /// The pages of one list, the first at `frame.permalink`.
  ///
  /// - Parameters:
  ///   - frame: The frame of the first page.
  ///   - pages: The items of each page.
  ///   - key: What a page is made from, by its items; `nil` where pages are made every time.
  ///   - content: What a page shows, from its items and its address.
  /// - Returns: What makes the pages, in order.
  func pages<Item: Sendable>(
    _ frame: Frame, of pages: [[Item]],
    key: @escaping @Sendable (_ items: [Item]) -> BuildKey?,
    content: @escaping @Sendable (_ items: [Item], _ page: Permalink) -> TemplateValue
  ) -> [PageMaker] {
    pages.enumerated().map { index, items in
      PageMaker(frame.permalink.page(index + 1)) {
        PageMaker.Plan(key: key(items)) { [self] in
          page(index, of: pages.count, frame) { content(items, $0) }
        }
      }
    }
  }

  private func page(
    _ index: Int, of count: Int, _ frame: Frame, content: (_ page: Permalink) -> TemplateValue
  ) -> PageInput {
    let permalink = frame.permalink.page(index + 1)
    let title =
      index == 0
      ? frame.title
      : strings(.pageTitle, ["title": frame.title, "number": digits(index + 1)])
    let frame = Frame(
      permalink: permalink, layout: frame.layout, title: title, description: frame.description,
      section: frame.section,
      parents: frame.parents + (index == 0 ? [] : [(frame.title, frame.permalink)]),
      updated: frame.updated, context: frame.context, isListed: frame.isListed, mark: frame.mark)
    let pagination = pagination(
      number: index + 1, of: count, first: frame.permalink.firstPage(index + 1))
    return page(frame, content(permalink).merging(pagination))
  }

  private func pagination(number: Int, of count: Int, first: Permalink) -> TemplateValue {
    guard count > 1 else { return [:] }
    let page = first.page(number)
    func link(_ target: Int) -> TemplateValue { .text(first.page(target).relative(to: page)) }
    let shown = (1...count).filter { $0 == 1 || $0 == count || abs($0 - number) <= 3 }
    return [
      "pagination": [
        "summary": text(strings(.pageOf, ["number": digits(number), "count": digits(count)])),
        "previous": number > 1 ? link(number - 1) : nil,
        "next": number < count ? link(number + 1) : nil,
        "pages": .list(
          shown.map {
            ["number": .text(digits($0)), "href": link($0), "is_current": .flag($0 == number)]
          }),
      ]
    ]
  }

  /// Reports divided into pages.
  func paginated(_ reports: [Report]) -> [[Report]] {
    Paginator.pages(of: reports) { report in
      550 + 2 * report.title.utf8.count + (report.unit?.utf8.count ?? 0)
    }
  }
}

extension Permalink {
  /// The address of the list's first page, given one of its pages and that page's number.
  fileprivate func firstPage(_ number: Int) -> Permalink {
    number == 1 ? self : Permalink(path: String(path.dropLast("\(number)/".count)))
  }
}

// MARK: Reports, activities, years

extension PageBuilder {
  func reports() -> [PageMaker] {
    let frame = Frame(
      permalink: .reports, layout: "reports", title: strings(.navReports),
      description: strings(.homePurpose, ["office": site.settings.office.name]), section: .reports,
      updated: site.lastChange)
    let lists = paginated(site.reports)
    let key = { @Sendable [self] reports in keys?.list(of: reports, ofPages: lists.count) }
    return pages(frame, of: lists, key: key) { [self] reports, page in
      [
        "reports": .list(reports.map { reportItem($0, on: page) }),
        "count": count(.countReports, site.reports.count),
      ]
    }
  }

  func activities() -> PageInput {
    page(
      Frame(
        permalink: .activities, layout: "activities", title: strings(.navActivities),
        description: strings(.navActivities), section: .activities,
        updated: site.lastChange),
      ["activities": .list(site.activities.map { activityItem($0, on: .activities) })])
  }

  func activity(_ activity: Activity) -> [PageMaker] {
    let reports = site.reports(of: activity)
    let frame = Frame(
      permalink: activity.permalink, layout: "activity", title: activity.title,
      description: activity.summary
        ?? strings(.descriptionActivity, ["title": activity.title]),
      section: .activities, parents: [(strings(.navActivities), .activities)],
      updated: lastChange(of: reports), mark: mark(of: activity.path))
    let worked = reports.flatMap(site.followUps.recommendations).flatMap(\.records)
    let years = Set(reports.map(\.fiscalYear) + worked.map(\.fiscalYear)).sorted(by: >)
    let lists = paginated(reports)
    let key = Later { [self] in
      keys?.list(
        of: reports, ofPages: lists.count, showing: activity.body, of: activity.path)
    }
    return pages(frame, of: lists, key: { _ in key.value }) { [self] shown, page in
      [
        "summary": activity.summary.map(text),
        "body": activity.body.isEmpty
          ? nil : .html(bodyHTML(activity.body, from: activity.path, on: page)),
        "checklist": checklistLink(of: activity.slug, on: page),
        "reports": .list(shown.map { reportItem($0, on: page) }),
        "years": page == activity.permalink
          ? .list(years.map { timeline(of: reports, in: $0, on: page) }) : [],
      ]
    }
  }

  /// What happened to an activity in one year: what was reported, and what was done about earlier reports.
  private func timeline(
    of reports: [Report], in year: FiscalYear, on page: Permalink
  ) -> TemplateValue {
    let reported = reports.filter { $0.fiscalYear == year }
    let target = Permalink.year(year)
    return link(title(of: year), to: target, on: page).merging([
      "count": reported.isEmpty ? nil : count(.countReports, reported.count),
      "follow_up": followUpItems(in: year, of: reports, on: page),
    ])
  }

  func activityItem(_ activity: Activity, on page: Permalink) -> TemplateValue {
    [
      "title": text(activity.title),
      "href": .text(href(activity.permalink, on: page)),
      "count": count(.countReports, site.reports(of: activity).count),
      "summary": activity.summary.map(text),
    ]
  }

  func years() -> PageInput {
    page(
      Frame(
        permalink: .years, layout: "years", title: strings(.navYears),
        description: strings(.navYears), section: .years, updated: site.lastChange),
      ["years": .list(site.years.map { yearItem($0, on: .years) })])
  }

  func yearItem(_ year: Site.Year, on page: Permalink) -> TemplateValue {
    let reported = Set(year.reports.map(\.activity.value)).count
    return [
      "title": text(title(of: year.fiscalYear)),
      "href": .text(href(year.permalink, on: page)),
      "count": count(.reportedActivities, reported),
      "announced": text(announcement(of: year)),
      "edition": text(strings.title(of: year.edition)),
    ]
  }

  private func announcement(of year: Site.Year) -> String {
    guard let announced = year.announced else { return strings(.announcedNone) }
    let key = announced.isComplete ? InterfaceStrings.Key.announcedComplete : .announcedIncomplete
    return strings(key, ["count": digits(announced.activities.count)])
  }

  func year(_ year: Site.Year) -> [PageMaker] {
    let frame = Frame(
      permalink: year.permalink, layout: "year", title: title(of: year.fiscalYear),
      description: strings(
        .descriptionYear,
        ["year": title(of: year.fiscalYear), "office": site.settings.office.name]),
      section: .years, parents: [(strings(.navYears), .years)],
      updated: lastChange(of: year.reports))
    let reports = year.reports.enumerated().sorted { left, right in
      let (first, second) = (left.element.quarters, right.element.quarters)
      return first == second ? left.offset < right.offset : Self.precedes(first, second)
    }.map(\.element)
    let lists = paginated(reports)
    let key = Later { [self] in
      keys?.list(of: year.reports, ofPages: lists.count, tellsAllWork: true)
    }
    return pages(frame, of: lists, key: { _ in key.value }) { [self] reports, page in
      [
        "year": yearItem(year, on: page),
        "period": period(year.fiscalYear.start, year.fiscalYear.end),
        "quarters": .list(quarters(of: reports, in: year.fiscalYear, on: page)),
        "columns": .list((1...4).map { ["title": text(title(ofQuarters: [$0]))] }),
        "activities": page == year.permalink ? .list(progress(of: year, on: page)) : [],
        "follow_up": page == year.permalink
          ? followUpItems(in: year.fiscalYear, of: site.reports, on: page) : nil,
        "evidence": site.indicatorApproval(of: year).map { _ in
          .text(href(year.evidencePermalink, on: page))
        },
        "approvals": .list(approvals(of: year).map { link($0.title, to: $0.permalink, on: page) }),
        "volumes": volumes(of: year, on: page),
      ]
    }
  }

  /// Quarters in time; reports that name none come last.
  private static func precedes(_ left: [Int], _ right: [Int]) -> Bool {
    if left.isEmpty || right.isEmpty { return !left.isEmpty }
    return left.lexicographicallyPrecedes(right)
  }

  private func quarters(
    of reports: [Report], in year: FiscalYear, on page: Permalink
  ) -> [TemplateValue] {
    let groups = reports.reduce(into: [[Report]]()) { groups, report in
      if groups.last?.first?.quarters == report.quarters {
        groups[groups.count - 1].append(report)
      } else {
        groups.append([report])
      }
    }
    return groups.map { reports in
      let quarters = reports[0].quarters
      let first = year.period(ofQuarter: quarters.first ?? 1).start
      let last = year.period(ofQuarter: quarters.last ?? 4).end
      return [
        "title": text(title(ofQuarters: quarters)),
        "period": period(first, last),
        "reports": .list(reports.map { reportItem($0, on: page) }),
      ]
    }
  }

  /// What each activity has reported, quarter by quarter: those announced first, then others that reported.
  private func progress(of year: Site.Year, on page: Permalink) -> [TemplateValue] {
    let reports = Dictionary(grouping: year.reports, by: \.activity.value)
    let announced = (year.announced?.activities ?? []).map(\.value)
    let others = site.activities.map(\.slug).filter {
      reports[$0] != nil && !announced.contains($0)
    }
    return (announced + others).compactMap(site.activity).map { activity in
      link(activity.title, to: activity.permalink, on: page).merging([
        "quarters": .list(
          (1...4).map { quarter in
            progress(reports[activity.slug] ?? [], in: quarter, on: page)
          })
      ])
    }
  }

  /// Whether an activity has reported on a quarter; a report that names no quarter speaks of the whole year.
  private func progress(_ reports: [Report], in quarter: Int, on page: Permalink) -> TemplateValue {
    let found = reports.filter { $0.quarters.isEmpty || $0.quarters.contains(quarter) }
    let word =
      switch found.count {
      case 0: strings(.notReported)
      case 1: strings(.reported)
      default: strings(.reportedTimes, ["count": digits(found.count)])
      }
    return [
      "label": text(title(ofQuarters: [quarter])),
      "title": text(word),
      "link": found.count == 1 ? .text(href(found[0].permalink, on: page)) : nil,
      "is_empty": .flag(found.isEmpty),
    ]
  }

  private func approvals(of year: Site.Year) -> [Approval] {
    let named = Set(year.reports.compactMap { $0.approval?.value })
    return site.approvals.filter { named.contains($0.slug) }
  }
}

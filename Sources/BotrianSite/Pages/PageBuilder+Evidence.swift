internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// The evidence of one fiscal year for the indicator that its memo names; none when no memo names one.
  func evidence(of year: Site.Year) -> [PageMaker] {
    guard let approval = site.indicatorApproval(of: year), let indicator = approval.indicator else {
      return []
    }
    let name = strings(.evidenceTitle, ["year": digits(year.fiscalYear.buddhistYear)])
    let frame = Frame(
      permalink: year.evidencePermalink, layout: "evidence", title: name,
      description: strings(
        .evidenceDescription,
        [
          "number": indicator.number,
          "year": digits(year.fiscalYear.buddhistYear), "office": site.settings.office.name,
        ]),
      section: .years,
      parents: [(strings(.navYears), .years), (title(of: year.fiscalYear), year.permalink)],
      updated: lastChange(of: year.reports))
    let lists = Paginator.pages(of: year.reports) { 700 + 2 * $0.title.utf8.count }
    let key = Later { [self] in keys?.list(of: year.reports, ofPages: lists.count) }
    return pages(frame, of: lists, key: { _ in key.value }) { [self] reports, page in
      [
        "indicator": [
          "number": text(indicator.number), "text": text(indicator.text),
          "items": .list(indicator.evidence.map(text)),
        ],
        "approval": value(of: approval, asEvidenceOn: page),
        "year": yearItem(year, on: page),
        "period": period(year.fiscalYear.start, year.fiscalYear.end),
        "reports": .list(reports.map { evidence(of: $0, on: page) }),
        "follow_ups": page == year.evidencePermalink ? .list(followUps(of: year, on: page)) : [],
      ]
    }
  }

  private func value(of approval: Approval, asEvidenceOn page: Permalink) -> TemplateValue {
    [
      "title": text(approval.subject ?? approval.title),
      "document": text(approval.document),
      "agency": approval.agency.map(text),
      "date": approval.date.map(date),
      "decided_on": approval.decidedOn.map(date),
      "decided_by": text(approval.decidedBy),
      "href": .text(href(approval.permalink, on: page)),
      "address": .text(absolute(approval.permalink)),
      "no_number_note": approval.hasRunningNumber ? nil : text(strings(.noNumber)),
      "background": .list(approval.background.map(value)),
      "clauses": .list(
        approval.clauses.map { clause in
          [
            "number": text(clause.number), "text": text(clause.text),
            "interpretation": clause.interpretation.map(text),
          ]
        }),
    ]
  }

  private func value(of item: Approval.BackgroundItem) -> TemplateValue {
    let kind: InterfaceStrings.Key =
      switch item.kind {
      case .announcement: .backgroundAnnouncement
      case .order: .backgroundOrder
      case .approval: .backgroundApproval
      case .other: .backgroundOther
      }
    return [
      "kind": text(strings(kind)),
      "number": text(item.number),
      "title": text(item.title),
      "reference": item.reference.map(text),
      "date": item.date.map(date),
    ]
  }

  private func evidence(of report: Report, on page: Permalink) -> TemplateValue {
    reportItem(report, on: page).merging([
      "address": .text(absolute(report.permalink)),
      "reported_on": date(report.reportedOn),
      "follow_up": followUp(of: report),
    ])
  }

  /// How far the work on the year's recommendations is, by the year in which it is due.
  private func followUps(of year: Site.Year, on page: Permalink) -> [TemplateValue] {
    dueYears(of: year.reports.flatMap(site.followUps.recommendations), on: page)
  }
}

extension Site {
  /// The memo that names the indicator for a year: of those that the year's reports go out under and that may be
  /// shown, the latest decision.
  func indicatorApproval(of year: Year) -> Approval? {
    let named = Set(year.reports.compactMap { $0.approval?.value })
    return approvals.first { $0.indicator != nil && named.contains($0.slug) && isShown($0) }
  }
}

extension Site.Year {
  var evidencePermalink: Permalink {
    Permalink("evidence", "\(fiscalYear.buddhistYear)")
  }
}

internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// The page to print before an activity; none when its reports have nothing for it.
  func checklist(of activity: Activity) -> [PageMaker] {
    guard across.activitiesWithChecklist.contains(activity.slug) else { return [] }
    let permalink = activity.checklist
    let reports = site.reports(of: activity)
    let frame = Frame(
      permalink: permalink, layout: "checklist", title: strings(.checklistTitle),
      description: strings(.checklistDescription, ["title": activity.title]),
      section: .activities,
      parents: [(strings(.navActivities), .activities), (activity.title, activity.permalink)],
      updated: lastChange(of: reports), context: activity.title)
    return [
      PageMaker(permalink) { [self] in
        PageMaker.Plan(key: keys?.checklist(of: activity)) { [self] in
          let sections = Checklist(of: reports)?.sections ?? []
          return page(
            frame,
            [
              "activity": link(activity.title, to: activity.permalink, on: permalink),
              "count": count(.checklistSource, reports.count),
              "sections": .list(sections.map { value(of: $0, on: permalink) }),
            ])
        }
      }
    ]
  }

  /// The link to an activity's checklist, if it has one.
  func checklistLink(of slug: Slug, on page: Permalink) -> TemplateValue? {
    guard across.activitiesWithChecklist.contains(slug), let activity = site.activity(slug) else {
      return nil
    }
    return link(strings(.checklistTitle), to: activity.checklist, on: page)
  }

  private func value(of section: Checklist.Section, on page: Permalink) -> TemplateValue {
    [
      "number": .text(digits(section.part.rawValue)),
      "title": text(title(of: section.part)),
      "lines": .list(section.lines.map { value(of: $0, on: page) }),
      "more": section.moreCount > 0 ? count(.checklistMore, section.moreCount) : nil,
    ]
  }

  private func value(of line: Checklist.Line, on page: Permalink) -> TemplateValue {
    let shown = line.sources.prefix(Checklist.Line.sourceLimit)
    let more = line.sources.count - shown.count
    return [
      "text": text(ThaiClusters.beginning(of: line.text, limit: Checklist.Line.textLimit)),
      "sources": .list(
        shown.map { entry in
          let id = entry.facts.id.rawValue
          let year = digits(entry.report.fiscalYear.buddhistYear)
          return link(year, to: entry.report.permalink.at(id), on: page)
        }),
      "others": more > 0 ? count(.checklistMoreSources, more) : nil,
    ]
  }

  private func title(of part: FormPart.Kind) -> String {
    switch part {
    case .problems: strings(.checklistAvoid)
    case .proposals: strings(.checklistImprove)
    default: strings(.checklistLessons)
    }
  }
}

extension Activity {
  /// The page to print before the activity begins.
  var checklist: Permalink { Permalink("activities", slug.rawValue, "checklist") }
}

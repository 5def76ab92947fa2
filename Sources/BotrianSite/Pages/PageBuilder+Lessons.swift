internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  func lessons() -> PageInput {
    page(
      Frame(
        permalink: .lessons, layout: "lessons", title: strings(.navLessons),
        description: strings(.homePurpose, ["office": site.settings.office.name]),
        section: .lessons, updated: site.lastChange),
      [
        "types": lessonTypes(on: .lessons),
        "count": count(.countLessons, site.lessonCounts.values.reduce(0, +)),
      ])
  }

  /// The pages that list the lessons of one kind.
  func lessons(of type: LessonType) -> [PageMaker] {
    let entries = site.lessons(of: type)
    let office = site.settings.office.name
    let frame = Frame(
      permalink: type.permalink, layout: "lessons-type", title: title(of: type),
      description: strings(.descriptionLessons, ["type": title(of: type), "office": office]),
      section: .lessons, parents: [(strings(.navLessons), .lessons)],
      updated: site.lastChange)
    let lists = Paginator.pages(of: entries) { entry in
      700 + Int(entry.facts.byteCount) + 150 * Int(entry.facts.cellCount)
    }
    let key = { @Sendable [self] entries in keys?.page(of: entries, ofPages: lists.count) }
    return pages(frame, of: lists, key: key) { [self] entries, page in
      [
        "summary": text(digits(summary(of: type))),
        "count": count(.countLessons, site.lessonCounts[type, default: 0]),
        "types": lessonTypes(on: page, current: type),
        "reports": .list(byReport(entries, on: page)),
      ]
    }
  }

  func lessonTypes(on page: Permalink, current: LessonType? = nil) -> TemplateValue {
    .list(
      LessonType.allCases.map { type in
        [
          "title": text(title(of: type)),
          "href": .text(href(type.permalink, on: page)),
          "count": .text(digits(site.lessonCounts[type, default: 0])),
          "summary": text(digits(summary(of: type))),
          "is_current": .flag(type == current),
        ]
      })
  }

  private func byReport(_ entries: [LessonEntry], on page: Permalink) -> [TemplateValue] {
    let reports = entries.reduce(into: [[LessonEntry]]()) { groups, entry in
      if groups.last?.first?.report.permalink == entry.report.permalink {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return reports.map { entries in
      [
        "report": reportItem(entries[0].report, on: page),
        "groups": .list(groups(of: entries, on: page)),
      ]
    }
  }

  /// Lessons that share a cell together; the first of a group of the form carries its name.
  private func groups(of entries: [LessonEntry], on page: Permalink) -> [TemplateValue] {
    var name: FormPart.GroupName?
    return MergedLessons.groups(of: entries).map { group in
      let isNew = group.entries[0].group != name
      name = group.entries[0].group
      return value(of: group, title: isNew ? name?.title : nil, on: page)
    }
  }

  private func value(
    of group: MergedLessons, title: String?, on page: Permalink
  ) -> TemplateValue {
    let part = group.entries[0].part
    let report = group.entries[0].report
    let shared = group.sharedCell.map { cell -> TemplateValue in
      [
        "label": text(part.columns.last ?? ""),
        "html": .html(html(cell.blocks, from: report.path, on: page)),
        "count": count(.appliesTo, group.entries.count),
      ]
    }
    return [
      "group_title": title.map(text),
      "lessons": .list(
        zip(group.entries, group.rows).map {
          value(of: $0, $1, isLastCellShared: shared != nil, on: page)
        }),
      "shared": shared,
    ]
  }

  private func value(
    of entry: LessonEntry, _ row: Row, isLastCellShared: Bool, on page: Permalink
  ) -> TemplateValue {
    let cells = isLastCellShared ? row.cells.dropLast() : row.cells[...]
    let spoken = cells.enumerated().filter { $0.element.emptiness?.isVoid != true }
    let id = entry.facts.id.rawValue
    return [
      "href": .text(href(entry.report.permalink.at(id), on: page)),
      "id": .text(id),
      "follow_up": followUp(of: entry, on: page),
      "cells": .list(
        spoken.enumerated().map { place, cell in
          let isLead = place == 0
          let blocks = cell.element.blocks
          return [
            "label": text(label(of: cell.offset, in: entry)),
            "has_label": .flag(!entry.part.columns.isEmpty),
            "html": .html(html(blocks, from: entry.report.path, on: page)),
            "is_lead": .flag(isLead),
          ]
        }),
    ]
  }

  private func label(of column: Int, in entry: LessonEntry) -> String {
    entry.part.columns.indices.contains(column) ? entry.part.columns[column] : ""
  }
}

// MARK: Words

extension PageBuilder {
  func title(of type: LessonType) -> String { strings.title(of: type) }

  private func summary(of type: LessonType) -> String {
    switch type {
    case .lesson: strings(.summaryLesson)
    case .problem: strings(.summaryProblem)
    case .proposal: strings(.summaryProposal)
    case .action: strings(.summaryAction)
    case .goodPractice: strings(.summaryGoodPractice)
    case .need: strings(.summaryNeed)
    case .process: strings(.summaryProcess)
    case .objective: strings(.summaryObjective)
    case .satisfaction: strings(.summarySatisfaction)
    }
  }
}

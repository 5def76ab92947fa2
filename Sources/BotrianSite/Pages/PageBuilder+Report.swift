internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// A report's page.
  ///
  /// - Parameters:
  ///   - report: A published report.
  ///   - previous: The one before it in its year.
  ///   - next: The one after it.
  ///   - alike: The lessons of others that it names.
  /// - Returns: The input of its page.
  func report(
    _ report: Report, previous: Report?, next: Report?, alike: [LessonID: [AlikeLessons.Match]]
  ) -> PageInput {
    let office = site.settings.office.name
    let year = title(of: report.fiscalYear)
    let yearPage = Permalink.year(report.fiscalYear)
    let activity = site.activity(report.activity.value)?.title ?? ""
    return page(
      Frame(
        permalink: report.permalink, layout: "report", title: report.title,
        description: strings(
          .descriptionReport, ["title": report.title, "year": year, "office": office]),
        section: .reports,
        parents: [(strings(.navReports), .reports), (year, yearPage)],
        updated: site.lastChange(of: report),
        context: activity == report.title ? year : activity, mark: mark(of: report.path),
        things: [structuredReport(report)]),
      ["report": value(of: report, previous: previous, next: next, alike: alike)])
  }

  /// What is left at the address of a report that was withdrawn.
  func withdrawn(_ report: Report) -> PageInput {
    page(
      Frame(
        permalink: report.permalink, layout: "gone", title: strings(.withdrawnTitle),
        description: strings(.withdrawnTitle), section: .reports,
        parents: [(strings(.navReports), .reports)], isListed: false),
      [
        "since": report.withdrawal.map { date($0.on) },
        "reason": report.withdrawal.map { text($0.reason) },
        "departed": fragments(of: report.permalink),
      ])
  }

  /// What a report says, for its page and for a volume.
  func value(
    of report: Report, previous: Report?, next: Report?, alike: [LessonID: [AlikeLessons.Match]]
  ) -> TemplateValue {
    let page = report.permalink
    let yearPage = Permalink.year(report.fiscalYear)
    let alike = alikeValues(alike, for: report)
    let content = report.content
    let introduction = html(content.introduction, from: report.path, on: page)
    let changes = report.changes.enumerated().sorted {
      $0.element.on != $1.element.on ? $0.element.on > $1.element.on : $0.offset < $1.offset
    }
    return [
      "activity": activityLink(of: report, on: page),
      "fiscal_year": link(title(of: report.fiscalYear), to: yearPage, on: page),
      "quarters": text(title(ofQuarters: report.quarters)),
      "unit": report.unit.map(text),
      "summary": report.summary.map(text),
      "topics": .list(report.topics.map(text)),
      "reported_on": report.gaps.contains(.key("reported_on")) ? nil : date(report.reportedOn),
      "approval": approvalLink(of: report),
      "edition": text(edition(of: report)),
      "changes": .list(
        changes.map { ["on": date($0.element.on), "note": text($0.element.note)] }),
      "introduction": content.introduction.isEmpty ? nil : .html(introduction),
      "key_lessons": .list(keyLessons(of: content)),
      "follow_up": followUp(of: report),
      "parts": .list(content.parts.map { value(of: $0, in: report, alike) }),
      "comparison": comparison(of: report),
      "checklist": checklistLink(of: report.activity.value, on: page),
      "previous": previous.map { link($0.title, to: $0.permalink, on: page) },
      "next": next.map { link($0.title, to: $0.permalink, on: page) },
    ]
  }

  private func edition(of report: Report) -> String {
    let year = site.years.first { $0.fiscalYear == report.fiscalYear }
    return strings.title(of: year?.edition ?? .interim)
  }

  private func approvalLink(of report: Report) -> TemplateValue? {
    guard let approval = report.approval.flatMap({ site.approval($0.value) }) else { return nil }
    return [
      "title": text(site.isShown(approval) ? approval.title : approval.document),
      "href": site.isShown(approval) ? .text(href(approval.permalink, on: report.permalink)) : nil,
      "document": text(approval.document),
      "decided_on": approval.decidedOn.map(date),
      "decided_by": text(approval.decidedBy),
    ]
  }

  private func keyLessons(of content: ReportContent) -> [TemplateValue] {
    (content.part(.lessons)?.lessonRows ?? []).map { _, row in
      [
        "number": .text(digits(row.number)),
        "html": .html(linkHTML(row.cells.flatMap(\.blocks))),
        "href": .text("#" + (row.id?.rawValue ?? "")),
      ]
    }
  }
}

// MARK: Parts

extension PageBuilder {
  private func value(
    of part: FormPart, in report: Report, _ alike: [LessonID: TemplateValue]
  ) -> TemplateValue {
    let lead = html(part.introduction, from: report.path, on: report.permalink)
    let blank = part.groups.allSatisfy { $0.rows.isEmpty } ? part.groups.first?.emptiness : nil
    return [
      "number": .text(digits(part.kind.rawValue)),
      "id": .text(part.id),
      "title": text(part.kind.title),
      "href": .text("#" + part.id),
      "lead": part.introduction.isEmpty ? nil : .html(lead),
      "blank": blank.map { text(word(for: $0)) },
      "groups": .list(part.groups.map { value(of: $0, of: part, in: report, alike) }),
      "departed": departed(from: part, of: report),
    ]
  }

  private func value(
    of group: FormPart.Group, of part: FormPart, in report: Report,
    _ alike: [LessonID: TemplateValue]
  ) -> TemplateValue {
    let number = digits(part.kind.rawValue)
    let name = group.name?.title
    let caption = ["\(number). \(part.kind.title)", name].compactMap { $0 }.joined(separator: ": ")
    let isTable = part.kind.isTable && !group.rows.isEmpty
    let isList = !part.kind.isTable && !group.rows.isEmpty
    return [
      "has_title": .flag(name != nil),
      "title": text(name ?? ""),
      "caption": text(caption),
      "blank": group.emptiness.map { text(word(for: $0)) },
      "table": isTable ? table(group, of: part, in: report, alike) : nil,
      "list": isList ? list(group, in: report, alike) : nil,
    ]
  }

  private func table(
    _ group: FormPart.Group, of part: FormPart, in report: Report,
    _ alike: [LessonID: TemplateValue]
  ) -> TemplateValue {
    [
      "columns": .list(part.kind.columns.map { ["title": text($0)] }),
      "rows": .list(group.rows.map { value(of: $0, of: part, in: report, alike) }),
    ]
  }

  private func value(
    of row: Row, of part: FormPart, in report: Report, _ alike: [LessonID: TemplateValue]
  ) -> TemplateValue {
    let cells = zip(row.cells, part.kind.columns).enumerated().map { index, pair in
      let id = row.id?.cell(index)
      let isVoid = pair.0.emptiness?.isVoid == true
      return [
        "label": text(pair.1),
        "html": .html(html(pair.0, in: report)),
        "id": id.map { .text($0) },
        "has_id": .flag(id != nil),
        "is_empty": .flag(isVoid),
        "link": index == 0 ? row.id.map { rowLink($0) } : nil,
      ] as TemplateValue
    }
    return [
      "id": .text(row.id?.rawValue ?? ""),
      "has_id": .flag(row.id != nil),
      "cells": .list(cells),
      "follow_up": followUp(of: row, in: report),
      "alike": row.id.flatMap { alike[$0] }?.merging(["span": .text("\(part.kind.columns.count)")]),
    ]
  }

  private func list(
    _ group: FormPart.Group, in report: Report, _ alike: [LessonID: TemplateValue]
  ) -> TemplateValue {
    let items = group.rows.map { row -> TemplateValue in
      let id = row.id?.rawValue ?? ""
      return [
        "id": .text(id),
        "href": .text("#" + id),
        "link_label": row.id.map { text(linkLabel($0)) },
        "value": .text("\(row.number)"),
        "html": .html(row.cells.first.map { html($0, in: report) } ?? .empty),
        "follow_up": followUp(of: row, in: report),
        "alike": row.id.flatMap { alike[$0] },
      ]
    }
    return ["start": .text("\(group.rows.first?.number ?? 1)"), "items": .list(items)]
  }

  private func followUp(of row: Row, in report: Report) -> TemplateValue? {
    guard !site.followUps.isEmpty, let lesson = row.id.flatMap(report.lesson) else { return nil }
    return followUp(of: lesson, on: report.permalink)
  }

  private func rowLink(_ id: LessonID) -> TemplateValue {
    ["href": .text("#" + id.rawValue), "link_label": text(linkLabel(id))]
  }

  private func linkLabel(_ id: LessonID) -> String {
    strings(.copyLink, ["id": place(of: id)])
  }

  /// `๕ ภายใน ๑`: part, group and number.
  func place(of id: LessonID) -> String {
    [digits(id.part.rawValue), id.group?.title, digits(id.number)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// A cell's markup, or the word that says how it is empty.
  private func html(_ cell: Cell, in report: Report) -> HTML {
    if let emptiness = cell.emptiness, emptiness.isVoid {
      return HTML(escaping: word(for: emptiness))
    }
    if cell.blocks.count == 1, case .paragraph(let inlines) = cell.blocks[0].kind {
      return html(inlines, from: report.path, on: report.permalink)
    }
    return html(cell.blocks, from: report.path, on: report.permalink)
  }

  private func word(for emptiness: Emptiness) -> String {
    switch emptiness {
    case .statedNone: strings(.emptyNone)
    case .dash: strings(.emptyDash)
    case .blank, .notYet: strings(.emptyBlank)
    }
  }
}

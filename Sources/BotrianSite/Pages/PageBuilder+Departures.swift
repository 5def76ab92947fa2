internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme

extension PageBuilder {
  /// What is left at a published address that has no page any more: since when, and where to look now.
  func departed(_ departure: Departure) -> PageInput {
    let title = strings(departure.successor == nil ? .goneTitle : .movedTitle)
    let page = departure.address
    return self.page(
      Frame(permalink: page, layout: "gone", title: title, description: title, isListed: false),
      [
        "since": departure.since.map(date),
        "moved_to": departure.successor.map { link(name(of: $0), to: $0, on: page) },
        "departed": fragments(of: page),
      ])
  }

  /// The ids that stood on a page that is gone, so that links to them still lead there.
  func fragments(of page: Permalink) -> TemplateValue {
    let ids = site.lasting.ledger.idsOfLessons(at: page)
    return .list(ids.flatMap { [$0] + cellIDs($0) }.map { .text($0) })
  }

  /// What is left of the lessons that were published in a part and are not in it any more.
  func departed(from part: FormPart, of report: Report) -> TemplateValue {
    .list(
      site.departures(from: part.kind, of: report).map { departure in
        let id = departure.address.fragment ?? ""
        return [
          "id": .text(id),
          "cells": .list(cellIDs(id).map { .text($0) }),
          "since": departure.since.map(date),
          "moved_to": departure.successor.map { target in
            link(name(of: target), to: target, on: report.permalink)
          },
        ]
      })
  }

  /// The ids of the cells of a lesson that is gone.
  private func cellIDs(_ id: String) -> [String] { LessonID(rawValue: id)?.cellIDs ?? [] }

  /// What a link to a page or a lesson says.
  private func name(of target: Permalink) -> String {
    if let id = target.fragment.flatMap(LessonID.init) {
      return strings(.lessonPlace, ["id": place(of: id)])
    }
    return site.report(at: target)?.title ?? absolute(target)
  }
}

extension LessonID {
  /// The fragments of its cells, in part ๗ only.
  var cellIDs: [String] { part.cellNames.indices.compactMap(cell) }
}
